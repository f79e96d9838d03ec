/** A writer process dies by SIGKILL in mid-batch, many times: nothing acknowledged is lost. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EventToAppend } from '@tocsin/event-store';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { createPostgresEventStore, migrate, type PostgresEventStore } from '../src/index';
import { wholeLog } from './whole-log';

const rounds = 12;
const root = join(__dirname, '..', '..', '..');
const program = join(__dirname, 'append-until-killed.cjs');

let database: TestDatabase;
let store: PostgresEventStore;
let child: ChildProcess | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url);
  store = await createPostgresEventStore({ connectionString: database.url });
});

afterAll(async () => {
  child?.kill('SIGKILL');
  await store.close();
  await database.drop();
});

it(`loses and doubles nothing when the writer is killed ${rounds} times`, async () => {
  for (let round = 0; round < rounds; round++) {
    const prefix = `r${round}`;
    const before = await store.head();
    const acknowledged = await runAndKill(prefix, 5 + 17 * round);
    expect(acknowledged.size).toBeGreaterThan(0);

    // This process takes over and sends everything again, and a little more.
    const resent = events(prefix, Math.max(...acknowledged.keys()) + 1500);
    const answers = await store.append(resent);
    const lost = [...acknowledged].filter(([n, position]) => {
      const answer = answers[n];
      return answer?.outcome !== 'duplicate' || answer.position !== position;
    });
    expect(lost).toEqual([]);
    const log = await wholeLog(store);
    expect(log.length).toBe(before + resent.length);
    expect(answers.map(({ position }) => log[position - 1]?.payload)).toEqual(
      resent.map(({ payload }) => payload),
    );
  }
}, 120_000);

/** Kills the child so long after its first acknowledgement; answers number → position. */
async function runAndKill(prefix: string, afterMs: number): Promise<Map<number, number>> {
  const acknowledged = new Map<number, number>();
  child = spawn(
    process.execPath,
    ['-r', join(root, 'test', 'run-typescript.cjs'), program, database.url, prefix],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const { stdout } = child;
  if (!stdout) throw new Error('The child has no output.');
  let isDoomed = false;
  for await (const line of createInterface({ input: stdout })) {
    if (!isDoomed) setTimeout(() => child?.kill('SIGKILL'), afterMs);
    isDoomed = true;
    for (const [n, position] of acknowledgementsIn(line)) acknowledged.set(n, position);
  }
  return acknowledged;
}

/** `<first number> recorded:<position>,… end`; a line cut off by the kill counts as not heard. */
function acknowledgementsIn(line: string): readonly (readonly [number, number])[] {
  const [first, answers = '', end] = line.split(' ');
  if (end !== 'end') return [];
  return answers.split(',').map((answer, at) => {
    const position = /^recorded:(\d+)$/.exec(answer)?.[1];
    return [Number(first) + at, Number(position)] as const;
  });
}

/** What the child appends, for sending it again. */
function events(prefix: string, count: number): readonly EventToAppend[] {
  return Array.from({ length: count }, (_, n) => ({
    source: 'urn:crash',
    id: `${prefix}-${n}`,
    stream: `feed-${n % 5}`,
    type: 'loan.disbursed',
    time: new Date(Date.UTC(2025, 0, 1) + n * 1000).toISOString(),
    keys: [`X-${n % 7}`],
    payload: `{"n":${n},"of":"${prefix}","filler":"${'·'.repeat(200)}"}`,
  }));
}
