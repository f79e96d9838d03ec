/** Edges of the engine that no sign of the catalogue reaches, with signs made for them. */
import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  businessDate,
  yuan,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { foldAll } from '../test/arrivals';
import { worldOf } from '../test/story-world';
import { noTies } from '../test/ties';
import {
  defineWarningSign,
  type AskFacts,
  type SignTexts,
  type WarningSign,
} from './define-warning-sign';
import { engineOf } from './engine';
import type { FoldResult } from './fold';
import { eventsOf, on, type StoryEvent } from './story';

const party = 'X-MILL0001';
const subject = { kind: 'obligor', id: party } as const;
const text = {
  name: '名称',
  meaning: '',
  explanations: [],
  blindSpots: [],
  nextSteps: { desk: [], bank: [] },
  terms: {},
};
const texts: SignTexts = { zh: text, en: text };
const facts = {
  version: 1,
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  subject: 'obligor',
} as const;

type Noted = Readonly<{ on: BusinessDate; event: EvidenceRef }>;

/** Holds from the latest payment of arrears on, for the given days. */
const arrears = (id: string, more: Partial<WarningSign> = {}): WarningSign => ({
  ...defineWarningSign({
    ...facts,
    id,
    family: 'conduct',
    axis: 'willingness',
    parameters: { days: { unit: 'days', default: 1000 } },
    watches: ['party.arrears'],
    initialState: (): readonly Noted[] => [],
    evolve: (_state, event) => [{ on: event.date, event: event.ref }],
    holds: (state) => state.length > 0,
    evidence: (state) => state.map(({ event }) => event),
    measures: (state) => [{ name: 'count', value: state.length }],
  }),
  ...more,
});

const owes = (date: string, kind: 'tax' | 'wages' = 'tax') =>
  on(date, 'party.arrears', { party, kind, amount: '1.00' });

const foldOf = (
  signs: readonly WarningSign[],
  given: readonly StoryEvent[],
  closedThrough?: string,
) => {
  const events = eventsOf({ given });
  const closed = closedThrough === undefined ? {} : { closedThrough: businessDate(closedThrough) };
  return foldAll(engineOf(signs), { subject, events, world: worldOf(events, noTies, closed) });
};

describe('severity', () => {
  const one = arrears('one');
  const other = arrears('other', { family: 'money', watches: ['party.unreachable'] });
  const gone = (date: string) => on(date, 'party.unreachable', { party });
  const severities = (signs: readonly WarningSign[], given: StoryEvent[]) =>
    foldOf(signs, given).sightings.map(({ severity }) => severity);

  it('rises when another family shows a willingness sign within 180 days', () => {
    expect(severities([one, other], [owes('2024-01-01'), gone('2024-06-29')])).toEqual([
      'orange',
      'orange',
    ]);
  });

  it('counts a sign that began long before and still holds, for the later of the two', () => {
    expect(severities([one, other], [owes('2024-01-01'), gone('2024-06-30')])).toEqual([
      'yellow',
      'orange',
    ]);
  });

  it('counts a sign that lapsed up to 180 days before', () => {
    const ending = arrears('ending', {
      watches: ['party.unreachable', 'party.production'],
      evolve: (_state, event) =>
        event.type === 'party.production' ? [] : [{ on: event.date, event: event.ref }],
      family: 'money',
    });
    const running = on('2024-01-03', 'party.production', { party, state: 'running' });
    const given = [gone('2024-01-02'), running];
    expect(severities([one, ending], [...given, owes('2024-07-01')])).toEqual(['yellow', 'orange']);
    expect(severities([one, ending], [...given, owes('2024-07-02')])).toEqual(['yellow', 'yellow']);
  });

  it('does not rise by a sign of the same family, and by no sign but one of willingness', () => {
    const same = arrears('same', { watches: ['party.unreachable'] });
    const ability = arrears('able', {
      family: 'money',
      axis: 'ability',
      watches: ['party.unreachable'],
    });
    const given = [owes('2024-01-01'), gone('2024-01-02')];
    expect(severities([one, same], given)).toEqual(['yellow', 'yellow']);
    expect(severities([one, ability], given)).toEqual(['yellow', 'orange']);
  });

  it('is a sum that is capped at red and never hidden', () => {
    const strong = arrears('strong', {
      base: 'orange',
      strengthening: (state) =>
        ['first', 'second', 'third'].map((name) => ({
          name,
          evidence: (state as Noted[]).map(({ event }) => event),
        })),
    });
    const [seen] = foldOf([strong], [owes('2024-01-01')]).sightings;
    expect(seen?.severity).toBe('red');
    expect(seen?.severitySum.map(({ levels }) => levels)).toEqual([3, 1, 1, 1]);
  });

  it('of a claim at risk follows the days left, each rise on its own day', () => {
    const due = arrears('due', {
      axis: 'protection',
      holds: (state, ctx) => left(state as Noted[], ctx.today) <= 90,
      wakeOn: (state) => (state as Noted[])[0] && businessDate('2024-04-01'),
      daysLeft: (state, ctx) => left(state as Noted[], ctx.today),
    });
    const left = (state: Noted[], today: BusinessDate) =>
      state.length === 0 ? 999 : (Date.parse('2024-06-30') - Date.parse(today)) / 86_400_000;
    const on_ = (day: string) => {
      const { sightings, wakeOn } = foldOf([due], [owes('2024-01-01')], day);
      return [sightings[0]?.severity, wakeOn];
    };
    expect(on_('2024-03-31')).toEqual([undefined, '2024-04-01']);
    expect(on_('2024-04-01')).toEqual(['blue', '2024-05-31']);
    expect(on_('2024-05-30')).toEqual(['blue', '2024-05-31']);
    expect(on_('2024-05-31')).toEqual(['orange', '2024-06-23']);
    expect(on_('2024-06-22')).toEqual(['orange', '2024-06-23']);
    expect(on_('2024-06-23')).toEqual(['red', undefined]);
  });
});

