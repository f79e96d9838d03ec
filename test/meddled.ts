/**
 * Events as they come in life: some are learnt of weeks or months later, some are corrected or
 * taken back, and now and then that is taken back as well. The same for the same seed.
 */
import fc from 'fast-check';
import { toAppend, type AcceptedEnvelope } from '@tocsin/credit-events';
import type { EventToAppend } from '@tocsin/event-store';

type Fate = Readonly<{
  delay: number;
  end: 'stands' | 'voided' | 'restored' | 'corrected';
  by: number;
}>;
type Envelope = AcceptedEnvelope & Readonly<{ corrects?: string; data: Record<string, unknown> }>;

const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const fate: fc.Arbitrary<Fate> = fc.record({
  delay: fc.oneof(
    often(6, fc.constant(0)),
    often(2, fc.integer({ min: 1, max: 9 })),
    often(2, fc.integer({ min: 20, max: 400 })),
  ),
  end: fc.oneof(
    often(17, fc.constant('stands' as const)),
    often(1, fc.constant('voided' as const)),
    often(1, fc.constant('restored' as const)),
    often(2, fc.constant('corrected' as const)),
  ),
  by: fc.integer({ min: 1, max: 150 }),
});

export function meddled(events: readonly EventToAppend[], seed: number): readonly EventToAppend[] {
  const fates = fc.sample(fc.tuple(...events.map(() => fate)), { seed, numRuns: 1 })[0] ?? [];
  return events.flatMap((event, index) => {
    const its = fates[index];
    return its ? withFate(JSON.parse(event.payload) as Envelope, its) : [event];
  });
}

function withFate(event: Envelope, { delay, end, by }: Fate): readonly EventToAppend[] {
  const known = later(event.knowntime ?? event.time, delay);
  const first = { ...event, knowntime: known };
  const said = later(known, by);
  if (end === 'stands') return [recorded(first)];
  if (end === 'corrected') return [recorded(first), recorded(corrected(first, said))];
  const taken = voiding(event, said);
  if (end === 'voided') return [recorded(first), recorded(taken)];
  return [recorded(first), recorded(taken), recorded(voiding(taken, later(said, by)))];
}

/** The same some days earlier or later, and over another amount. */
const corrected = (event: Envelope, known: string): Envelope => ({
  ...event,
  id: `${event.id}-right`,
  corrects: event.id,
  time: later(event.time, known.charCodeAt(9) % 2 === 0 ? -3 : 0),
  knowntime: known,
  data:
    typeof event.data['amount'] === 'string'
      ? { ...event.data, amount: `1${event.data['amount']}` }
      : event.data,
});

const voiding = ({ source, id }: Envelope, known: string): Envelope => ({
  source,
  id: `${id}-void`,
  type: 'event.voided',
  time: known,
  knowntime: known,
  data: { event: id, reason: 'entered by mistake' },
});

const recorded = (event: Envelope): EventToAppend =>
  toAppend(event, JSON.stringify({ specversion: '1.0', ...event }));

const later = (time: string, days: number): string =>
  new Date(Date.parse(time) + days * 86_400_000).toISOString();
