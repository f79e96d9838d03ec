import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith, finbench } from '../../../test/real-parts';
import {
  newDataFolder,
  project,
  removeFolder,
  runTocsin,
  startTocsin,
  type Run,
  type RunningTocsin,
} from '../../../test/running-tocsin';

/** Counted in the data themselves, as the README beside them says; none of it comes from us. */
const counted = {
  rows: 132_058,
  /** Accounts of 33 companies and 42 persons that are in neither party file … */
  ownerships: 78 + 95,
  /** … and the transfers and withdrawals that touch one of these accounts. */
  payments: 1_899 + 2_144,
  /** Accounts and loans are joined into other rows; devices and their use are no events. */
  noEvents: 6_200 + 3_465 + 1_464 + 5_146,
  /** A company that holds itself, an account that pays itself. */
  toThemselves: 2,
};
const quarantined = counted.ownerships + counted.payments;
const skipped = counted.noEvents + counted.toThemselves;
const accepted = counted.rows - quarantined - skipped;

type Summary = Readonly<{ read: number; accepted: number; duplicates: number }>;
type Status = Readonly<{ head: number; processed: Readonly<Record<string, number>> }>;

describeWith(finbench)('the FinBench data through their mapping', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;
  let first: Run;

  const imported = (): Promise<Run> => {
    const snapshot = join(finbench.folder, 'snapshot');
    const files = readdirSync(snapshot).filter((name) => name.endsWith('.csv'));
    const mapping = join(project, 'docs', 'feeds', 'examples', 'finbench', 'mapping.yaml');
    return runTocsin([
      ...['import', ...files.map((name) => join(snapshot, name)), '--mapping', mapping],
      ...['--data', dataFolder, '--json'],
    ]);
  };

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    first = await imported();
  }, 300_000);

  afterAll(async () => {
    await tocsin.kill();
    removeFolder(dataFolder);
  }, 60_000);

  it('are read to the last row, with a true summary', () => {
    expect({ ...first, stdout: JSON.parse(first.stdout) as object }).toMatchObject({
      code: 3,
      stderr: '',
      stdout: {
        ...{ read: counted.rows, accepted, duplicates: 0, quarantined, skipped },
        reasons: { 'owner-unknown': quarantined },
      },
    });
  });

  it('add nothing when imported again', async () => {
    // The judge is still at work on the first.
    const { code, stdout, stderr } = await imported();
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(JSON.parse(stdout) as Summary).toMatchObject({
      ...{ read: counted.rows, accepted: 0, duplicates: accepted, quarantined, skipped },
    });
  }, 200_000);

  it('are in quarantine once each, with what is missing', async () => {
    const entries = await quarantineOf(tocsin);
    expect(entries).toHaveLength(quarantined);
    expect(entries.every(({ times }) => times === 2)).toBe(true);
    const ownership = entries.find(({ file }) => file?.endsWith('CompanyOwnAccount.csv'));
    expect(ownership?.errors[0]?.message.en).toMatch(/^owner \d+ is not in Company\.csv/);
  }, 60_000);

  it('are judged to the end, and the calendar is closed up to yesterday', async () => {
    await tocsin.settled();
    const { head, processed } = await tocsin.read<Status>('/api/status');
    expect(head).toBeGreaterThan(accepted);
    expect(processed['watch']).toBeGreaterThanOrEqual(head);
  }, 300_000);
});

type Entry = Readonly<{
  file?: string;
  times: number;
  errors: readonly Readonly<{ message: Readonly<{ en: string }> }>[];
}>;

async function quarantineOf({ read }: RunningTocsin): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const cursor: string = next && `&cursor=${next}`;
    type Page = Readonly<{ items: readonly Entry[]; next?: string }>;
    const page: Page = await read<Page>(`/api/quarantine?limit=200${cursor}`);
    entries.push(...page.items);
    next = page.next;
  }
  return entries;
}
