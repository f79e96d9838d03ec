/**
 * Two libs read voids and corrections: histories of obligors as events, ties as the facts kept of
 * them. Neither may import the other, so this holds them to one rule.
 */
import { describe, expect, test } from '@jest/globals';
import { type CreditEvent } from '@tocsin/credit-events';
import { linkFacts } from '@tocsin/connections';
import fc from 'fast-check';
import { amendmentsIn, inForce } from '../libs/connections/src/in-force';
import { day, holds, voided } from '../libs/connections/test/tie-events';
import { effectiveEvents } from '../libs/warning-signs/src/effective-events';

const when = fc.record({ on: fc.constant(2), known: fc.integer({ min: 2, max: 6 }) });
const amendment = fc.record({ when, pick: fc.nat(20), isVoid: fc.boolean() });

/** Two ties and a few events that amend an earlier event, often an amendment itself. */
const history = fc.array(amendment, { minLength: 1, maxLength: 6 }).map((amendments) => {
  const events: CreditEvent[] = ['t0', 't1'].map((id) => holds(['a', 'b'], 0.3, { on: 2, id }));
  for (const { when: w, pick, isVoid } of amendments) {
    const id = `t${String(events.length)}`;
    const target = `t${String(pick % events.length)}`;
    events.push(
      isVoid
        ? voided(target, { ...w, id })
        : holds(['a', 'b'], 0.4, { ...w, id, corrects: target }),
    );
  }
  return events;
});

describe('voids and corrections', () => {
  test('leave the same statements in force for histories and for ties', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2, max: 6 }), (events, known) => {
        const facts = events.flatMap(linkFacts);
        const reading = { amendments: amendmentsIn(facts), knownBy: day(known) };
        const ties = facts.filter((fact) => fact.states !== undefined && inForce(reading, fact));
        const effective = effectiveEvents(events, day(known));
        expect(ties.map((fact) => fact.ref).sort()).toEqual(effective.map((e) => e.ref).sort());
      }),
      { numRuns: 500 },
    );
  });
});
