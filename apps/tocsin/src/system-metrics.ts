/** What Prometheus reads of the process as a whole: its version, its database, its answers over HTTP. */
import type { Pool } from 'pg';
import { Gauge, Histogram, type Registry } from 'prom-client';

type Process = Readonly<{
  registry: Registry;
  pool: Pool;
  version: string;
  /** What the probe says; never rejects. */
  isReady: () => Promise<boolean>;
}>;

/** Registers them; call once per registry. */
export function createSystemMetrics({ registry, pool, version, isReady }: Process): void {
  const registers = [registry];
  new Gauge({
    name: 'tocsin_build_info',
    help: 'Always 1; the label says which version runs.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);
  // Before all gauges that ask the database: a question of the scrape itself waits for a moment.
  new Gauge({
    name: 'tocsin_postgres_connections',
    help: 'Connections of the pool in use and idle, and questions that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'tocsin_ready',
    help: '1 while /health/ready answers that the process, its parts and its databases are at work.',
    registers,
    async collect() {
      this.set((await isReady()) ? 1 : 0);
    },
  });
  new Gauge({
    name: 'tocsin_postgres_size_bytes',
    help: 'Size of the database of states and read models; 0 while it cannot be asked.',
    registers,
    async collect() {
      this.set(await sizeOf(pool).catch(() => 0));
    },
  });
}

async function sizeOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ size: string }>(
    'select pg_database_size(current_database()) as size',
  );
  return Number(rows[0]?.size ?? 0);
}

/** Seconds from a question's arrival to the end of its answer. */
export const createHttpMetrics = (registry: Registry) =>
  new Histogram({
    name: 'tocsin_http_request_seconds',
    help: 'From the arrival of a request to the end of its answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
