/** Figures, grades and manners: what a bank sees of a firm before it sees the loss. */
import { scoped } from '../loan';
import { classified } from '../loan';
import { on, yuan } from '../strand';
import { borrows, defaults, scheme, type Scheme } from './stage';

const twoBooks = scheme({
  ...{ id: 'two-sets-of-books', signs: ['statement-conflict'], days: 330 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    const loan = yield* borrows(stage, { day: after(20) });
    const period = String(Number(stage.day.slice(0, 4)) - 2);
    const stated = (recipient: string, factor: number) => ({
      ...{ party: firm.party, recipient, period, basis: 'standalone' as const },
      ...{ revenue: yuan(firm.sales * factor), assets: yuan(firm.assets * factor) },
      ...{ liabilities: yuan(firm.liabilities), netProfit: yuan(firm.sales * 0.04 * factor) },
    });
    yield on(after(22), 'statement.submitted', stated(bank, 1.8));
    yield on(after(40), 'statement.submitted', stated('tax', 1));
    // Another recipient may have the true figures already.
    yield label({ sign: 'statement-conflict', since: after(22), harmOn: after(320) });
    yield defaults(loan, after(320));
  },
});

const gradesApart = scheme({
  ...{ id: 'grades-far-apart', signs: ['rating-divergence'], days: 300 },
  *tell(stage) {
    const { firm, bank, others, after, label } = stage;
    yield* borrows(stage, { day: after(20) });
    const rated = { party: firm.party, scheme: 'letters' };
    yield on(after(30), 'rating.assigned', { ...rated, bank, grade: 'AAA' });
    yield on(after(60), 'rating.assigned', { ...rated, bank: others[0] ?? '', grade: 'B' });
    // The honest bank's own grade may lie as far away already.
    yield label({ sign: 'rating-divergence', since: after(30), harmOn: after(290) });
  },
});

const notRatedAgain = scheme({
  ...{ id: 'rating-not-renewed', signs: ['rating-overdue'], days: 480 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    yield on(after(1), 'rating.assigned', {
      ...{ party: firm.party, bank, scheme: 'letters', grade: 'A', validUntil: after(366) },
      limit: yuan(20_000_000),
    });
    yield* borrows(stage, { day: after(10), months: 36 });
    // By then the firm has changed and nobody has looked.
    yield label({ sign: 'rating-overdue', object: bank, since: after(367), harmOn: after(470) });
  },
});

const aboveTheLimit = scheme({
  ...{ id: 'lent-above-the-limit', signs: ['over-limit'], days: 300 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    yield on(after(1), 'rating.assigned', {
      ...{ party: firm.party, bank, scheme: 'letters', grade: 'BBB', validUntil: after(366) },
      limit: yuan(10_000_000),
    });
    yield* borrows(stage, { day: after(20), amount: 6_000_000 });
    const loan = yield* borrows(stage, { day: after(60), amount: 7_000_000 });
    yield label({ sign: 'over-limit', object: bank, since: after(61), harmOn: after(290) });
    yield defaults(loan, after(290));
  },
});

const silent = scheme({
  ...{ id: 'nobody-answers', signs: ['unresponsive'], days: 260 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    const loan = yield* borrows(stage);
    yield on(after(100), 'inspection.refused', { party: firm.party, bank, what: 'books' });
    yield on(after(130), 'party.unreachable', { party: firm.party, bank });
    yield label({ sign: 'unresponsive', since: after(130), harmOn: after(240) });
    yield defaults(loan, after(240));
  },
});

const owesEverybody = scheme({
  ...{ id: 'owes-everybody', signs: ['arrears-spread'], days: 260 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const { party } = firm;
    const loan = yield* borrows(stage);
    yield on(after(80), 'party.arrears', { party, kind: 'tax', amount: yuan(300_000) });
    yield on(after(120), 'party.arrears', { party, kind: 'wages', amount: yuan(500_000) });
    yield label({ sign: 'arrears-spread', since: after(120), harmOn: after(240) });
    yield defaults(loan, after(240));
  },
});

const falls = scheme({
  ...{ id: 'class-falls-at-once', signs: ['rapid-downgrade'], days: 300 },
  *tell(stage) {
    const { bank, after, label } = stage;
    const loan = yield* borrows(stage);
    yield classified(loan, after(100), 'pass');
    yield classified(loan, after(150), 'substandard');
    const object = scoped(bank, loan.loan);
    yield label({ sign: 'rapid-downgrade', object, since: after(150), harmOn: after(280) });
    yield defaults(loan, after(280), 95);
  },
});

export const conductSchemes: readonly Scheme[] = [
  ...[twoBooks, gradesApart, notRatedAgain, aboveTheLimit, silent, owesEverybody, falls],
];
