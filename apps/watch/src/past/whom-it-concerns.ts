/**
 * Whose alerts may have been others at a moment than what is there now with later days left out.
 *
 * A fold is a function of what it is told and answered. Where everything that had happened by then
 * was also known by then, folding what was known is folding a beginning of the history, and shows a
 * beginning of what is seen now. So only two kinds of histories need to be folded: those of alerts
 * that had begun by then, for their content, and those that were told, or answered, something about
 * the time before the moment that was known only after it. Who that is, is what the judge asks
 * itself when such a fact arrives.
 */
import { linkFacts, partiesOf, withinEdges, type LinkFact } from '@tocsin/connections';
import { businessDateOf, readEvent, type BusinessDate, type PartyId } from '@tocsin/credit-events';
import type { EventStore, Position } from '@tocsin/event-store';
import { historyKeyOf, historyOf, signOf } from '@tocsin/warning-signs';
import type { ClientBase, Pool } from 'pg';
import { amendedFamily } from '../judge/amendments';
import { arrivalOf, collateralKey, type Arrival } from '../judge/arrival';
import { Links } from '../judge/links';
import { anybody, pledgorsOf } from '../judge/pledges';
import { wasKnown } from '../judge/world';

type Moment = Readonly<{ tx: ClientBase; store: EventStore; through: Position; at: Date }>;

const pageSize = 5_000;
/** A tie within two edges of either party can be part of a path of three between them. */
const reach = 2;

/** Histories in which an alert stands that had begun by then, whatever became of it. */
export async function historiesOfAlerts({
  tx,
  at,
}: Pick<Moment, 'tx' | 'at'>): Promise<ReadonlySet<PartyId>> {
  const { rows } = await tx.query<AlertSubject & Readonly<{ parties: PartyId[] }>>(
    'select sign, subject_id as subject, parties from read.alert where since <= $1',
    [businessDateOf(at)],
  );
  // An alert about a bank stands in the history of one of its parties.
  return new Set(rows.flatMap((row) => historyIn(row) ?? row.parties));
}

/** The history in which an alert stands, whatever is known; undefined where it does not say so. */
export async function historyOfAlert(pool: Pool, alert: string): Promise<PartyId | undefined> {
  const { rows } = await pool.query<AlertSubject>(
    'select sign, subject_id as subject from read.alert where id = $1',
    [alert],
  );
  return rows[0] && historyIn(rows[0]);
}

type AlertSubject = Readonly<{ sign: string; subject: string }>;

function historyIn({ sign: name, subject }: AlertSubject): PartyId | undefined {
  const sign = signOf(name);
  return sign && !sign.about
    ? (historyKeyOf({ kind: historyOf(sign), id: subject }) as PartyId)
    : undefined;
}

/** Histories that were told, or answered, something about the time before that was known only after. */
export async function historiesWithLateFacts(moment: Moment): Promise<ReadonlySet<PartyId>> {
  const found = new Set<PartyId>();
  const tied = new Set<PartyId>();
  const take = async (arrivals: readonly Arrival[]) => {
    for (const party of await toldOf(moment, arrivals)) found.add(party);
    for (const party of await whoAskedFacts(moment, arrivals)) found.add(party);
    for (const { event } of arrivals)
      for (const party of linkFacts(event).flatMap(partiesOf)) tied.add(party);
  };
  for await (const page of lateEvents(moment)) await take(page);
  const amended = await lateAmended(moment);
  await take(amended);
  for (const party of await whoAskedTies(moment, [...tied])) found.add(party);
  for (const party of await whoHeardOfSigns(moment, amended)) found.add(party);
  return found;
}

/** What had happened by then and was known only later. */
async function* lateEvents({ store, through, at }: Moment): AsyncGenerator<readonly Arrival[]> {
  let after = 0;
  for (;;) {
    const page = await store.readHappened(at, 'later', { after, limit: pageSize });
    yield page
      .filter(({ position }) => position <= through)
      .flatMap((recorded) => arrivalOf(recorded) ?? []);
    const last = page.at(-1);
    if (page.length < pageSize || !last) return;
    after = last.position;
  }
}

