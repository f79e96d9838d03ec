/** The clocks of claims and what interrupts, stops and revives them, day by day. */
import { describe, expect, it } from '@jest/globals';
import { claimsAfter, limitationOf, noClaims } from './claims';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const [court, region] = ['330106', '330106'] as const;
const of = (loan = 'L-1', bank = 'BANKA') => ({ loan, party, bank });

const claimsOf = (given: readonly StoryEvent[], subject = party) =>
  eventsOf({ given }).reduce((claims, event) => claimsAfter(claims, event, subject), noClaims);
/** The last day of the claim on the first loan; nothing while it stands still. */
const lastDay = (...given: StoryEvent[]) => limitationOf(claimsOf(given), 'BANKA/L-1')?.lastDay;
const unproven = (...given: StoryEvent[]) =>
  claimsOf(given)
    .clocks.get('BANKA/L-1')
    ?.unproven.map(({ on: day, flaw }) => [day, flaw]);

const grants = (
  maturity = '2020-03-31',
  { loan = 'L-1', bank = 'BANKA', day = '2019-04-01' } = {},
) =>
  on(day, 'loan.granted', {
    ...of(loan, bank),
    amount: '5000000.00',
    start: day,
    maturity,
    kind: 'credit',
  });
type Channel = 'letter' | 'courier' | 'newspaper' | 'recording';
type Outcome = 'signed' | 'refused' | 'delivered' | 'unreachable';
const demands = (day: string, channel: Channel = 'letter', outcome: Outcome = 'signed') =>
  on(day, 'loan.demanded', { ...of(), to: 'debtor', channel, outcome });
const pays = (day: string, payer?: string) =>
  on(day, 'loan.repaid', {
    ...of(),
    principal: '100.00',
    interest: '0.00',
    ...(payer === undefined ? {} : { payer }),
  });
const acknowledges = (day: string) => on(day, 'loan.acknowledged', { ...of(), form: 'signature' });
const sues = (day: string, { loans, cause = 'loan', plaintiff = 'BANKA' }: SuitDetails = {}) =>
  on(day, 'lawsuit.filed', {
    case: 'C-1',
    court,
    region,
    plaintiff,
    defendant: party,
    claim: '5000000.00',
    cause,
    ...(loans ? { loans } : {}),
  });
type SuitDetails = { loans?: string[]; cause?: 'loan' | 'lease' | 'other'; plaintiff?: string };
const decides = (
  day: string,
  outcome: 'plaintiff' | 'defendant' | 'partly' | 'mediated' | 'withdrawn' = 'plaintiff',
) => on(day, 'lawsuit.decided', { case: 'C-1', plaintiff: 'BANKA', defendant: party, outcome });
const executes = (day: string, ofCase?: string, creditor = 'BANKA') =>
  on(day, 'execution.opened', {
    execution: 'E-1',
    creditor,
    party,
    region,
    amount: '1.00',
    ...(ofCase === undefined ? {} : { case: ofCase }),
  });
const closes = (day: string) =>
  on(day, 'execution.closed', { execution: 'E-1', party, region, recovered: '0.00' });
const seizes = (day: string, applicant = 'BANKA', ofCase?: string) =>
  on(day, 'seizure.ordered', {
    seizure: 'S-1',
    court,
    region,
    party,
    applicant,
    stage: 'pre-suit',
    scope: 'listed',
    assets: '1.00',
    ...(ofCase === undefined ? {} : { case: ofCase }),
  });
const petitions = (day: string, petitioner = 'BANKA') =>
  on(day, 'bankruptcy.petitioned', { bankruptcy: 'B-1', court, region, party, petitioner });
const files = (day: string, bank = 'BANKA') =>
  on(day, 'bankruptcy.claim-filed', { bankruptcy: 'B-1', party, bank, amount: '1.00' });
const dismisses = (day: string) => on(day, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party });

