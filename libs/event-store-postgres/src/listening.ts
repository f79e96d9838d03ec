/**
 * Tells listeners that the log has grown: at once after an own batch, and by the server's
 * notification after another process's. The listening connection comes back by itself.
 */
import { Client } from 'pg';
import { appendedChannel } from './schema';

const reconnectMs = { first: 100, most: 5_000 };

export class Listening {
  private readonly listeners = new Set<() => void>();
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly connectionString: string) {}

  add(listener: () => void): () => void {
    const own = (): void => {
      listener();
    };
    this.listeners.add(own);
    if (!this.client && !this.retry && !this.closed) this.connect(reconnectMs.first);
    return () => void this.listeners.delete(own);
  }

  /** Calls the listeners back, later and never from within the caller. */
  signal(): void {
    for (const listener of this.listeners)
      setImmediate(() => {
        if (this.listeners.has(listener)) listener();
      });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.listeners.clear();
    clearTimeout(this.retry);
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private connect(pause: number): void {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'tocsin event store listener',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    this.client = client;
    const again = (wait: number): void => {
      if (this.client !== client || this.closed) return;
      this.client = undefined;
      client.connection.stream.destroy();
      this.retry = setTimeout(() => {
        this.retry = undefined;
        this.connect(Math.min(2 * wait, reconnectMs.most));
      }, wait);
    };
    client.on('error', () => {
      again(reconnectMs.first);
    });
    client.on('notification', () => {
      this.signal();
    });
    client
      .connect()
      .then(() => client.query(`listen ${appendedChannel}`))
      // What was appended while nobody listened must not wait for the next append.
      .then(() => {
        this.signal();
      })
      .catch(() => {
        again(pause);
      });
  }
}
