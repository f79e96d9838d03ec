import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { listDeliveries } from '@tocsin/read-models';
import { Registry } from 'prom-client';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import type { Intake } from '../intake';
import { foldersOf, type DropFolders } from './drop-folders';
import { startFileDrops, type FileDrops } from './file-drops';

jest.setTimeout(60_000);

const source = '/registries/aic-330000';
const line = (id: string, more: object = {}): string =>
  `${JSON.stringify({
    ...{ specversion: '1.0', id, source, type: 'party.arrears' },
    time: '2025-03-01T09:00:00+08:00',
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
    ...more,
  })}\n`;
const lines = (prefix: string, count: number): string =>
  Array.from({ length: count }, (_, nth) => line(`${prefix}-${String(nth)}`)).join('');

let under: IntakeUnderTest;
let root = '';
let folders: DropFolders;
let drops: FileDrops | undefined;
let metrics: Registry;
const warned: string[] = [];

beforeAll(async () => {
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
  await under.intake.feeds.create({ name: 'aic', sources: [source] }, 'admin');
});
afterAll(() => under.close());
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-drops-'));
  folders = foldersOf(root, 'aic');
  watch();
  await until(() => existsSync(folders.error));
});
afterEach(async () => {
  await drops?.close();
  rmSync(root, { recursive: true });
});

