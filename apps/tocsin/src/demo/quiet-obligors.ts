/**
 * Three dozen honest borrowers: they borrow, repay, are late once and cure it, declare a second
 * bank, pledge and release, sell stock in the ordinary course, are sued by a stranger and contest.
 * No sign may speak of them; a test says so.
 */
import { addDays, businessDate } from '@tocsin/credit-events';
import { speaker, type DemoEvent } from './demo-event';

const places = [
  ['330106', '西湖'],
  ['330212', '鄞州'],
  ['330402', '南湖'],
  ['320102', '玄武'],
  ['320505', '虎丘'],
  ['370102', '历下'],
  ['350203', '思明'],
  ['440305', '南山'],
  ['510107', '武侯'],
] as const;
const trades = ['食品', '机械', '纺织', '建材'] as const;
const banks = ['102331000014', '103331000027', '104305000023', '105332000018'] as const;

export const quietObligors: readonly DemoEvent[] = places.flatMap(([region, place], row) =>
  trades.flatMap((trade, column) => {
    const number = row * trades.length + column;
    return honestYears({
      party: `X-QUIET${String(number).padStart(4, '0')}`,
      name: `${place}诚信${trade}有限公司`,
      region,
      bank: banks[number % banks.length] ?? banks[0],
      second: banks[(number + 1) % banks.length] ?? banks[0],
      number,
    });
  }),
);

type Honest = Readonly<{
  party: string;
  name: string;
  region: string;
  bank: string;
  second: string;
  number: number;
}>;

function honestYears(who: Honest): readonly DemoEvent[] {
  return [...borrowsAndRepays(who), ...declaresASecondBank(who), ...pledges(who), ...isSued(who)];
}

function dayOf(start: string, days: number): string {
  return addDays(businessDate(start), days);
}

function borrowsAndRepays({ party, name, region, bank, number }: Honest): readonly DemoEvent[] {
  const core = speaker(`/banks/${bank}/core`);
  const loan = `JK-Q${String(number)}`;
  const amount = `${String(2 + (number % 9))}000000.00`;
  const granted = dayOf('2025-01-06', number * 3);
  const late = dayOf(granted, 190);
  return [
    speaker(`/registries/aic-${region}`)('2014-05-08', 'party.registered', {
      party,
      kind: 'company',
      name,
      region,
      registeredCapital: '8000000.00',
      paidInCapital: '8000000.00',
    }),
    core(granted, 'loan.granted', {
      loan,
      party,
      bank,
      amount,
      start: granted,
      maturity: dayOf(granted, 730),
      kind: 'mortgage',
    }),
    core(`${granted} 11:00`, 'loan.disbursed', { loan, party, bank, amount }),
    core(late, 'loan.overdue', {
      loan,
      party,
      bank,
      daysPastDue: 5,
      principal: '0.00',
      interest: '21000.00',
    }),
    core(dayOf(late, 4), 'loan.repaid', {
      loan,
      party,
      bank,
      principal: '500000.00',
      interest: '21000.00',
      payer: party,
    }),
  ];
}

function declaresASecondBank({ party, bank, second, number }: Honest): readonly DemoEvent[] {
  const opened = dayOf('2025-03-10', number * 4);
  return [
    speaker(`/banks/${bank}/core`)(opened, 'account.opened', {
      account: `AC-Q${String(number)}-1`,
      party,
      bank,
      kind: 'basic',
    }),
    speaker(`/banks/${second}/core`)(dayOf(opened, 30), 'account.opened', {
      account: `AC-Q${String(number)}-2`,
      party,
      bank: second,
      kind: 'general',
      declared: true,
    }),
  ];
}

function pledges({ party, bank, number }: Honest): readonly DemoEvent[] {
  const movables = speaker('/registries/movables');
  const pledged = dayOf('2025-01-07', number * 3);
  const collateral = `DY-Q${String(number)}`;
  const stock = number % 2 === 0;
  const base = {
    collateral,
    party,
    bank,
    loans: [`JK-Q${String(number)}`],
    kind: stock ? ('inventory' as const) : ('equipment' as const),
    value: '12000000.00',
    secured: '10000000.00',
  };
  return [
    movables(pledged, 'collateral.pledged', base),
    ...(stock
      ? [
          movables(dayOf(pledged, 120), 'collateral.transferred', {
            collateral,
            from: party,
            to: 'X-WHOLESALE1',
            basis: 'sale',
            value: '1000000.00',
            price: '980000.00',
            paid: '980000.00',
            bankConsented: false,
            ordinaryCourse: true,
          }),
        ]
      : [
          movables(dayOf(pledged, 150), 'collateral.inspected', {
            collateral,
            party,
            bank,
            finding: 'in-order',
          }),
        ]),
  ];
}

function isSued({ party, region, number }: Honest): readonly DemoEvent[] {
  if (number % 5 !== 0) return [];
  const court = speaker(`/courts/${region}`);
  const filed = dayOf('2025-08-04', number * 2);
  const suit = { case: `${region}-2025-MC-${String(number)}`, defendant: party };
  return [
    court(filed, 'lawsuit.filed', {
      ...suit,
      court: region,
      region,
      plaintiff: 'X-SUPPLIER01',
      claim: '800000.00',
      cause: 'sale',
    }),
    court(dayOf(filed, 20), 'lawsuit.answered', { ...suit, stance: 'contested' }),
    court(dayOf(filed, 90), 'lawsuit.decided', {
      ...suit,
      plaintiff: 'X-SUPPLIER01',
      outcome: 'partly',
      awarded: '350000.00',
    }),
  ];
}
