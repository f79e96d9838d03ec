import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { toAppend } from '@tocsin/credit-events';
import { mappingStream } from '@tocsin/feeds';
import { listQuarantine, type QuarantineEntry } from '@tocsin/read-models';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { openMapping } from '../delivery/mapped-delivery';
import { importFiles } from '../import/import-files';
import { ingest } from '../pipeline/ingest';
import { removeResolved } from './keep-house';
import type { Mender } from './resubmit';

const bank = '102331000014';
const source = `/banks/${bank}/core`;
const event = (id: string, data: object = {}, attributes: object = {}) => ({
  specversion: '1.0',
  ...{ id, source, type: 'party.arrears', time: '2026-03-01T09:00:00+08:00' },
  ...attributes,
  data: { party: 'X-C0001', kind: 'tax', amount: '100.00', ...data },
});
const admin: Mender = { name: 'root', isAdmin: true };
const operator: Mender = { name: 'wang', isAdmin: false };

let under: IntakeUnderTest;
const folder = mkdtempSync(join(tmpdir(), 'tocsin-resubmit-'));
beforeAll(async () => {
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
  await under.intake.feeds.create({ name: 'core', sources: [source] }, 'test');
}, 60_000);
afterAll(async () => {
  await under.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => under.pool.query('delete from intake.quarantine'));

/** Sent by the feed itself; what is refused of it. */
async function refused(...events: readonly object[]): Promise<readonly QuarantineEntry[]> {
  const principal = await under.intake.feeds.find('core');
  if (!principal) throw new Error('The feed is not there.');
  const lines = events.map((one, index) => ({
    ...{ index, line: index + 1, text: JSON.stringify(one) },
  }));
  await ingest(
    { batches: [{ lines }], principal, feedOf: () => 'core' },
    { ...under.intake.host, now: () => Date.parse('2026-03-02T00:00:00Z') },
  );
  return (await entries()).toReversed();
}
const entries = (status: 'open' | 'resubmitted' | 'all' = 'all') =>
  listQuarantine(under.readModels, { status, limit: 100 });
const { one, many } = {
  one: (id = '', record?: string | object, by: Mender = operator) =>
    under.intake.resubmission.one({ id, feed: 'core', ...(record && { record }) }, by),
  many: (asked: object = {}, by: Mender = operator) =>
    under.intake.resubmission.many({ feed: 'core', limit: 100, ...asked }, by),
};

describe('one entry', () => {
  it('is taken when mended, leads to its event and back, and is taken once', async () => {
    const [entry] = await refused(event('m-1', { amuont: '1' }));
    expect(entry).toMatchObject({ reason: 'unknown-field', line: 1, eventId: 'm-1' });
    expect(entry?.suggestion.zh).toMatch(/改正/);
    const mended = await one(entry?.id, event('m-1'));
    const events = [{ source, id: 'm-1' }];
    expect(mended).toMatchObject({ outcome: 'accepted', by: 'wang', events });
    expect(await under.store.find(source, 'm-1')).toBeDefined();
    const head = await under.store.head();
    expect(await one(entry?.id, event('m-other'))).toEqual({ ...mended, earlier: true });
    expect(await under.store.head()).toBe(head);
    expect(await entries('open')).toEqual([]);
    expect(await entries('resubmitted')).toMatchObject([
      { id: entry?.id, raw: entry?.raw, resubmitted: { outcome: 'accepted', events } },
    ]);
    const back = { status: 'all', limit: 9, event: { source, id: 'm-1' } } as const;
    expect(await listQuarantine(under.readModels, back)).toHaveLength(1);
    const other = { ...back, event: { source, id: 'm-2' } };
    expect(await listQuarantine(under.readModels, other)).toEqual([]);
  });

  it('is taken once by many who mend it at once', async () => {
    const [entry] = await refused(event('at-once', { amuont: '1' }));
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => one(entry?.id, event(`at-once-${String(n)}`))),
    );
    expect(new Set(all.map((mended) => mended?.events[0]?.id))).toEqual(new Set(['at-once-1']));
    expect(await under.store.find(source, 'at-once-2')).toBeUndefined();
  });

  it('stays open with the new reasons where it is refused again', async () => {
    const [entry] = await refused(event('again', { amuont: '1' }));
    expect(await one(entry?.id, event('again', { amount: '-1.00' }))).toMatchObject({
      ...{ outcome: 'refused', reason: 'bad-money', events: [] },
      errors: [{ pointer: '/data/amount' }],
    });
    expect(await one(entry?.id)).toMatchObject({ outcome: 'refused', reason: 'unknown-field' });
    expect(await entries('open')).toMatchObject([
      { reason: 'unknown-field', resubmitted: { outcome: 'refused', reason: 'unknown-field' } },
    ]);
  });

  it('is a duplicate where its event is in the log already', async () => {
    const [entry] = await refused(event('known', { amuont: '1' }), event('known'));
    expect(await one(entry?.id, event('known'))).toMatchObject({
      ...{ outcome: 'duplicate', events: [{ source, id: 'known' }] },
    });
  });

  it('is not taken with a citizen number struck out, nor where only its beginning is kept', async () => {
    const [entry] = await refused(event('number', { party: 'P-11010519491231002X' }));
    expect(await one(entry?.id)).toMatchObject({ outcome: 'refused', reason: 'citizen-number' });
    await under.pool.query('update intake.quarantine set raw_bytes = 1000000');
    expect(await one(entry?.id)).toMatchObject({ outcome: 'refused', reason: 'record-cut' });
    expect(await one(entry?.id, event('number'))).toMatchObject({ outcome: 'accepted' });
  });

  it('lets nobody say what its feed may not, and facts long known only an admin', async () => {
    const late = { time: '2020-01-01T00:00:00+08:00', knowntime: '2020-01-02T00:00:00+08:00' };
    const [foreign, backfill] = await refused(
      event('foreign', {}, { source: '/banks/OTHER/core' }),
      event('late', {}, late),
    );
    expect(foreign?.reason).toBe('foreign-source');
    expect(await one(foreign?.id, undefined, admin)).toMatchObject({ reason: 'foreign-source' });
    expect(await one(backfill?.id)).toMatchObject({ reason: 'backfill-not-allowed' });
    expect(await one(backfill?.id, undefined, admin)).toMatchObject({ outcome: 'accepted' });
    await under.pool.query(`update intake.quarantine set feed = 'nobody' where not resolved`);
    const asked = { id: foreign?.id ?? '', feed: 'nobody' };
    const { resubmission } = under.intake;
    expect(await resubmission.one(asked, operator)).toMatchObject({
      reason: 'feed-not-registered',
    });
    expect(await resubmission.one(asked, admin)).toMatchObject({ outcome: 'accepted' });
    expect(await resubmission.one({ ...asked, feed: 'core' }, admin)).toBeUndefined();
  });
});