function watch(intake: Intake = under.intake): void {
  metrics = new Registry();
  const log = { info: () => undefined, warn: (_: object, said: string) => void warned.push(said) };
  drops = startFileDrops({ root, intake, metrics, log, lookEveryMs: 50, settleMs: 400 });
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within 20 s; ${warned.join(', ')}`);
    await wait(25);
  }
}

/** A file is out of the way a moment before it is counted. */
const untilMetered = (line: string): Promise<void> =>
  until(async () => (await metrics.metrics()).includes(line));

const drop = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(folders.incoming, `${name}.part`), content);
  renameSync(join(folders.incoming, `${name}.part`), join(folders.incoming, name));
};
const sumOf = (content: string) => createHash('sha256').update(content).digest('hex');
const isEmpty = () => readdirSync(folders.incoming).length === 0;
const latest = async () => {
  const { items } = await listDeliveries(under.readModels, { feed: 'aic', limit: 1 });
  return items[0];
};

describe('a file in the folder of a feed', () => {
  it('is taken when it has settled, and archived under the number of its delivery', async () => {
    drop('a.ndjson.gz', gzipSync(lines('a', 3_000)));
    await until(isEmpty);
    const delivery = await latest();
    expect(delivery).toMatchObject({ kind: 'file', name: 'a.ndjson.gz', accepted: 3_000 });
    expect(readdirSync(folders.archive)).toEqual([`${delivery?.id ?? ''}-a.ndjson.gz`]);
    expect(readdirSync(folders.error)).toEqual([]);
    await untilMetered('tocsin_drop_files_total{feed="aic",outcome="taken"} 1');
    await untilMetered('tocsin_drop_files_waiting{feed="aic"} 0');
  });

  it('is left alone while it is written, under any name that says so', async () => {
    const [part, tmp, dot, growing] = ['w.ndjson.part', 'w.tmp', '.w.ndjson', 'w.ndjson'].map(
      (name) => join(folders.incoming, name),
    );
    for (const file of [part, tmp, dot]) writeFileSync(file ?? '', line('w-0'));
    for (let nth = 0; nth < 12; nth += 1) {
      appendFileSync(growing ?? '', line(`w-${String(nth)}`));
      await wait(100);
      expect(existsSync(growing ?? '')).toBe(true);
    }
    await until(() => !existsSync(growing ?? ''));
    expect(await latest()).toMatchObject({ name: 'w.ndjson', accepted: 12, duplicates: 0 });
    expect(readdirSync(folders.incoming).toSorted()).toEqual([
      '.w.ndjson',
      'w.ndjson.part',
      'w.tmp',
    ]);
  });

  it('goes to the archive with a report where some of it was refused', async () => {
    drop('r.ndjson', `${line('r-1')}${line('r-2', { source: '/banks/BANKA/core' })}{"no":1}\n`);
    await until(isEmpty);
    const id = (await latest())?.id ?? '';
    const report = readFileSync(join(folders.archive, `${id}-r.ndjson.report.json`), 'utf8');
    expect(JSON.parse(report)).toMatchObject({
      ...{ feed: 'aic', file: 'r.ndjson', delivery: id, accepted: 1, quarantined: 2 },
      reasons: { 'foreign-source': 1 },
    });
  });

  it('may not state facts long known where its feed may not', async () => {
    drop('late.ndjson', line('late-1', { knowntime: '2025-03-01T10:00:00+08:00' }));
    await until(isEmpty);
    expect(await latest()).toMatchObject({ accepted: 0, quarantined: 1 });
  });

  it('that is only a link is put aside: what it leads to may be none of the sender', async () => {
    const elsewhere = join(root, 'elsewhere.ndjson');
    writeFileSync(elsewhere, line('elsewhere'));
    symlinkSync(elsewhere, join(folders.incoming, 'link.ndjson'));
    await until(() => readdirSync(folders.error).length === 2 && isEmpty());
    const reason = readdirSync(folders.error).find((name) => name.endsWith('.reason.txt')) ?? '';
    expect(readFileSync(join(folders.error, reason), 'utf8')).toContain('Drop the file itself');
    expect((await latest())?.name).not.toBe('link.ndjson');
  });

  it('that cannot be read is put aside with the reason', async () => {
    drop('broken.gz', gzipSync(lines('b', 5_000)).subarray(0, 2_000));
    drop('table.csv', 'a,b\n1,2\n');
    await until(isEmpty);
    const names = readdirSync(folders.error).toSorted();
    expect(names).toEqual([
      expect.stringMatching(/^\d{8}T\d{6}Z-broken\.gz$/),
      expect.stringMatching(/^\d{8}T\d{6}Z-broken\.gz\.reason\.txt$/),
      expect.stringMatching(/^\d{8}T\d{6}Z-table\.csv$/),
      expect.stringMatching(/^\d{8}T\d{6}Z-table\.csv\.reason\.txt$/),
    ]);
    const reasons = [names[1], names[3]].map((name) =>
      readFileSync(join(folders.error, name ?? ''), 'utf8'),
    );
    expect(reasons[0]).toMatch(/gzip 数据不完整[^]+gzip data end in the middle/);
    expect(reasons[1]).toMatch(/--mapping/);
    await untilMetered('tocsin_drop_files_total{feed="aic",outcome="failed"} 2');
  });
});

describe('a checksum file', () => {
  it('lets the file be taken at once, and is gone with it', async () => {
    const text = lines('s', 10);
    const started = performance.now();
    writeFileSync(join(folders.incoming, 's.ndjson.sha256'), `${sumOf(text)}  s.ndjson\n`);
    writeFileSync(join(folders.incoming, 's.ndjson'), text.slice(0, 200));
    await wait(200);
    writeFileSync(join(folders.incoming, 's.ndjson'), text);
    await until(isEmpty);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(await latest()).toMatchObject({ name: 's.ndjson', accepted: 10, checksum: sumOf(text) });
  });

  it('that does not fit puts the file aside when it changes no more', async () => {
    const text = lines('t', 10);
    writeFileSync(join(folders.incoming, 't.ndjson.sha256'), sumOf(text));
    drop('t.ndjson', text.slice(0, 200));
    await until(isEmpty);
    const [reason] = readdirSync(folders.error).filter((name) => name.endsWith('.reason.txt'));
    expect(readFileSync(join(folders.error, reason ?? ''), 'utf8')).toContain(sumOf(text));
    expect(await under.store.find(source, 't-0')).toBeUndefined();
  });
});

describe('what interrupts', () => {
  it('leaves the file where it is, and it is gone on with', async () => {
    await drops?.close();
    const text = lines('i', 60_000);
    drop('i.ndjson', text);
    watch();
    await until(async () => (await under.store.find(source, 'i-2000')) !== undefined);
    await drops?.close();
    expect(isEmpty()).toBe(false);
    expect(await under.store.find(source, 'i-59999')).toBeUndefined();
    watch();
    await until(isEmpty);
    expect(await latest()).toMatchObject({ name: 'i.ndjson', accepted: 60_000 });
  });

  it('of the log is waited for', async () => {
    await drops?.close();
    let isAway = true;
    const log = {
      ...under.intake.host.log,
      readPositions: under.store.readPositions.bind(under.store),
      append: (...asked: Parameters<typeof under.store.append>) =>
        isAway ? Promise.reject(new Error('away')) : under.store.append(...asked),
    };
    drop('l.ndjson', lines('l', 5));
    watch({ ...under.intake, host: { ...under.intake.host, log } });
    await until(() => warned.some((said) => said.includes('tried again')));
    expect(isEmpty()).toBe(false);
    isAway = false;
    await until(isEmpty);
    expect(await latest()).toMatchObject({ name: 'l.ndjson', accepted: 5 });
  });
});
