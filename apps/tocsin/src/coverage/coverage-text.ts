import { join } from 'node:path';
import { readCoverage } from './coverage-data';
import { coverageFaults } from './coverage-faults';
import { coveragePage } from './coverage-page';
import { whatThereIs } from './what-there-is';

/** The text of `docs/coverage.md`; throws, with all of it, where the data claim what is not so. */
export function coverageText(projectFolder: string): string {
  const coverage = readCoverage(join(projectFolder, 'docs/coverage'));
  const there = whatThereIs(projectFolder);
  const faults = coverageFaults(coverage, there);
  if (faults.length > 0) throw new Error(`docs/coverage:\n${faults.join('\n')}`);
  return coveragePage(coverage, there);
}
