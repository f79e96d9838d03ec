/** What the judge promises beyond order: the past may change, and nothing is raised twice. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { decide, alertFrom, alertStream, recordAlert, type AlertCommand } from '@tocsin/alerts';
import type { EventStore, EventToAppend } from '@tocsin/event-store';
import type { AlertRow } from '@tocsin/read-models';
import { essence, setStage, told, type Stage } from '../../../../test/watch-stage';
import { Judge } from './judge';
import { foundingSigns, parties, ties, town } from '../../../../test/watch-town';

let stage: Stage;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const named = (...ids: string[]) => town().filter(({ id }) => ids.includes(id));
const without = (...ids: string[]) => town().filter(({ id }) => !ids.includes(id));
const fourBanks = named(`reg-${parties.mill}`, `loan-${parties.mill}-BANKA`).concat(
  named('open-BANKB', 'open-BANKC', 'open-BANKD'),
);
const of = (rows: readonly AlertRow[], sign: string) => rows.filter((row) => row.sign === sign);
const voids = (event: string, source: string, known = '2025-12-01') =>
  told({
    type: 'event.voided',
    id: `void-${event}`,
    time: known,
    source,
    data: { event, reason: 'recorded by mistake' },
  });

/** Tells one portion after another, each thought through before the next. */
async function judged(...portions: (readonly EventToAppend[])[]) {
  const watch = stage.start();
  for (const portion of portions) {
    await stage.append(portion);
    await stage.settled(watch);
  }
  return stage.alerts();
}

async function command(row: AlertRow | undefined, what: AlertCommand) {
  if (!row) throw new Error('No such alert.');
  const stream = await stage.store.readStream(alertStream(row.id));
  const state = alertFrom(stream);
  const decision = decide(what, state);
  if (decision.outcome === 'rejected') throw new Error(decision.message.en);
  const place = { version: stream.length, state, time: '2026-01-10T12:00:00Z' };
  const events = recordAlert(row.id, decision.events, place);
  await stage.store.appendToStream(alertStream(row.id), stream.length, events);
}
const by = { name: 'Lin', role: 'desk' };

describe('a story', () => {
  it('becomes an alert with its evidence, and the obligor a row', async () => {
    const [alert, ...others] = await judged(fourBanks);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      sign: 'multi-bank-account-opening',
      subjectId: parties.mill,
      subjectName: '晨光纺织',
      region: '131102',
      since: '2025-03-24',
      known: '2025-03-24',
      foundLate: false,
      lapsed: '2025-06-09',
      banks: ['BANKA'],
      exposure: '25000000.00',
      parties: [parties.mill],
    });
    const ids = alert?.evidence.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['open-BANKB', 'open-BANKC', 'open-BANKD']));
    const { rows } = await stage.pool.query('select exposure, name from read.obligor');
    expect(rows).toEqual([{ exposure: '25000000.00', name: '晨光纺织' }]);
  });
});