/** What was voided or corrected later, by whatever was known of it. */
async function lateAmended({ tx, store, through, at }: Moment): Promise<readonly Arrival[]> {
  const { rows } = await tx.query<{ target: string; fact: LinkFact }>(
    'select target, fact from watch.fact where target is not null',
  );
  const late = rows.filter(({ fact }) => !wasKnown(fact, at.getTime()));
  const names = late.map(({ target }) => target);
  return (await amendedFamily({ tx, store, through }, names)).events;
}

/** Whose histories the events belong to. */
async function toldOf({ tx }: Moment, arrivals: readonly Arrival[]): Promise<readonly PartyId[]> {
  const collaterals = arrivals.flatMap(({ collateral }) => collateral ?? []);
  const pledgors = [...(await pledgorsOf(tx, collaterals)).values()].flatMap((of) => [...of]);
  return [...arrivals.flatMap(({ parties }) => parties), ...pledgors].filter(
    (party) => party !== anybody,
  );
}

async function whoAskedFacts(
  { tx }: Moment,
  arrivals: readonly Arrival[],
): Promise<readonly PartyId[]> {
  const told = arrivals.flatMap(({ event, parties, collateral }) =>
    [...parties, ...(collateral === undefined ? [] : [collateralKey(collateral)])].map((about) => ({
      about,
      event,
    })),
  );
  if (told.length === 0) return [];
  const { rows } = await tx.query<{ party: PartyId }>(
    `select distinct asked.party
     from unnest($1::text[], $2::text[], $3::date[]) as told(about, type, day)
     join watch.asked_fact asked on asked.about = told.about and asked.type = told.type
       and told.day between asked.since and asked.until`,
    [
      told.map(({ about }) => about),
      told.map(({ event }) => event.type),
      told.map(({ event }) => event.date),
    ],
  );
  return rows.map(({ party }) => party);
}

async function whoAskedTies({ tx }: Moment, tied: readonly PartyId[]): Promise<readonly PartyId[]> {
  if (tied.length === 0) return [];
  const links = new Links();
  const from = '0001-01-01' as BusinessDate;
  for (;;) {
    const answer = withinEdges({ linksOf: links.linksOf, parties: tied, edges: reach, from });
    if (answer.outcome === 'missing') {
      links.miss(answer.parties);
      await links.loadMissed(tx);
      continue;
    }
    const { rows } = await tx.query<{ party: PartyId }>(
      'select distinct party from watch.asked where about = any($1)',
      [[...answer.parties]],
    );
    return rows.map(({ party }) => party);
  }
}

/**
 * Everybody, where a sign's numbers or its life were decided for a time before; whoever waited for
 * the completeness of something, where a declaration was taken back. One that comes later dates no
 * absence earlier, nor takes back what was believed.
 */
async function whoHeardOfSigns(
  { tx, at }: Moment,
  amended: readonly Arrival[],
): Promise<readonly PartyId[]> {
  const { rows } = await tx.query<{ position: string; known: Date; payload: string }>(
    'select position, known, payload from watch.declared where known > $1',
    [at],
  );
  const declared = rows.flatMap(
    ({ position, ...row }) => readEvent({ position: Number(position), ...row }) ?? [],
  );
  const late = [
    ...declared.filter(({ type, at: time }) => type !== 'feed.complete' && time <= at.getTime()),
    ...amended.map(({ event }) => event),
  ];
  if (late.some(({ type }) => type.startsWith('sign.')))
    return partiesIn(tx, 'select party from watch.subject');
  return late.some(({ type }) => type === 'feed.complete')
    ? partiesIn(tx, 'select party from watch.subject where awaited is not null')
    : [];
}

const partiesIn = async (tx: ClientBase, query: string): Promise<readonly PartyId[]> =>
  (await tx.query<{ party: PartyId }>(query)).rows.map(({ party }) => party);
