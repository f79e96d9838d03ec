/**
 * A sign with other numbers, or a changed sign, over the recorded log: folded beside the live state
 * and touching nothing. It reads the judge's tables of one moment, so it compares like with like.
 */
import {
  isMoney,
  yuan,
  type BusinessDate,
  type CreditEvent,
  type PartyId,
} from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import {
  engineOf,
  historyOf,
  signOf,
  type Sighting,
  type WarningSign,
} from '@tocsin/warning-signs';
import type { ClientBase, Pool } from 'pg';
import { subjectOf } from '../judge/arrival';
import { foldSubjects } from '../judge/fold-subjects';
import { Links } from '../judge/links';
import { OtherHistories } from '../judge/other-histories';
import { readHistories } from '../judge/read-histories';
import { Willingness } from '../judge/willingness';
import { WorldMemory } from '../judge/world';
import { compared, type BacktestResult, type Seen } from './compare';

export type BacktestQuestion = Readonly<{
  sign: string;
  /** Parameters by name, in place of those in force; all others as delivered and decided. */
  set?: Readonly<Record<string, string | number>>;
  /** Only what began within these days, both included. */
  from?: BusinessDate;
  to?: BusinessDate;
}>;

export type Progress = (done: number, total: number) => void;
type Parts = Readonly<{ pool: Pool; store: EventStore }>;

const subjectsAtOnce = 50;

/** Rejects where there is no such sign or parameter, in words for whoever asked. */
export async function backtest(
  { pool, store }: Parts,
  question: BacktestQuestion,
  progress: Progress = () => undefined,
): Promise<BacktestResult> {
  const sign = signUnderTest(question);
  const tx = await pool.connect();
  try {
    await tx.query('begin isolation level repeatable read read only');
    const live = await liveAlerts(tx, question);
    const tested = await foldEverybody({ tx, store, sign, progress });
    const within = ({ since }: Pick<Seen, 'since'>) =>
      (question.from === undefined || since >= question.from) &&
      (question.to === undefined || since <= question.to);
    return compared({ sign, live: live.filter(within), tested: tested.filter(within) });
  } finally {
    await tx.query('rollback');
    tx.release();
  }
}

function signUnderTest({ sign: id, set = {} }: BacktestQuestion): WarningSign {
  const sign = signOf(id);
  if (!sign) throw new Error(`There is no sign ${id}; see \`tocsin signs\`.`);
  const parameters = { ...sign.parameters };
  for (const [name, stated] of Object.entries(set)) {
    const parameter = parameters[name] ?? sign.furtherParameters;
    if (!parameter)
      throw new Error(
        `${id} has no parameter ${name}; it has ${Object.keys(sign.parameters).join(', ')}.`,
      );
    parameters[name] = { ...parameter, default: valueOf(name, parameter.default, stated) };
  }
  return { ...sign, parameters };
}

function valueOf(name: string, now: unknown, stated: string | number) {
  const isAmount = typeof now === 'bigint';
  const value = isAmount ? String(stated) : Number(stated);
  if (isAmount && isMoney(String(value))) return yuan(String(value));
  if (!isAmount && Number.isFinite(value)) return Number(value);
  const needed = isAmount ? 'an amount of yuan like "1000000.00"' : 'a number';
  throw new Error(`${name} must be ${needed}, not "${stated}".`);
}

async function liveAlerts(tx: ClientBase, { sign }: BacktestQuestion): Promise<readonly Seen[]> {
  const { rows } = await tx.query<
    Seen & Readonly<{ object: string | null; lapsed: string | null }>
  >(
    `select subject_id as subject, object_id as object, since::text as since,
       known::text as known, lapsed::text as lapsed, severity, region, banks
     from read.alert where sign = $1 and status <> 'withdrawn'`,
    [sign],
  );
  return rows;
}

type Everybody = Readonly<{
  tx: ClientBase;
  store: EventStore;
  sign: WarningSign;
  progress: Progress;
}>;

async function foldEverybody({ tx, store, sign, progress }: Everybody): Promise<readonly Seen[]> {
  const links = new Links();
  const world = new WorldMemory();
  await world.load(tx);
  const judge = {
    links,
    store,
    others: new OtherHistories(),
    willingness: new Willingness(links),
    // What is tested are the numbers of the sign as they are handed in.
    world: { asWorld: worldWithout(world, sign) },
  };
  const through = await positionOf(tx);
  const keys = await keysOf(tx, sign);
  const { fold } = engineOf([sign]);
  const seen: Seen[] = [];
  for (let from = 0; from < keys.length; from += subjectsAtOnce) {
    const parties = keys.slice(from, from + subjectsAtOnce);
    const histories = await readHistories({ tx, store, through }, parties);
    const toFold = parties.map((party) => ({ party, events: histories.get(party) ?? [] }));
    const results = await foldSubjects({ judge, tx, through, fold }, toFold);
    for (const { party, events } of toFold) {
      const result = results.get(party);
      if (result?.outcome !== 'folded') continue;
      for (const sighting of result.sightings)
        seen.push(seenIn(sighting, result.standing.region, events));
    }
    progress(Math.min(from + subjectsAtOnce, keys.length), keys.length);
  }
  return seen;
}

const worldWithout =
  (world: WorldMemory, { id }: WarningSign): WorldMemory['asWorld'] =>
  (asked) => {
    const whole = world.asWorld(asked);
    return {
      ...whole,
      parameterChanges: (sign) => (sign === id ? [] : whole.parameterChanges(sign)),
    };
  };

async function positionOf(tx: ClientBase): Promise<number> {
  const { rows } = await tx.query<{ settled: string }>('select settled from watch.progress');
  return Number(rows[0]?.settled ?? 0);
}

async function keysOf(tx: ClientBase, sign: WarningSign): Promise<readonly PartyId[]> {
  const { rows } = await tx.query<{ party: PartyId }>(
    'select party from watch.subject order by party',
  );
  const kind = historyOf(sign);
  return rows.map(({ party }) => party).filter((party) => subjectOf(party).kind === kind);
}

/** What a lender means by harm: more than 90 days past due, written off, in bankruptcy. */
const isHarm = (event: CreditEvent): boolean =>
  (event.type === 'loan.overdue' && event.data.daysPastDue > 90) ||
  event.type === 'loan.written-off' ||
  event.type === 'bankruptcy.accepted';

function seenIn(
  { subject, object, since, known, lapsed, severity, banks }: Sighting,
  region: string | undefined,
  events: readonly CreditEvent[],
): Seen {
  const harms = events.filter((event) => isHarm(event) && event.date >= since);
  const harm = harms.map(({ date }) => date).toSorted()[0];
  return {
    subject: subject.id,
    object: object?.id ?? null,
    since,
    known,
    lapsed: lapsed ?? null,
    severity,
    region: subject.kind === 'region' ? subject.id : (region ?? null),
    banks,
    ...(harm !== undefined && { harm }),
  };
}
