/**
 * The writer's office: at most one process of a database holds it, by an advisory lock that falls
 * with the connection. Who finds it taken asks the holder to let go and waits in the server's fair
 * queue; the holder leaves after its batch, so that busy processes take turns.
 */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Client, type Pool } from 'pg';
import { officeChannel, officeLock } from './schema';

/** One spell in office. */
export type Term = {
  readonly client: Client;
  readonly epoch: number;
  /** The last position of the log, kept by whoever records. */
  head: number;
  /** Lengths of streams as of `head`; they are true only while nobody else can write. */
  readonly streamHeads: LRUCache<string, number>;
  readonly since: number;
};

export type OfficeOptions = Readonly<{
  connectionString: string;
  /** For asking while the own connection waits for the lock. */
  pool: Pool;
  /** A holder who does not answer for so long loses its connection; the fence makes that safe. */
  ousterMs: number;
  /** Called when somebody else wants the office. */
  onAsked: () => void;
  /** Called when a term ends, for whatever reason. */
  onLeft: () => void;
}>;

const streamHeadsMax = 50_000;
const askEveryMs = 200;
/** Longer than any commit should take; after it the outcome is unknown and is found out anew. */
const queryTimeoutMs = 120_000;

/**
 * Whatever the role's defaults are: an answer here means that the disk has it. Plans are kept, and
 * one made while the table was small must not scan it when it has grown.
 */
const writerSession = `
  listen ${officeChannel};
  set statement_timeout = 0;
  set lock_timeout = 0;
  set enable_seqscan = off;
  set jit = off;
  select set_config('synchronous_commit', 'on', false)
   where current_setting('synchronous_commit') = 'off'`;

export class Office {
  private client: Client | undefined;
  private term: Term | undefined;
  private asked = false;
  /** So that a process does not take its own asking for somebody else's. */
  private readonly name = randomUUID();

  constructor(private readonly options: OfficeOptions) {}

  /** Does somebody else want to write? */
  get isWanted(): boolean {
    return this.term !== undefined && this.asked;
  }

  /** How long this process has been in office; 0 when it is not. */
  get tenureMs(): number {
    return this.term ? Date.now() - this.term.since : 0;
  }

  /** The present term, or a new one; waits while another process holds the office. */
  async take(): Promise<Term> {
    if (this.term) return this.term;
    this.client ??= await this.connect();
    const { client } = this;
    await this.lock(client);
    const { rows } = await client.query<{ pos: string; epoch: string }>(
      'update store.head set epoch = epoch + 1 where id = 1 returning pos, epoch',
    );
    const row = rows[0];
    if (!row) throw new Error('The row of store.head is missing: the event log is damaged.');
    this.term = {
      client,
      epoch: Number(row.epoch),
      head: Number(row.pos),
      streamHeads: new LRUCache({ max: streamHeadsMax }),
      since: Date.now(),
    };
    return this.term;
  }

  /** Lets the next one in, and keeps the connection. */
  async leave(): Promise<void> {
    const { term } = this;
    this.endTerm();
    if (term) await term.client.query('select pg_advisory_unlock($1)', [officeLock]);
  }

  /** Gives up a connection that can no longer be trusted; the lock falls with it. */
  discard(): void {
    const { client } = this;
    this.client = undefined;
    this.endTerm();
    client?.connection.stream.destroy();
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.endTerm();
    await client?.end();
  }

  private endTerm(): void {
    const { term } = this;
    this.term = undefined;
    this.asked = false;
    if (term) this.options.onLeft();
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.connectionString,
      application_name: 'tocsin event store writer',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: queryTimeoutMs,
    });
    client.on('error', () => {
      if (this.client === client) this.discard();
    });
    client.on('notification', ({ payload }) => {
      if (payload === this.name) return;
      this.asked = true;
      this.options.onAsked();
    });
    try {
      await client.connect();
      await client.query(writerSession);
    } catch (error) {
      client.connection.stream.destroy();
      throw error;
    }
    return client;
  }

  private async lock(client: Client): Promise<void> {
    const { rows } = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock($1) as free',
      [officeLock],
    );
    if (rows[0]?.free === true) return;
    const { ousterMs } = this.options;
    const oustAt = Date.now() + ousterMs;
    const asking = setInterval(() => {
      void this.ask(Date.now() >= oustAt);
    }, askEveryMs);
    try {
      void this.ask(false);
      await client.query('select pg_advisory_lock($1)', [officeLock]);
    } finally {
      clearInterval(asking);
    }
  }

  /** A hint, repeated until it works; failing to give one is no failure to write. */
  private async ask(insist: boolean): Promise<void> {
    try {
      await this.options.pool.query('select pg_notify($1, $2)', [officeChannel, this.name]);
      if (insist)
        await this.options.pool.query(
          `select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted and objsubid = 1
              and database = (select oid from pg_database where datname = current_database())
              and (classid::bigint << 32 | objid::bigint) = $1`,
          [officeLock],
        );
    } catch {
      // The wait goes on, and the next hint may arrive.
    }
  }
}
