import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { openMapping } from '../delivery/mapped-delivery';
import type { ImportNote } from './import-progress';
import { importFiles, type ImportNow, type ImportOptions } from './import-files';

// Test machines are busy; what is asked here is right or wrong, not fast or slow.
jest.setTimeout(60_000);

const source = '/registries/aic-330000';
const line = (serial: number, data: object = {}): string =>
  JSON.stringify({
    specversion: '1.0',
    id: `e-${String(serial)}`,
    source,
    type: 'party.arrears',
    time: '2025-03-01T09:00:00+08:00',
    knowntime: '2025-03-01T10:00:00+08:00',
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00', ...data },
  });
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${line(from + index)}\n`).join('');

let under: IntakeUnderTest;
let folder = '';
let serial = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-import-'));
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
});

afterAll(async () => {
  await under.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  serial += 100_000;
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (files: string[], more: Partial<ImportOptions> = {}) =>
  importFiles({ files, intake: under.intake, ...more });
const quarantined = async (): Promise<number> =>
  (await under.pool.query('select from intake.quarantine')).rowCount ?? 0;

describe('an import', () => {
  it('records every good line, quarantines the others, and adds nothing the second time', async () => {
    const bad = [line(serial + 9, { amount: '-1.00' }), line(serial + 10, { amuont: '1.00' }), '{'];
    const file = write('mixed.ndjson', `\uFEFF${lines(serial, serial + 5)}\n${bad.join('\n')}`);
    const before = await quarantined();
    const { summary, failure } = await run([file]);
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({
      read: 8,
      accepted: 5,
      duplicates: 0,
      quarantined: 3,
      reasons: { 'bad-money': 1, 'unknown-field': 1, 'invalid-json': 1 },
      skipped: 0,
      resumed: 0,
      lastPosition: await under.store.head(),
    });
    expect(summary.examples.map((example) => [example.file, example.line])).toEqual([
      [file, 7],
      [file, 8],
      [file, 9],
    ]);
    const again = await run([file]);
    expect(again.summary).toMatchObject({ accepted: 0, duplicates: 5, quarantined: 3 });
    expect(await under.store.head()).toBe(summary.lastPosition);
    expect(await quarantined()).toBe(before + 3);
    const { rows } = await under.pool.query(
      'select times, line from intake.quarantine where file = $1 order by line',
      [file],
    );
    expect(rows).toEqual([
      { times: 2, line: '7' },
      { times: 2, line: '8' },
      { times: 2, line: '9' },
    ]);
  });

  it('takes gzip by its content, several files, and standard input', async () => {
    const packed = write('packed.data', gzipSync(lines(serial, serial + 3000)));
    const empty = write('empty.ndjson', '');
    const stdin = Readable.from([Buffer.from(lines(serial + 3000, serial + 3002))]);
    const seen: ImportNow[] = [];
    const { summary, failure } = await run([packed, empty, '-'], {
      stdin,
      onProgress: (now) => seen.push({ ...now }),
    });
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ read: 3002, accepted: 3002, quarantined: 0 });
    expect(seen.at(-1)).toMatchObject({ file: '-', number: 3 });
    const last = seen.filter(({ number }) => number === 1).at(-1);
    expect(last?.bytesRead).toBe(last?.bytesTotal);
  });

  it('checks without recording in a dry run', async () => {
    const head = await under.store.head();
    const before = await quarantined();
    const file = write('dry.ndjson', `${lines(serial, serial + 2)}{"oh":"no"}\n`);
    const { summary, caveats } = await run([file], { dryRun: true });
    expect(summary).toMatchObject({ accepted: 2, quarantined: 1 });
    expect(caveats).toEqual([]);
    expect(await under.store.head()).toBe(head);
    expect(await quarantined()).toBe(before);
  });

  it('lets a named feed say only its own', async () => {
    await under.intake.feeds.create({ name: 'court', sources: ['/courts/330106'] }, 'test');
    const file = write('foreign.ndjson', lines(serial, serial + 2));
    const { summary } = await run([file], { feed: 'court' });
    expect(summary).toMatchObject({ accepted: 0, reasons: { 'foreign-source': 2 } });
    expect(summary.examples[0]?.errors[0]?.message.en).toContain('/courts/330106');
  });
});

describe('a file that a person has to look at', () => {
  const failureOf = async (file: string): Promise<string> =>
    (await run([file])).failure?.message ?? 'no failure';

  it('is missing, or a folder', async () => {
    expect(await failureOf('/no/such.ndjson')).toMatch(/such\.ndjson: There is no such file/);
    expect(await failureOf(folder)).toMatch(/It is a folder/);
  });

  it('is CSV without a mapping, or one JSON array', async () => {
    expect(await failureOf(write('rows.csv', 'a,b\n1,2\n'))).toMatch(/--mapping/);
    expect(await failureOf(write('array.json', `[${line(serial)}]`))).toMatch(/jq -c/);
  });

  it('is gzip that ends in the middle: what came before is recorded, and it says how far', async () => {
    const file = write('cut.ndjson.gz', gzipSync(lines(serial, serial + 20_000)));
    truncateSync(file, 60_000);
    const { summary, failure } = await run([file]);
    expect(failure?.message).toMatch(/cut\.ndjson\.gz: The gzip data end in the middle, \d+ bytes/);
    expect(failure?.message).toContain(`(${String(summary.read)} lines were taken)`);
    expect(summary.accepted).toBeGreaterThan(1000);
    expect(summary).toMatchObject({ accepted: summary.read, quarantined: 0 });
  });

  it('is gzip that is damaged', async () => {
    const packed = gzipSync(lines(serial, serial + 20_000));
    packed.fill(0, 30_000, 30_200);
    expect(await failureOf(write('damaged.gz', packed))).toMatch(/damaged \d+ bytes into the text/);
  });

  it('has a line of 50 MB and a line that is no UTF-8: its other lines are recorded', async () => {
    const file = write(
      'odd.ndjson',
      Buffer.concat([
        Buffer.from(lines(serial, serial + 2)),
        Buffer.alloc(50 * 1024 * 1024, 'a'),
        Buffer.from('\n{"name":"'),
        Buffer.from([0xb9, 0xab]),
        Buffer.from(`"}\n${lines(serial + 2, serial + 4)}`),
      ]),
    );
    const { summary } = await run([file]);
    expect(summary).toMatchObject({
      read: 6,
      accepted: 4,
      reasons: { 'too-large': 1, 'invalid-utf8': 1 },
    });
    const [large, broken] = summary.examples;
    expect(large).toMatchObject({ line: 3 });
    expect(large?.errors[0]?.message.en).toMatch(/50\.0 MiB long/);
    expect(broken).toMatchObject({ line: 4 });
    expect(broken?.errors[0]?.message.en).toMatch(/byte 10 of the line/);
  });
});

