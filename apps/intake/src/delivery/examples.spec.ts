/** The examples of the documentation: what must become of each sample record stands beside it. */
import { describe, expect, it } from '@jest/globals';
import { checkEnvelope } from '@tocsin/credit-events';
import type { MappedEvent } from '@tocsin/feeds';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSource } from '../import/open-source';
import { checkData } from '../pipeline/check-data';
import { defaultLimits } from '../pipeline/limits';
import { findTable } from './find-table';
import { loadLookups } from './load-lookups';
import { type MappedRow, mapFile } from './map-file';
import { readMapping } from './read-mapping';

const examples = join(__dirname, '../../../../docs/feeds/examples');
const folders = readdirSync(examples).filter((name) =>
  existsSync(join(examples, name, 'mapping.yaml')),
);

const outcomeOf = (row: MappedRow) => {
  if (row.kind === 'event') return { event: row.event };
  return row.kind === 'skipped' ? { skipped: row.because.en } : { refused: row.refusal.reason };
};

async function outcomesIn(example: string) {
  const sample = join(examples, example, 'sample');
  const mapping = await readMapping(join(examples, example, 'mapping.yaml'));
  const lookups = await loadLookups(mapping, sample, defaultLimits);
  const isLookup = new Set(
    [...mapping.plan.lookups.values()].flatMap(({ files }) => files.map(({ file }) => file)),
  );
  const outcomes: object[] = [];
  for (const file of readdirSync(sample).sort()) {
    const isData = !['README.md', 'expected.ndjson'].includes(file);
    if (!isData || (isLookup.has(file) && example !== 'finbench')) continue;
    const table = findTable(mapping.plan, file);
    const bytes = (await openSource(join(sample, file), process.stdin)).read(0);
    const input = { mapping, table, file, bytes, lookups, limits: defaultLimits };
    for await (const rows of mapFile(input))
      outcomes.push(...rows.map((row) => ({ file, line: row.line, ...outcomeOf(row) })));
  }
  return outcomes;
}

describe.each(folders)('the example %s', (example) => {
  const expected = readFileSync(join(examples, example, 'sample', 'expected.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { event?: MappedEvent });

  it('makes of its sample what is expected', async () => {
    expect(await outcomesIn(example)).toEqual(expected);
  });

  it('makes events that are valid', () => {
    const faults = expected.flatMap(
      ({ event }) =>
        event &&
        (checkEnvelope(event, { now: Date.now(), backfill: true }) ?? checkData(event as never)),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });
});