describe('a claim runs', () => {
  it('three years from its due date, the one agreed last', () => {
    expect(lastDay(grants())).toBe('2023-03-31');
    const extends_ = on('2020-03-01', 'loan.extended', { ...of(), maturity: '2021-03-31' });
    expect(lastDay(grants(), extends_)).toBe('2024-03-31');
  });

  it('from no day while none is known', () => {
    const lends = on('2019-04-01', 'loan.disbursed', { ...of(), amount: '1.00' });
    expect(lastDay(lends)).toBeUndefined();
    expect(lastDay(lends, demands('2020-05-06'))).toBeUndefined();
  });

  it('for each loan and debtor alone', () => {
    const other = grants('2021-06-30', { loan: 'L-2' });
    expect(lastDay(grants(), other)).toBe('2023-03-31');
    expect(claimsOf([grants()], 'X-OTHER001')).toBe(noClaims);
  });

  it.each([
    ['a signed letter', demands('2021-06-15'), '2024-06-15'],
    ['a courier', demands('2021-06-15', 'courier', 'refused'), '2024-06-15'],
    ['a refused letter', demands('2021-06-15', 'letter', 'refused'), '2023-03-31'],
    ['a demand before it was due', demands('2020-03-30'), '2023-03-31'],
    ['a demand on the due date', demands('2020-03-31'), '2023-03-31'],
    ['a payment', pays('2021-06-15'), '2024-06-15'],
    ["a guarantor's payment", pays('2021-06-15', 'X-GUAR0001'), '2023-03-31'],
    ['an acknowledgement', acknowledges('2021-06-15'), '2024-06-15'],
    ["the bank's seizure", seizes('2021-06-15'), '2024-06-15'],
    ["the bank's seizure a day late", seizes('2023-04-01'), '2023-03-31'],
    ["a friend's seizure", seizes('2021-06-15', 'X-FRIEND01'), '2023-03-31'],
    ['a demand on the last day', demands('2023-03-31'), '2026-03-31'],
    ['a demand a day late', demands('2023-04-01', 'courier', 'delivered'), '2023-03-31'],
    ['a payment a day late', pays('2023-04-01'), '2023-03-31'],
    ['a signature after the end', acknowledges('2024-01-15'), '2027-01-15'],
    ['a signed notice after the end', demands('2024-01-15'), '2027-01-15'],
  ])('again from %s', (_what, event, expected) => {
    expect(lastDay(grants(), event)).toBe(expected);
  });

  it('on from a payment only within the period that the last one began', () => {
    expect(lastDay(grants(), pays('2022-01-10'), pays('2024-12-01'))).toBe('2027-12-01');
    expect(lastDay(grants(), pays('2022-01-10'), pays('2025-01-11'))).toBe('2025-01-10');
  });

  it('again for the new debtor from the day the debt passed, and no more for the old', () => {
    const moves = (bankConsented: boolean) =>
      on('2021-01-15', 'loan.transferred', {
        loan: 'L-1',
        bank: 'BANKA',
        from: party,
        to: 'X-HEIR0001',
        manner: 'agreed',
        bankConsented,
      });
    expect(lastDay(grants(), moves(true))).toBeUndefined();
    expect(lastDay(grants(), moves(false))).toBe('2023-03-31');
    const due = on('2021-01-16', 'loan.extended', {
      ...of(),
      party: 'X-HEIR0001',
      maturity: '2022-01-31',
    });
    const heir = claimsOf([moves(true), due], 'X-HEIR0001');
    expect(limitationOf(heir, 'BANKA/L-1')?.lastDay).toBe('2025-01-31');
  });
});

describe('a debt that passes', () => {
  const moves = (day: string) =>
    on(day, 'loan.transferred', {
      loan: 'L-1',
      bank: 'BANKA',
      from: party,
      to: 'X-HEIR0001',
      manner: 'statutory',
      bankConsented: false,
    });

  it('interrupts for the new debtor', () => {
    const clock = claimsOf([moves('2021-01-15')], 'X-HEIR0001').clocks.get('BANKA/L-1');
    expect(clock?.restart).toEqual({ on: '2021-01-15', events: [1] });
  });

  it('is gone for the old one, whatever else is sent on that day', () => {
    const { clocks } = claimsOf([grants(), moves('2021-01-15'), pays('2021-01-15')]);
    expect(clocks.size).toBe(0);
  });

  it('is no matter of a third party', () => {
    expect(claimsOf([moves('2021-01-15')], 'X-OTHER001')).toBe(noClaims);
  });
});

describe('a press notice', () => {
  const prints = (day: string) => demands(day, 'newspaper', 'unreachable');
  const lost = (day: string) => on(day, 'party.unreachable', { party });

  it('works once the debtor cannot be found, at whatever hour of that day', () => {
    expect(lastDay(grants(), prints('2021-06-15'))).toBe('2023-03-31');
    expect(lastDay(grants(), lost('2021-05-05'), prints('2021-06-15'))).toBe('2024-06-15');
    expect(lastDay(grants(), prints('2021-06-15'), lost('2021-06-15'))).toBe('2024-06-15');
    expect(lastDay(grants(), prints('2021-06-15'), lost('2021-06-16'))).toBe('2023-03-31');
  });
});