describe('interrupted', () => {
  /** Breaks off as a signal would, after so many batches. */
  const brokenOff = async (file: string, batches: number, more: Partial<ImportOptions> = {}) => {
    let seen = 0;
    const onProgress = (): void => {
      seen += 1;
      if (seen > batches) throw new Error('interrupted');
    };
    const { failure } = await run([file], { ...more, onProgress, noteEveryMs: 0 });
    expect(failure?.message).toBe('interrupted');
  };

  it('goes on in the middle of gzip, and counts over both runs', async () => {
    const bad = `${line(serial, { amount: '-1' })}\n`;
    const file = write('long.gz', gzipSync(`${bad}${lines(serial, serial + 15_000)}${bad}`));
    await brokenOff(file, 4);
    const { summary } = await run([file]);
    expect(summary.resumed).toBeGreaterThan(4_000);
    expect(summary.resumed).toBeLessThan(15_000);
    expect(summary).toMatchObject({ read: 15_002, quarantined: 2, reasons: { 'bad-money': 2 } });
    expect(summary.accepted + summary.duplicates).toBe(15_000);
    expect(summary.examples.map((example) => example.line)).toEqual([1, 15_002]);
  });

  it('goes on in the middle of CSV', async () => {
    const example = 'docs/feeds/examples/finbench';
    const mapping = await openMapping(`${example}/mapping.yaml`);
    cpSync(`${example}/sample`, join(folder, 'delivery'), { recursive: true });
    const rows = Array.from(
      { length: 15_000 },
      (_, n) =>
        `${String(serial + n)}|${'Mill '.repeat(20)}${String(n)}|false|2020-01-09 18:08:45.162\n`,
    );
    const header = 'companyId|companyName|isBlocked|createTime\n';
    const file = write('delivery/Company.csv', header + rows.join(''));
    await brokenOff(file, 1, { mapping });
    const { summary, failure } = await run([file], { mapping });
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ read: 15_000, quarantined: 0 });
    expect(summary.resumed).toBeGreaterThan(1_000);
    expect(summary.accepted + summary.duplicates).toBe(15_000);
    const again = await run([file], { mapping });
    expect(again.summary).toMatchObject({ read: 15_000, accepted: 0, duplicates: 15_000 });
  });
});

describe('killed in mid-import', () => {
  const events = 50_000;
  const script = ['-r', './test/run-typescript.cjs', 'test/import-in-a-process.ts'];

  const killedAfter = (batches: number, file: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...script, under.url, file]);
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.split('progress').length > batches) child.kill('SIGKILL');
      });
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.on('error', reject);
      child.on('close', (_, signal) => {
        if (signal === 'SIGKILL') resolve();
        else reject(new Error(`It was to be killed, but ended: ${said}`));
      });
    });

  it('goes on where it was; nothing is lost, nothing doubled', async () => {
    const file = write('long.ndjson', lines(serial, serial + events));
    const head = await under.store.head();
    const started = new Date();
    const noted = async () =>
      (
        await under.pool.query<{ key: string; note: ImportNote }>(
          'select key, note from intake.import_progress where updated > $1',
          [started],
        )
      ).rows;
    await killedAfter(8, file);
    const [first] = await noted();
    await killedAfter(8, file);
    const [second] = await noted();
    expect(second?.key).toBe(first?.key);
    expect(second?.note.mark.lines).toBeGreaterThan(first?.note.mark.lines ?? Infinity);
    const atKill = (await under.store.head()) - head;
    expect(atKill).toBeGreaterThanOrEqual(second?.note.mark.lines ?? Infinity);
    expect(atKill).toBeLessThan(events);

    const { summary, failure } = await run([file]);
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ read: events, quarantined: 0 });
    expect(summary.accepted + summary.duplicates).toBe(events);
    expect(summary.resumed).toBe(second?.note.mark.lines);
    expect(await noted()).toEqual([]);
    const { rows } = await under.pool.query(
      `select count(*)::int as all, count(distinct event_id)::int as distinct
       from store.event where pos > $1`,
      [head],
    );
    expect(rows).toEqual([{ all: events, distinct: events }]);
  });
});
