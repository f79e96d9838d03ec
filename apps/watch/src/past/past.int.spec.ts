/**
 * Facts that undo a sign, known only after the moment asked about and told at once with all others:
 * there is nothing now, and there was something then. Each case stands for one way on which such a
 * fact reaches a history, and is the only way for its obligor.
 */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { endOfDay, type BusinessDate } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';
import { listAlerts } from '@tocsin/read-models';
import { setStage, told, type Stage } from '../../../../test/watch-stage';
import { createPast } from './past';

jest.setTimeout(60_000);
let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const obligor = 'X-DEBTOR01';
const [second, third, sister, owner] = ['X-SECOND01', 'X-THIRD001', 'X-SISTER01', 'P-OWNER001'];
const court = { court: '330106', region: '330106' };
const friend = 'X-FRIEND01';
/** When it was known what undoes the sign. */
const late = '2025-09-01';

type More = Readonly<{ id?: string; known?: string }>;
let number = 0;
const on = (time: string, type: string, data: object, { id, ...more }: More = {}) =>
  told({ type, id: id ?? `e-${String(++number)}`, time, data, ...more });
const voided = on(late, 'event.voided', { event: 'undone', reason: 'entered by mistake' });

const owes = on('2024-06-03', 'loan.disbursed', {
  ...{ loan: 'L-1', party: obligor, bank: 'BANKA', amount: '5000000.00' },
});
const opens = (bank: string, more?: More) =>
  on(
    '2025-03-10',
    'account.opened',
    { account: bank, party: obligor, bank, kind: 'general' },
    more,
  );
const seizes = (time: string) =>
  on(time, 'seizure.ordered', {
    ...{ seizure: 'S-1', ...court, party: obligor, applicant: friend, stage: 'pre-suit' },
    ...{ scope: 'all-assets', assets: '9000000.00' },
  });
const sues = (plaintiff: string, more?: More) =>
  on(
    '2025-03-10',
    'lawsuit.filed',
    {
      ...{ case: 'C-1', ...court, plaintiff, defendant: obligor, claim: '6000000.00' },
      cause: 'sale',
    },
    more,
  );
const holds = (party: string, [ratio, time]: readonly [number, string], more?: More) =>
  on(time, 'party.shareholding', { party, holder: owner, ratio }, more);
const stands = (guarantor: string, party: string, more?: More) =>
  on(
    '2025-03-10',
    'guarantee.given',
    {
      ...{ guarantee: `G-${guarantor}`, guarantor, party, bank: 'BANKA', amount: '5000000.00' },
      kind: 'joint',
    },
    more,
  );

const machine = { collateral: 'K-1', bank: 'BANKA' };
const cases: Readonly<Record<string, readonly [string, readonly EventToAppend[]]>> = {
  'its own event, voided': [
    'multi-bank-account-opening',
    [owes, opens('BANKB'), opens('BANKC'), opens('BANKD', { id: 'undone' }), voided],
  ],
  'its own event, known late': [
    'sham-seizure',
    [owes, seizes('2025-03-03'), sues(friend, { known: late })],
  ],
  'an event of its collateral, voided': [
    'collateral-missing',
    [
      owes,
      on('2024-07-01', 'collateral.pledged', {
        ...{ ...machine, party: obligor, loans: ['L-1'], kind: 'equipment' },
        ...{ value: '6000000.00', secured: '5000000.00' },
      }),
      on(
        '2025-03-10',
        'collateral.inspected',
        { ...machine, party: second, finding: 'missing' },
        { id: 'undone' },
      ),
      voided,
    ],
  ],
  'an event of others that it asked about, voided': [
    'guarantee-circle',
    [
      ...[owes, stands(obligor, second), stands(third, obligor)],
      ...[stands(second, third, { id: 'undone' }), voided],
    ],
  ],
  'an event of others that it asked about, known late': [
    'guarantee-circle',
    [
      ...[owes, stands(obligor, second), stands(third, obligor), stands(second, third)],
      on(
        '2025-03-10T10:00:00+08:00',
        'guarantee.released',
        { guarantee: `G-${second}`, guarantor: second, party: third, bank: 'BANKA' },
        { known: late },
      ),
    ],
  ],
  'a tie, voided': [
    'affiliate-lawsuit',
    [
      ...[owes, holds(obligor, [0.9, '2024-01-03']), sues(sister)],
      ...[holds(sister, [0.8, '2024-01-03'], { id: 'undone' }), voided],
    ],
  ],
  'a tie, whose end was known late': [
    'affiliate-lawsuit',
    [
      ...[owes, holds(obligor, [0.9, '2024-01-03']), holds(sister, [0.8, '2024-01-03'])],
      ...[holds(sister, [0, '2025-01-02'], { known: late }), sues(sister)],
    ],
  ],
  'numbers that were decided for a time before': [
    'multi-bank-account-opening',
    [
      ...[owes, opens('BANKB'), opens('BANKC'), opens('BANKD')],
      on(
        '2025-01-02',
        'sign.parameters-set',
        { sign: 'multi-bank-account-opening', parameters: { banksMin: 4 }, reason: 'too many' },
        { known: late },
      ),
    ],
  ],
};

