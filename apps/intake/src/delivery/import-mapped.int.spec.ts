import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toAppend } from '@tocsin/credit-events';
import { mappingStream } from '@tocsin/feeds';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { createIntake } from '../intake';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { importFiles } from '../import/import-files';
import { openMapping } from './mapped-delivery';

const example = join(__dirname, '../../../../docs/feeds/examples/finbench');
const sample = join(example, 'sample');
const files = readdirSync(sample)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => join(sample, name));

let under: IntakeUnderTest;
beforeAll(async () => {
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
}, 60_000);
afterAll(async () => {
  await under.close();
});

const run = async () => {
  const mapping = await openMapping(join(example, 'mapping.yaml'));
  return importFiles({ files, intake: under.intake, mapping });
};

describe('an import through a mapping', () => {
  it('records the events, quarantines what is refused and counts what is skipped', async () => {
    const { summary, failure } = await run();
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({
      ...{ accepted: 42, duplicates: 0, quarantined: 5, skipped: 19 },
      reasons: { 'owner-unknown': 5 },
    });
    const { rows } = await under.pool.query<{ raw: Buffer | string; line: number; file: string }>(
      'select * from intake.quarantine order by file, line limit 1',
    );
    expect(rows[0]?.file).toContain('AccountTransferAccount.csv');
    // Refused before it was an event, and yet of a day, by the time that the mapping reads.
    const { rows: places } = await under.pool.query<Record<'source' | 'event_type', string>>(
      `select distinct source, event_type, day is not null as dated from intake.quarantine`,
    );
    expect(places).toContainEqual({
      ...{ source: expect.stringContaining('/'), event_type: 'payment.made', dated: true },
    });
    expect(String(rows[0]?.raw)).toMatch(/^\d+\|\d+\|[\d.]+\|/);
  });

  it('adds nothing the second time', async () => {
    const { summary } = await run();
    expect(summary).toMatchObject({ accepted: 0, duplicates: 42, quarantined: 5, skipped: 19 });
  });
});

describe('the mapping in force of a feed', () => {
  const set = (text: string, id: string) => {
    const data = { feed: 'ledger', mapping: text, hash: sha256(text), reason: 'agreed' };
    const source = '/tocsin';
    const time = '2025-01-01T00:00:00+08:00';
    const event = { specversion: '1.0', id, source, type: 'feed.mapping-set', time, data };
    const stream = mappingStream('ledger');
    return under.store.append([{ ...toAppend(event, JSON.stringify(event)), stream }]);
  };
  const folder = join(example, '../core-banking');
  const ledger = join(folder, 'sample/core.public.repayment.ndjson');
  const importLedger = (feed?: string) =>
    importFiles({ files: [ledger], intake: intake(), ...(feed !== undefined && { feed }) });
  // A version set a moment ago may not be seen yet.
  const intake = () =>
    createIntake({ store: under.store, pool: under.pool, metrics: new Registry() });

  it('reads the files that it names, in the version of that time', async () => {
    const text = readFileSync(join(folder, 'mapping.yaml'), 'utf8');
    await set(text, 'first');
    expect((await importLedger('ledger')).summary).toMatchObject({ accepted: 3, quarantined: 0 });
    await set(text.replace('repaid-{txn_no}', 'paid-{txn_no}'), 'second');
    expect((await importLedger('ledger')).summary).toMatchObject({ accepted: 3, duplicates: 0 });
    expect(await under.store.find('/banks/102331000014/core', 'paid-T-9001')).toBeDefined();
  });

  it('is nobody else’s, and what it refuses is mapped again by the one in force', async () => {
    expect((await importLedger()).summary).toMatchObject({ accepted: 0, quarantined: 3 });
    const text = readFileSync(join(folder, 'mapping.yaml'), 'utf8');
    await set(text.replace('paid-{txn_no}', 'due-{none}'), 'third');
    const refused = await importLedger('ledger');
    expect(refused.summary).toMatchObject({ accepted: 0, quarantined: 3 });
    await set(text.replace('repaid-{txn_no}', 'mended-{txn_no}'), 'fourth');
    const again = await intake().resubmission.many(
      { feed: 'ledger', limit: 10 },
      { name: 'admin', isAdmin: true },
    );
    expect(again.items.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
