/** Guarantees that are worth less than they look. */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import { scoped, type Loan } from '../loan';
import { on, yuan, type Strand } from '../strand';
import {
  borrows,
  defaults,
  netAssetsOf,
  scheme,
  sisterFounded,
  strangerFounded,
  type Scheme,
  type Stage,
} from './stage';

type Giving = Readonly<{
  guarantor: string;
  loan: Loan;
  day: BusinessDate;
  amount?: number;
  resolution?: boolean;
  periodEnd?: BusinessDate;
}>;

function* gives(
  { town }: Stage,
  { guarantor, loan, day, amount, ...more }: Giving,
): Strand<string> {
  const guarantee = town.newId('BZ');
  yield on(day, 'guarantee.given', {
    ...{ guarantee, guarantor, party: loan.party, bank: loan.bank, loan: loan.loan, kind: 'joint' },
    ...{ amount: yuan(amount ?? loan.amount), ...more },
  });
  return guarantee;
}

/** Three firms stand in for each other, and nobody for all. */
const circle = scheme({
  ...{ id: 'three-in-a-circle', signs: ['guarantee-circle'], days: 420 },
  *tell(stage) {
    const { firm, after, others, label } = stage;
    const second = yield* strangerFounded(stage, stage.day);
    const third = yield* strangerFounded(stage, stage.day);
    const members = [firm.party, second, third];
    const loans: Loan[] = [];
    for (const [at, party] of members.entries()) {
      const bank = at === 0 ? stage.bank : (others[0] ?? stage.bank);
      loans.push(yield* borrows(stage, { day: after(10 + at * 10), party, bank }));
    }
    for (const [at, loan] of loans.entries()) {
      const guarantor = members[(at + 1) % members.length] ?? second;
      yield* gives(stage, { guarantor, loan, day: after(40 + at * 10), resolution: true });
    }
    // The first of them fails, and the claim on the next is a claim on the first.
    yield label({ sign: 'guarantee-circle', since: after(60), harmOn: after(400) });
    const [own] = loans;
    if (own) yield defaults(own, after(400));
  },
});

const insideTheFamily = scheme({
  ...{ id: 'sister-stands-in', signs: ['affiliate-guarantee'], days: 420 },
  *tell(stage) {
    const { after, label } = stage;
    const sister = yield* sisterFounded(stage, stage.day);
    const loan = yield* borrows(stage, { day: after(20), kind: 'guarantee' });
    yield* gives(stage, {
      guarantor: sister,
      loan,
      day: after(21),
      periodEnd: addMonths(loan.maturity, 36),
    });
    yield label({ sign: 'affiliate-guarantee', since: after(21), harmOn: after(400) });
    yield defaults(loan, after(400));
  },
});

const tooMuch = scheme({
  ...{ id: 'stands-in-for-everybody', signs: ['guarantee-overload'], days: 420 },
  *tell(stage) {
    const { firm, town, after, others, label } = stage;
    yield* borrows(stage);
    const period = String(Number(stage.day.slice(0, 4)) - 1);
    yield on(after(10), 'statement.submitted', {
      ...{ party: firm.party, recipient: stage.bank, period, basis: 'standalone' },
      ...{
        revenue: yuan(firm.sales),
        assets: yuan(firm.assets),
        netProfit: yuan(firm.sales * 0.04),
      },
      liabilities: yuan(firm.liabilities),
    });
    // Next year's statement may be better, and does not cover it either.
    const each = netAssetsOf(firm) * 0.9;
    for (const [at, day] of [after(40), after(70)].entries())
      yield on(day, 'guarantee.given', {
        ...{ guarantee: town.newId('BZ'), guarantor: firm.party, kind: 'joint', resolution: true },
        ...{ party: town.partners[at] ?? '', bank: others[0] ?? '', amount: yuan(each) },
      });
    yield label({ sign: 'guarantee-overload', since: after(70), harmOn: after(400) });
  },
});

/** Extended behind the guarantor's back: its guarantee ends with the old term. */
const behindTheBack = scheme({
  ...{ id: 'extended-behind-the-guarantor', signs: ['guarantor-release'], days: 420 },
  *tell(stage) {
    const { town, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6, kind: 'guarantee' });
    const guarantor = town.guaranteeCompany;
    yield* gives(stage, {
      guarantor,
      loan,
      day: after(2),
      resolution: true,
      periodEnd: addMonths(loan.maturity, 24),
    });
    yield on(after(160), 'loan.extended', {
      ...{ loan: loan.loan, party: loan.party, bank, maturity: addMonths(loan.maturity, 6) },
    });
    const told = { object: scoped(bank, loan.loan), since: after(160), harmOn: after(400) };
    yield label({ sign: 'guarantor-release', ...told });
    yield defaults(loan, after(400));
  },
});

/** Nobody asks the guarantor while asking helps. */
const guarantorForgotten = scheme({
  id: 'guarantor-forgotten',
  signs: ['guarantee-period-lapsing', 'guarantee-period-lapsed'],
  days: 400,
  *tell(stage) {
    const { town, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6, kind: 'guarantee' });
    const guarantor = town.partners[0] ?? '';
    const periodEnd = addMonths(loan.maturity, 6);
    const guarantee = yield* gives(stage, {
      guarantor,
      loan,
      day: after(2),
      resolution: true,
      periodEnd,
    });
    yield defaults(loan, addDays(loan.maturity, 30));
    const told = { object: scoped(bank, guarantee), harmOn: periodEnd };
    yield label({ sign: 'guarantee-period-lapsing', ...told, since: addDays(periodEnd, -30) });
    const over = addDays(periodEnd, 1);
    yield label({ sign: 'guarantee-period-lapsed', ...told, since: over, harmOn: over });
  },
});

/** The guarantor's own loan is three months late; its guarantee will be called next. */
const contagion = scheme({
  ...{ id: 'guarantor-defaults', signs: ['guarantee-contagion'], days: 420 },
  *tell(stage) {
    const { after, others, label } = stage;
    const guarantor = yield* strangerFounded(stage, stage.day);
    const bank = others[0] ?? stage.bank;
    const theirs = yield* borrows(stage, { day: after(5), party: guarantor, bank, months: 6 });
    const loan = yield* borrows(stage, { day: after(10), kind: 'guarantee' });
    yield* gives(stage, {
      guarantor,
      loan,
      day: after(12),
      resolution: true,
      periodEnd: addMonths(loan.maturity, 36),
    });
    yield defaults(theirs, after(220), 30);
    yield defaults(theirs, after(285), 95);
    yield label({ sign: 'guarantee-contagion', since: after(285), harmOn: after(400) });
    yield defaults(loan, after(400));
  },
});

export const guaranteeSchemes: readonly Scheme[] = [
  ...[circle, insideTheFamily, tooMuch, behindTheBack, guarantorForgotten, contagion],
];