const mappingOf = (type: string) => `
mapping: 1
source: ${source}
records: { form: csv }
tables:
  - file: '*.csv'
    events:
      - type: party.arrears
        id: 'arr-{id}-{$line}'
        time: '{day}'
        data: { party: 'X-C{party:04}', kind: ${type}, amount: { money: '{amount}' } }
`;

describe('those that came together', () => {
  it('go in again in the order in which they came', async () => {
    const ids = Array.from({ length: 9 }, (_, nth) => `o-${String(nth)}`);
    await refused(...ids.map((id) => event(id, { amuont: '1' })));
    const again = (await many()).items.map(({ id }) => id);
    const came = (await entries()).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    expect(came.map(({ eventId }) => eventId)).toEqual(ids);
    expect(again).toEqual(came.map(({ id }) => id));
  });
});

describe('all of a feed, through a mapping', () => {
  const mapping = join(folder, 'mapping.yaml');
  const run = async (rows: string) => {
    const file = join(folder, 'arrears.csv');
    writeFileSync(file, `id,day,party,amount\n${rows}`);
    const mapped = await openMapping(mapping);
    const files = [file];
    return importFiles({ files, intake: under.intake, feed: 'core', mapping: mapped });
  };

  it('takes them once the mapping is mended, page by page, each with its own line', async () => {
    writeFileSync(mapping, mappingOf('taxes'));
    const { summary } = await run('1,2026-02-01,1,5\n2,2026-02-01,2,6\n\n3,2026-02-01,3,7\n');
    expect(summary).toMatchObject({ accepted: 0, quarantined: 3 });
    const last = (await entries('open')).find(({ line }) => line === 5);
    expect(last).toMatchObject({ mapping, raw: '3,2026-02-01,3,7', line: 5 });
    expect((await many()).items).toMatchObject([{}, {}, {}].map(() => ({ outcome: 'refused' })));

    writeFileSync(mapping, mappingOf('tax'));
    const { items, next } = await many({ limit: 2 });
    expect(items.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    const rest = await many({ limit: 2, after: next });
    expect(rest).toEqual({ items: [expect.objectContaining({ outcome: 'accepted' })] });
    const ids = [...items, ...rest.items].flatMap(({ events }) => events.map(({ id }) => id));
    expect(ids.sort()).toEqual(['arr-1-2', 'arr-2-3', 'arr-3-5']);
    expect((await many()).items).toEqual([]);
    // The mended file adds nothing.
    expect((await run('1,2026-02-01,1,5\n2,2026-02-01,2,6\n\n3,2026-02-01,3,7\n')).summary).toEqual(
      expect.objectContaining({ accepted: 0, duplicates: 3, quarantined: 0 }),
    );
  });

  it('goes by the reason of today once it is refused for another, and keeps the first', async () => {
    writeFileSync(mapping, mappingOf('taxes'));
    await run('6,2026-02-01,6,5\n');
    const [entry] = await entries('open');
    expect(entry).not.toHaveProperty('firstRefused');
    const first = { reason: entry?.reason ?? '', errors: entry?.errors };
    // Refused for the same, and as another record than the one that lies here: nothing is new.
    await many();
    expect(await one(entry?.id, 'no row')).toMatchObject({ outcome: 'refused' });
    expect((await entries('open'))[0]).toMatchObject(first);
    expect((await entries('open'))[0]).not.toHaveProperty('firstRefused');

    writeFileSync(mapping, mappingOf('tax').replace("'{day}'", "'{amount}'"));
    const [again] = (await many({ reason: first.reason })).items;
    expect(again?.reason).toBe('unreadable-value');
    const now = { reason: 'unreadable-value', errors: again?.errors, firstRefused: first };
    expect(await entries('open')).toMatchObject([now]);
    expect((await many({ reason: first.reason })).items).toEqual([]);
    const { reason } = now;
    expect(await listQuarantine(under.readModels, { reason, limit: 9 })).toHaveLength(1);
    await under.intake.takeGauges();
    expect(await under.metrics.getSingleMetricAsString('tocsin_feed_quarantined')).toMatch(
      /reason="unreadable-value"\} 1$/m,
    );
    // What comes once more as it came first is refused as it was first, in the same entry.
    writeFileSync(mapping, mappingOf('taxes'));
    await run('6,2026-02-01,6,5\n');
    expect(await entries('open')).toMatchObject([{ ...first, times: 2 }]);
    writeFileSync(mapping, mappingOf('tax'));
    expect((await many()).items).toMatchObject([{ outcome: 'accepted' }]);
    expect(await entries('resubmitted')).toMatchObject([{ firstRefused: first }]);
  });

  it('takes a row that somebody mended, and says which file is missing', async () => {
    const { summary } = await run('8,2026-02-01,8,much\n');
    expect(summary).toMatchObject({ quarantined: 1 });
    const [entry] = await entries('open');
    expect((await many({ reason: 'no-such-reason' })).items).toEqual([]);
    rmSync(mapping);
    const [missing] = (await many({ ids: [entry?.id ?? ''] })).items;
    expect(missing).toMatchObject({ outcome: 'refused', reason: 'mapping-unusable' });
    expect(missing?.errors?.[0]?.message.en).toContain(mapping);
    writeFileSync(mapping, mappingOf('tax'));
    expect(await one(entry?.id, '8,2026-02-01,8,90')).toMatchObject({
      ...{ outcome: 'accepted', events: [{ source, id: 'arr-8-2' }] },
    });
  });
});

