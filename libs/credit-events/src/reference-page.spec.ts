import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventTypeNames } from './event-types';
import { referencePage } from './reference-page';

const page = join(__dirname, '../../../docs/feeds/events.md');

it('stands in docs/feeds/events.md as generated; if not, run: npm run docs', () => {
  expect(readFileSync(page, 'utf8') === referencePage()).toBe(true);
});

it('has a section with an example for every type', () => {
  const text = referencePage();
  for (const type of eventTypeNames) {
    expect(text).toContain(`\n### ${type}\n`);
    expect(text).toContain(`"type":"${type}"`);
  }
});