describe('proceedings of the bank', () => {
  it('stop the clock until they end, and it starts again in full', () => {
    const pending = [grants(), sues('2021-02-01')];
    expect(lastDay(...pending)).toBeUndefined();
    expect(lastDay(...pending, decides('2025-05-05', 'withdrawn'))).toBe('2028-05-05');
    expect(lastDay(...pending, decides('2025-05-05', 'defendant'))).toBe('2028-05-05');
    expect(lastDay(grants(), executes('2021-02-01'))).toBeUndefined();
    expect(lastDay(grants(), executes('2021-02-01'), closes('2024-02-01'))).toBe('2027-02-01');
    expect(lastDay(grants(), petitions('2021-02-01'))).toBeUndefined();
    expect(lastDay(grants(), files('2021-02-01'))).toBeUndefined();
    expect(lastDay(grants(), files('2021-02-01'), dismisses('2022-02-01'))).toBe('2025-02-01');
    expect(lastDay(grants(), petitions('2021-02-01'), dismisses('2022-02-01'))).toBe('2025-02-01');
  });

  it('are nobody else’s', () => {
    expect(lastDay(grants(), sues('2021-02-01', { plaintiff: 'X-FRIEND01' }))).toBe('2023-03-31');
    expect(lastDay(grants(), sues('2021-02-01', { plaintiff: 'BANKB' }))).toBe('2023-03-31');
    expect(lastDay(grants(), executes('2021-02-01', undefined, 'X-FRIEND01'))).toBe('2023-03-31');
    expect(lastDay(grants(), petitions('2021-02-01', 'X-FRIEND01'))).toBe('2023-03-31');
    expect(lastDay(grants(), files('2021-02-01', 'BANKB'))).toBe('2023-03-31');
    expect(lastDay(grants(), files('2021-02-01'), files('2021-02-02', 'BANKB'))).toBeUndefined();
  });

  it('reach the loans that they name, or else all of the bank that were there', () => {
    expect(lastDay(grants(), sues('2021-02-01', { loans: ['L-1'] }))).toBeUndefined();
    expect(lastDay(grants(), sues('2021-02-01', { loans: ['L-2'] }))).toBe('2023-03-31');
    expect(lastDay(grants(), sues('2021-02-01', { loans: [] }))).toBeUndefined();
    expect(lastDay(sues('2019-03-31'), grants())).toBe('2023-03-31');
    expect(lastDay(sues('2019-04-01'), grants())).toBeUndefined();
    expect(lastDay(sues('2019-03-31', { loans: ['L-1'] }), grants())).toBeUndefined();
  });

  it('are those against the obligor', () => {
    const suit = sues('2021-02-01');
    const against = { ...suit, data: { ...suit.data, defendant: 'X-GUAR0001' } };
    expect(lastDay(grants(), against)).toBe('2023-03-31');
  });

  it('end each for itself, and once', () => {
    const named = (id: string, day = '2021-02-01') => {
      const one = executes(day);
      return { ...one, data: { ...one.data, execution: id } };
    };
    expect(lastDay(grants(), named('E-1'), named('E-2'), closes('2022-02-01'))).toBeUndefined();
    expect(lastDay(grants(), named('B-1'), dismisses('2022-02-01'))).toBeUndefined();
    const again = [grants(), executes('2021-02-01'), closes('2022-02-01'), closes('2023-06-01')];
    expect(lastDay(...again)).toBe('2025-02-01');
    expect(lastDay(grants(), executes('2021-02-01'), closes('2025-02-01'))).toBe('2028-02-01');
  });

  it('are about money lent, unless they name the loan', () => {
    expect(lastDay(grants(), sues('2021-02-01', { cause: 'lease' }))).toBe('2023-03-31');
    expect(lastDay(grants(), sues('2021-02-01', { cause: 'other' }))).toBeUndefined();
    const named = sues('2021-02-01', { cause: 'lease', loans: ['L-1'] });
    expect(lastDay(grants(), named)).toBeUndefined();
  });

  it('reach by an execution or a seizure the loans of its case', () => {
    const suit = sues('2021-02-01', { loans: ['L-2'] });
    expect(lastDay(grants(), suit, executes('2021-06-01', 'C-1'))).toBe('2023-03-31');
    expect(lastDay(grants(), suit, executes('2021-06-01', 'C-9'))).toBeUndefined();
    expect(lastDay(grants(), suit, seizes('2021-06-01', 'BANKA', 'C-1'))).toBe('2023-03-31');
    expect(lastDay(grants(), suit, seizes('2021-06-01', 'BANKA', 'C-9'))).toBe('2024-06-01');
  });

  it('stop it as long as one of them lasts', () => {
    const both = [grants(), sues('2021-02-01'), files('2021-03-01')];
    expect(lastDay(...both, dismisses('2022-03-01'))).toBeUndefined();
    expect(lastDay(...both, decides('2022-03-01'))).toBeUndefined();
    expect(lastDay(...both, decides('2022-03-01'), dismisses('2022-04-01'))).toBe('2024-04-01');
  });

  it('begun too late do not revive the claim, a judgment for the bank does', () => {
    const late = [grants(), sues('2023-04-01')];
    expect(lastDay(grants(), sues('2023-03-31'))).toBeUndefined();
    expect(lastDay(...late)).toBe('2023-03-31');
    expect(lastDay(...late, demands('2023-05-01', 'courier', 'delivered'))).toBe('2023-03-31');
    expect(lastDay(...late, decides('2024-01-10', 'withdrawn'))).toBe('2023-03-31');
    expect(lastDay(...late, decides('2024-01-10', 'partly'))).toBe('2026-01-10');
    expect(lastDay(...late, acknowledges('2024-01-10'))).toBeUndefined();
  });
});