it('takes through the mapping of the feed what came before the feed had one', async () => {
  await under.intake.feeds.create({ name: 'early', sources: [source] }, 'test');
  const principal = await under.intake.feeds.find('early');
  if (!principal) throw new Error('The feed is not there.');
  const rows = [{ nr: '1', party: 'X-C0001' }, event('early-e', { amuont: '1' })];
  const lines = rows.map((row, index) => ({ index, line: index, text: JSON.stringify(row) }));
  const batch = {
    batches: [{ lines }],
    principal,
    feedOf: () => 'early',
    file: 'kafka:early.rows/0',
  };
  await ingest(batch, under.intake.host);
  const text = `
mapping: 1
source: ${source}
records: { form: json }
tables:
  - file: early.rows
    events:
      - type: party.unreachable
        id: 'early-{nr}'
        time: { time: '2026-03-01T09:00:00+08:00', formats: [iso] }
        data: { party: '{party}' }
`;
  const hash = createHash('sha256').update(text).digest('hex');
  const set = {
    ...{ specversion: '1.0', id: 'map-early', source: '/tocsin', type: 'feed.mapping-set' },
    time: '2025-01-01T00:00:00+08:00',
    data: { feed: 'early', mapping: text, hash, reason: 'agreed' },
  };
  const stream = mappingStream('early');
  await under.store.append([{ ...toAppend(set, JSON.stringify(set)), stream }]);
  const { items } = await many({ feed: 'early' }, admin);
  const became = items.map(({ outcome, reason, events }) => [outcome, reason, events]);
  expect(became).toHaveLength(2);
  expect(became).toContainEqual(['accepted', undefined, [{ source, id: 'early-1' }]]);
  // What is an event by itself is judged as one.
  expect(became).toContainEqual(['refused', 'unknown-field', []]);
});

it('removes what was resolved long ago, and nothing that is open', async () => {
  const [old, recent, open] = await refused(
    ...['old', 'recent', 'open'].map((id) => event(`kept-${id}`, { amuont: '1' })),
  );
  await one(old?.id, event('kept-old'));
  await one(recent?.id, event('kept-recent'));
  await under.pool.query(
    `update intake.quarantine set first_seen = now() - interval '9 years',
       resubmitted = now() - case id when $1 then 364 else 366 end * interval '1 day'`,
    [recent?.id],
  );
  expect(await removeResolved(under.pool, 365)).toBe(1);
  const left = (await entries()).map(({ id }) => id);
  expect(new Set(left)).toEqual(new Set([recent?.id, open?.id]));
});

it('counts in the figures what waits, and only that', async () => {
  const [entry] = await refused(event('f-1', { amuont: '1' }), event('f-2', { amuont: '1' }));
  await one(entry?.id, event('f-1'));
  await under.intake.takeGauges();
  expect(await under.metrics.getSingleMetricAsString('tocsin_feed_quarantined')).toContain(
    'tocsin_feed_quarantined{feed="core",reason="unknown-field"} 1',
  );
});