describe('the past changes', () => {
  it('an event is voided: the alert is withdrawn, with the reason', async () => {
    const alerts = await judged(fourBanks, [voids('open-BANKC', '/banks/BANKC/core')]);
    expect(alerts).toEqual([]);
    const [withdrawn] = await stage.alerts('withdrawn');
    const voiding = await stage.store.find('/banks/BANKC/core', 'void-open-BANKC');
    expect(withdrawn).toMatchObject({
      withdrawnKnown: '2025-12-01',
      withdrawnReason: 'event-voided',
      withdrawnBecause: String(voiding?.position),
    });
  });

  it('the void is voided in turn: the alert is back as it was', async () => {
    const before = essence(await judged(fourBanks));
    const alerts = await judged(
      [voids('open-BANKC', '/banks/BANKC/core')],
      [voids('void-open-BANKC', '/banks/BANKC/core', '2025-12-02')],
    );
    expect(essence(alerts)).toEqual(before);
  });

  it('a correction names another obligor: both are judged anew', async () => {
    const correction = told({
      type: 'account.opened',
      id: 'open-BANKD-again',
      corrects: 'open-BANKD',
      time: '2025-03-24',
      known: '2025-05-01',
      source: '/banks/BANKD/core',
      data: { account: 'BANKD-1', party: 'X-OTHER001', bank: 'BANKD', kind: 'general' },
    });
    expect(await judged(fourBanks, [correction])).toEqual([]);
    const [withdrawn] = await stage.alerts('withdrawn');
    expect(withdrawn).toMatchObject({ withdrawnReason: 'event-corrected' });
    expect(await judged([voids('open-BANKD-again', '/banks/BANKD/core')])).toHaveLength(1);
  });

  it('a void comes before the event it speaks of', async () => {
    const early = voids('open-BANKC', '/banks/BANKC/core', '2025-03-20');
    expect(await judged([early], fourBanks)).toEqual([]);
    expect(await stage.alerts('withdrawn')).toEqual([]);
  });

  it('ties are learnt of: the suit is found late, dated to its day', async () => {
    const before = await judged(without(...ties().map(({ id }) => id)));
    expect(of(before, 'affiliate-lawsuit')).toEqual([]);
    const [found] = of(await judged(ties()), 'affiliate-lawsuit');
    expect(found).toMatchObject({
      subjectId: parties.estate,
      objectId: 'C-2',
      since: '2025-03-10',
      known: '2025-09-15',
      foundLate: true,
    });
    expect(found?.parties).toEqual(expect.arrayContaining(Object.values(parties).slice(1)));
    expect(found?.connections[0]?.edges).toHaveLength(3);
  });

  it('the obligor is described late, and renamed: the alert names it as it is now', async () => {
    const [first] = await judged(fourBanks.filter(({ id }) => id !== `reg-${parties.mill}`));
    expect(first?.subjectName).toBeNull();
    expect(first?.region).toBeNull();
    const [described] = await judged(named(`reg-${parties.mill}`));
    expect(described).toMatchObject({ id: first?.id, subjectName: expect.any(String) });
    expect(described?.region).toMatch(/^\d{6}$/);
    const renamed = told({
      type: 'party.changed',
      id: 'renamed',
      time: '2025-12-02',
      data: { party: parties.mill, name: 'New Mill' },
    });
    expect(await judged([renamed])).toMatchObject([{ id: first?.id, subjectName: 'New Mill' }]);
  });

  it('a tie is taken back: the alert is withdrawn', async () => {
    expect(of(await judged(town()), 'affiliate-lawsuit')).toHaveLength(1);
    const alerts = await judged([voids('marriage', '/registries/aic-131102')]);
    expect(of(alerts, 'affiliate-lawsuit')).toEqual([]);
    expect(of(await stage.alerts('withdrawn'), 'affiliate-lawsuit')).toHaveLength(1);
  });

  it('a tie had ended before it was said to: the alert is withdrawn', async () => {
    expect(of(await judged(town()), 'affiliate-lawsuit')).toHaveLength(1);
    const [marriage] = ties();
    const { data } = JSON.parse(marriage?.payload ?? '') as { data: object };
    const ended = told({
      type: 'party.related',
      id: 'divorce',
      time: '2025-12-01',
      source: '/registries/aic-131102',
      data: { ...data, until: '2025-02-28' },
    });
    expect(of(await judged([ended]), 'affiliate-lawsuit')).toEqual([]);
  });

  const later = told({
    type: 'party.related',
    id: 'later',
    time: '2025-12-01',
    source: '/registries/aic-131102',
    data: { party: parties.builder, other: parties.director, relation: 'same-staff' },
  });
  const renamed = (day: string) =>
    told({
      type: 'party.changed',
      id: `renamed-${day}`,
      time: day,
      source: '/registries/aic-131102',
      data: { party: parties.estate, name: 'New Estate' },
    });

  it('a tie begins after the last event of who asked about it: it is not folded again', async () => {
    await judged(town());
    const row = () =>
      stage.pool.query('select xmin from watch.subject where party = $1', [parties.estate]);
    const before = await row();
    await judged([later]);
    expect((await row()).rows).toEqual(before.rows);
    expect(before.rows).toHaveLength(1);
  });

  it('a tie comes with the first event after it: that is folded with it, and no other', async () => {
    expect(await dueFor([later, renamed('2025-12-02')], town())).not.toContain(parties.estate);
  });

  it('a tie comes after an event of a later day: the history is folded again', async () => {
    const before = [town(), [renamed('2025-12-02')]];
    expect(await dueFor([later], ...before)).toContain(parties.estate);
  });

  /** Who waits to be folded again once the judge has taken a batch in, after these. */
  async function dueFor(
    batch: readonly EventToAppend[],
    ...before: readonly (readonly EventToAppend[])[]
  ) {
    const watch = stage.start();
    for (const portion of before) await stage.append(portion);
    await stage.settled(watch);
    await watch.stop();
    const head = await stage.store.head();
    await stage.append(batch);
    const recorded = await stage.store.readPositions(batch.map((_, index) => head + 1 + index));
    const judge = new Judge({ store: stage.store, now: () => new Date('2026-01-10') });
    const tx = await stage.pool.connect();
    await tx.query('begin');
    await judge.handle(recorded, tx);
    const { rows } = await tx.query<{ party: string }>('select party from watch.due');
    await tx.query('rollback');
    tx.release();
    return rows.map(({ party }) => party);
  }
});

