/**
 * A guaranteed debt changes and its guarantors were not asked: they may plead that they are free.
 *
 * By agreement a debt passes to a shell, or its term is moved, and whoever signed for the old
 * debtor and the old day answers for them alone. Succession by law changes nothing for a guarantor,
 * and a consent on file settles it. Sources: S0-48, S0-49; Civil Code 695, 697.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { guaranteesFor, isConsented, type Consent } from '../guarantees';
import { isUnpaid, type Loan } from '../loan-balance';
import { owed } from '../standing';
import { texts } from './texts';

type Change = Readonly<{
  to: 'debt-transfer' | 'extension';
  bank: string;
  loan: string;
  date: BusinessDate;
  event: EvidenceRef;
  /** The bank states that the guarantors consented. */
  isAgreed: boolean;
}>;

const parameters = { exposureMin: { unit: 'CNY', default: yuan('1000000.00') } };
type Ctx = SignContext<typeof parameters>;

/** Changes of one loan, the latest. */
const changesMax = 20;

export const guarantorRelease = defineWarningSign({
  id: 'guarantor-release',
  version: 2,
  family: 'guarantees',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'restructuring',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: ['loan.transferred', 'loan.extended'],
  subject: 'obligor',
  objectKind: 'loan',
  objectOf: ({ data }) => `${data.bank}/${data.loan}`,

  initialState: (): readonly Change[] => [],

  evolve: (changes, event, ctx) => {
    if (!isByAgreement(event, ctx.subject)) return changes;
    return [...changes, changeOf(event)].slice(-changesMax);
  },

  holds: (changes, ctx) =>
    exposureIn(changes, ctx) >= ctx.parameters.exposureMin && atRisk(changes, ctx).length > 0,

  evidence: (changes, ctx) =>
    atRisk(changes, ctx).flatMap(({ change, guarantee }) => [
      guarantee.event,
      change.event,
      ...guarantee.consents.filter((said) => isRefusalOf(change, said)).map(({ event }) => event),
    ]),

  measures: (changes, ctx) => {
    const guarantees = new Set(atRisk(changes, ctx).map(({ guarantee }) => guarantee));
    const inYuan = [...guarantees].filter(({ currency }) => currency === 'CNY');
    return [
      {
        name: 'exposure',
        value: exposureIn(changes, ctx),
        threshold: ctx.parameters.exposureMin,
      },
      { name: 'guarantors-not-asked', value: guarantees.size },
      { name: 'guaranteed', value: inYuan.reduce((sum, { amount }) => sum + amount, 0n) as Fen },
    ];
  },
});

type Changed = CreditEvent<'loan.transferred' | 'loan.extended'>;

const isByAgreement = ({ type, data }: Changed, subject: string): boolean =>
  type === 'loan.extended' || (data.from === subject && data.manner === 'agreed');

const changeOf = ({ type, data, date, ref }: Changed): Change => ({
  to: type === 'loan.transferred' ? 'debt-transfer' : 'extension',
  bank: data.bank,
  loan: data.loan,
  date,
  event: ref,
  isAgreed: data.guarantorsConsented === true,
});

/** The loan as it is, or as it was when it passed to another debtor. */
const loanIn = ([change]: readonly Change[], { standing }: Ctx): Loan | undefined => {
  const key = change && `${change.bank}/${change.loan}`;
  return key === undefined ? undefined : (standing.loans.get(key) ?? standing.departed.get(key));
};

/** What is outstanding, with the debt itself where it has passed to another debtor. */
function exposureIn(changes: readonly Change[], ctx: Ctx): Fen {
  const loan = loanIn(changes, ctx);
  const hasLeft = loan !== undefined && !ctx.standing.loans.has(`${loan.bank}/${loan.loan}`);
  return (ctx.standing.exposure + (hasLeft ? owed(loan) : 0n)) as Fen;
}

/** Each change of a debt still owed with each guarantor who stood for it and did not consent. */
function atRisk(changes: readonly Change[], ctx: Ctx) {
  const loan = loanIn(changes, ctx);
  if (loan === undefined || !isUnpaid(loan)) return [];
  const of = { party: ctx.subject, bank: loan.bank, loan: loan.loan };
  return guaranteesFor(ctx.standing.guarantees, of).flatMap((guarantee) =>
    changes
      .filter((change) => change.date > guarantee.since && !isConsented(change, guarantee, changes))
      .map((change) => ({ change, guarantee })),
  );
}

const isRefusalOf = ({ to, date }: Change, said: Consent): boolean =>
  said.to === to && !said.given && said.date <= date;
