/**
 * Records by way of an original: what a batch decides is written there first, and answered when it
 * has come back and been copied. Whatever a former writer left behind is copied before anything is
 * decided, so a batch is judged by the whole log.
 */
import { type Answer, decideBatch, type KnownEvent, type Row } from './decide-batch';
import type { Call, Portion, StreamCall } from './append-queue';
import type { Term } from './office';
import {
  type Arrival,
  type Arrivals,
  type Following,
  type Original,
  Refused,
  type Run,
} from './original';
import { beginCopy, passOver } from './copied';
import type { PreparedEvent } from './prepared-event';
import { ask, type Attempt, enter } from './record-batch';

/** What is known in one term of office. */
type Session = Readonly<{
  term: Term;
  following: Following;
  /** How many events of a stream of the original are no part of the log. */
  passedOver: Map<string, number>;
}>;

export class CopyingRecorder {
  private session: Session | undefined;

  constructor(private readonly original: Original) {}

  async record({ term, portions, tried, now }: Attempt): Promise<readonly Answer[]> {
    const session = await this.sessionOf(term);
    for (let round = 0; ; round++) {
      const asked = await ask(term, portions);
      const { rows, answers } = decideBatch({ ...asked, tried: found(tried, asked.known) });
      if (rows.length === 0) return answers;
      if (round > 0) throw new Refused(`${this.original.name} does not give back what it took.`);
      for (const { prepared, position } of rows) tried.set(prepared.eventId, position);
      await session.following.append(runsOf(portions, rows, session.passedOver), now());
      await copyUntilBack(session, rows);
    }
  }

  /** The term of office is over; the next one begins with what the copy says then. */
  end(): void {
    const { session } = this;
    this.session = undefined;
    void session?.following.end();
  }

  private async sessionOf(term: Term): Promise<Session> {
    if (this.session?.term === term) return this.session;
    const { copied, passedOver } = await beginCopy(term, this.original.name);
    const session = { term, following: await this.original.follow(copied), passedOver };
    this.session = session;
    for (let isCaughtUp = false; !isCaughtUp;) {
      const arrivals = await session.following.next();
      await copy(session, arrivals);
      isCaughtUp = arrivals.isCaughtUp;
    }
    return session;
  }
}

/** Where an earlier try is found now; what is not found has not been recorded. */
function found(
  tried: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownEvent>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const eventId of tried.keys()) {
    const event = known.get(eventId);
    if (event) places.set(eventId, event.position);
  }
  return places;
}

/** Neighbours on one stream go together; a command is never torn apart, nor joined to others. */
function runsOf(
  portions: readonly Portion[],
  rows: readonly Row[],
  passedOver: ReadonlyMap<string, number>,
): readonly Run[] {
  const commands = new Map<PreparedEvent, StreamCall>();
  for (const { call, events } of portions)
    if (call.kind === 'stream') for (const event of events) commands.set(event, call);
  const runs: (Run & { events: PreparedEvent[]; command: StreamCall | undefined })[] = [];
  for (const { prepared, version } of rows) {
    const { stream } = prepared.event;
    const command = commands.get(prepared);
    const run = runs.at(-1);
    if (run?.stream === stream && run.command === command) run.events.push(prepared);
    else
      runs.push({
        stream,
        length: version - 1 + (passedOver.get(stream) ?? 0),
        events: [prepared],
        isWhole: command !== undefined,
        command,
      });
  }
  return runs;
}

/** Once everything has come back, it is copied in one transaction. */
async function copyUntilBack(session: Session, rows: readonly Row[]): Promise<void> {
  const missing = new Set(rows.map(({ prepared }) => prepared.eventId));
  const back: Arrival[] = [];
  let place: string | undefined;
  while (missing.size > 0) {
    const news = await session.following.next();
    for (const { eventId } of news.arrivals) missing.delete(eventId);
    back.push(...news.arrivals);
    place = news.place ?? place;
  }
  if (place !== undefined) await copy(session, { arrivals: back, place });
}

/** Enters what has come, in its order, with the place in the same transaction. */
async function copy(
  { term, passedOver }: Session,
  { arrivals, place }: Pick<Arrivals, 'arrivals' | 'place'>,
): Promise<void> {
  if (place === undefined) return;
  const events = arrivals.flatMap(({ prepared }) => prepared ?? []);
  const call: Call = { kind: 'append', events, answers: [], resolve: ignore, reject: ignore };
  const portions = [{ call, events }];
  const decision = decideBatch({ ...(await ask(term, portions)), tried: new Map() });
  const rows = new Map(decision.rows.map((row) => [row.prepared, row]));
  const passed: Arrival[] = [];
  for (const arrival of arrivals) {
    const { stream, prepared } = arrival;
    const row = prepared && rows.get(prepared);
    if (row) assertNext(arrival, row.version - 1 + (passedOver.get(stream) ?? 0));
    else {
      passed.push(arrival);
      passedOver.set(stream, (passedOver.get(stream) ?? 0) + 1);
    }
  }
  const alongside = passOver(term.client, passed, place);
  await enter(term, decision, { recorded: new Date(), alongside });
}

const ignore = (): void => undefined;

function assertNext({ stream, revision }: Arrival, expected: number): void {
  if (revision !== expected)
    throw new Refused(
      `The stream ${stream} goes on at revision ${revision}, but ${expected} comes next: events ` +
        'were deleted from the original, or the copy is of another. Restore the original, or ' +
        'begin with an empty database.',
    );
}
