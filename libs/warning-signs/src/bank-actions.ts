/**
 * What banks did against the subject in court: suits and their judgments, seizures, executions and
 * what stands in their way. Kept with the days, since signs ask what came shortly before.
 */
import {
  isBankId,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
} from '@tocsin/credit-events';

type Said = Readonly<{ date: BusinessDate; event: EvidenceRef }>;

type BankSuit = Readonly<{
  bank: BankId;
  filed?: Said;
  /** The latest decision counts. */
  decision?: Said & Readonly<{ isForBank: boolean }>;
}>;
type BankSeizure = Readonly<{ bank: BankId; ordered: Said }>;

/** Whose it is may be said after what became of it: feeds may know days only. */
export type Execution = Readonly<{
  creditor?: string;
  opened?: Said;
  /** The latest reason for which it rested. */
  stall?: Said & Readonly<{ reason: CreditEvent<'execution.stalled'>['data']['reason'] }>;
  auctioned?: Said;
  closed?: Said;
}>;

/** Each by its own id: the case, the seizure, the execution. */
export type BankActions = Readonly<{
  suits: ReadonlyMap<string, BankSuit>;
  seizures: ReadonlyMap<string, BankSeizure>;
  executions: ReadonlyMap<string, Execution>;
}>;

export const noBankActions: BankActions = {
  suits: new Map(),
  seizures: new Map(),
  executions: new Map(),
};

const types = [
  'lawsuit.filed',
  'lawsuit.decided',
  'seizure.ordered',
  'execution.opened',
  'execution.stalled',
  'execution.auctioned',
  'execution.closed',
] as const satisfies readonly EventType[];

export type BankActionEvent = CreditEvent<(typeof types)[number]>;
export const bankActionEventTypes: ReadonlySet<EventType> = new Set<EventType>(types);

/** Suits, seizures and executions kept of one subject, the latest of each. */
const keptMax = 64;

/** What banks did, after an event; the same reference where no bank did anything. */
export function bankActionsAfter(
  actions: BankActions,
  event: BankActionEvent,
  subject: string,
): BankActions {
  switch (event.type) {
    case 'lawsuit.filed':
    case 'lawsuit.decided':
      return sued(actions, event, subject);
    case 'seizure.ordered':
      return seized(actions, event, subject);
    default:
      return event.data.party === subject ? executed(actions, event) : actions;
  }
}

const saidBy = ({ date, ref }: CreditEvent): Said => ({ date, event: ref });

const forThePlaintiff: ReadonlySet<string> = new Set(['plaintiff', 'partly', 'mediated']);

function sued(
  actions: BankActions,
  event: CreditEvent<'lawsuit.filed' | 'lawsuit.decided'>,
  subject: string,
): BankActions {
  const { plaintiff: bank, defendant, case: id } = event.data;
  if (defendant !== subject || !isBankId(bank)) return actions;
  const before = actions.suits.get(id) ?? { bank };
  const suit =
    event.type === 'lawsuit.filed'
      ? { ...before, filed: saidBy(event) }
      : {
          ...before,
          decision: { ...saidBy(event), isForBank: forThePlaintiff.has(event.data.outcome) },
        };
  return { ...actions, suits: withOne(actions.suits, id, suit) };
}

function seized(
  actions: BankActions,
  event: CreditEvent<'seizure.ordered'>,
  subject: string,
): BankActions {
  const { party, applicant: bank, seizure } = event.data;
  if (party !== subject || !isBankId(bank)) return actions;
  const ordered = { bank, ordered: saidBy(event) };
  return { ...actions, seizures: withOne(actions.seizures, seizure, ordered) };
}

type ExecutionEvent = Extract<BankActionEvent, { type: `execution.${string}` }>;

function executed(actions: BankActions, event: ExecutionEvent): BankActions {
  const id = event.data.execution;
  const before = actions.executions.get(id);
  const after = executionAfter(before ?? {}, event);
  // Others' executions are kept only as long as nobody has said whose they are.
  if (after.creditor !== undefined && !isBankId(after.creditor)) {
    if (!before) return actions;
    const executions = new Map(actions.executions);
    executions.delete(id);
    return { ...actions, executions };
  }
  return { ...actions, executions: withOne(actions.executions, id, after) };
}

function executionAfter(before: Execution, event: ExecutionEvent): Execution {
  const said = saidBy(event);
  switch (event.type) {
    case 'execution.opened':
      return { ...before, creditor: event.data.creditor, opened: said };
    case 'execution.stalled':
      return stalled(before, { ...said, reason: event.data.reason });
    case 'execution.auctioned':
      return { ...before, auctioned: said };
    case 'execution.closed':
      return { ...before, closed: said };
  }
}

/** The latest reason counts; of two of one day the intervention, whichever id came first. */
function stalled(before: Execution, stall: NonNullable<Execution['stall']>): Execution {
  const isKept =
    before.stall?.date === stall.date && before.stall.reason === 'administrative-intervention';
  return isKept ? before : { ...before, stall };
}

function withOne<Value>(
  all: ReadonlyMap<string, Value>,
  id: string,
  value: Value,
): ReadonlyMap<string, Value> {
  const next = new Map(all).set(id, value);
  for (const oldest of next.keys()) {
    if (next.size <= keptMax) break;
    next.delete(oldest);
  }
  return next;
}
