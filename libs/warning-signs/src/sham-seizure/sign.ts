/**
 * A seizure that shields the debtor's assets instead of serving the applicant's claim.
 *
 * A friendly creditor has everything frozen, never sues, never executes, and the firm goes on using
 * what is sealed, while real creditors wait behind. Each arm alone has honest explanations: two
 * must meet, and one of them must be about the applicant or the use. Sources: S0-27, S0-28, S4-12.
 */
import {
  addDays,
  daysBetween,
  isBankId,
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
  type PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import {
  defineWarningSign,
  type EvolveContext,
  type JudgeContext,
  type SignContext,
  type SignMeasure,
} from '../define-warning-sign';
import { isAtLeast, shareOf } from '../shares';
import { without } from '../without';
import { texts } from './texts';

type Seizure = Readonly<{
  applicant: PartyId;
  case?: string;
  orderedOn: BusinessDate;
  event: EvidenceRef;
  stage: CreditEvent<'seizure.ordered'>['data']['stage'];
  isOfEverything: boolean;
  assets: Fen;
  claim?: Fen;
  path?: ConnectionPath;
  /** A bank's demand or suit shortly before. */
  pressure: readonly Readonly<{ date: BusinessDate; event: EvidenceRef }>[];
  hasSued: boolean;
  renewals: readonly EvidenceRef[];
  seenInUse?: Readonly<{ date: BusinessDate; event: EvidenceRef }>;
  /** Executed, auctioned or lifted: it serves a claim after all, or is gone. */
  isOver: boolean;
}>;
type Suit = Readonly<{ plaintiff: PartyId | BankId; case: string; filedOn: BusinessDate }>;
type Execution = Readonly<{ creditor: PartyId | BankId; execution: string; case?: string }>;

/** Suits and executions are kept for seizures to come; a seizure needs them only when it begins. */
type State = Readonly<{
  suits: readonly Suit[];
  executions: readonly Execution[];
  seizure?: Seizure;
}>;

const parameters = {
  armsMin: { unit: 'arms', default: 2 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  suitDays: { unit: 'days', default: 30 },
  graceDays: { unit: 'days', default: 3 },
  assetsToClaimMin: { unit: 'ratio', default: 3 },
  renewalsMin: { unit: 'renewals', default: 2 },
  useDays: { unit: 'days', default: 60 },
  pressureDays: { unit: 'days', default: 60 },
};
type Ctx = SignContext<typeof parameters>;
type Judge = JudgeContext<typeof parameters>;

const rememberedMax = 64; // suits, executions and renewals, the latest of each

export const shamSeizure = defineWarningSign({
  id: 'sham-seizure',
  version: 1,
  family: 'courts',
  axis: 'willingness',
  effect: 'claim-unenforceable',
  stage: 'litigation',
  fault: 'debtor',
  base: 'orange',
  texts,
  parameters,
  watches: [
    'seizure.ordered',
    'seizure.renewed',
    'seizure.lifted',
    'seizure.observed',
    'lawsuit.filed',
    'execution.opened',
    'execution.auctioned',
    'execution.closed',
  ],
  subject: 'obligor',
  objectKind: 'seizure',
  objectOf: (event) => ('seizure' in event.data ? event.data.seizure : undefined),

  initialState: (): State => ({ suits: [], executions: [] }),

  evolve: (state, event, ctx) => {
    if (event.type === 'seizure.ordered') return state.seizure ? state : ordered(state, event, ctx);
    if (!state.seizure) return remembering(state, event, ctx);
    const seizure = seizureAfter(state.seizure, event, ctx);
    return seizure === state.seizure ? state : { ...state, seizure };
  },

  holds: ({ seizure }, ctx) => {
    if (!seizure || seizure.isOver) return false;
    if (ctx.standing.exposure < ctx.parameters.exposureMin) return false;
    const arms = armsOf(seizure, ctx);
    return arms.length >= ctx.parameters.armsMin && arms.some(({ isTelling }) => isTelling);
  },

  wakeOn: ({ seizure }, ctx) =>
    seizure?.stage === 'pre-suit' && !seizure.hasSued ? suitDeadline(seizure, ctx) : undefined,

  evidence: ({ seizure }, ctx) =>
    seizure ? [seizure.event, ...armsOf(seizure, ctx).flatMap(({ evidence }) => evidence)] : [],

  connections: ({ seizure }) => (seizure?.path ? [seizure.path] : []),

  measures: ({ seizure }, ctx) => {
    if (!seizure) return [];
    const arms = armsOf(seizure, ctx);
    return [
      { name: 'arms', value: arms.length, threshold: ctx.parameters.armsMin },
      ...arms.map((arm) => without(arm, 'evidence', 'isTelling')),
      { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
    ];
  },
});

/** A seizure begins with what is remembered of its applicant; a bank's is never looked at. */
function ordered(
  state: State,
  { data, date, ref }: CreditEvent<'seizure.ordered'>,
  ctx: EvolveContext<typeof parameters>,
): State {
  const { applicant, party } = data;
  if (party !== ctx.subject || isBankId(applicant)) return state;
  const path = ctx.connected(applicant, party);
  const ofCase = data.case === undefined ? {} : { case: data.case };
  const seizure: Seizure = {
    applicant,
    ...ofCase,
    orderedOn: date,
    event: ref,
    stage: data.stage,
    isOfEverything: data.scope === 'all-assets',
    assets: yuan(data.assets),
    ...(data.claim === undefined ? {} : { claim: yuan(data.claim) }),
    ...(path ? { path } : {}),
    pressure: [ctx.standing.lastDemand, ctx.standing.lastBankSuit]
      .filter((report) => report !== undefined)
      .filter((report) => daysBetween(report.date, date) <= ctx.parameters.pressureDays)
      .map((report) => ({ date: report.date, event: report.event })),
    hasSued: state.suits.some(
      (suit) => (suit.plaintiff === applicant && suit.filedOn === date) || suit.case === data.case,
    ),
    renewals: [],
    isOver: state.executions.some((execution) => serves(execution, { applicant, ...ofCase })),
  };
  return { suits: [], executions: [], seizure };
}

/** What a later seizure may need to know: suits and open executions against the obligor. */
function remembering(state: State, event: CreditEvent, { subject }: Ctx): State {
  switch (event.type) {
    case 'lawsuit.filed': {
      const { plaintiff, defendant } = event.data;
      if (defendant !== subject) return state;
      const suit = { plaintiff, case: event.data.case, filedOn: event.date };
      return { ...state, suits: [...state.suits, suit].slice(-rememberedMax) };
    }
    case 'execution.opened': {
      const { creditor, execution, case: ofCase } = event.data;
      const opened = { creditor, execution, ...(ofCase === undefined ? {} : { case: ofCase }) };
      return { ...state, executions: [...state.executions, opened].slice(-rememberedMax) };
    }
    case 'execution.closed': {
      const open = state.executions.filter((one) => one.execution !== event.data.execution);
      return open.length === state.executions.length ? state : { ...state, executions: open };
    }
    default:
      return state;
  }
}

function seizureAfter(seizure: Seizure, event: CreditEvent, ctx: Ctx): Seizure {
  switch (event.type) {
    case 'seizure.renewed':
      return { ...seizure, renewals: [...seizure.renewals, event.ref].slice(-rememberedMax) };
    case 'seizure.observed':
      return observed(seizure, event, ctx);
    case 'lawsuit.filed':
      return isTheirs(seizure, event, ctx) ? { ...seizure, hasSued: true } : seizure;
    case 'execution.opened':
      return serves(event.data, seizure) ? { ...seizure, isOver: true } : seizure;
    case 'seizure.lifted':
    case 'execution.auctioned':
      return { ...seizure, isOver: true };
    default:
      return seizure;
  }
}

function observed(seizure: Seizure, event: CreditEvent<'seizure.observed'>, ctx: Ctx): Seizure {
  const isLong = daysBetween(seizure.orderedOn, event.date) >= ctx.parameters.useDays;
  if (seizure.seenInUse || !event.data.stillInUse || !isLong) return seizure;
  return { ...seizure, seenInUse: { date: event.date, event: event.ref } };
}

/** A suit of the applicant against the obligor, or the case that the seizure names. */
const isTheirs = (seizure: Seizure, { data }: CreditEvent<'lawsuit.filed'>, ctx: Ctx): boolean =>
  data.defendant === ctx.subject &&
  (data.plaintiff === seizure.applicant || data.case === seizure.case);

/** The applicant's execution, unless both name a case and the cases differ. */
const serves = (
  execution: Readonly<{ creditor: string; case?: string }>,
  seizure: Readonly<{ applicant: string; case?: string }>,
): boolean =>
  execution.creditor === seizure.applicant &&
  (execution.case === undefined || seizure.case === undefined || execution.case === seizure.case);

type Arm = SignMeasure &
  Readonly<{
    evidence: readonly EvidenceRef[];
    /** One of (a), (b) and (e), without which the others prove nothing. */
    isTelling: boolean;
  }>;

const suitDeadline = ({ orderedOn }: Seizure, { parameters: { suitDays } }: Ctx): BusinessDate =>
  addDays(orderedOn, suitDays);

/** The arms that are there today, (a) to (f). */
const armsOf = (seizure: Seizure, ctx: Judge): readonly Arm[] =>
  [withoutSuit, byConnected, ofTooMuch, renewedAgain, inUse, afterPressure].flatMap(
    (arm) => arm(seizure, ctx) ?? [],
  );

/** (a) No suit stands behind it. */
function withoutSuit(seizure: Seizure, ctx: Judge): Arm | undefined {
  const { stage, hasSued, orderedOn } = seizure;
  const missing = { types: ['lawsuit.filed'], deadline: suitDeadline(seizure, ctx) } as const;
  const isBare =
    stage === 'suit'
      ? seizure.case === undefined
      : stage === 'pre-suit' && !hasSued && ctx.absent(missing);
  if (!isBare) return undefined;
  const [value, threshold] = [daysBetween(orderedOn, ctx.today), ctx.parameters.suitDays];
  const limit = stage === 'pre-suit' ? { threshold } : {};
  return { name: 'without-suit', value, ...limit, evidence: [], isTelling: true };
}

/** (b) The applicant is connected with the obligor. */
const byConnected = ({ path }: Seizure): Arm | undefined =>
  path && {
    name: 'applicant-connected',
    value: path.edges.length,
    evidence: [],
    isTelling: true,
  };

/** (c) Everything is seized, or far more than the claim. */
function ofTooMuch({ isOfEverything, assets, claim }: Seizure, ctx: Judge): Arm | undefined {
  const threshold = ctx.parameters.assetsToClaimMin;
  const ratio = claim === undefined ? undefined : shareOf(assets, claim);
  const isExcess = claim !== undefined && claim > 0n && isAtLeast(assets, threshold, claim);
  if (!isOfEverything && !isExcess) return undefined;
  const value = ratio ?? 'all-assets';
  return { name: 'assets-to-claim', value, threshold, evidence: [], isTelling: false };
}

/** (d) Renewed again and again and never executed. */
function renewedAgain({ renewals }: Seizure, ctx: Judge): Arm | undefined {
  const [value, threshold] = [renewals.length, ctx.parameters.renewalsMin];
  if (value < threshold) return undefined;
  return { name: 'renewals', value, threshold, evidence: renewals, isTelling: false };
}

/** (e) What is sealed is in use long after. */
function inUse({ seenInUse, orderedOn }: Seizure, ctx: Judge): Arm | undefined {
  if (!seenInUse) return undefined;
  const value = daysBetween(orderedOn, seenInUse.date);
  const evidence = [seenInUse.event];
  const threshold = ctx.parameters.useDays;
  return { name: 'in-use-after', value, threshold, evidence, isTelling: true };
}

/** (f) It came soon after a bank had asked for its money. */
function afterPressure({ pressure, orderedOn }: Seizure, ctx: Judge): Arm | undefined {
  if (pressure.length === 0) return undefined;
  const value = Math.min(...pressure.map(({ date }) => daysBetween(date, orderedOn)));
  const evidence = pressure.map(({ event }) => event);
  const threshold = ctx.parameters.pressureDays;
  return { name: 'after-bank-acted', value, threshold, evidence, isTelling: false };
}
