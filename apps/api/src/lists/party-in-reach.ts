/** A coordination desk decides on parties registered in its own region. */
import { isWithinRegion, type Reach } from '@tocsin/access';
import { findObligor, type ReadModelSource } from '@tocsin/read-models';
import { Problem } from '../problems/problem';

export async function assertInReach(
  readModels: ReadModelSource,
  party: string,
  reach: Reach,
): Promise<void> {
  if (reach.over !== 'region') return;
  const obligor = await findObligor(readModels, party);
  if (obligor?.region && isWithinRegion(obligor.region, reach.region)) return;
  throw new Problem('not-allowed', {
    zh: `主体 ${party} 未登记在辖区 ${reach.region} 内，请由其登记地的协调部门决定。`,
    en: `The party ${party} is not registered in ${reach.region}; its own region's desk decides.`,
  });
}
