/** GET /api/alerts/:id: one alert with everything that supports it, and what to do about it. */
import { Controller, Inject } from '@nestjs/common';
import { mayDo, type Principal } from '@tocsin/access';
import { commandsIn } from '@tocsin/alerts';
import { asKnown, type RecordedEvent } from '@tocsin/event-store';
import { deliveriesOf, findAlert, namesOf, type AlertRow } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfParameter, type AsOf } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { pastView } from '../contract/past';
import { AskedFor, Serve, Who } from '../contract/serve';
import { namesAsOf } from '../parties/names-as-of';
import { notFound } from '../problems/problem';
import { alertDetail, alertDetailOf } from './alert-detail';

const showAlert = endpoint({
  method: 'get',
  path: '/api/alerts/:id',
  tag: 'alerts',
  summary: { zh: '一条预警及其依据', en: 'One alert with its evidence' },
  description:
    'With `asOf` everything as it was known then, folded anew from the histories; the history of ' +
    'the alert itself is what had been done by then.',
  needs: 'read-alerts',
  params: z.object({ id: z.string().min(1) }),
  query: z.object({ asOf: asOfParameter.optional() }),
  answer: alertDetail,
  problems: ['not-found'],
});

@Controller()
export class ShowAlert {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showAlert)
  async show(
    @AskedFor() { params, query }: Asked<typeof showAlert>,
    @Who() who: Principal,
  ): Promise<z.output<typeof alertDetail>> {
    const { readModels } = this.options;
    const past = await this.past(params.id, query.asOf);
    const row = await findAlert(readModels, params.id, { past });
    if (!row) throw noSuchAlert(params.id);
    const names = await this.names(row.parties, query.asOf);
    const places = row.evidence.map(({ position }) => position);
    const deliveries = await deliveriesOf(readModels, places);
    const commands = commandsOf(row, who);
    return alertDetailOf(row, { recorded: await this.recorded(row), names, deliveries, commands });
  }

  /** What nobody has ever raised, because all was told later, is found among everybody's alerts. */
  private async past(alert: string, asOf: AsOf | undefined) {
    const isKnown = asOf && (await findAlert(this.options.readModels, alert));
    return pastView(this.options, asOf, isKnown ? { alert } : 'alerts');
  }

  private names(parties: readonly string[], asOf: AsOf | undefined) {
    const { readModels, store } = this.options;
    return asOf ? namesAsOf(asKnown(store, asOf.at), parties) : namesOf(readModels, parties);
  }

  /** The events of the evidence as the log has them: what is shown is what was recorded. */
  private async recorded({ evidence }: AlertRow): Promise<ReadonlyMap<number, RecordedEvent>> {
    const positions = evidence.map(({ position }) => position);
    const events = await this.options.store.readPositions(positions);
    return new Map(events.map((event) => [event.position, event]));
  }
}

const commandsOf = ({ status, lapsed }: AlertRow, who: Principal) =>
  mayDo(who, 'decide-alerts') ? commandsIn({ status, lapsed: lapsed !== null }) : [];

export const noSuchAlert = (id: string) =>
  notFound({
    zh: `没有编号为 ${id} 的预警，或当时尚未获知。`,
    en: `There is no alert ${id}, or nothing of it was known then.`,
  });
