/**
 * What waits until the judge has caught up, one bounded piece at a time: changed ties are followed
 * to those who asked, marked obligors are folded again from their histories, deadlines that have
 * passed are judged, and then the calendar is closed up to yesterday.
 */
import type { DueWork } from '@tocsin/subscriptions';
import type { ClientBase } from 'pg';
import { addDays, type BusinessDate, type PartyId } from '@tocsin/credit-events';
import { closeDays } from '../calendar/close-days';
import { DueMarks, type Trigger } from './due';
import { foldSubjects, type Folded } from './fold-subjects';
import type { JudgeMemory } from './memory';
import { readHistories } from './read-histories';
import { settle, type Verdict } from './settle';
import type { Subject } from './subjects';

const followedAtOnce = 500;
const refoldsAtOnce = 100;
const deadlinesAtOnce = 500;

type Piece = Readonly<{ judge: JudgeMemory; tx: ClientBase; at: DueWork }>;

/** One piece; answers whether there may be more. */
export async function doDueWork(piece: Piece): Promise<boolean> {
  const { judge, at } = piece;
  if (at.lagging && (await judge.isFarBehind(at.position))) return false;
  if (await thinkThrough(piece)) return true;
  if (at.lagging) return false;
  if (await closeDays({ store: judge.store, calendar: judge.world, now: judge.now() })) return true;
  await noteSettled(piece);
  return false;
}

/** One piece of what follows from the events judged so far; adds no day to the calendar. */
export async function thinkThrough(piece: Piece): Promise<boolean> {
  const { judge, tx } = piece;
  await judge.open(tx);
  if (await followTies(piece)) return true;
  if (await refold(piece)) return true;
  if (await judgeDeadlines(piece)) return true;
  if (await followWillingness(piece)) return true;
  return judge.standings.write(piece);
}

const followTies = ({ judge, tx }: Piece): Promise<boolean> =>
  judge.changedTies.follow({ tx, links: judge.links, due: judge.due });

const followWillingness = ({ judge, tx, at }: Piece): Promise<boolean> =>
  judge.willingness.follow({ tx, at, links: judge.links, due: judge.due }, followedAtOnce);

/** Folds marked obligors from the beginning, as far as the judge has come in the log. */
async function refold({ judge, tx, at }: Piece): Promise<boolean> {
  const due = await judge.due.take(tx, refoldsAtOnce);
  if (due.size === 0) return false;
  const parties = [...due.keys()];
  const { store } = judge;
  const histories = await readHistories({ tx, store, through: at.position }, parties);
  const subjects = await judge.subjects.load(tx, parties);
  const toFold = parties.map((party) => ({
    party,
    events: histories.get(party) ?? [],
    before: subjects.get(party)?.state,
  }));
  const results = await foldSubjects({ judge, tx, through: at.position }, toFold);
  const verdicts: Verdict[] = [];
  for (const [party, trigger] of due) {
    const [subject, result] = [subjects.get(party), results.get(party)];
    if (!subject || !result || (isUnknown(subject) && histories.get(party)?.length === 0)) continue;
    if (result.outcome !== 'folded')
      throw new Error(`The whole history of ${party} was given and yet asked for.`);
    verdicts.push({ subject, result, trigger });
  }
  await settle(judge, { tx, verdicts, atHand: new Map(), position: at.position });
  return true;
}

/** Touched by an amendment, but with no event of its own so far. */
const isUnknown = ({ state, published }: Subject): boolean => !state && published.size === 0;

/** States whose deadline lies within the closed days: no event came, and that may mean something. */
async function judgeDeadlines({ judge, tx, at }: Piece): Promise<boolean> {
  const { closedThrough } = judge.world;
  if (!closedThrough) return false;
  const { rows } = await tx.query<{ party: PartyId }>(
    'select party from watch.subject where wake_on <= $1 order by wake_on, party limit $2',
    [closedThrough, deadlinesAtOnce],
  );
  if (rows.length === 0) return false;
  const parties = rows.map(({ party }) => party);
  const subjects = await judge.subjects.load(tx, parties);
  const toFold = [...subjects.values()].map(({ party, state }) => ({
    party,
    events: [],
    ...(state && { state }),
  }));
  const results = await foldSubjects({ judge, tx, through: at.position }, toFold);
  const trigger: Trigger = { known: closedThrough, reason: 'judged-anew' };
  const due = new DueMarks();
  const verdicts: Verdict[] = [];
  for (const [party, result] of results) {
    const subject = subjects.get(party);
    if (result.outcome !== 'folded') due.add(party, trigger);
    else if (subject)
      verdicts.push({ subject, result: wokenLater(result, closedThrough), trigger });
  }
  await settle(judge, { tx, verdicts, atHand: new Map(), position: at.position });
  await judge.due.save(tx, due);
  return true;
}

/** Whatever a sign asks for, it is not woken twice for the same closed days. */
function wokenLater(result: Folded, closedThrough: BusinessDate): Folded {
  const { wakeOn } = result;
  if (wakeOn === undefined || wakeOn > closedThrough) return result;
  return { ...result, wakeOn: addDays(closedThrough, 1) };
}

/** Nothing up to here is left to do; see `readProcessed`. */
async function noteSettled({ tx, at }: Piece): Promise<void> {
  await tx.query('update watch.progress set settled = $1 where settled <> $1', [at.position]);
}
