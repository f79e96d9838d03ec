import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresEventStore, migrate } from '@tocsin/event-store-postgres';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { intakeUnderTest, type IntakeUnderTest } from '../../../../test/intake-under-test';
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
    openStore: async (url) => {
      await migrate(url);
      return createPostgresEventStore({ connectionString: url });
    },
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
    expect(String(rows[0]?.raw)).toMatch(/^\d+\|\d+\|[\d.]+\|/);
  });

  it('adds nothing the second time', async () => {
    const { summary } = await run();
    expect(summary).toMatchObject({ accepted: 0, duplicates: 42, quarantined: 5, skipped: 19 });
  });
});
