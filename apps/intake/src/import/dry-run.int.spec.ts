import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import type { LogToAsk } from './dry-run';
import { importFiles, type ImportOptions } from './import-files';

jest.setTimeout(60_000);

const source = '/registries/aic-330000';
const line = (serial: number, data: object = {}): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id: `e-${String(serial)}`, source, type: 'party.arrears' },
    ...{ time: '2025-03-01T09:00:00+08:00', knowntime: '2025-03-01T10:00:00+08:00' },
    data: { party: 'X-C0001', kind: 'tax', amount: '100.00', ...data },
  });
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `${line(from + index)}\n`).join('');

let under: IntakeUnderTest;
let folder = '';
let serial = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-dry-run-'));
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
const run = (files: string[], more: Partial<ImportOptions> = {}) =>
  importFiles({ files, intake: under.intake, ...more });

describe('a dry run', () => {
  const turned = (serial: number): string => {
    const { data, ...rest } = JSON.parse(line(serial)) as Record<string, unknown>;
    return JSON.stringify({ data, ...rest });
  };
  const other = { amount: '7.00' };

  it('tells what is new from what the log has, and from what it has otherwise', async () => {
    await run([write('had.ndjson', lines(serial, serial + 3))]);
    const head = await under.store.head();
    const sent = [line(serial), turned(serial + 1), line(serial + 2, other), line(serial + 3)];
    const file = write('has.ndjson', sent.join('\n'));
    const { summary } = await run([file], { dryRun: true });
    expect(summary).toMatchObject({
      ...{ read: 4, accepted: 1, duplicates: 2, quarantined: 1 },
      reasons: { 'conflicting-duplicate': 1 },
    });
    expect(summary.examples[0]?.errors[0]?.message.en).toContain(`position ${String(head)}`);
    const { accepted, duplicates, reasons } = summary;
    expect((await run([file])).summary).toMatchObject({ accepted, duplicates, reasons });
  });

  it('tells what stands in the files twice, the same or otherwise', async () => {
    const files = [
      write('a.ndjson', `${line(serial)}\n${turned(serial)}\n${line(serial, other)}\n`),
      write('b.ndjson', `${line(serial)}\n${line(serial + 1)}\n`),
    ];
    const { summary } = await run(files, { dryRun: true });
    expect(summary).toMatchObject({ accepted: 2, duplicates: 2, quarantined: 1 });
    expect(summary.examples[0]?.errors[0]?.message.en).toContain('stands further up');
    const { accepted, duplicates, reasons } = summary;
    expect((await run(files)).summary).toMatchObject({ accepted, duplicates, reasons });
  });

  it('asks the log once a batch, whatever the number of lines', async () => {
    const asked: number[] = [];
    const log: LogToAsk = {
      findAll: (pairs) => {
        asked.push(pairs.length);
        return under.store.findAll(pairs);
      },
      readPositions: (positions) => under.store.readPositions(positions),
    };
    const file = write('many.ndjson', lines(serial, serial + 5_000));
    const intake = { ...under.intake, log };
    const { summary } = await run([file], { dryRun: true, intake });
    expect(summary.accepted).toBe(5_000);
    expect(asked.length).toBeLessThan(50);
  });

  it('says of what was recalled that it stays void', async () => {
    const file = write('recalled.ndjson', lines(serial, serial + 2));
    const [delivery] = (await run([file], { feed: 'aic' })).deliveries;
    const asked = { feed: 'aic', id: delivery?.id ?? '', reason: 'wrong' };
    await under.intake.recall(asked, { name: 'Li', role: 'admin' });
    const { summary } = await run([file], { dryRun: true });
    expect(summary).toMatchObject({ accepted: 0, duplicates: 2, recalled: 2 });
  });

  it('goes on where the log cannot be reached, and says so', async () => {
    const file = write('away.ndjson', `${lines(serial, serial + 2)}${line(serial)}\n{}\n`);
    const down = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const away = { ...under.intake, log: { findAll: down, readPositions: down } };
    for (const intake of [away, 'connect ECONNREFUSED']) {
      const { summary, caveats, failure } = await run([file], { dryRun: true, intake });
      expect(failure).toBeUndefined();
      expect(summary).toMatchObject({ accepted: 2, duplicates: 1, quarantined: 1 });
      expect(caveats).toEqual([expect.stringMatching(/compared with the log.*ECONNREFUSED/)]);
    }
  });
});
