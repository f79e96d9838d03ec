import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AlertEvent, Withdrawal } from './alert-events';
import { evolve, type AlertState } from './alert-state';
import { decide, type AlertCommand } from './decide';
import type { Finding } from './finding';
import { reconcile } from './reconcile';

const finding = (more: object = {}): Finding =>
  ({
    sign: 'affiliate-lawsuit',
    signVersion: 1,
    family: 'courts',
    axis: 'willingness',
    subject: { kind: 'obligor', id: 'X-MILL0001' },
    banks: ['BANKA'],
    since: '2025-03-24',
    known: '2025-03-24',
    foundLate: false,
    severity: 'orange',
    severitySum: [{ levels: 2, reason: 'base', zh: '基准', en: 'base' }],
    exposure: '25000000.00',
    evidence: [evidence(2), evidence(3)],
    measures: [{ name: 'banks', value: 3, threshold: 3 }],
    connections: [],
    notSeen: [],
    parties: ['X-MILL0001'],
    ...more,
  }) as unknown as Finding;

const evidence = (position: number) => ({
  position,
  source: '/courts/330106',
  id: `e-${String(position)}`,
  type: 'lawsuit.filed',
  time: '2025-03-24T09:00:00+08:00',
  known: '2025-03-24T09:00:00+08:00',
  role: 'supports',
});

const after = (events: readonly AlertEvent[], from?: AlertState) =>
  events.reduce<AlertState | undefined>(evolve, from);
const open = (of = finding()) => after(reconcile(undefined, { finding: of }));
const types = (events: readonly AlertEvent[]) => events.map(({ type }) => type);
const by = { name: 'Lin', role: 'desk' };
const gone = { known: '2025-06-01', reason: 'event-voided', because: 9 } as unknown as Withdrawal;

function decided(state: AlertState | undefined, command: AlertCommand): AlertState | undefined {
  const decision = decide(command, state);
  if (decision.outcome === 'rejected') throw new Error(decision.message.en);
  return after(decision.events, state);
}

describe('given nothing', () => {
  it('raises what is seen', () => {
    expect(types(reconcile(undefined, { finding: finding() }))).toEqual(['alert.raised']);
    expect(open()).toEqual({ status: 'open', finding: finding() });
  });
  it('has nothing to withdraw', () => {
    expect(reconcile(undefined, { gone })).toEqual([]);
  });
});

describe('given an open alert', () => {
  it('tells a lapse alone', () => {
    const events = reconcile(open(), { finding: finding({ lapsed: '2025-05-01' }) });
    expect(events).toEqual([{ type: 'alert.lapsed', data: { on: '2025-05-01' } }]);
  });
  it('tells a severity alone, whichever way it went', () => {
    const severitySum = [{ levels: 3, reason: 'base', zh: '基准', en: 'base' }];
    const events = reconcile(open(), { finding: finding({ severity: 'red', severitySum }) });
    expect(events).toEqual([
      { type: 'alert.escalated', data: { from: 'orange', to: 'red', severitySum } },
    ]);
  });
  it('undoes a lapse that later facts contradict', () => {
    const lapsed = open(finding({ lapsed: '2025-05-01' }));
    const events = reconcile(lapsed, { finding: finding() });
    expect(types(events)).toEqual(['alert.evidence-added']);
    expect(after(events, lapsed)?.finding.lapsed).toBeUndefined();
  });
  it('withdraws it once, with the reason', () => {
    const withdrawn = after(reconcile(open(), { gone }), open());
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawn: { because: 9 } });
    expect(reconcile(withdrawn, { gone })).toEqual([]);
  });
});

describe('given a withdrawn alert', () => {
  it('puts it back where people had left it when the facts return', () => {
    const confirmed = decided(open(), { command: 'confirm', by, reason: 'seen the file' });
    const withdrawn = after(reconcile(confirmed, { gone }), confirmed);
    const again = after(reconcile(withdrawn, { finding: finding() }), withdrawn);
    expect(again).toEqual(confirmed);
  });
});

describe('given a dismissed alert', () => {
  const dismissed = decided(open(), { command: 'dismiss', by, reason: 'declared beforehand' });

  it('stays dismissed while only its numbers move', () => {
    const now = finding({ severity: 'red', lapsed: '2025-05-01' });
    expect(after(reconcile(dismissed, { finding: now }), dismissed)?.status).toBe('dismissed');
  });
  it('is opened again by evidence that nobody had seen', () => {
    const now = finding({ evidence: [evidence(2), evidence(3), evidence(17)] });
    const events = reconcile(dismissed, { finding: now });
    expect(types(events)).toEqual(['alert.evidence-added', 'alert.reopened']);
    expect(after(events, dismissed)?.status).toBe('open');
  });
  it('is opened again when it comes back from a withdrawal with other evidence', () => {
    const withdrawn = after(reconcile(dismissed, { gone }), dismissed);
    const same = reconcile(withdrawn, { finding: finding() });
    const other = reconcile(withdrawn, { finding: finding({ evidence: [evidence(4)] }) });
    expect(after(same, withdrawn)?.status).toBe('dismissed');
    expect(after(other, withdrawn)?.status).toBe('open');
  });
});

describe('whatever was seen and decided before', () => {
  const findings = fc
    .record({
      severity: fc.constantFrom('blue', 'yellow', 'orange', 'red'),
      levels: fc.integer({ min: 0, max: 3 }),
      positions: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
      lapsed: fc.constantFrom(undefined, '2025-05-01', '2025-06-01'),
      known: fc.constantFrom('2025-03-24', '2025-09-01'),
    })
    .map(({ severity, levels, positions, lapsed, known }) =>
      finding({
        severity,
        known,
        severitySum: [{ levels, reason: 'base', zh: '基准', en: 'base' }],
        evidence: positions.map(evidence),
        ...(lapsed && { lapsed }),
      }),
    );
  const commands = fc.constantFrom<AlertCommand>(
    { command: 'acknowledge', by },
    { command: 'dismiss', by, reason: 'r' },
    { command: 'confirm', by, reason: 'r' },
    { command: 'close', by, reason: 'r' },
    { command: 'reopen', by, reason: 'r' },
    { command: 'assign', by, to: 'Chen' },
  );
  const steps = fc.array(
    fc.oneof(
      findings.map(
        (seen) => (state?: AlertState) => after(reconcile(state, { finding: seen }), state),
      ),
      fc.constant((state?: AlertState) => after(reconcile(state, { gone }), state)),
      commands.map((command) => (state?: AlertState) => {
        const decision = decide(command, state);
        return decision.outcome === 'decided' ? after(decision.events, state) : state;
      }),
    ),
    { maxLength: 8 },
  );

  it('ends as what is seen now, and asking again adds nothing', () => {
    fc.assert(
      fc.property(steps, findings, (before, now) => {
        const state = before.reduce<AlertState | undefined>((s, step) => step(s), undefined);
        const reached = after(reconcile(state, { finding: now }), state);
        expect(reached?.finding).toEqual(now);
        expect(reached?.status).not.toBe('withdrawn');
        expect(reconcile(reached, { finding: now })).toEqual([]);
      }),
    );
  });
});