/** Signs of which there is an alert as known on a day: among everybody's, and the obligor's own. */
async function signsOn(day: string) {
  const past = createPast(stage);
  const at = new Date(endOfDay(day as BusinessDate));
  const signs = async (of: 'alerts' | { party: string }) => {
    const view = await past({ at, of });
    const { items } = await listAlerts(
      stage.source,
      { party: obligor },
      { limit: 100, past: view },
    );
    return items.map(({ sign }) => sign).sort();
  };
  const own = await signs({ party: obligor });
  expect(await signs('alerts')).toEqual(own);
  return own;
}

it.each(Object.keys(cases))('%s', async (name) => {
  const [sign = '', events = []] = cases[name] ?? [];
  const watch = stage.start();
  await stage.append(events);
  await stage.settled(watch);
  expect((await stage.alerts()).filter((row) => row.sign === sign)).toEqual([]);
  expect(await signsOn('2025-08-31')).toContain(sign);
  expect(await signsOn('2025-09-01')).not.toContain(sign);
  expect(await signsOn('2025-03-08')).not.toContain(sign);
});

it('a declaration of completeness, taken back', async () => {
  const watch = stage.start();
  const declares = (time: string, through: string, more?: More) =>
    on(time, 'feed.complete', { through }, more);
  await stage.append([
    ...[owes, seizes('2025-12-03'), declares('2025-12-31', '2025-12-30')],
    declares('2026-01-03', '2026-01-02', { id: 'undone' }),
    on('2026-01-08', 'event.voided', { event: 'undone', reason: 'a day too much' }),
  ]);
  await stage.settled(watch);
  expect(await stage.alerts()).toEqual([]);
  expect(await signsOn('2026-01-07')).toEqual(['sham-seizure']);
  expect(await signsOn('2026-01-08')).toEqual([]);
});

it('is made anew when more is told that was known by then, and not for what was known later', async () => {
  const watch = stage.start();
  await stage.append([owes, opens('BANKB'), opens('BANKC')]);
  await stage.settled(watch);
  const past = createPast(stage);
  const question = { at: new Date('2025-06-30T15:59:59.999Z'), of: 'alerts' } as const;
  const first = await past(question);
  await stage.append([opens('BANKE', { known: '2025-08-01' })]);
  await stage.settled(watch);
  expect(await past(question)).toEqual(first);
  await stage.append([opens('BANKD', { known: '2025-06-01' })]);
  await stage.settled(watch);
  const second = await past(question);
  expect(second).not.toEqual(first);
  const { items } = await listAlerts(stage.source, {}, { limit: 10, past: second });
  expect(items).toMatchObject([{ sign: 'multi-bank-account-opening', known: '2025-06-01' }]);
  expect(
    await Promise.all([past(question), past({ ...question, of: { party: obligor } })]),
  ).toEqual([second, second]);
});