describe('collateral of others', () => {
  const watching = arrears('watching', {
    watches: ['collateral.inspected'],
    objectKind: 'collateral',
    objectOf: (event) => ('collateral' in event.data ? String(event.data.collateral) : undefined),
  });
  const pledge = on('2024-02-01', 'collateral.pledged', {
    collateral: 'K-1',
    party,
    bank: 'BANKA',
    loans: ['L-1'],
    kind: 'land',
    value: '1.00',
    secured: '1.00',
  });
  const release = on('2024-03-01', 'collateral.released', {
    collateral: 'K-1',
    party: 'X-BUYER001',
    bank: 'BANKA',
  });
  const inspected = (date: string, who = 'X-BUYER001') =>
    on(date, 'collateral.inspected', {
      collateral: 'K-1',
      party: who,
      bank: 'BANKA',
      finding: 'missing',
    });
  const since = (date: string, who?: string) =>
    foldOf([watching], [pledge, release, inspected(date, who)]).sightings.map((one) => one.since);

  it('belongs to the history while it is pledged, and only then', () => {
    expect(since('2024-01-31')).toEqual([]);
    expect(since('2024-02-10')).toEqual(['2024-02-10']);
    expect(since('2024-03-02')).toEqual([]);
  });

  it('belongs to it always where the event names the subject', () => {
    expect(since('2024-01-31', party)).toEqual(['2024-01-31']);
  });
});

