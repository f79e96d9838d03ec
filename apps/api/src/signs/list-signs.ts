/** GET /api/signs: the catalogue. */
import { Controller, Inject } from '@nestjs/common';
import { countAlerts } from '@tocsin/read-models';
import { catalogue } from '@tocsin/warning-signs';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { named } from '../contract/values';
import { signItem, signItemOf } from './sign-item';

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
    const counts = await countAlerts(this.options.readModels);
    return { items: catalogue.map(({ sign }) => signItemOf(sign, counts)) };
  }
}