describe('people and the judge', () => {
  const more = told({
    type: 'account.opened',
    id: 'open-BANKF',
    time: '2025-04-02',
    source: '/banks/BANKF/core',
    data: { account: 'BANKF-1', party: parties.mill, bank: 'BANKF', kind: 'general' },
  });

  it('evidence nobody had seen opens a dismissed alert again', async () => {
    const [alert] = await judged(fourBanks);
    await command(alert, { command: 'dismiss', by, reason: 'branches, declared by telephone' });
    const [dismissed] = await judged([]);
    expect(dismissed?.status).toBe('dismissed');
    const [again] = await judged([more]);
    expect(again).toMatchObject({ id: alert?.id, status: 'open' });
    expect(again?.history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['alert.dismissed', 'alert.evidence-added', 'alert.reopened']),
    );
  });

  it('what people decided stays when the judge starts anew from the first event', async () => {
    const [alert] = await judged(fourBanks);
    await command(alert, { command: 'confirm', by, reason: 'the file shows it' });
    await stage.rebuild();
    expect(await judged([])).toMatchObject([{ id: alert?.id, status: 'confirmed' }]);
    expect(await stage.store.readStream(alertStream(alert?.id ?? ''))).toHaveLength(3);
  });
});

describe('the judge dies', () => {
  /** Appends reach the log, but the judge never hears of it and its transaction is lost. */
  const dyingStore = (deaths: { left: number }): EventStore =>
    ({
      ...bound(stage.store),
      appendToStream: async (...args) => {
        const answer = await stage.store.appendToStream(...args);
        if (deaths.left-- > 0) throw new Error('Connection terminated');
        return answer;
      },
    }) satisfies EventStore;
  const bound = (store: EventStore): EventStore => ({
    append: (...args) => store.append(...args),
    appendToStream: (...args) => store.appendToStream(...args),
    readAfter: (...args) => store.readAfter(...args),
    readStream: (...args) => store.readStream(...args),
    readHistory: (...args) => store.readHistory(...args),
    readHappened: (...args) => store.readHappened(...args),
    readPositions: (...args) => store.readPositions(...args),
    find: (...args) => store.find(...args),
    findAll: (pairs) => store.findAll(pairs),
    head: () => store.head(),
    onAppended: (listener) => store.onAppended(listener),
    close: () => store.close(),
  });

  it('between the append of an alert and its checkpoint: nothing is doubled', async () => {
    const expected = essence(await judged(town()));
    const other = stage;
    stage = await setStage();
    await other.close();
    const deaths = { left: 3 };
    const watch = stage.start({ store: dyingStore(deaths) });
    await stage.append(town());
    await stage.settled(watch);
    expect(deaths.left).toBeLessThan(0);
    expect(essence(await stage.alerts())).toEqual(expected);
    const raised = await stage.pool.query(
      `select stream from store.event where type = 'alert.raised' group by 1 having count(*) > 1`,
    );
    expect(raised.rows).toEqual([]);
  });

  it('two watches on one log raise what one would', async () => {
    const [one, two] = [stage.start({ batchSize: 3 }), stage.start({ batchSize: 5 })];
    await stage.append(town().slice(0, 12));
    await stage.settled(one);
    await one.stop();
    await stage.append(town().slice(12));
    await stage.settled(two);
    const signs = (await stage.alerts()).map(({ sign }) => sign);
    expect(signs).toEqual(expect.arrayContaining(foundingSigns));
  });
});