describe('going on from a state', () => {
  const engine = engineOf([arrears('one')]);
  const go = (
    before: StoryEvent[],
    after: StoryEvent[],
    closed?: string,
  ): FoldResult['outcome'] => {
    const all = eventsOf({ given: [...before, ...after] });
    const [seen, news] = [all.slice(0, before.length), all.slice(before.length)];
    const { state } = foldAll(engine, { subject, events: seen, world: worldOf(seen, noTies) });
    const world = worldOf(all, noTies, closed ? { closedThrough: businessDate(closed) } : {});
    return engine.fold({ subject, state, events: news, world }).outcome;
  };
  const turnover = (date: string) =>
    on(date, 'account.turnover', {
      account: 'A',
      party,
      bank: 'BANKA',
      kind: 'general',
      month: '2024-01',
      credit: '1.00',
      debit: '1.00',
    });

  it('works for what comes after, and for late events that matter to nobody', () => {
    expect(go([owes('2024-01-05')], [owes('2024-01-06')])).toBe('folded');
    expect(go([owes('2024-01-05')], [turnover('2024-01-01')])).toBe('folded');
  });

  it('needs the history for what lies before, and for voids and corrections', () => {
    expect(go([owes('2024-01-05')], [owes('2024-01-04')])).toBe('needs-history');
    const voiding = on('2024-02-01', 'event.voided', { event: 'line-1', reason: 'wrong' });
    expect(go([owes('2024-01-05')], [voiding])).toBe('needs-history');
    const again = { ...owes('2024-02-01'), corrects: 1 };
    expect(go([owes('2024-01-05')], [again])).toBe('needs-history');
  });

  it('needs the history for an event whose void came first', () => {
    const voiding = on('2024-01-01', 'event.voided', { event: 'line-2', reason: 'wrong' });
    expect(go([voiding], [owes('2024-01-05')])).toBe('needs-history');
  });

  it('needs the history when parameters were set for days that are past', () => {
    const set = on('2024-01-02', 'sign.parameters-set', {
      sign: 'one',
      parameters: { days: 2 },
      reason: 'test',
    });
    expect(go([owes('2024-01-05')], [set])).toBe('needs-history');
    expect(go([owes('2024-01-05')], [{ ...set, time: '2024-02-02T09:00:00+08:00' }])).toBe(
      'folded',
    );
  });

  it('begins with nothing folded and a closed calendar', () => {
    expect(foldOf([arrears('one')], [], '2024-01-01')).toMatchObject({
      sightings: [],
      askedAbout: [],
      awaited: [],
      standing: { exposure: 0n, lenders: [], loans: [], pledged: [] },
    });
  });
});

describe('an absence', () => {
  const silent = arrears('silent', {
    holds: (state, ctx) =>
      (state as Noted[]).length > 0 &&
      ctx.absent({ types: ['loan.acknowledged'], deadline: businessDate('2024-02-01') }),
    wakeOn: () => businessDate('2024-02-01'),
  });
  const given = [owes('2024-01-05')];

  it('names the types awaited and the day on which it could be believed', () => {
    expect(foldOf([silent], given, '2024-01-31')).toMatchObject({
      awaited: [],
      wakeOn: '2024-02-01',
    });
    expect(foldOf([silent], given, '2024-02-01')).toMatchObject({
      sightings: [],
      awaited: ['loan.acknowledged'],
      wakeOn: '2024-02-04',
    });
    const { sightings, wakeOn } = foldOf([silent], given, '2024-02-04');
    expect(wakeOn).toBeUndefined();
    expect(sightings).toMatchObject([
      { since: '2024-02-01', known: '2024-02-04', foundLate: false, notSeen: [] },
    ]);
  });

  it('names the source that fell silent', () => {
    const declared = on(
      '2024-01-10',
      'feed.complete',
      { through: '2024-01-09' },
      { source: '/banks/BANKA/core' },
    );
    const spoke = on(
      '2024-02-02',
      'feed.complete',
      { through: '2024-02-01' },
      { source: '/banks/BANKB/core' },
    );
    expect(foldOf([silent], [declared, spoke, ...given], '2024-02-09').sightings).toEqual([]);
    expect(foldOf([silent], [declared, spoke, ...given], '2024-02-10').sightings).toMatchObject([
      { known: '2024-02-10', notSeen: ['/banks/BANKA/core'], foundLate: true },
    ]);
  });

  it('is believed in the past too when an event lies between deadline and grace', () => {
    const more = [...given, owes('2024-02-02', 'wages')];
    expect(foldOf([silent], more, '2024-02-03').sightings).toEqual([]);
    expect(foldOf([silent], more, '2024-02-04').sightings).toMatchObject([
      { since: '2024-02-01', known: '2024-02-04' },
    ]);
  });
});

