/**
 * A new name, and a new account behind it that the lender was not told of.
 *
 * A debtor who changes name or legal form, or who lives on as the successor of a restructuring,
 * can open a fresh account in the fresh name: receipts go there, and whoever looks for the old
 * name finds nothing. Renamings are ordinary, and so are accounts; the lender only has to be told.
 * Source: S4-08.
 */
import {
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { loanEventTypes } from '../loan-balance';
import { noStanding, owed, standingAfter } from '../standing';
import { texts } from './texts';

type Change = Readonly<{
  changedOn: BusinessDate;
  event: EvidenceRef;
  /** Whose successor the subject became, where that is the change. */
  predecessor?: PartyId;
}>;
type Opening = Readonly<{
  id: string;
  bank: BankId;
  openedOn: BusinessDate;
  event: EvidenceRef;
  /** The bank was a lender at the end of that day, or has become one since. */
  isAtLender: boolean;
  /** The changes that it follows. */
  after: readonly Change[];
}>;
type State = Readonly<{
  name?: string;
  legalForm?: string;
  changes: readonly Change[];
  openings: readonly Opening[];
  /** Closed on a day before their opening of the same day was told. */
  closings: readonly Readonly<{ id: string; closedOn: BusinessDate }>[];
}>;

const parameters = {
  windowDays: { unit: 'days', default: 180 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Changes, accounts and closings of a day kept, the latest of each. */
const changesMax = 8;
const openingsMax = 16;
const closingsMax = 16;

export const renameAndReopen = defineWarningSign({
  id: 'rename-and-reopen',
  version: 1,
  family: 'accounts',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  // The loan events say who lends at the end of the day on which an account is opened, or later.
  watches: [
    'party.registered',
    'party.changed',
    'restructuring.completed',
    'account.opened',
    'account.closed',
    'loan.disbursed',
    'loan.repaid',
    'loan.classified',
  ],
  subject: 'obligor',

  initialState: (): State => ({ changes: [], openings: [], closings: [] }),

  evolve: (before, event, ctx) => {
    const state = withoutThePast(before, ctx);
    switch (event.type) {
      case 'party.registered':
      case 'party.changed':
        return described(state, event, ctx);
      case 'restructuring.completed':
        return succeeded(state, event, ctx);
      case 'account.opened':
        return opened(state, event, ctx);
      case 'account.closed':
        return closed(state, event);
      default:
        return lending(state, ctx);
    }
  },

  holds: ({ openings }, ctx) => counted(openings, ctx).length > 0,

  evidence: ({ openings }, ctx) =>
    counted(openings, ctx).flatMap(({ after, event }) => [
      ...after.map((change) => change.event),
      event,
    ]),

  measures: ({ openings }, ctx) => {
    const { windowDays, exposureMin } = ctx.parameters;
    const days = counted(openings, ctx).flatMap(({ after, openedOn }) =>
      after.map(({ changedOn }) => daysBetween(changedOn, openedOn)),
    );
    return [
      { name: 'accounts', value: counted(openings, ctx).length },
      { name: 'days-after-change', value: Math.min(...days), threshold: windowDays },
      { name: 'exposure', value: exposureOf(openings, ctx), threshold: exposureMin },
    ];
  },
});

/** Openings of past days that follow no change, or were at a lender, can count no more. */
function withoutThePast(state: State, { today, parameters: { windowDays } }: Ctx): State {
  const { changes, openings, closings } = state;
  const next = {
    changes: changes.filter(({ changedOn }) => daysBetween(changedOn, today) <= windowDays),
    openings: openings.filter((one) => one.openedOn === today || follows(one)),
    closings: closings.filter(({ closedOn }) => closedOn === today),
  };
  const isSame =
    next.changes.length === changes.length &&
    next.openings.length === openings.length &&
    next.closings.length === closings.length;
  return isSame ? state : { ...state, ...next };
}

const follows = ({ after, isAtLender }: Opening): boolean => after.length > 0 && !isAtLender;

/** A name or a form that is another than the one known; a registration only makes it known. */
function described(
  state: State,
  event: CreditEvent<'party.registered' | 'party.changed'>,
  ctx: Ctx,
): State {
  const { party, name = state.name } = event.data;
  const { legalForm = state.legalForm } = 'legalForm' in event.data ? event.data : {};
  if (party !== ctx.subject) return state;
  if (name === state.name && legalForm === state.legalForm) return state;
  const next = {
    ...state,
    ...(name === undefined ? {} : { name }),
    ...(legalForm === undefined ? {} : { legalForm }),
  };
  if (event.type === 'party.registered') return next;
  return withChange(next, { changedOn: event.date, event: event.ref });
}

function succeeded(
  state: State,
  { data, date, ref }: CreditEvent<'restructuring.completed'>,
  { subject }: Ctx,
): State {
  if (!data.successors?.some((successor) => successor === subject)) return state;
  const predecessor = data.party === subject ? {} : { predecessor: data.party };
  return withChange(state, { changedOn: date, event: ref, ...predecessor });
}

/** An account opened on the very day follows the change, whichever of the two is told first. */
const withChange = (state: State, change: Change): State => ({
  ...state,
  changes: [...state.changes, change].slice(-changesMax),
  openings: state.openings.map((one) =>
    one.openedOn === change.changedOn
      ? { ...one, after: [...one.after, change].slice(-changesMax) }
      : one,
  ),
});

function opened(state: State, { data, date, ref }: CreditEvent<'account.opened'>, ctx: Ctx): State {
  const id = `${data.bank}/${data.account}`;
  if (data.declared === true || state.closings.some((closing) => closing.id === id)) return state;
  const opening: Opening = {
    id,
    bank: data.bank,
    openedOn: date,
    event: ref,
    isAtLender: ctx.standing.lenders.has(data.bank),
    after: state.changes,
  };
  return { ...state, openings: [...state.openings, opening].slice(-openingsMax) };
}

function closed(state: State, { data, date }: CreditEvent<'account.closed'>): State {
  const id = `${data.bank}/${data.account}`;
  const openings = state.openings.filter((one) => one.id !== id);
  if (openings.length < state.openings.length) return { ...state, openings };
  const closings = [...state.closings, { id, closedOn: date }].slice(-closingsMax);
  return { ...state, closings };
}

/** A bank that has begun to lend does not come back; on the day of the opening its end decides. */
function lending(state: State, { today, standing }: Ctx): State {
  const isLender = ({ bank, openedOn, isAtLender }: Opening) =>
    standing.lenders.has(bank) || (isAtLender && openedOn !== today);
  if (state.openings.every((one) => one.isAtLender === isLender(one))) return state;
  const openings = state.openings.map((one) => ({ ...one, isAtLender: isLender(one) }));
  return { ...state, openings };
}

type Debt = Readonly<{ exposure: Fen; lenders: ReadonlySet<BankId> }>;

/** Accounts at banks that lend neither to the subject nor to its predecessor, where one owes. */
function counted(openings: readonly Opening[], ctx: Judge): readonly Opening[] {
  const { exposure } = ctx.standing;
  return openings.filter((one) => {
    if (!follows(one)) return false;
    const debts = debtsBehind(one, ctx);
    if (debts.some((debt) => debt.lenders.has(one.bank))) return false;
    return [exposure, ...debts.map((debt) => debt.exposure)].some(
      (owes) => owes >= ctx.parameters.exposureMin,
    );
  });
}

const debtsBehind = ({ after }: Opening, ctx: Judge): readonly Debt[] =>
  [...new Set(after.flatMap(({ predecessor }) => predecessor ?? []))].map((party) =>
    debtOf(party, ctx),
  );

const loanTypes: readonly EventType[] = [...loanEventTypes];

/**
 * What a predecessor owed, as it stands today: a debt that passed to the subject is still that
 * debt, and until its bank states the balance there it is what the two paid it down to.
 */
function debtOf(predecessor: PartyId, ctx: Judge): Debt {
  const { loans } = ctx
    .eventsOf({ party: predecessor, types: loanTypes })
    .filter((event) => event.type !== 'loan.transferred' || event.data.to !== ctx.subject)
    .reduce((standing, event) => standingAfter(standing, event, predecessor), noStanding);
  let exposure = yuan('0');
  const lenders = new Set<BankId>();
  for (const [key, loan] of loans) {
    const own = ctx.standing.loans.get(key);
    const balance = own?.class === undefined ? loan.balance + (own?.balance ?? 0n) : own.balance;
    if (balance <= 0n) continue;
    lenders.add(loan.bank);
    exposure = (exposure + owed({ ...loan, balance: balance as Fen })) as Fen;
  }
  return { exposure, lenders };
}

/** The largest exposure on which the accounts rest: the subject's own, or a predecessor's. */
const exposureOf = (openings: readonly Opening[], ctx: Judge): Fen =>
  counted(openings, ctx)
    .flatMap((one) => debtsBehind(one, ctx))
    .reduce((most, { exposure }) => (exposure > most ? exposure : most), ctx.standing.exposure);
