import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Principal } from '@tocsin/access';
import { deliveriesOf, findDelivery, listDeliveries, positionsOf } from '@tocsin/read-models';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { importFiles } from '../import/import-files';
import { ingest } from '../pipeline/ingest';
import { createDeliveryBook } from './delivery-book';
import { markOfRequest } from './delivery-mark';

jest.setTimeout(60_000);

const source = '/registries/aic-330000';
const feed = 'aic';
let serial = 0;
const line = (id: number): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id: `e-${String(id)}`, source, type: 'party.arrears' },
    ...{ time: '2025-03-01T09:00:00+08:00', knowntime: '2025-03-01T10:00:00+08:00' },
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
  });
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${line(from + index)}\n`).join('');

let under: IntakeUnderTest;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-deliveries-'));
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

const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const bring = async (file: string) => {
  const { deliveries, failure } = await importFiles({ files: [file], feed, intake: under.intake });
  expect(failure).toBeUndefined();
  return deliveries[0]?.id ?? '';
};
const known = (id: string) => findDelivery(under.readModels, { feed, id });
const admin: Principal = { kind: 'user', name: 'admin', role: 'admin' };
const send = async (text: string) => {
  const delivered = text.trim().split('\n');
  const batch = { lines: delivered.map((one, index) => ({ index, line: index + 1, text: one })) };
  const markOf = markOfRequest(Date.parse('2026-03-01T18:00:00Z'));
  const { host } = under.intake;
  await ingest({ batches: [batch], principal: admin, feedOf: () => feed, markOf }, host);
  await host.deliveries.flush();
};

describe('a file', () => {
  it('is one delivery by its name and content, with the places that it took', async () => {
    const before = await under.store.head();
    const text = `${lines(serial, serial + 12_000)}{"no":"event"}\n`;
    const id = await bring(write('a.ndjson', text));
    const first = await known(id);
    expect(first).toMatchObject({
      ...{
        feed,
        kind: 'file',
        name: 'a.ndjson',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      ...{ accepted: 12_000, duplicates: 0, quarantined: 1, firstLine: 1, lastLine: 12_001 },
      ended: expect.any(Date),
    });
    const ranges = [{ first: before + 1, last: before + 12_000 }];
    expect(await positionsOf(under.readModels, id)).toEqual(ranges);
    expect(await bring(write('a.ndjson', text))).toBe(id);
    expect(await known(id)).toMatchObject({ accepted: 12_000, duplicates: 12_000, quarantined: 2 });
    expect(await positionsOf(under.readModels, id)).toEqual(ranges);
    const other = await bring(write('b.ndjson', text));
    expect(other).not.toBe(id);
    expect(await known(other)).toMatchObject({ accepted: 0, duplicates: 12_000 });
    expect(await positionsOf(under.readModels, other)).toEqual([]);
    const found = await deliveriesOf(under.readModels, [before + 1, before + 12_000]);
    expect([...found.values()].map((one) => one.id)).toEqual([id, id]);
  });

  it('takes what an earlier run recorded and died before it could note', async () => {
    const head = await under.store.head();
    const text = lines(serial, serial + 500);
    const silent = { ...under.intake.host, deliveries: { ...under.intake.host.deliveries } };
    silent.deliveries.note = () => undefined;
    const batch = text.trim().split('\n').slice(0, 300);
    const half = { lines: batch.map((one, index) => ({ index, line: index + 1, text: one })) };
    await ingest({ batches: [half], principal: admin, feedOf: () => feed }, silent);
    const id = await bring(write('half.ndjson', text));
    expect(await known(id)).toMatchObject({ accepted: 500, duplicates: 0 });
    expect(await positionsOf(under.readModels, id)).toEqual([
      { first: head + 1, last: head + 500 },
    ]);
  });

  it('is known although nothing is in it', async () => {
    const id = await bring(write('empty.ndjson', ''));
    expect(await known(id)).toMatchObject({ accepted: 0, name: 'empty.ndjson' });
  });
});

describe('what comes over HTTP', () => {
  it('is one delivery a day and feed, but for large requests', async () => {
    await send(line(serial));
    await send(lines(serial + 1, serial + 3));
    await send(lines(serial + 3, serial + 1_003));
    const { items } = await listDeliveries(under.readModels, { feed, limit: 2 });
    const byName = items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName).toMatchObject([
      { kind: 'http', name: '2026-03-02', accepted: 3 },
      { kind: 'http', name: expect.stringMatching(/^2026-03-02 [0-9a-f]{8}$/), accepted: 1_000 },
    ]);
  });
});

describe('a mended record', () => {
  it('is no part of the file that it was refused from', async () => {
    const file = await bring(write('mend.ndjson', line(serial).replace('100.00', '-1')));
    const { rows } = await under.pool.query<{ id: string }>(
      `select id from intake.quarantine where feed = $1 order by id desc limit 1`,
      [feed],
    );
    const { resubmission, host } = under.intake;
    const mended = { id: rows[0]?.id ?? '', record: JSON.parse(line(serial)) as object };
    const by = { name: 'Zhao', isAdmin: true };
    expect(await resubmission.one({ id: mended.id }, by)).toMatchObject({ outcome: 'refused' });
    expect(await resubmission.one(mended, by)).toMatchObject({ outcome: 'accepted' });
    await host.deliveries.flush();
    expect(await known(file)).toMatchObject({ accepted: 0, quarantined: 1 });
    const { items } = await listDeliveries(under.readModels, { feed, limit: 1 });
    expect(items).toMatchObject([{ kind: 'resubmission', accepted: 1, quarantined: 0 }]);
    expect(items[0]?.name).toMatch(/^\d{4}-\d\d-\d\d mend\.ndjson$/);
  });
});

describe('the list', () => {
  it('is paged, what was busy last first', async () => {
    const all = await listDeliveries(under.readModels, { feed, limit: 100 });
    expect(all.next).toBeUndefined();
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const question = { feed, limit: 2, ...(before === undefined ? {} : { before }) };
      const { items, next } = await listDeliveries(under.readModels, question);
      seen.push(...items.map(({ id }) => id));
      before = next;
    } while (before !== undefined);
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(4);
  });
});

describe('the book', () => {
  it('keeps what it cannot write, and writes it once it can', async () => {
    const broken = { connect: () => Promise.reject(new Error('away')) };
    let pool = broken as unknown as typeof under.pool;
    const through = { connect: () => pool.connect() } as unknown as typeof under.pool;
    const book = createDeliveryBook({ pool: through, now: Date.now, onError: () => undefined });
    const brought = {
      ...{ feed: 'patient', accepted: 1, duplicates: 0, quarantined: 0 },
      ...{ added: [[9_000_000, 9_000_000]] as [number, number][], repeated: [] },
      ...{ firstLine: 1, lastLine: 1 },
    };
    const mark = { kind: 'http', key: 'day', name: 'day' } as const;
    book.note(mark, [brought]);
    await expect(book.flush()).rejects.toThrow('away');
    pool = under.pool;
    await book.flush();
    const { items } = await listDeliveries(under.readModels, { feed: 'patient', limit: 2 });
    expect(items).toMatchObject([{ accepted: 1 }]);
  });
});
