/**
 * Honest failure. The market turned, and the firm hides nothing: the bank asks and is answered, a
 * plan is kept, or the bank sues, seizes and sells, or a petition is filed with the creditors.
 */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Life } from '../firm';
import { classified, demanded, named, overdue, quarterInterest, repaid } from '../loan';
import type { Loan, Secured } from '../loan';
import { rate } from '../rates';
import { on, until, yuan, type Strand } from '../strand';
import { released } from './secured';

type Failing = Readonly<{ by: Secured; day: BusinessDate }>;

/** What becomes of one loan from the first instalment that is not paid. */
export function* failed(life: Life, loan: Loan, { by, day }: Failing): Strand {
  const { firm } = life;
  const due = {
    principal: day >= loan.maturity ? loan.balance : 0,
    interest: quarterInterest(loan),
  };
  const after = (days: number): BusinessDate => addDays(day, days);
  yield overdue(loan, after(3), { days: 3, ...due });
  yield demanded(loan, after(10));
  yield overdue(loan, after(30), { days: 30, ...due });
  yield classified(loan, after(31), 'special-mention');
  if (firm.fate === 'worked-out') {
    yield* workedOut(life, loan, { by, day: after(45) });
    return;
  }
  yield overdue(loan, after(60), { days: 60, ...due });
  yield demanded(loan, after(62), 'delivered');
  yield overdue(loan, after(92), { days: 92, ...due });
  yield classified(loan, after(125), 'substandard');
  if (firm.fate === 'enforced') yield* enforced(life, loan, { by, day: after(130) });
  // A petition is told once for the firm; its lenders' claims with it.
}

/** The debt is put on paper again, the bank agrees, and four instalments are paid. */
function* workedOut(life: Life, loan: Loan, { by, day }: Failing): Strand {
  const { firm } = life;
  yield on(day, 'loan.acknowledged', { ...named(loan), form: 'repayment-plan' });
  yield on(addDays(day, 20), 'loan.relief-agreed', { ...named(loan), form: 'rescheduled' });
  loan.maturity = addMonths(addDays(day, 20), 12);
  yield on(addDays(day, 20), 'loan.extended', {
    ...named(loan),
    maturity: loan.maturity,
    guarantorsConsented: true,
  });
  if (firm.dice.chance(rate('takenOver'))) yield* takenOver(life, loan, addDays(day, 25));
  const each = loan.balance / 4;
  for (let quarter = 1; quarter <= 4; quarter++) {
    const paidOn = addMonths(addDays(day, 20), quarter * 3);
    yield until(paidOn);
    yield repaid(firm, loan, { day: paidOn, principal: each, interest: quarterInterest(loan) });
    if (quarter === 2) yield classified(loan, addDays(paidOn, 5), 'pass');
  }
  yield* released(life, loan, { ...by, day: addDays(addMonths(addDays(day, 20), 12), 2) });
}

/** A stranger with better prospects takes the debt over; bank and guarantors agree in writing. */
function* takenOver({ town }: Life, loan: Loan, day: BusinessDate): Strand {
  const to = town.partners[2] ?? loan.party;
  yield on(day, 'loan.transferred', {
    ...{ loan: loan.loan, from: loan.party, to, bank: loan.bank, manner: 'agreed' },
    ...{ bankConsented: true, guarantorsConsented: true },
  });
  loan.party = to;
  yield classified(loan, addDays(day, 6), 'special-mention');
}

/** Suit, seizure, judgment, execution, sale; what is left is written off. */
function* enforced(life: Life, loan: Loan, { by, day }: Failing): Strand {
  const { firm, town } = life;
  const after = (days: number): BusinessDate => addDays(day, days);
  const suit = { case: town.newId('MC'), plaintiff: loan.bank, defendant: firm.party };
  const place = { court: town.region, region: town.region };
  const collateral = by.collateral === undefined ? {} : { collateral: [by.collateral] };
  yield on(day, 'lawsuit.filed', {
    ...{ ...suit, ...place, ...collateral },
    claim: yuan(loan.balance * 1.05),
    cause: 'loan',
    loans: [loan.loan],
  });
  const seizure = town.newId('CF');
  yield on(after(12), 'seizure.ordered', {
    ...{ seizure, ...place, ...collateral, case: suit.case },
    ...{ party: firm.party, applicant: loan.bank, stage: 'suit', scope: 'listed' },
    assets: yuan(loan.balance * 1.2),
    claim: yuan(loan.balance * 1.05),
    until: addMonths(after(12), 12),
  });
  yield on(after(25), 'lawsuit.answered', {
    ...{ case: suit.case, defendant: firm.party },
    stance: firm.dice.pick(['admitted', 'absent', 'contested'] as const),
  });
  yield on(after(95), 'lawsuit.decided', {
    ...suit,
    outcome: 'plaintiff',
    awarded: yuan(loan.balance * 1.05),
  });
  yield* executed(life, loan, { by, day: after(130), suit: suit.case, seizure });
}

type Enforced = Failing & Readonly<{ suit: string; seizure: string }>;

function* executed(life: Life, loan: Loan, { by, day, suit, seizure }: Enforced): Strand {
  const { firm, town } = life;
  const after = (days: number): BusinessDate => addDays(day, days);
  const execution = town.newId('ZX');
  const of = { execution, party: firm.party };
  yield on(day, 'execution.opened', {
    ...{ ...of, case: suit, creditor: loan.bank, region: town.region },
    amount: yuan(loan.balance * 1.05),
  });
  yield classified(loan, after(20), 'doubtful');
  const stalls = firm.dice.roll();
  if (stalls < rate('stalledForNoAssets') + rate('stalledByGovernment')) {
    const isGovernment = stalls < rate('stalledByGovernment');
    const reason = isGovernment ? 'administrative-intervention' : 'no-assets';
    yield on(after(60), 'execution.stalled', { ...of, region: town.region, reason });
  }
  yield on(after(215), 'seizure.renewed', {
    ...{ seizure, party: firm.party, until: addMonths(after(215), 12) },
  });
  const recovered = loan.balance * (by.collateral === undefined ? 0.3 : 0.8);
  if (by.collateral !== undefined)
    yield on(after(220), 'execution.auctioned', {
      ...{ ...of, collateral: by.collateral, price: yuan(recovered) },
      buyer: firm.dice.pick(town.partners),
    });
  yield repaid(firm, loan, { day: after(240), principal: recovered });
  yield on(after(245), 'execution.closed', {
    ...{ ...of, region: town.region, recovered: yuan(recovered) },
  });
  yield on(after(246), 'seizure.lifted', { seizure, party: firm.party });
  yield* released(life, loan, { ...by, day: after(250) });
  yield classified(loan, after(290), 'loss');
  const rest = loan.balance;
  loan.balance = 0;
  firm.outstanding -= rest;
  yield on(after(300), 'loan.written-off', { ...named(loan), amount: yuan(rest) });
}
