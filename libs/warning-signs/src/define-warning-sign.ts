/**
 * The contract of a warning sign: facts for the catalogue, texts in both languages, named
 * parameters, a fold over one subject's history and a predicate over its state. The engine does
 * the rest: order, rising edges, episodes, deadlines, the two clocks, evidence, severity.
 */
import type {
  BusinessDate,
  CreditEvent,
  EventType,
  EvidenceRef,
  Fen,
  PartyId,
} from '@tocsin/credit-events';
import type { ConnectionPath } from '@tocsin/connections';
import type { HistoryKind, ObjectKind, Severity, SubjectKind } from './sighting';
import type { Standing } from './standing';

export type Axis = 'willingness' | 'ability' | 'protection' | 'supervision';
export type Effect = 'assets-shrink' | 'claim-unenforceable';
export type Stage =
  | 'origination'
  | 'performing'
  | 'overdue'
  | 'litigation'
  | 'enforcement'
  | 'restructuring'
  | 'bankruptcy';
export type Fault = 'debtor' | 'bank' | 'government' | 'intermediary';
export type Family =
  | 'accounts'
  | 'collateral'
  | 'courts'
  | 'guarantees'
  | 'restructuring'
  | 'money'
  | 'conduct'
  | 'bankruptcy'
  | 'lists';

/** A number of the rule, changed by `sign.parameters-set` events and never by editing code. */
export type Parameter = Readonly<{ unit: string; default: number | Fen }>;
export type Parameters = Readonly<Record<string, Parameter>>;
/** In force on the day in question: amounts of money in fen, everything else a number. */
export type ParameterValues<P extends Parameters = Parameters> = {
  readonly [Name in keyof P]: ValueOf<P[Name]['default']>;
};
type ValueOf<Default> = Default extends bigint ? Fen : number;

export type SignText = Readonly<{
  name: string;
  /** Why it matters to a lender, in a sentence. */
  meaning: string;
  /** What would explain it away. */
  explanations: readonly string[];
  blindSpots: readonly string[];
  nextSteps: Readonly<{ desk: readonly string[]; bank: readonly string[] }>;
  /** A title for every parameter, measure and strengthening fact, by its name. */
  terms: Readonly<Record<string, string>>;
}>;
export type SignTexts = Readonly<{ zh: SignText; en: SignText }>;

/** What a sign may ask while it folds or judges; all of it as of `today`. */
export type SignContext<P extends Parameters = Parameters> = Readonly<{
  parameters: ParameterValues<P>;
  /** The day of the event, or of the deadline, that is being judged. */
  today: BusinessDate;
  subject: string;
  /** Up to date with the event before `evolve` is asked. */
  standing: Standing;
}>;

/** Which facts of another history a sign asks about: its key, types and, best, a window of days. */
export type FactsQuery<Type extends EventType = EventType> = Readonly<{
  party: string;
  types: readonly Type[];
  /** First and last business day of interest, both included. */
  from?: BusinessDate;
  through?: BusinessDate;
}>;

/**
 * The events that count in another party's history, in business order, up to today. A later one
 * wakes the sign on its day; one that arrives late, or is voided, has the subject judged anew.
 */
export type AskFacts = Readonly<{
  eventsOf: <Type extends EventType>(query: FactsQuery<Type>) => readonly CreditEvent<Type>[];
}>;

/** Ties are asked while folding; a sign keeps the path in its state and cites it. */
export type EvolveContext<P extends Parameters = Parameters> = SignContext<P> &
  AskFacts &
  Readonly<{
    connected: (a: PartyId, b: PartyId) => ConnectionPath | undefined;
    /** Whoever is tied to the party by control, over at most three ties, and who heads it. */
    controlling: (party: PartyId) => readonly ConnectionPath[];
  }>;

/** No event of the types happened by the deadline, as far as the sign's own fold has seen. */
export type Absence = Readonly<{
  types: readonly EventType[];
  bank?: string;
  deadline: BusinessDate;
}>;

/** Absences are asked while judging: true once every source has spoken, or its grace has passed. */
export type JudgeContext<P extends Parameters = Parameters> = SignContext<P> &
  AskFacts &
  Readonly<{
    /** The object that is judged; none for what all objects of a sign have in common. */
    object: string | undefined;
    /** The same for all that is asked of a sign in one judgement; see `onceAJudgement`. */
    judgement: object;
    absent: (absence: Absence) => boolean;
  }>;