describe('parameters', () => {
  it('take nonsense for nothing said', () => {
    const limit = arrears('limit', {
      parameters: { least: { unit: 'CNY', default: yuan('5.00') } },
      holds: (state, ctx) =>
        (state as Noted[]).length > 0 && (ctx.parameters['least'] ?? 0n) <= yuan('4.00'),
    });
    const set = (least: string | number) =>
      on('2024-01-01', 'sign.parameters-set', {
        sign: 'limit',
        parameters: { least, unheardOf: 3 },
        reason: 'test',
      });
    const seen = (least: string | number) =>
      foldOf([limit], [set(least), owes('2024-01-05')]).sightings.length;
    expect([seen('4.00'), seen('6.00'), seen('four'), seen('-4'), seen(3)]).toEqual([
      1, 0, 0, 0, 1,
    ]);
  });
});

describe('bounded', () => {
  it('keeps 256 objects that show nothing, and every one that shows something', () => {
    const cases = arrears('cases', {
      watches: ['lawsuit.answered'],
      objectKind: 'case',
      objectOf: (event) => ('case' in event.data ? String(event.data.case) : undefined),
      evolve: (state, event, ctx) => {
        const asked = ctx.connected('X-A1111' as never, event.ref.toString() as never);
        return [...(state as Noted[]), { on: event.date, event: event.ref, asked }];
      },
      holds: (state) => (state as Noted[])[0]?.event === 1,
    });
    const given = Array.from({ length: 300 }, (_none, i) =>
      on('2024-01-01', 'lawsuit.answered', {
        case: `C-${i}`,
        defendant: party,
        stance: 'contested',
      }),
    );
    const { askedAbout, sightings } = foldOf([cases], given);
    expect(sightings).toHaveLength(1);
    expect(askedAbout).toHaveLength(1 + 257);
  });
});

describe('an object that another history makes appear', () => {
  const other = 'X-OTHER0001';
  const news = (date: string, state: 'stopped' | 'running') =>
    on(date, 'party.production', { party: other, state });
  const stoppedBy = (ctx: AskFacts) =>
    ctx.eventsOf({ party: other, types: ['party.production'] }).at(-1);
  const mirrored = arrears('mirrored', {
    objectKind: 'party',
    appear: (_state, ctx) => (stoppedBy(ctx)?.data.state === 'stopped' ? [other] : []),
    holds: (_state, ctx) => ctx.object === other && stoppedBy(ctx)?.data.state === 'stopped',
    // What is known of the other for thirty days is known no longer.
    wakeOn: (_state, ctx) => {
      const last = stoppedBy(ctx);
      return last && addDays(last.date, 30);
    },
  });
  const seen = (given: StoryEvent[], closedThrough?: string) =>
    foldOf([mirrored], given, closedThrough).sightings.map(({ since, lapsed, object }) => [
      since,
      lapsed,
      object?.id,
    ]);

  it('knows which object it is', () => {
    expect(seen([owes('2024-01-05'), news('2024-02-01', 'stopped')])).toEqual([
      ['2024-02-01', undefined, other],
    ]);
  });

  it('is followed to the days after it appeared, before and after the last own event', () => {
    const given = [
      owes('2024-01-05'),
      news('2024-02-01', 'stopped'),
      news('2024-02-10', 'running'),
    ];
    const whole = [['2024-02-01', '2024-02-10', other]];
    expect(seen(given)).toEqual(whole);
    expect(seen([...given, owes('2024-03-01', 'wages')])).toEqual(whole);
  });

  it('may name the next day by facts of another history', () => {
    const { wakeOn } = foldOf([mirrored], [owes('2024-01-05'), news('2024-02-01', 'stopped')]);
    expect(wakeOn).toBe('2024-03-02');
  });
});

describe('a long history', () => {
  const days = Array.from({ length: 1_200 }, (_, nth) => addDays(businessDate('2020-01-01'), nth));
  const events = eventsOf({ given: days.map((day) => owes(day)) });
  const engine = engineOf([arrears('one')]);

  it('lets whoever else lives in the process have a turn, and comes to the same', () => {
    const world = worldOf(events, noTies);
    let waits = 0;
    let result: FoldResult = engine.fold({ subject, events, world: { ...world, misses: () => 0 } });
    for (; result.outcome === 'waits'; waits += 1) result = result.goOn();
    expect(waits).toBe(2);
    expect(result).toEqual(engine.fold({ subject, events, world }));
    expect(result).toMatchObject({ sightings: [{ since: days[0] }] });
  });
});
