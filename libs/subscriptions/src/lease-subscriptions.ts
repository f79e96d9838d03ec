/**
 * Which of several subscriptions this process owns. Each process holds a lock that says that it is
 * there, so all of them can count one another, and everybody takes its part and no more. Who dies
 * loses its locks with its connections, and what it owned is taken over within seconds.
 */
import type { Client, Pool } from 'pg';
import { connect } from './office';
import { pause } from './pause';
import { advisoryLock, ownersLock } from './read-subscriptions';
import type { Logger, Subscription } from './subscription';

type Named = Readonly<{ name: string }>;

export type Leases = Readonly<{
  /** The subscriptions of this process now. */
  held: () => readonly Subscription[];
  /** Stops them, and lets others take them. */
  stop: () => Promise<void>;
}>;

export type LeaseOptions<One extends Named> = Readonly<{
  /** What is shared out, for the lock that processes are counted by. */
  group: string;
  of: readonly One[];
  pool: Pool;
  logger: Logger;
  /** Starts the subscription of this name. */
  start: (one: One) => Subscription;
  /** Default 1,000 ms. */
  lookEveryMs?: number;
}>;

/** Runs in the background until stopped; errors of the database are waited out. */
export function leaseSubscriptions<One extends Named>(options: LeaseOptions<One>): Leases {
  const tenant = new Tenant(options);
  const done = tenant.live();
  return {
    held: () => tenant.held,
    stop: async () => {
      tenant.stopAsked.abort();
      await done;
    },
  };
}

class Tenant<One extends Named> {
  readonly stopAsked = new AbortController();
  private readonly leased = new Map<string, Subscription>();
  private readonly lookEveryMs: number;

  constructor(private readonly options: LeaseOptions<One>) {
    this.lookEveryMs = options.lookEveryMs ?? 1_000;
  }

  get held(): readonly Subscription[] {
    return [...this.leased.values()];
  }

  /** Never rejects. */
  async live(): Promise<void> {
    const { signal } = this.stopAsked;
    while (!signal.aborted) {
      await this.stay().catch((error: unknown) => {
        const { group, logger } = this.options;
        logger.warn({ group, err: error }, 'Leases could not be looked after; trying again.');
      });
      await pause(this.lookEveryMs, signal);
    }
    await Promise.all(this.held.map((one) => one.stop()));
  }

  /** As long as the connection lasts whose lock counts this process among those that are there. */
  private async stay(): Promise<void> {
    const { signal } = this.stopAsked;
    const { client, lost, leave } = await connect(this.options.pool);
    try {
      const key = presenceKey('$1::text');
      await client.query(`select pg_advisory_lock_shared(${key})`, [this.options.group]);
      while (!signal.aborted && !lost.aborted) {
        await this.balance(client);
        await pause(this.lookEveryMs, signal, lost);
      }
    } finally {
      await leave();
    }
  }

  private async balance(client: Client): Promise<void> {
    const { of: all, start } = this.options;
    const { processes, owned } = await this.lookAround(client);
    const part = Math.ceil(all.length / Math.max(1, processes));
    for (const [name, subscription] of this.leased)
      if (this.leased.size > part || hasLost(subscription)) {
        this.leased.delete(name);
        await subscription.stop();
      }
    for (const one of all)
      if (this.leased.size < part && !this.leased.has(one.name) && !owned.has(one.name))
        this.leased.set(one.name, start(one));
  }

  private async lookAround(
    client: Client,
  ): Promise<Readonly<{ processes: number; owned: ReadonlySet<string> }>> {
    const { rows } = await client.query<{ processes: number; owned: string[] }>(
      `select (select count(*)::int ${advisoryLock(presenceKey('$1::text'))}) as processes,
         array(select name from unnest($2::text[]) as name
           where exists (select ${ownersLock('name')})) as owned`,
      [this.options.group, this.options.of.map(({ name }) => name)],
    );
    const [row] = rows;
    return { processes: row?.processes ?? 1, owned: new Set(row?.owned) };
  }
}

/** Somebody else was quicker. One that failed is kept: it would fail elsewhere too. */
const hasLost = (subscription: Subscription): boolean =>
  ['waiting', 'stopped'].includes(subscription.state());

const presenceKey = (group: string): string => `hashtextextended('tocsin.tenant.' || ${group}, 0)`;
