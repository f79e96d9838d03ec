/** Made-up business must be business that a feed could have sent, the same on every call. */
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '@apps/intake/src/pipeline/limits';
import { readEvent } from '@apps/intake/src/pipeline/read-event';
import { businessDate, eventTypeNames, eventTypes, type BusinessDate } from '@tocsin/credit-events';
import { catalogue } from '@tocsin/warning-signs';
import { nowAndThen, once } from './honest/life';
import { live, type SimulatedEvent } from './live';
import { lineOf, livedTown, portfolio, townsOf, type PortfolioOptions } from './portfolio';
import { schemes, type Scheme } from './schemes/schemes';
import { until, type Strand } from './strand';
import { townOf } from './town';

const of = (more: Partial<PortfolioOptions> = {}): PortfolioOptions => ({
  ...{ obligors: 20, years: 2, from: businessDate('2023-01-01'), seed: '1' },
  schemes: { share: 0 },
  ...more,
});

const eventsOf = (options: PortfolioOptions): readonly SimulatedEvent[] =>
  [...portfolio(options)].flatMap(({ event }) => event ?? []);

const sender = {
  principal: { kind: 'user', name: 'simulate', role: 'admin' },
  now: Date.parse('2027-01-01T00:00:00Z'),
  limits: defaultLimits,
} as const;

const refusalsOf = (events: readonly SimulatedEvent[]): readonly unknown[] =>
  events.flatMap((event, index) => {
    const read = readEvent({ index, line: index + 1, text: lineOf(event) }, sender);
    return read.outcome === 'ready' ? [] : [read.refused];
  });

const crowded = of({ obligors: 40, schemes: { share: 0.5 } });

const alone = ({ signs }: Scheme): PortfolioOptions =>
  of({ obligors: 1, years: 3, schemes: { share: 1, signs } });

/** What is told only now and then in a life, told in it for certain; of failure every course. */
function* troubled(seed: string): Generator<SimulatedEvent> {
  for (const [name, happening] of [...nowAndThen, ...once]) {
    const town = townOf({
      ...{ seed: `${seed}.${name}`, number: 0, obligors: name === 'failing' ? 60 : 2 },
      ...{ from: businessDate('2022-01-01'), to: businessDate('2024-12-31') },
      isCast: () => false,
    });
    const threads = town.firms.map((firm) => ({
      strand: waiting(businessDate('2022-11-20'), (day) => happening({ firm, town }, day)),
      firm,
    }));
    for (const { event } of live(town, threads)) if (event) yield event;
  }
}

function* waiting(day: BusinessDate, tell: (day: BusinessDate) => Strand): Strand {
  yield until(day);
  yield* tell(day);
}

describe('a portfolio', () => {
  it('is the same for the same seed, and another for another', () => {
    const events = eventsOf(of({ schemes: { share: 0.3 } }));
    expect(eventsOf(of({ schemes: { share: 0.3 } }))).toEqual(events);
    const others = new Set(eventsOf(of({ seed: '2' })).map(({ id }) => id));
    expect(events.some(({ id }) => others.has(id))).toBe(false);
  });

  it('is accepted at the door to the last event, and speaks of everything that feeds speak of', () => {
    const honest = ['1', '2', '3'].map((seed) => eventsOf(of({ seed })));
    const told = schemes.map((scheme) => eventsOf(alone(scheme)));
    const events = [...honest, ...told, [...troubled('1')]].flat();
    expect(refusalsOf(events)).toEqual([]);
    const seen = new Set(events.map(({ type }) => type));
    const ofFeeds = eventTypeNames.filter((type) => eventTypes[type].own !== true);
    const housekeeping = ['event.voided', 'feed.control-total'];
    expect(ofFeeds.filter((type) => !seen.has(type))).toEqual(housekeeping);
  });

  it('comes in the order of time, each event with an id of its own and known after it happened', () => {
    const events = eventsOf(crowded);
    const wrong = events.filter(
      ({ time, knowntime }, at) => time < (events[at - 1]?.time ?? '') || knowntime < time,
    );
    expect(wrong).toEqual([]);
    expect(new Set(events.map(({ source, id }) => `${source} ${id}`)).size).toBe(events.length);
  });

  it('has a share of events known days later', () => {
    const events = eventsOf(of());
    const late = events.filter(({ time, knowntime }) => knowntime > time).length;
    expect(late / events.length).toBeGreaterThan(0.02);
    expect(late / events.length).toBeLessThan(0.08);
  });

  it('tells a town alone as it tells it among others', () => {
    const options = of({ obligors: 35, schemes: { share: 0.2 } });
    const all = eventsOf(options);
    for (let number = 0; number < townsOf(options); number++) {
      const alone = [...livedTown(options, number).lived].flatMap(({ event }) => event ?? []);
      const ids = new Set(alone.map(({ id }) => id));
      expect(all.filter(({ id }) => ids.has(id))).toEqual(alone);
    }
  });
});

describe('the schemes', () => {
  it('are told for every sign but the one that counts decisions of people', () => {
    const told = new Set(schemes.flatMap(({ signs }) => signs));
    const without = catalogue.map(({ sign }) => sign.id).filter((id) => !told.has(id));
    expect(without.filter((id) => id !== 'high-risk-region')).toEqual([]);
  });

  it('bear an id of their own', () => {
    expect(new Set(schemes.map(({ id }) => id)).size).toBe(schemes.length);
  });

  it.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    '%s is labelled for each of its signs, before its harm',
    (_, scheme) => {
      const labels = [...portfolio(alone(scheme))].flatMap(({ label }) => label ?? []);
      expect(labels.map(({ sign }) => sign).sort()).toEqual([...scheme.signs].sort());
      for (const { since, harmOn } of labels) expect(harmOn >= since).toBe(true);
    },
  );

  it('are told where they are asked for, and nowhere else', () => {
    const wanted = of({ obligors: 40, schemes: { share: 0.5, signs: ['sham-seizure'] } });
    const labels = [...portfolio(wanted)].flatMap(({ label }) => label ?? []);
    expect(labels.length).toBeGreaterThan(8);
    expect(new Set(labels.map(({ sign }) => sign))).toEqual(new Set(['sham-seizure']));
    expect([...portfolio(of())].some(({ label }) => label)).toBe(false);
  });
});
