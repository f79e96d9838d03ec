/** The example of the README, compiled and run; the README must show exactly these lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  businessDateOf,
  eventTypeNames,
  eventTypes,
  formatYuan,
  historyKeys,
  readEvent,
  yuan,
} from './index';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const shown = (code: string, comment: string) => {
  expect(readme).toContain(`${code}; // ${comment}`);
};

it('shows what the code gives', () => {
  const payload = JSON.stringify({
    specversion: '1.0',
    id: 'l-0001',
    source: '/banks/102331000014/core',
    type: 'loan.disbursed',
    time: '2026-03-01T23:30:00+08:00',
    data: { loan: 'L-1', party: 'X-MILL0001', bank: '102331000014', amount: '25000000.00' },
  });
  const event = readEvent({ position: 1, payload, known: new Date('2026-03-02T01:00:00Z') });
  expect(event?.type).toBe('loan.disbursed');
  if (event?.type !== 'loan.disbursed') return;
  const fen = yuan(event.data.amount);
  shown('const fen = yuan(event.data.amount)', `${String(fen)}n: bigint, never a float`);
  shown('formatYuan(fen)', `'${formatYuan(fen)}'`);
  shown('event.date', `'${event.date}', the day in Shanghai`);
  shown('event.known', `'${event.known}'`);
  shown('historyKeys(event)', `['${historyKeys(event).join("', '")}']`);
  shown("businessDateOf('2026-03-01T16:00:00Z')", `'${businessDateOf('2026-03-01T16:00:00Z')}'`);
  shown("eventTypes['loan.disbursed'].title.zh", `'${eventTypes['loan.disbursed'].title.zh}'`);
});

it('counts the types', () => {
  expect(readme).toContain(`${String(eventTypeNames.length)} types of event`);
});
