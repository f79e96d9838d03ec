/** The example of the README, compiled and run; the README must show exactly these lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { claimLastDay, inForce, legalParameters, parametersUsedBy } from './index';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const shown = (code: string, comment: string) => {
  expect(readme).toContain(`${code}; // ${comment}`);
};

it('shows what the code gives', () => {
  const due = businessDate('2019-03-31');
  const paidOn = businessDate('2021-06-15');
  shown('claimLastDay({ due })', `'${claimLastDay({ due })}'`);
  shown('claimLastDay({ due, from: paidOn })', `'${claimLastDay({ due, from: paidOn })}'`);
  const eve = businessDate('2015-02-03');
  const row = inForce('seizure.term.deposits', eve);
  shown("inForce('seizure.term.deposits', eve)?.value", '{ months: 6 }');
  expect(row?.value).toEqual({ months: 6 });
  shown("inForce('seizure.term.deposits', eve)?.mark", `'${String(row?.mark)}'`);
  shown(
    "parametersUsedBy('seizure-expiring').length",
    String(parametersUsedBy('seizure-expiring').length),
  );
});

it('counts the rows', () => {
  expect(readme).toContain(`${String(legalParameters.length)} rows`);
});
