/** What one batch of a delivery brought, by feed: how much, and which places of the log it took. */
import type { EventToAppend } from '@tocsin/event-store';
import type { Recorded } from '../pipeline/record-events';
import type { Refused } from '../pipeline/refused';

/** First and last position, both included. */
export type Range = [first: number, last: number];

export type Brought = {
  feed: string;
  accepted: number;
  duplicates: number;
  quarantined: number;
  added: Range[];
  /** Were in the log already: brought by others, or by this delivery before a crash. */
  repeated: Range[];
  /** Lines of the file, offsets of the partition. */
  firstLine: number;
  lastLine: number;
};

type Outcome = Readonly<{
  good: readonly Readonly<{ event: EventToAppend; line: Readonly<{ line: number }> }>[];
  recorded: readonly Recorded[];
  refused: readonly Refused[];
}>;

export function broughtBy(
  { good, recorded, refused }: Outcome,
  feedOf: (source: string | undefined) => string,
): readonly Brought[] {
  const byFeed = new Map<string, Brought>();
  const of = (source: string | undefined): Brought => {
    const feed = feedOf(source);
    const brought = byFeed.get(feed) ?? nothingYet(feed);
    byFeed.set(feed, brought);
    return brought;
  };
  // Neighbours mostly have one source, and every event passes here.
  let source: string | undefined;
  let brought: Brought | undefined;
  for (let index = 0; index < good.length; index += 1) {
    const one = good[index];
    const answer = recorded[index];
    // What the log refused is among the refused.
    if (!one || !answer || answer.outcome === 'refused') continue;
    if (!brought || one.event.source !== source) {
      source = one.event.source;
      brought = of(source);
    }
    count(brought, answer);
    noteLine(brought, one.line.line);
  }
  for (const one of refused) {
    const its = of(one.source);
    its.quarantined += 1;
    noteLine(its, one.line);
  }
  return [...byFeed.values()];
}

function noteLine(brought: Brought, line: number): void {
  if (line < brought.firstLine) brought.firstLine = line;
  if (line > brought.lastLine) brought.lastLine = line;
}

const nothingYet = (feed: string): Brought => ({
  ...{ feed, accepted: 0, duplicates: 0, quarantined: 0, added: [], repeated: [] },
  ...{ firstLine: Infinity, lastLine: -Infinity },
});

function count(brought: Brought, answer: Exclude<Recorded, { outcome: 'refused' }>): void {
  if (answer.outcome === 'accepted') {
    brought.accepted += 1;
    extend(brought.added, answer.position);
  } else {
    brought.duplicates += 1;
    extend(brought.repeated, answer.position);
  }
}

/** Events of one batch mostly stand side by side. */
function extend(ranges: Range[], position: number): void {
  const last = ranges.at(-1);
  if (last?.[1] === position - 1) last[1] = position;
  else ranges.push([position, position]);
}
