/** GET /api/alerts/:id: one alert with everything that supports it, and what to do about it. */
import { Controller, Inject } from '@nestjs/common';
import type { RecordedEvent } from '@tocsin/event-store';
import { findAlert, namesOf, type AlertRow } from '@tocsin/read-models';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { asOfFilter, asOfParameter, type AsOf } from '../contract/as-of';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { notFound } from '../problems/problem';
import { alertDetail, alertDetailOf } from './alert-detail';

const showAlert = endpoint({
  method: 'get',
  path: '/api/alerts/:id',
  tag: 'alerts',
  summary: { zh: '一条预警及其依据', en: 'One alert with its evidence' },
  description:
    'With `asOf`: status, lapse, evidence, ties and history as known then; severity, exposure and ' +
    'measures are those of the present facts.',
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
  ): Promise<z.output<typeof alertDetail>> {
    const { readModels } = this.options;
    const asOf = query.asOf && asOfFilter(query.asOf);
    const row = await findAlert(readModels, params.id, { asOf });
    if (!row) throw noSuchAlert(params.id);
    const shown = query.asOf ? knownBy(row, query.asOf) : row;
    const names = await namesOf(readModels, shown.parties);
    return alertDetailOf(shown, { recorded: await this.recorded(shown), names });
  }

  /** The events of the evidence as the log has them: what is shown is what was recorded. */
  private async recorded({ evidence }: AlertRow): Promise<ReadonlyMap<number, RecordedEvent>> {
    const positions = evidence.map(({ position }) => position);
    const events = await this.options.store.readPositions(positions);
    return new Map(events.map((event) => [event.position, event]));
  }
}

/** Leaves out evidence and ties that were learnt later. */
const knownBy = (row: AlertRow, { at, date }: AsOf): AlertRow => ({
  ...row,
  evidence: row.evidence.filter(({ known }) => Date.parse(known) <= at.getTime()),
  connections: row.connections.filter(({ known }) => known <= date),
});

export const noSuchAlert = (id: string) =>
  notFound({
    zh: `没有编号为 ${id} 的预警，或当时尚未获知。`,
    en: `There is no alert ${id}, or nothing of it was known then.`,
  });