/** What it may ask about its own days: everything but absences, which have days of their own. */
export type DaysContext<P extends Parameters = Parameters> = Omit<JudgeContext<P>, 'absent'>;

/** A fact that raises the severity by one level; its name has a title in `terms`. */
export type Strength = Readonly<{ name: string; evidence: readonly EvidenceRef[] }>;

/** Value beside threshold; amounts of money in fen. */
export type SignMeasure = Readonly<{
  name: string;
  value: number | string | Fen;
  threshold?: number | string | Fen;
  unit?: string;
}>;

/**
 * `draft`: being written, its stories run and nothing else; `trial`: watched beside the others,
 * what it sees is counted and alerts nobody; `live`: raises alerts. See `sign-life.ts`.
 */
export type SignStatus = 'draft' | 'trial' | 'live';

type CatalogueFacts = Readonly<{
  id: string;
  version: number;
  /** As it is delivered; people may release or retire it by events. Live where it is not said. */
  status?: SignStatus;
  family: Family;
  axis: Axis;
  effect: Effect;
  stage: Stage;
  fault: Fault;
  base: Severity;
  texts: SignTexts;
  subject: SubjectKind;
  /** Whose history is folded, where it is not the subject's own. */
  history?: HistoryKind;
  objectKind?: ObjectKind;
  /** Several histories may show it of one and the same object: then each has its own alert. */
  isObjectShared?: true;
}>;

/** What tells an event's objects, beside the event: the standing is up to date with it. */
type ObjectContext = Readonly<{
  standing: Standing;
  subject: string;
  today: BusinessDate;
}>;

export type SignDefinition<
  State,
  Watched extends EventType,
  P extends Parameters,
> = CatalogueFacts &
  Readonly<{
    parameters: P;
    /** Parameters beyond the named ones, such as a bank's own scale, share this unit and kind. */
    furtherParameters?: Parameter;
    watches: readonly Watched[];
    /**
     * The things the event speaks of: one state and one alert each. Where it answers undefined the
     * event reaches all objects of its subject, those that appear later included; an empty list
     * reaches none.
     */
    objectOf?: (
      event: CreditEvent<Watched>,
      ctx: ObjectContext,
    ) => string | readonly string[] | undefined;
    /** Objects that other histories make appear, asked of what all objects have in common. */
    appear?: (state: State, ctx: JudgeContext<P>) => readonly string[];
    /** Whom and what an object's alert is about, where that is not the one whose history it is. */
    about?: (object: string) => Readonly<{ subject: string; object?: string }>;
    initialState: () => State;
    /** Answers the same reference when the event changes nothing. */
    evolve: (state: State, event: CreditEvent<Watched>, ctx: EvolveContext<P>) => State;
    holds: (state: State, ctx: JudgeContext<P>) => boolean;
    /** The next day after today on which `holds` could change by itself. */
    wakeOn?: (state: State, ctx: DaysContext<P>) => BusinessDate | undefined;
    evidence: (state: State, ctx: JudgeContext<P>) => readonly EvidenceRef[];
    measures: (state: State, ctx: JudgeContext<P>) => readonly SignMeasure[];
    strengthening?: (state: State, ctx: JudgeContext<P>) => readonly Strength[];
    /** Paths on which the sign rests or by which it is strengthened. */
    connections?: (state: State, ctx: JudgeContext<P>) => readonly ConnectionPath[];
    /** Signs of the axis `protection`: their severity follows the days left. */
    daysLeft?: (state: State, ctx: DaysContext<P>) => number | undefined;
  }>;

/** A sign as the engine sees it, its state opaque. */
export type WarningSign = SignDefinition<unknown, EventType, Parameters>;

/** Checks a sign against the contract and hands it to the engine. */
export const defineWarningSign = <State, const Watched extends EventType, P extends Parameters>(
  sign: SignDefinition<State, Watched, P>,
): WarningSign =>
  // The engine hands back only states that the sign made, and only events that it watches.
  sign as unknown as WarningSign;
