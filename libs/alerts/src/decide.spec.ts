import { describe, expect, it } from '@jest/globals';
import type { BankId } from '@tocsin/credit-events';
import type { AlertState, AlertStatus } from './alert-state';
import { evolve } from './alert-state';
import { allowedIn, commandsIn, decide, type AlertCommand } from './decide';
import type { Finding } from './finding';

const by = { name: 'Lin', role: 'desk' };
const commands: readonly AlertCommand[] = [
  { command: 'acknowledge', by },
  { command: 'assign', by, to: 'Chen' },
  { command: 'note', by, note: 'asked the opening bank' },
  { command: 'disseminate', by, to: ['BANKA' as BankId] },
  { command: 'confirm', by, reason: 'the file shows it' },
  { command: 'dismiss', by, reason: 'declared beforehand' },
  { command: 'reopen', by, reason: 'new file' },
  { command: 'close', by, reason: 'repaid' },
];
const statuses: readonly AlertStatus[] = [
  'open',
  'acknowledged',
  'disseminated',
  'confirmed',
  'dismissed',
  'closed',
  'withdrawn',
];
const alert = (status: AlertStatus, finding: object = {}): AlertState => ({
  status,
  finding: { evidence: [{ position: 2 }, { position: 3 }], ...finding } as unknown as Finding,
});

describe('the table of the life cycle', () => {
  const cases = commands.flatMap((command) => statuses.map((status) => ({ command, status })));

  it.each(cases.map((one) => [one.command.command, one.status, one] as const))(
    '%s when %s',
    (name, status, { command }) => {
      const decision = decide(command, alert(status));
      if (allowedIn[name].includes(status)) {
        expect(decision).toMatchObject({ outcome: 'decided', events: [{ data: { by } }] });
      } else {
        expect(decision).toMatchObject({
          outcome: 'rejected',
          code: 'wrong-status',
          status,
          allowedIn: allowedIn[name],
        });
      }
    },
  );

  it.each([
    ['acknowledge', 'acknowledged'],
    ['disseminate', 'disseminated'],
    ['confirm', 'confirmed'],
    ['dismiss', 'dismissed'],
    ['close', 'closed'],
    ['reopen', 'open'],
    ['note', 'acknowledged'],
  ] as const)('%s leads to %s', (name, reached) => {
    const command = commands.find((one) => one.command === name);
    const from = alert(
      name === 'reopen' ? 'closed' : name === 'note' || name === 'close' ? 'acknowledged' : 'open',
    );
    const decision = command && decide(command, from);
    const event = decision?.outcome === 'decided' ? decision.events[0] : undefined;
    expect(event && evolve(from, event)?.status).toBe(reached);
  });
});

it('disseminates to the banks concerned where none are named', () => {
  const decided = (banks: string[]) =>
    decide({ command: 'disseminate', by }, alert('open', { banks }));
  expect(decided(['BANKA', 'BANKB'])).toMatchObject({
    events: [{ data: { to: ['BANKA', 'BANKB'] } }],
  });
  expect(decided([])).toMatchObject({ code: 'text-missing' });
});

it('confirms without a word', () => {
  expect(decide({ command: 'confirm', by }, alert('open'))).toMatchObject({ outcome: 'decided' });
});

describe('refusals', () => {
  it('knows no alert without a stream', () => {
    expect(decide({ command: 'acknowledge', by }, undefined)).toMatchObject({
      outcome: 'rejected',
      code: 'unknown-alert',
    });
  });
  it('names the status in both languages', () => {
    const decision = decide({ command: 'confirm', by, reason: 'r' }, alert('dismissed'));
    expect(decision).toMatchObject({
      message: { zh: expect.stringContaining('已排除'), en: expect.stringContaining('dismissed') },
    });
  });
  it.each<AlertCommand>([
    { command: 'dismiss', by, reason: '  ' },
    { command: 'note', by, note: '' },
    { command: 'assign', by, to: ' ' },
    { command: 'disseminate', by, to: [] },
  ])('asks for words: $command', (command) => {
    expect(decide(command, alert('open'))).toMatchObject({ code: 'text-missing' });
  });
  it('does not dismiss what was not seen', () => {
    const command = { command: 'dismiss', by, reason: 'r' } as const;
    expect(decide({ ...command, evidence: [2] }, alert('open'))).toMatchObject({
      outcome: 'rejected',
      code: 'evidence-changed',
    });
    expect(decide({ ...command, evidence: [3, 2] }, alert('open'))).toMatchObject({
      events: [{ type: 'alert.dismissed', data: { evidence: [2, 3] } }],
    });
  });
});

it('says beforehand what it will allow', () => {
  for (const status of statuses)
    for (const lapsed of [true, false]) {
      const state = alert(status, lapsed ? { lapsed: '2025-05-01' } : {});
      const allowed = commands.filter((one) => decide(one, state).outcome === 'decided');
      expect(commandsIn({ status, lapsed })).toEqual(allowed.map(({ command }) => command));
    }
});

it('closes a lapsed alert unread', () => {
  const command = { command: 'close', by, reason: 'over' } as const;
  expect(decide(command, alert('open', { lapsed: '2025-05-01' }))).toMatchObject({
    outcome: 'decided',
  });
});