describe('proceedings one after the other', () => {
  it('keep the claim alive though its years have passed meanwhile', () => {
    const two = [grants(), sues('2021-02-01'), files('2025-06-01')];
    expect(lastDay(...two, decides('2025-07-01', 'withdrawn'))).toBeUndefined();
    expect(lastDay(...two, decides('2025-07-01', 'withdrawn'), dismisses('2026-01-15'))).toBe(
      '2029-01-15',
    );
  });

  it('bring nothing back by their end', () => {
    const late = [grants(), files('2023-05-01')];
    expect(lastDay(...late)).toBe('2023-03-31');
    expect(lastDay(...late, dismisses('2024-01-15'))).toBe('2023-03-31');
  });
});

describe('a judgment for the bank', () => {
  const judged = [grants(), sues('2021-02-01'), decides('2022-02-28')];

  it('leaves two years to apply for execution', () => {
    for (const outcome of ['plaintiff', 'partly', 'mediated'] as const)
      expect(lastDay(grants(), sues('2021-02-01'), decides('2022-02-28', outcome))).toBe(
        '2024-02-28',
      );
    expect(limitationOf(claimsOf(judged), 'BANKA/L-1')).toMatchObject({
      term: 'execution',
      evidence: [1, 3],
    });
  });

  it('counts before the loan is due, too', () => {
    const early = [grants('2026-03-31'), sues('2021-02-01'), decides('2022-02-28')];
    expect(limitationOf(claimsOf(early), 'BANKA/L-1')).toMatchObject({
      lastDay: '2024-02-28',
      from: '2022-02-28',
      evidence: [1, 3],
    });
  });

  it('counts though its suit was never reported', () => {
    expect(lastDay(grants(), decides('2022-02-28'))).toBe('2024-02-28');
  });

  it('is counted from the latest decision', () => {
    expect(lastDay(...judged, decides('2022-09-01'))).toBe('2024-09-01');
    expect(lastDay(...judged, decides('2022-09-01', 'defendant'))).toBe('2025-09-01');
  });

  it('is interrupted by demands like any other period', () => {
    expect(lastDay(...judged, demands('2023-01-31'))).toBe('2025-01-31');
  });

  it('is out of time until execution is opened after all', () => {
    expect(lastDay(...judged, executes('2024-05-01', 'C-1'))).toBeUndefined();
    expect(lastDay(...judged, executes('2024-05-01', 'C-1'), closes('2025-05-01'))).toBe(
      '2028-05-01',
    );
  });

  it('is behind an execution though nobody reported it', () => {
    const silent = [grants(), sues('2021-02-01'), executes('2022-05-01', 'C-1')];
    expect(lastDay(...silent)).toBeUndefined();
    expect(lastDay(...silent, closes('2023-05-01'))).toBe('2026-05-01');
    // The suit came too late and was won all the same.
    const late = [grants(), sues('2023-06-01'), executes('2024-05-01', 'C-1')];
    expect(lastDay(...late)).toBeUndefined();
    expect(lastDay(...late, closes('2025-05-01'))).toBe('2028-05-01');
  });
});

