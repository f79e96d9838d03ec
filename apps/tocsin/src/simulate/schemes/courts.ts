/** Schemes in and around the courts: friendly suits, shields of seizure, an execution that is stopped. */
import { addDays, addMonths } from '@tocsin/credit-events';
import { scoped } from '../loan';
import { on, rounded, yuan } from '../strand';
import { borrows, borrowsOn, defaults, place, scheme, sisterFounded, type Scheme } from './stage';

const friendlySuit = scheme({
  ...{ id: 'friendly-suit', signs: ['affiliate-lawsuit'], days: 260 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const loan = yield* borrows(stage);
    const plaintiff = yield* sisterFounded(stage, after(10));
    const suit = { case: town.newId('MC'), plaintiff, defendant: firm.party };
    yield on(after(90), 'lawsuit.filed', {
      ...{ ...suit, ...place(stage), cause: 'loan', claim: yuan(loan.amount * 0.7) },
    });
    const since = after(90);
    // The friend's execution takes what there is.
    yield label({ sign: 'affiliate-lawsuit', object: suit.case, since, harmOn: after(240) });
    yield on(after(95), 'lawsuit.answered', {
      ...{ case: suit.case, defendant: firm.party, stance: 'admitted' },
    });
    yield on(after(115), 'lawsuit.decided', {
      ...{ ...suit, outcome: 'mediated', awarded: yuan(loan.amount * 0.7) },
    });
    yield defaults(loan, after(240));
  },
});

const builder = scheme({
  ...{ id: 'builders-priority', signs: ['priority-claim-defeats-mortgage'], days: 260 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage, 'construction-in-progress');
    const plaintiff = firm.dice.pick(town.builders);
    const suit = { case: town.newId('MC'), plaintiff, defendant: firm.party };
    yield on(after(90), 'lawsuit.filed', {
      ...{ ...suit, ...place(stage), cause: 'works-price', claim: yuan(rounded(value * 0.7)) },
      ...{ collateral: [collateral], priorityClaimed: true },
    });
    yield on(after(96), 'lawsuit.answered', {
      ...{ case: suit.case, defendant: firm.party, stance: 'admitted' },
    });
    const told = { object: suit.case, since: after(96), harmOn: after(250) };
    yield label({ sign: 'priority-claim-defeats-mortgage', ...told });
    yield on(after(120), 'lawsuit.decided', {
      ...{ ...suit, outcome: 'mediated', awarded: yuan(rounded(value * 0.7)), priority: true },
    });
    yield defaults(loan, after(250));
  },
});

const shield = scheme({
  ...{ id: 'seizure-as-a-shield', signs: ['sham-seizure'], days: 260 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const loan = yield* borrows(stage);
    const seizure = town.newId('CF');
    yield on(after(60), 'seizure.ordered', {
      ...{ seizure, ...place(stage), party: firm.party, stage: 'pre-suit', scope: 'all-assets' },
      ...{ applicant: firm.dice.pick(town.partners), assets: yuan(firm.assets) },
      ...{ claim: yuan(firm.assets / 6), until: after(60 + 365) },
    });
    const since = after(90);
    yield label({ sign: 'sham-seizure', object: seizure, since, harmOn: after(250) });
    yield on(after(130), 'seizure.observed', { seizure, party: firm.party, stillInUse: true });
    yield defaults(loan, after(250));
  },
});

/** The bank executes, and an office of the county has it stopped. */
const stopped = scheme({
  ...{ id: 'execution-stopped', signs: ['execution-obstructed'], days: 400 },
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6 });
    yield defaults(loan, after(215));
    const of = { execution: town.newId('ZX'), party: firm.party, region: town.region };
    yield on(after(300), 'execution.opened', {
      ...{ ...of, creditor: bank, amount: yuan(loan.amount) },
    });
    yield on(after(330), 'execution.stalled', {
      ...{ ...of, reason: 'administrative-intervention', document: '县政府会议纪要' },
    });
    yield label({ sign: 'execution-obstructed', since: after(330), harmOn: after(390) });
  },
});

const refuses = scheme({
  ...{ id: 'notices-refused', signs: ['notice-refused'], days: 400 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6 });
    const of = {
      loan: loan.loan,
      party: firm.party,
      bank,
      to: 'debtor',
      channel: 'courier',
    } as const;
    yield defaults(loan, after(200), 15);
    yield on(after(210), 'loan.demanded', { ...of, outcome: 'refused' });
    yield on(after(260), 'loan.demanded', { ...of, outcome: 'unreachable' });
    const told = { object: scoped(bank, loan.loan), since: after(260), harmOn: after(380) };
    yield label({ sign: 'notice-refused', ...told });
  },
});

const weakDemand = scheme({
  ...{ id: 'demand-that-proves-nothing', signs: ['weak-demand-evidence'], days: 260 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6 });
    yield defaults(loan, after(200), 15);
    yield on(after(210), 'loan.demanded', {
      ...{ loan: loan.loan, party: firm.party, bank, to: 'debtor' },
      ...{ channel: 'recording', outcome: 'delivered', evidence: { loan: true, amount: true } },
    });
    const object = scoped(bank, loan.loan);
    // Harmless until limitation, which is counted as if nothing had been said.
    const harmOn = addMonths(loan.maturity, 36);
    yield label({ sign: 'weak-demand-evidence', object, since: after(210), harmOn });
  },
});

/** Nobody asks for three years. */
const forgotten = scheme({
  id: 'loan-forgotten',
  signs: ['limitation-running-out', 'limitation-lapsed'],
  days: 3 * 366 + 126,
  *tell(stage) {
    const { bank, label } = stage;
    const loan = yield* borrows(stage, { months: 3 });
    yield defaults(loan, addMonths(loan.maturity, 1));
    const object = scoped(bank, loan.loan);
    const harmOn = addMonths(loan.maturity, 36);
    const since = addMonths(loan.maturity, 33);
    yield label({ sign: 'limitation-running-out', object, since, harmOn });
    const over = addDays(harmOn, 1);
    yield label({ sign: 'limitation-lapsed', object, since: over, harmOn: over });
  },
});

const seizureForgotten = scheme({
  ...{ id: 'seizure-not-renewed', signs: ['seizure-expiring'], days: 640 },
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 6 });
    yield defaults(loan, after(200));
    const suit = { case: town.newId('MC'), plaintiff: bank, defendant: firm.party };
    yield on(after(230), 'lawsuit.filed', {
      ...{ ...suit, ...place(stage), cause: 'loan', claim: yuan(loan.amount), loans: [loan.loan] },
    });
    const seizure = town.newId('CF');
    const harmOn = after(240 + 365);
    yield on(after(240), 'seizure.ordered', {
      ...{ seizure, ...place(stage), party: firm.party, applicant: bank, case: suit.case },
      ...{ stage: 'suit', scope: 'listed', assets: yuan(loan.amount), claim: yuan(loan.amount) },
      until: harmOn,
    });
    yield label({ sign: 'seizure-expiring', object: seizure, since: after(575), harmOn });
  },
});

export const courtSchemes: readonly Scheme[] = [
  ...[friendlySuit, builder, shield, stopped, refuses, weakDemand, forgotten, seizureForgotten],
];
