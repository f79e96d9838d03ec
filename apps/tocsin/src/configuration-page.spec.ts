import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPage, describedVariables } from './configuration-page';

const page = join(__dirname, '../../../docs/configuration.md');

it('stands in docs/configuration.md as generated; if not, run: npm run docs', () => {
  expect(readFileSync(page, 'utf8') === configurationPage()).toBe(true);
});

it('says of every variable what it means', () => {
  const silent = Object.entries(describedVariables()).filter(([, one]) => !one.description);
  expect(silent).toEqual([]);
});
