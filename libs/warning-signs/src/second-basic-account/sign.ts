/**
 * Two basic accounts side by side, in the name of one obligor who owes.
 *
 * A firm has one basic account: wages and cash pass through it and nowhere else, and banks look
 * there first. A second one lets the daily business leave without a word. Moving house takes a few
 * days: the old account may close after the new one is open. Sources: S4-08, law.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BankId,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type JudgeContext, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Account = Readonly<{
  id: string;
  bank: BankId;
  openedOn: BusinessDate;
  event: EvidenceRef;
  closedOn?: BusinessDate;
}>;
/** A closing of today whose opening has not been seen: it may still come, later in the same day. */
type Closing = Readonly<{ id: string; closedOn: BusinessDate }>;
type State = Readonly<{ accounts: readonly Account[]; closings: readonly Closing[] }>;

const parameters = {
  togetherDays: { unit: 'days', default: 10 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  graceDays: { unit: 'days', default: 3 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

/** Basic accounts and closings of a day that are kept, the latest ones. */
const accountsMax = 16;
const closingsMax = 48;

export const secondBasicAccount = defineWarningSign({
  id: 'second-basic-account',
  version: 2,
  family: 'accounts',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  watches: ['account.opened', 'account.closed'],
  subject: 'obligor',

  initialState: (): State => ({ accounts: [], closings: [] }),

  evolve: (before, event, ctx) => {
    const state = withoutThePast(before, ctx);
    const { bank, account } = event.data;
    const id = `${bank}/${account}`;
    if (event.type === 'account.closed') return closed(state, id, ctx);
    if (event.data.kind !== 'basic' || isKnown(state, id)) return state;
    const opened = { id, bank, openedOn: event.date, event: event.ref };
    return { ...state, accounts: [...state.accounts, opened].slice(-accountsMax) };
  },

  holds: ({ accounts }, ctx) =>
    ctx.standing.exposure >= ctx.parameters.exposureMin && longTogether(accounts, ctx).length > 0,

  wakeOn: ({ accounts }, ctx) => {
    const days = pairsOf(accounts, ctx)
      .filter((pair) => areOpen(pair) && pair.deadline > ctx.today)
      .map(({ deadline }) => deadline);
    return days.toSorted()[0];
  },

  evidence: ({ accounts }, ctx) =>
    longTogether(accounts, ctx).flatMap(({ old, young }) => [old.event, young.event]),

  measures: ({ accounts }, ctx) => {
    const pairs = longTogether(accounts, ctx);
    const days = pairs.map(({ young }) => daysBetween(young.openedOn, ctx.today));
    const { togetherDays, exposureMin } = ctx.parameters;
    return [
      { name: 'days-together', value: Math.max(...days), threshold: togetherDays },
      { name: 'exposure', value: ctx.standing.exposure, threshold: exposureMin },
    ];
  },
});

/** What was closed before today is of no more interest; the same reference where nothing was. */
function withoutThePast(state: State, { today }: Ctx): State {
  const accounts = state.accounts.filter(({ closedOn = today }) => closedOn >= today);
  const closings = state.closings.filter(({ closedOn }) => closedOn >= today);
  const isSame =
    accounts.length === state.accounts.length && closings.length === state.closings.length;
  return isSame ? state : { accounts, closings };
}

function closed({ accounts, closings }: State, id: string, { today }: Ctx): State {
  const isOpen = accounts.some((account) => account.id === id);
  if (!isOpen)
    return { accounts, closings: [...closings, { id, closedOn: today }].slice(-closingsMax) };
  const closing = (account: Account): Account =>
    account.id === id ? { ...account, closedOn: account.closedOn ?? today } : account;
  return { closings, accounts: accounts.map(closing) };
}

/** Open already, or opened and closed on one day, whichever of the two is told first. */
const isKnown = ({ accounts, closings }: State, id: string): boolean =>
  accounts.some((account) => account.id === id) || closings.some((closing) => closing.id === id);

/** Two accounts, and the last day on which one of them may still close in time. */
type Pair = Readonly<{ old: Account; young: Account; deadline: BusinessDate }>;

const pairsOf = (accounts: readonly Account[], { parameters: limits }: Ctx): readonly Pair[] =>
  accounts.flatMap((old, index) =>
    accounts.slice(index + 1).map((young) => ({
      old,
      young,
      deadline: addDays(young.openedOn, limits.togetherDays),
    })),
  );

const areOpen = ({ old, young }: Pair): boolean =>
  old.closedOn === undefined && young.closedOn === undefined;

const longTogether = (accounts: readonly Account[], ctx: Judge): readonly Pair[] =>
  pairsOf(accounts, ctx).filter((pair) => areOpen(pair) && wereNotClosed(pair, ctx));

/** No closing by the end of the deadline, as far as both banks' feeds have spoken. */
const wereNotClosed = ({ old, young, deadline }: Pair, ctx: Judge): boolean =>
  [old, young]
    .map(({ bank }) => ctx.absent({ types: ['account.closed'], bank, deadline }))
    .every((isAbsent) => isAbsent);
