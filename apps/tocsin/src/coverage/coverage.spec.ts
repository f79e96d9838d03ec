import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCoverage } from './coverage-data';
import { coverageFaults } from './coverage-faults';
import { coverageText } from './coverage-text';
import { whatThereIs } from './what-there-is';

const root = join(__dirname, '../../../..');
const coverage = readCoverage(join(root, 'docs/coverage'));
const there = whatThereIs(root);

it('names only what there is, leaves no clause out, and agrees with the pages of the signs', () => {
  expect(coverageFaults(coverage, there)).toEqual([]);
});

it('stands in docs/coverage.md as generated; if not, run: npm run docs', () => {
  expect(readFileSync(join(root, 'docs/coverage.md'), 'utf8') === coverageText(root)).toBe(true);
});

describe('a fault is found', () => {
  const [clause, ...rest] = coverage.clauses;
  if (!clause) throw new Error('There is no clause.');
  const faultsWith = (more: object) =>
    coverageFaults({ ...coverage, clauses: [{ ...clause, ...more }, ...rest] }, there);

  it.each([
    ['a sign', { steps: ['no-such-sign'] }, 'S0-01: no sign no-such-sign.'],
    ['an event type', { events: ['loan.vanished'] }, 'S0-01: no event type loan.vanished.'],
    ['an endpoint', { calls: ['PUT /api/alerts'] }, 'S0-01: no endpoint PUT /api/alerts.'],
    ['a read model', { views: ['nothing'] }, 'S0-01: no read model nothing.'],
    ['a capability', { later: 'magic' }, 'S0-01: no capability magic.'],
    [
      'a sign that does not cite it',
      { signs: ['sham-seizure'] },
      'sham-seizure does not cite S0-01.',
    ],
    [
      'a gap for nothing',
      { later: undefined },
      'S0-01: a gap names the capability that it waits for (`later`).',
    ],
    ['the same clause twice', { id: 'S0-02' }, 'S0-02 stands there twice.'],
    ['a clause that there is not', { id: 'S0-115' }, 'S0-115: S0 has 114 clauses.'],
    [
      'a clause that nothing answers',
      { events: [], by: undefined, gap: undefined, later: undefined },
      'S0-01 is neither answered, nor a gap, nor context.',
    ],
  ])('%s', (_, more, fault) => {
    expect(faultsWith(more)).toContain(fault);
  });

  it('a clause left out, a sign that nobody names', () => {
    const some = rest.filter(({ signs }) => !signs.includes('forced-debt-equity'));
    expect(coverageFaults({ ...coverage, clauses: some }, there)).toEqual(
      expect.arrayContaining([
        'S0-01 is missing.',
        'No clause and no list names forced-debt-equity: say where it comes from.',
        'S0-45 does not name forced-debt-equity.',
      ]),
    );
  });
});
