/** GET /api/signs: the catalogue. */
import { Controller, Inject } from '@nestjs/common';
import { countAlerts, countTrialSightings } from '@tocsin/read-models';
import { catalogue } from '@tocsin/warning-signs';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { named } from '../contract/values';
import { signItem, signItemOf } from './sign-item';
import { readSignRecords } from './sign-record';

const signPage = named('SignPage', z.object({ items: z.array(signItem) }));

const listSigns = endpoint({
  method: 'get',
  path: '/api/signs',
  tag: 'signs',
  summary: { zh: '预警信号目录', en: 'The catalogue of warning signs' },
  needs: 'read-signs',
  answer: signPage,
});

@Controller()
export class ListSigns {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(listSigns)
  async list(): Promise<z.output<typeof signPage>> {
    const { store, readModels } = this.options;
    const [counts, trials, records] = await Promise.all([
      countAlerts(readModels),
      countTrialSightings(readModels),
      readSignRecords(
        store,
        catalogue.map(({ sign }) => sign.id),
      ),
    ]);
    const items = catalogue.map(({ sign }) =>
      signItemOf(sign, { record: records.get(sign.id), counts, trials }),
    );
    return { items };
  }
}
