/** GET /api/parties/:id: what an obligor owes to whom, now or as it was known on another day. */
import { Controller, Inject } from '@nestjs/common';
import { asKnown } from '@tocsin/event-store';
import { findObligor, listAlerts } from '@tocsin/read-models';
import { z } from 'zod';
import { alertItemOf, type AlertItem } from '../alerts/alert-item';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter, type AsOf } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { pastView } from '../contract/past';
import { AskedFor, Serve } from '../contract/serve';
import { notFound } from '../problems/problem';
import { partyParameter } from './party-parameter';
import { factsOfFold, factsOfRow, partyStanding, standingOf } from './party-on-the-wire';
import { standingAsOf } from './standing-as-of';

const alertsMax = 100;

const showParty = endpoint({
  method: 'get',
  path: '/api/parties/:id',
  tag: 'parties',
  summary: { zh: '债务人现状', en: 'The standing of an obligor' },
  description: 'With `asOf` folded anew from what was known by then.',
  needs: 'read-parties',
  params: z.object({ id: partyParameter }),
  query: z.object({ asOf: asOfParameter.optional() }),
  answer: partyStanding,
  problems: ['not-found'],
});

@Controller()
export class ShowParty {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showParty)
  async show(
    @AskedFor() { params, query }: Asked<typeof showParty>,
  ): Promise<z.output<typeof partyStanding>> {
    const { asOf } = query;
    const facts = asOf ? await this.asKnownBy(params.id, asOf) : await this.now(params.id);
    if (!facts) throw noSuchParty(params.id);
    return standingOf(facts, { alerts: await this.alerts(params.id, asOf), asOf: asOf?.date });
  }

  private async now(party: string) {
    const row = await findObligor(this.options.readModels, party);
    return row && factsOfRow(row);
  }

  private async asKnownBy(party: string, asOf: AsOf) {
    const standing = await standingAsOf(asKnown(this.options.store, asOf.at), party);
    return standing && factsOfFold(party, standing);
  }

  private async alerts(party: string, asOf: AsOf | undefined): Promise<readonly AlertItem[]> {
    const { items } = await listAlerts(
      this.options.readModels,
      { party, status: ['open', 'acknowledged', 'disseminated'] },
      { limit: alertsMax, past: await pastView(this.options, asOf, { party }) },
    );
    return items.map(alertItemOf);
  }
}

const noSuchParty = (id: string) =>
  notFound({
    zh: `没有任何事件提到 ${id}，或当时尚未获知。`,
    en: `No event names ${id}, or none was known then.`,
  });
