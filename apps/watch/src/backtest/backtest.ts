/**
 * A sign with other numbers, or a changed sign, over the recorded log: folded beside the live state
 * and touching nothing. It reads the judge's tables and rows of one moment, and the log as far as
 * the judge had come by then, so it compares like with like.
 */
import { isWithinRegion } from '@tocsin/access';
import type { BusinessDate } from '@tocsin/credit-events';
import type { EventStore, Position } from '@tocsin/event-store';
import { raises, statusAfter, type StatedParameters } from '@tocsin/warning-signs';
import type { ClientBase, Pool } from 'pg';
import { WorldMemory } from '../judge/world';
import { readJudged } from '../progress';
import { compared, type Comparison } from './compare';
import { foldEverybody, type Progress } from './fold-everybody';
import { alertsOf, type Seen } from './seen';
import { changesUnderTest, numbersIn, signUnderTest } from './sign-under-test';

export type BacktestQuestion = Readonly<{
  sign: string;
  /** In place of what was decided on these, for all days; the others as they were decided. */
  parameters?: StatedParameters;
  /** Only what begins within these days, both included. */
  from?: BusinessDate;
  to?: BusinessDate;
  /** Only what lies in this region: a county, prefecture or province. */
  region?: string;
}>;

export type BacktestResult = Readonly<{
  sign: string;
  version: number;
  /** Live and retired signs are compared with their alerts, one on trial with what it sees. */
  status: 'draft' | 'trial' | 'live' | 'retired';
  /** The numbers it was tested with, as they stand in the end. */
  parameters: StatedParameters;
  /** The last position of the log that was looked at: what had been judged by then. */
  through: Position;
  /** Nothing up to there was left to judge; otherwise single alerts may be missing or to go. */
  settled: boolean;
}> &
  Comparison;

/** Rejects where there is no such sign or parameter, in words for whoever asked. */
export async function backtest(
  { pool, store }: Readonly<{ pool: Pool; store: EventStore }>,
  question: BacktestQuestion,
  progress: Progress = () => undefined,
): Promise<BacktestResult> {
  signUnderTest(question.sign, question.parameters ?? {});
  const tx = await pool.connect();
  try {
    await tx.query('begin isolation level repeatable read read only');
    return await testedBeside(question, { tx, store, progress });
  } finally {
    // A lost connection has nothing left to roll back.
    await tx.query('rollback').catch(() => undefined);
    tx.release();
  }
}

type Parts = Readonly<{ tx: ClientBase; store: EventStore; progress: Progress }>;

async function testedBeside(
  { sign: id, parameters: stated = {}, ...narrowed }: BacktestQuestion,
  { tx, store, progress }: Parts,
): Promise<BacktestResult> {
  const sign = signUnderTest(id, stated);
  const world = new WorldMemory();
  await world.load(tx);
  const { through, settled } = await readJudged(tx);
  const decisions = world.signDecisions(id);
  const status = statusAfter(sign, decisions);
  const changes = changesUnderTest(world.parameterChanges(id), stated);
  const worlds = [withNumbers(world, id, changes), ...(status === 'trial' ? [world] : [])];
  const everybody = await foldEverybody({ tx, store, sign, through, worlds, progress });
  const [seen = [], onTrial = []] = everybody.seen;
  const alerts = await alertsOf(tx, id);
  const alerted = new Set(alerts.map(({ alert }) => alert));
  const isForEverybody = status === 'live' || status === 'retired';
  const isRaised = ({ alert, known, lapsed }: Seen) =>
    alerted.has(alert) || raises(sign, decisions, { known, ...(lapsed && { lapsed }) });
  const comparison = compared({
    live: status === 'trial' ? onTrial : alerts,
    tested: isForEverybody ? seen.filter(isRaised) : seen,
    harms: everybody.harms,
    within: withinOf(narrowed),
  });
  const parameters = numbersIn(sign, changes);
  return { sign: id, version: sign.version, status, parameters, through, settled, ...comparison };
}

const withNumbers = (
  world: WorldMemory,
  id: string,
  changes: ReturnType<WorldMemory['parameterChanges']>,
): Pick<WorldMemory, 'asWorld'> => ({
  asWorld: (asked) => ({
    ...world.asWorld(asked),
    parameterChanges: (sign) => (sign === id ? changes : world.parameterChanges(sign)),
  }),
});

const withinOf =
  ({ from, to, region }: Pick<BacktestQuestion, 'from' | 'to' | 'region'>) =>
  (seen: Seen): boolean =>
    (from === undefined || seen.since >= from) &&
    (to === undefined || seen.since <= to) &&
    (region === undefined || (seen.region !== undefined && isWithinRegion(seen.region, region)));
