/**
 * What was known at a moment, for whoever asks: rows of alerts and of exposures as they were then,
 * made from the histories when they are first asked for and kept while they are true. They hold
 * what a system would show that had been told, by then, everything that was known by then.
 *
 * Needs no office and disturbs no judge: it reads its tables of one moment. One set is made at a
 * time in a process, so that questions about many days do not take all connections.
 */
import type { PartyId } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { addPastView, findPastView, keepPastView, type PastView } from '@tocsin/read-models';
import { foldedBy } from '@tocsin/warning-signs';
import type { Pool } from 'pg';
import { readJudged } from '../progress';
import { writeSeenThen, writeWithdrawnThen } from './alerts-then';
import { writeExposuresThen } from './exposures-then';
import { openThen } from './then';
import { historiesOfAlerts, historiesWithLateFacts, historyOfAlert } from './whom-it-concerns';

/** Everybody's alerts, those about one party, one alert; or everybody's exposure. */
type PastQuestion = Readonly<{
  at: Date;
  of: 'alerts' | 'exposures' | Readonly<{ party: string }> | Readonly<{ alert: string }>;
}>;

export type Past = (question: PastQuestion) => Promise<PastView>;

type Parts = Readonly<{ store: EventStore; pool: Pool }>;

/** A set to make: of everybody, or of one history alone. */
type Wanted = Readonly<{ at: Date; of: 'alerts' | 'exposures' | Readonly<{ history: PartyId }> }>;

export function createPast(parts: Parts): Past {
  let last: Promise<unknown> = Promise.resolve();
  return async (question) => {
    const wanted = await wantedBy(parts, question);
    const ready = await stillTrue(parts, wanted);
    if (ready) return ready;
    const made = last.then(
      async () => (await stillTrue(parts, wanted)) ?? (await make(parts, wanted)),
    );
    last = made.catch(() => undefined);
    return made;
  };
}

async function wantedBy({ pool }: Parts, { at, of }: PastQuestion): Promise<Wanted> {
  if (typeof of === 'string') return { at, of };
  // No sign folded in one party's history is about another party.
  if ('party' in of) return { at, of: { history: of.party as PartyId } };
  const history = await historyOfAlert(pool, of.alert);
  return { at, of: history === undefined ? 'alerts' : { history } };
}

const scopeOf = ({ of }: Wanted): string => (typeof of === 'string' ? of : `history ${of.history}`);

/** The set that was made before, unless something was recorded since that was known by then. */
async function stillTrue({ store, pool }: Parts, wanted: Wanted): Promise<PastView | undefined> {
  const { at, of } = wanted;
  const scopes = typeof of === 'string' ? [of] : ['alerts', scopeOf(wanted)];
  const view = await findPastView(pool, { at, scopes });
  if (!view?.settled || view.foldedBy !== foldedBy) return undefined;
  const head = await store.head();
  const more = await store.readHappened(at, 'by-then', { after: view.through, limit: 1 });
  if (more.length > 0) return undefined;
  await keepPastView(pool, view, head);
  return { id: view.id };
}

async function make({ store, pool }: Parts, wanted: Wanted): Promise<PastView> {
  const tx = await pool.connect();
  try {
    await tx.query('begin isolation level repeatable read');
    await tx.query('set local synchronous_commit = off');
    const { at } = wanted;
    const { through, settled } = await readJudged(tx);
    const scope = scopeOf(wanted);
    const view = await addPastView(tx, { at, scope, through, settled, foldedBy });
    await fill({ tx, store, at, through }, view, wanted.of);
    await tx.query('commit');
    return view;
  } catch (error) {
    await tx.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    tx.release();
  }
}

async function fill(
  moment: Parameters<typeof openThen>[0],
  view: PastView,
  of: Wanted['of'],
): Promise<void> {
  const then = await openThen(moment);
  if (of === 'exposures') return writeExposuresThen(then, view);
  if (of !== 'alerts') {
    await writeSeenThen(then, view, [of.history]);
    return writeWithdrawnThen(then, view, of.history);
  }
  const late = await historiesWithLateFacts(moment);
  const all = new Set([...(await historiesOfAlerts(moment)), ...late]);
  await writeSeenThen(then, view, [...all]);
  await writeWithdrawnThen(then, view);
}
