/** What folds are told of confirmations, however people and the watch go on with the alert. */
import { describe, expect, it } from '@jest/globals';
import type { AlertEvent, Withdrawal } from './alert-events';
import { decide, type AlertCommand } from './decide';
import type { Finding } from './finding';
import { reconcile } from './reconcile';
import { alertFrom, recordAlert, type AlertEventToAppend } from './recording';

const finding = (more: object = {}): Finding =>
  ({
    sign: 'collateral-transfer',
    axis: 'willingness',
    subject: { kind: 'obligor', id: 'X-MILL0001', name: '南岭纺织' },
    region: '330106',
    evidence: [],
    ...more,
  }) as unknown as Finding;

const by = { name: 'Lin', role: 'desk' };
const gone = { known: '2025-06-01', reason: 'event-voided' } as unknown as Withdrawal;

/** One step after another, each recorded on what went before. */
function life(...steps: readonly (AlertCommand | Finding | 'gone')[]) {
  let stream: readonly AlertEventToAppend[] = [];
  for (const step of steps) {
    const state = alertFrom(stream);
    const place = { version: stream.length, state, time: '2026-01-05T01:00:00.000Z' };
    stream = [...stream, ...recordAlert('A-1', eventsOf(step, state), place)];
  }
  return stream.map(({ type, keys, payload }) => {
    const { data } = JSON.parse(payload) as { data: { about?: object } };
    return { type, keys, about: data.about };
  });
}

function eventsOf(
  step: AlertCommand | Finding | 'gone',
  state: ReturnType<typeof alertFrom>,
): readonly AlertEvent[] {
  if (step === 'gone') return reconcile(state, { gone });
  if ('axis' in step) return reconcile(state, { finding: step });
  const decision = decide(step, state);
  if (decision.outcome === 'rejected') throw new Error(decision.message.en);
  return decision.events;
}

const confirm = { command: 'confirm', by } as const;
const reopen = { command: 'reopen', by } as const;
const close = { command: 'close', by } as const;
const about = (step: number) => ({
  alert: 'A-1',
  step,
  sign: 'collateral-transfer',
  axis: 'willingness',
  subject: { kind: 'obligor', id: 'X-MILL0001' },
  region: '330106',
});
const counted = (type: string, step: number) => ({
  type,
  keys: ['region:330106'],
  about: about(step),
});
const untold = (type: string) => ({ type, keys: [], about: undefined });

describe('the county is told', () => {
  it('that an alert is confirmed, opened again and confirmed once more', () => {
    expect(life(finding(), confirm, reopen, confirm)).toEqual([
      untold('alert.raised'),
      counted('alert.confirmed', 2),
      counted('alert.reopened', 3),
      counted('alert.confirmed', 4),
    ]);
  });

  it('that a confirmed alert is withdrawn, and raised again', () => {
    expect(life(finding(), confirm, 'gone', finding())).toEqual([
      untold('alert.raised'),
      counted('alert.confirmed', 2),
      counted('alert.withdrawn', 3),
      counted('alert.raised', 4),
    ]);
  });

  it('that an alert is opened again that was closed after its confirmation', () => {
    expect(life(finding(), confirm, close, 'gone', finding(), reopen)).toEqual([
      untold('alert.raised'),
      counted('alert.confirmed', 2),
      untold('alert.closed'),
      counted('alert.withdrawn', 4),
      counted('alert.raised', 5),
      counted('alert.reopened', 6),
    ]);
  });

  it('where it was confirmed, wherever the obligor is by then', () => {
    const [, , moved, reopened] = life(finding(), confirm, finding({ region: '330108' }), reopen);
    expect(moved).toEqual(untold('alert.evidence-added'));
    expect(reopened).toEqual(counted('alert.reopened', 4));
  });
});

describe('the county is not told', () => {
  it('of alerts that nobody confirmed', () => {
    const dismiss = { command: 'dismiss', by, reason: 'declared' } as const;
    const acknowledge = { command: 'acknowledge', by } as const;
    const steps = [acknowledge, close, reopen, dismiss, reopen] as const;
    for (const { keys, about: said } of life(finding(), ...steps, 'gone', finding()))
      expect([keys, said]).toEqual([[], undefined]);
  });

  it.each([
    ['of another axis', { axis: 'ability' }],
    ['about a bank', { subject: { kind: 'bank', id: 'BANKA' } }],
    ['of an obligor whose region is unknown', { region: undefined }],
    ['of a region that is no county', { region: '330100' }],
  ])('of an alert %s', (_, more) => {
    const [, confirmed] = life(finding(more), confirm);
    expect(confirmed).toMatchObject({ keys: [], about: { alert: 'A-1', step: 2 } });
  });

  it('of what was confirmed before events said what they are about', () => {
    const old = { type: 'alert.confirmed', payload: JSON.stringify({ data: { by } }) };
    const raised = {
      type: 'alert.raised',
      payload: JSON.stringify({ data: { finding: finding() } }),
    };
    const state = alertFrom([raised, old]);
    expect(state).toEqual({ status: 'confirmed', finding: finding() });
    const place = { version: 2, state, time: '2026-01-05T01:00:00.000Z' };
    const [reopened] = recordAlert('A-1', eventsOf(reopen, state), place);
    expect(reopened?.keys).toEqual([]);
  });
});

it('keeps the count of the county with the confirmation', () => {
  const decision = decide(
    { ...confirm, exposedObligors: 412 },
    { status: 'open', finding: finding() },
  );
  expect(decision).toMatchObject({ events: [{ data: { by, exposedObligors: 412 } }] });
});