describe('a day', () => {
  it('comes to the same in whatever order its events are sent', () => {
    const day = '2021-02-01';
    expect(lastDay(grants(), decides(day), sues(day))).toBe('2023-02-01');
    expect(lastDay(grants(), executes(day, 'C-1'), decides(day), sues(day))).toBeUndefined();
    expect(lastDay(grants(), closes(day), executes(day))).toBe('2024-02-01');
    expect(lastDay(grants(), closes(day), acknowledges(day), executes(day))).toBe('2024-02-01');
    expect(lastDay(grants(), dismisses(day), files(day))).toBe('2024-02-01');
    const named = sues(day, { loans: ['L-2'] });
    expect(lastDay(grants(), decides(day), named)).toBe('2023-03-31');
    expect(lastDay(pays('2019-04-01'), grants())).toBe('2023-03-31');
  });

  it('cites all that interrupted on it', () => {
    const both = [grants(), demands('2021-06-15'), pays('2021-06-15')];
    expect(limitationOf(claimsOf(both), 'BANKA/L-1')?.evidence).toEqual([1, 2, 3]);
    const early = [grants(), pays('2020-03-31')];
    expect(limitationOf(claimsOf(early), 'BANKA/L-1')?.evidence).toEqual([1]);
  });
});

describe('demands that prove nothing', () => {
  const weak = demands('2020-05-06', 'letter', 'refused');

  it('are remembered with what is wrong with them', () => {
    expect(unproven(grants(), weak, demands('2020-06-08', 'recording', 'delivered'))).toEqual([
      ['2020-05-06', 'no-proof-of-arrival'],
      ['2020-06-08', 'recording-incomplete'],
    ]);
  });

  it('are cured by whatever interrupts on their day or later', () => {
    expect(unproven(grants(), weak, pays('2020-05-06'))).toEqual([]);
    expect(unproven(grants(), pays('2020-05-06'), weak)).toEqual([]);
    expect(unproven(grants(), pays('2020-05-05'), weak)).toHaveLength(1);
    expect(unproven(grants(), weak, sues('2020-07-01'))).toEqual([]);
    expect(unproven(grants(), weak, pays('2023-04-01'))).toHaveLength(1);
  });

  it('are cured by an agreed extension', () => {
    const extended = on('2020-06-01', 'loan.extended', { ...of(), maturity: '2021-03-31' });
    expect(unproven(grants(), weak, extended)).toEqual([]);
  });

  it('are those on the debtor', () => {
    const onGuarantor = on('2020-05-06', 'loan.demanded', {
      ...of(),
      to: 'guarantor',
      guarantor: 'X-GUAR0001',
      channel: 'letter',
      outcome: 'refused',
    });
    expect(unproven(grants(), onGuarantor)).toEqual([]);
  });

  it('are the latest sixteen', () => {
    const many = Array.from({ length: 20 }, (_none, i) =>
      demands(`2020-05-${String(i + 10)}`, 'letter', 'refused'),
    );
    expect(unproven(grants(), ...many)).toHaveLength(16);
  });
});

describe('bounded', () => {
  it('keeps sixty-four proceedings, those that last before those that ended', () => {
    const many = Array.from({ length: 70 }, (_none, i) => {
      const one = executes('2021-02-01');
      return { ...one, data: { ...one.data, execution: `E-${String(i)}` } };
    });
    const { proceedings } = claimsOf([
      ...many.slice(0, 60),
      closes('2021-02-02'),
      ...many.slice(60),
    ]);
    expect(proceedings.size).toBe(64);
    expect(proceedings.has('execution/E-1')).toBe(false);
    expect(proceedings.has('execution/E-0')).toBe(false);
    const few = claimsOf([...many.slice(0, 60), closes('2021-02-02'), ...many.slice(60, 65)]);
    expect(few.proceedings.has('execution/E-1')).toBe(false);
    expect(few.proceedings.has('execution/E-0')).toBe(true);
  });

  it('cites the latest sixteen events of a day', () => {
    const many = Array.from({ length: 20 }, () => pays('2021-06-15'));
    const evidence = limitationOf(claimsOf([grants(), ...many]), 'BANKA/L-1')?.evidence;
    expect(evidence).toEqual([1, ...Array.from({ length: 16 }, (_none, i) => i + 6)]);
  });

  it('is the same where an event says nothing', () => {
    const claims = claimsOf([grants()]);
    const [again] = eventsOf({
      given: [on('2020-01-01', 'loan.disbursed', { ...of(), amount: '1.00' })],
    });
    if (again) expect(claimsAfter(claims, again, party)).toBe(claims);
    const classified = on('2020-01-01', 'loan.classified', {
      ...of(),
      class: 'pass',
      balance: '1.00',
    });
    const overdue = on('2020-01-01', 'loan.overdue', {
      ...of(),
      ...{ daysPastDue: 1, principal: '1.00', interest: '0.00' },
    });
    for (const event of eventsOf({ given: [classified, overdue] }))
      expect(claimsAfter(claims, event, party)).toBe(claims);
  });
});
