/**
 * Keeps the loan book: loans by month, and the recovery of areas and in bankruptcies. What arrives only marks the
 * histories that it belongs to; these are folded anew, whole, when nothing else waits. So the rows
 * do not depend on the order of arrival, and a void or a correction needs no case of its own.
 */
import { historyKeys, readEvent, type CreditEvent } from '@tocsin/credit-events';
import type { EventStore, Position, RecordedEvent } from '@tocsin/event-store';
import {
  markLoanBookDue,
  stepLoanQualityAnew,
  takeLoanBookDue,
  writeBankruptcyRecoveries,
  writeLoanPeriods,
  writeRecoveries,
} from '@tocsin/read-models';
import { startSubscription, type Logger, type Subscription } from '@tocsin/subscriptions';
import { foldedBy as signsFoldedBy, loanEventTypes } from '@tocsin/warning-signs';
import type { ClientBase, Pool } from 'pg';
import { bankruptcyRecoveries } from './bankruptcy-recoveries';
import { foldedBy } from './folded-by';
import { loanPeriods } from './loan-periods';
import { recoveries } from './recoveries';
import { readWhole } from './whole-histories';

export type LoanBookOptions = Readonly<{ store: EventStore; pool: Pool; logger: Logger }>;

const historiesAtOnce = 200;

/** Starts in the background; of several processes one keeps it. */
export const keepLoanBook = ({ store, pool, logger }: LoanBookOptions): Subscription =>
  startSubscription({
    name: loanBookSubscription,
    store,
    pool,
    logger,
    // Rows and checkpoint fall back together.
    durable: false,
    batchSize: 5_000,
    dueEveryMs: 30_000,
    // Rows stay until their histories have been folded again.
    fold: { by: loanBookFoldedBy, startOver: stepLoanQualityAnew },
    handle: (events, tx) => noteInLoanBook(store, events, tx),
    whenCaughtUp: (tx, { position }) => foldLoanBook({ store, tx, through: position }),
  });

export const loanBookSubscription = 'loan-book';

/** Its own code, and that of the loans it shares with the signs. */
export const loanBookFoldedBy = `${foldedBy} ${signsFoldedBy}`;

/** Marks the histories that these events belong to, for `foldLoanBook`. */
export async function noteInLoanBook(
  store: EventStore,
  events: readonly RecordedEvent[],
  tx: ClientBase,
): Promise<void> {
  const concerned = events.filter(({ type }) => concerns.has(type));
  const keys = await Promise.all(concerned.map((event) => historiesOf(store, event)));
  await markLoanBookDue(tx, keys.flat());
}

const types: readonly string[] = [
  ...loanEventTypes,
  'party.registered',
  'party.changed',
  'rating.assigned',
  'bankruptcy.distributed',
  'recovery.reported',
];
const concerns: ReadonlySet<string> = new Set([...types, 'event.voided']);

const isFolded = (key: string): boolean => !key.includes(':') || key.startsWith('area:');

/** Its own and, for an amendment, those of what it amends; what is not there yet brings its own. */
async function historiesOf(
  store: EventStore,
  event: RecordedEvent,
  asking: readonly string[] = [],
): Promise<readonly string[]> {
  const credit = readEvent(event);
  if (!credit) return [];
  const keys = historyKeys(credit);
  const amended = keys.filter((key) => key.startsWith('event:') && !asking.includes(key));
  const targets = await Promise.all(
    amended.map((key) => {
      const name = key.slice('event:'.length);
      return store.find(credit.source, name.slice(credit.source.length + 1));
    }),
  );
  const deeper = await Promise.all(
    targets
      .filter((target) => target !== undefined)
      .map((target) => historiesOf(store, target, [...asking, ...amended])),
  );
  return [...keys.filter(isFolded), ...deeper.flat()];
}

/**
 * Folds some of the marked histories, from their events up to a position; answers whether there may
 * be more. Later events mark them again: so rows at rest are those of one position.
 */
export async function foldLoanBook({
  store,
  tx,
  through,
}: Readonly<{ store: EventStore; tx: ClientBase; through: Position }>): Promise<boolean> {
  const due = await takeLoanBookDue(tx, historiesAtOnce);
  if (due.length === 0) return false;
  const histories = await readWhole({ store, types, through }, due);
  const [parties, areas] = [due.filter((key) => !key.includes(':')), due.filter(isArea)];
  const fold = <Row>(one: (party: string, events: readonly CreditEvent[]) => readonly Row[]) =>
    parties.flatMap((party) => one(party, histories.get(party) ?? []));
  await writeLoanPeriods(tx, parties, fold(loanPeriods));
  await writeBankruptcyRecoveries(tx, parties, fold(bankruptcyRecoveries));
  await writeRecoveries(
    tx,
    areas.map(bankAndArea),
    areas.flatMap((key) => recoveriesUnder(key, histories.get(key) ?? [])),
  );
  return true;
}

const isArea = (key: string): boolean => key.startsWith('area:');

function bankAndArea(key: string) {
  const [bank = '', ...area] = key.slice('area:'.length).split('/');
  return { bank, area: area.join('/') };
}

/** A correction may have moved a report to another area. */
const recoveriesUnder = (key: string, events: Parameters<typeof recoveries>[0]) => {
  const { bank, area } = bankAndArea(key);
  return recoveries(events).filter((row) => row.bank === bank && row.area === area);
};
