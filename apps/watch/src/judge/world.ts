/**
 * What folds ask about the world beside their own events: how far the calendar is closed, who
 * declared completeness, which parameters were set, which signs were released or retired. Small,
 * and kept in memory while the office lasts; the tables are read once and written along.
 */
import type { ClientBase } from 'pg';
import {
  addDays,
  businessDate,
  businessDateOf,
  endOfDay,
  readEvent,
  type BusinessDate,
  type CreditEvent,
  type EventType,
} from '@tocsin/credit-events';
import type { SignDecision, World } from '@tocsin/warning-signs';
import { loadAmendments } from './amendments';
import type { Arrival } from './arrival';

type Declaration = Readonly<{
  source: string;
  bank?: string;
  types?: readonly string[];
  through: BusinessDate;
  declared: BusinessDate;
  known: BusinessDate;
}>;
type ParameterChange = ReturnType<World['parameterChanges']>[number];
const declaredTypes = [
  'feed.complete',
  'sign.parameters-set',
  'sign.released',
  'sign.retired',
] as const satisfies readonly EventType[];
type Declared = CreditEvent<(typeof declaredTypes)[number]>;

const isDeclared = (event: CreditEvent): event is Declared =>
  declaredTypes.some((type) => type === event.type);

export class WorldMemory {
  firstDate: BusinessDate | undefined;
  closedThrough: BusinessDate | undefined;
  private declarations: Declaration[] = [];
  private changes = new Map<string, ParameterChange[]>();
  private decisions = new Map<string, SignDecision[]>();
  private loaded = false;

  /** With `then`, in epoch milliseconds: the world as it was known at that moment. */
  constructor(private readonly then = Number.POSITIVE_INFINITY) {}

  forget(): void {
    this.loaded = false;
  }

  async load(tx: ClientBase): Promise<void> {
    if (this.loaded) return;
    const { rows } = await tx.query<{ first: string | null; closed: string | null }>(
      'select first_date::text as first, closed_through::text as closed from watch.progress',
    );
    const [progress] = rows;
    this.firstDate = progress?.first ? businessDate(progress.first) : undefined;
    this.closedThrough = progress?.closed ? closedBy(progress.closed, this.then) : undefined;
    await this.loadDeclared(tx);
    this.loaded = true;
  }

  /** Takes in what arrived; answers the events on which others may have waited. */
  async record(tx: ClientBase, arrivals: readonly Arrival[]): Promise<readonly Declared[]> {
    await this.recordDays(tx, arrivals);
    const declared = arrivals.filter(({ event }) => isDeclared(event));
    if (declared.length === 0) return [];
    await tx.query(
      `insert into watch.declared (name, position, known, payload)
       select * from unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[])
       on conflict do nothing`,
      [
        declared.map(({ name }) => name),
        declared.map(({ event }) => event.ref),
        declared.map(({ recorded }) => recorded.known),
        declared.map(({ recorded }) => recorded.payload),
      ],
    );
    // An amendment of one of these may have come first.
    await this.loadDeclared(tx);
    return declared.map(({ event }) => event).filter(isDeclared);
  }

  /** Reads the declarations again, without those that were voided or replaced. */
  async loadDeclared(tx: ClientBase): Promise<void> {
    const { rows } = await tx.query<{
      position: string;
      known: Date;
      payload: string;
      name: string;
    }>('select name, position, known, payload from watch.declared order by known, position');
    const amended = await amendedAmong(
      { tx, then: this.then },
      rows.map(({ name }) => name),
    );
    this.declarations = [];
    this.changes = new Map();
    this.decisions = new Map();
    for (const { position, known, payload, name } of rows) {
      if (amended.has(name)) continue;
      const event = readEvent({ position: Number(position), known, payload });
      if (event && isDeclared(event) && wasKnown(event, this.then)) this.take(event);
    }
  }

  asWorld(asked: Pick<World, 'connected' | 'controlling' | 'eventsOf' | 'willingnessNear'>): World {
    const { closedThrough } = this;
    return {
      ...(closedThrough !== undefined && { closedThrough }),
      ...asked,
      completeness: (query) => this.completeness(query),
      parameterChanges: this.parameterChanges,
      signDecisions: this.signDecisions,
    };
  }

  readonly parameterChanges = (sign: string): readonly ParameterChange[] =>
    this.changes.get(sign) ?? [];

  readonly signDecisions = (sign: string): readonly SignDecision[] =>
    this.decisions.get(sign) ?? [];

  private completeness({
    type,
    bank,
  }: Readonly<{ type: EventType; bank?: string }>): readonly Declaration[] {
    return this.declarations.filter(
      (one) =>
        (one.types?.includes(type) ?? true) &&
        (bank === undefined || one.bank === undefined || one.bank === bank),
    );
  }

  private take(event: Declared): void {
    const { date: declared, known, source } = event;
    if (event.type === 'feed.complete') {
      const { bank, types, through } = event.data;
      this.declarations.push({
        source,
        through,
        declared,
        known,
        ...(bank !== undefined && { bank }),
        ...(types !== undefined && { types }),
      });
      return;
    }
    if (event.type !== 'sign.parameters-set') {
      const { sign } = event.data;
      const act = event.type === 'sign.released' ? 'released' : 'retired';
      const decisions = this.decisions.get(sign) ?? [];
      this.decisions.set(sign, [...decisions, { act, from: declared, known }]);
      return;
    }
    const { sign, parameters } = event.data;
    const changes = this.changes.get(sign) ?? [];
    changes.push({ from: declared, known, parameters });
    changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    this.changes.set(sign, changes);
  }

  private async recordDays(tx: ClientBase, arrivals: readonly Arrival[]): Promise<void> {
    const before = [this.firstDate, this.closedThrough];
    for (const { event } of arrivals) this.noteDay(event);
    if (before[0] === this.firstDate && before[1] === this.closedThrough) return;
    await tx.query('update watch.progress set first_date = $1, closed_through = $2', [
      this.firstDate ?? null,
      this.closedThrough ?? null,
    ]);
  }

  private noteDay(event: CreditEvent): void {
    if (event.type === 'calendar.day-closed') {
      const { date } = event.data;
      if (!this.closedThrough || date > this.closedThrough) this.closedThrough = date;
    } else if (!this.firstDate || event.date < this.firstDate) this.firstDate = event.date;
  }
}

/** Whether it had happened, and was known, by a moment. */
export const wasKnown = (
  { at, knownAt }: Readonly<{ at: number; knownAt: number }>,
  then: number,
): boolean => at <= then && knownAt <= then;

/** The last day that was over at a moment. */
export function lastDayOver(at: number): BusinessDate {
  const day = businessDateOf(at);
  return endOfDay(day) <= at ? day : addDays(day, -1);
}

const closedBy = (closed: string, then: number): BusinessDate => {
  const last = businessDate(closed);
  return endOfDay(last) <= then ? last : lastDayOver(then);
};

/** An event counts unless something that counts itself voids or replaces it. */
async function amendedAmong(
  { tx, then }: Readonly<{ tx: ClientBase; then: number }>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const amendments = await loadAmendments(tx, names);
  const counts = (name: string, asking: readonly string[]): boolean =>
    !asking.includes(name) &&
    !(amendments.get(name) ?? []).some(
      (fact) => wasKnown(fact, then) && counts(fact.event, [...asking, name]),
    );
  return new Set(names.filter((name) => !counts(name, [])));
}
