/** What the API asks of the obligors' standing. */
import { type DataSource } from 'typeorm';
import { ObligorEntity, type ObligorRow } from './obligor-row';

/** Undefined when no event has named the party as an obligor yet. */
export async function findObligor(
  source: DataSource,
  party: string,
): Promise<ObligorRow | undefined> {
  return (await source.getRepository(ObligorEntity).findOneBy({ party })) ?? undefined;
}

/** The names of parties, for lists and drawings; parties without a name are left out. */
export async function namesOf(
  source: DataSource,
  parties: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (parties.length === 0) return new Map();
  const rows = await source
    .createQueryBuilder(ObligorEntity, 'obligor')
    .select(['obligor.party', 'obligor.name'])
    .where('obligor.party = any(:parties) and obligor.name is not null', { parties })
    .getMany();
  return new Map(rows.map(({ party, name }) => [party, name ?? party]));
}

/** How many obligors registered in a county owe at least so much (decimal yuan), as of their rows. */
export async function countExposed(
  source: DataSource,
  { county, exposureMin }: Readonly<{ county: string; exposureMin: string }>,
): Promise<number> {
  return source
    .createQueryBuilder(ObligorEntity, 'obligor')
    .where('obligor.region = :county and obligor.exposure >= :exposureMin', { county, exposureMin })
    .getCount();
}
