/**
 * What people decide in the API is judged by the watch: confirmations make a county an area of high
 * financial risk, and it is one no longer when they are taken back, by people or by the facts.
 */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AlertCommand } from '@tocsin/alerts';
import type { EventToAppend } from '@tocsin/event-store';
import type { AlertRow } from '@tocsin/read-models';
import { recordDecision } from '@apps/api/src/alerts/record-decision';
import { essence, setStage, told, type Stage } from '../../../test/watch-stage';
import type { Watch } from './watch';

let stage: Stage;
let watch: Watch;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
  watch = stage.start();
});
afterEach(() => stage.close());

const county = '131102';
const core = (bank: string) => `/banks/${bank}/core`;

function* borrower(party: string, amount: string): Generator<EventToAppend> {
  yield told({
    ...{
      type: 'party.registered',
      id: `reg-${party}`,
      time: '2024-01-02',
      source: '/registries/1',
    },
    data: { party, kind: 'company', name: `${party} 公司`, region: county },
  });
  yield told({
    ...{ type: 'loan.disbursed', id: `loan-${party}`, time: '2025-01-06', source: core('BANKA') },
    data: { loan: `L-${party}`, party, bank: 'BANKA', amount },
  });
}

/** At three banks that have lent nothing. */
const opening = (party: string): readonly EventToAppend[] =>
  ['BANKB', 'BANKC', 'BANKD'].map((bank, index) =>
    told({
      ...{ type: 'account.opened', id: `open-${party}-${bank}`, source: core(bank) },
      time: `2025-03-1${String(index)}`,
      data: { account: `${bank}-${party}`, party, bank, kind: 'general' },
    }),
  );

const [first, second] = ['X-MILL0001', 'X-MILL0002'];

/** Forty exposed borrowers, one that owes too little, and two that spread their accounts. */
const town = (): readonly EventToAppend[] =>
  [
    ...Array.from({ length: 38 }, (_, n) => [
      ...borrower(`X-SHOP${String(n + 1000)}`, '1000000.00'),
    ]),
    [...borrower('X-SMALL001', '999999.99')],
    [...borrower(first, '1000000.00'), ...opening(first)],
    [...borrower(second, '1000000.00'), ...opening(second)],
  ].flat();

async function tell(...events: readonly EventToAppend[]): Promise<void> {
  await stage.append(events);
  await stage.settled(watch);
}

const alertOn = async (party: string): Promise<AlertRow> => {
  const rows = [...(await stage.alerts()), ...(await stage.alerts('withdrawn'))];
  const found = rows.find(({ subjectId }) => subjectId === party);
  if (!found) throw new Error(`There is no alert on ${party}.`);
  return found;
};

async function decide(party: string, command: AlertCommand['command'], day = '2026-01-10') {
  const { id } = await alertOn(party);
  const now = () => new Date(`${day}T13:00:00+08:00`);
  const by = { name: 'Lin', role: 'desk' };
  const { store, source: readModels } = stage;
  await recordDecision({ store, readModels, now, shownWithinMs: 0 }, id, {
    command,
    by,
  } as AlertCommand);
  await stage.settled(watch);
  return id;
}

const counties = async (status?: AlertRow['status']) =>
  (await stage.alerts(status)).filter(({ sign }) => sign === 'high-risk-region');

describe('two of forty', () => {
  beforeEach(async () => {
    await tell(...town());
    await decide(first, 'confirm', '2026-01-08');
    expect(await counties()).toEqual([]);
    await decide(second, 'confirm', '2026-01-09');
  });

  it('make the county a proposal to the desk', async () => {
    const [alert, ...others] = await counties();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      status: 'open',
      severity: 'red',
      axis: 'supervision',
      subjectKind: 'region',
      subjectId: county,
      region: county,
      since: '2026-01-09',
      lapsed: null,
      parties: [first, second],
      measures: [
        { name: 'obligors', value: 2, threshold: 10 },
        { name: 'share', value: 0.05, threshold: 0.03 },
        { name: 'exposed-obligors', value: 40 },
      ],
      evidence: [{ type: 'alert.confirmed' }, { type: 'alert.confirmed' }],
    });
  });

  it('lapse with one of them opened again on another day', async () => {
    await decide(second, 'reopen', '2026-01-10');
    expect(await counties()).toMatchObject([{ since: '2026-01-09', lapsed: '2026-01-10' }]);
  });

  it('stay when one of them is closed', async () => {
    await decide(second, 'close', '2026-01-10');
    expect(await counties()).toMatchObject([{ since: '2026-01-09', lapsed: null }]);
  });

  it('never were with one opened again on the very day', async () => {
    await decide(second, 'reopen', '2026-01-09');
    expect(await counties()).toEqual([]);
    expect(await counties('withdrawn')).toMatchObject([{ withdrawnReason: 'late-event' }]);
  });

  it('are one when the facts take an alert away, and two when they bring it back', async () => {
    const voids = (event: string, id: string) =>
      told({
        ...{ type: 'event.voided', id, time: '2026-01-10', source: core('BANKC') },
        data: { event, reason: 'recorded by mistake' },
      });
    await tell(voids(`open-${second}-BANKC`, 'void'));
    expect(await alertOn(second)).toMatchObject({ status: 'withdrawn' });
    expect(await counties()).toMatchObject([{ lapsed: '2026-01-10' }]);
    await tell(voids('void', 'void-void'));
    expect(await alertOn(second)).toMatchObject({ status: 'confirmed' });
    expect(await counties()).toMatchObject([{ since: '2026-01-09', lapsed: null }]);
  });

  it('are the same to a judge who starts anew from the first event', async () => {
    const before = essence(await stage.alerts());
    await stage.rebuild();
    watch = stage.start();
    await stage.settled(watch);
    expect(essence(await stage.alerts())).toEqual(before);
    expect(await counties()).toHaveLength(1);
  });
});

it('an obligor that has moved takes its confirmation back where it was given', async () => {
  await tell(...town());
  await decide(first, 'confirm', '2026-01-08');
  await decide(second, 'confirm', '2026-01-08');
  await tell(
    told({
      ...{ type: 'party.changed', id: 'moved', time: '2026-01-09', source: '/registries/1' },
      data: { party: second, region: '131103' },
    }),
  );
  expect(await alertOn(second)).toMatchObject({ region: '131103' });
  await decide(second, 'reopen', '2026-01-10');
  expect(await counties()).toMatchObject([{ subjectId: county, lapsed: '2026-01-10' }]);
});
