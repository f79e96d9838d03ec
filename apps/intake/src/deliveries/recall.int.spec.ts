import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readEvent } from '@tocsin/credit-events';
import type { EventStore } from '@tocsin/event-store';
import { findDelivery } from '@tocsin/read-models';
import { effectiveEvents } from '@tocsin/warning-signs';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { importFiles } from '../import/import-files';
import { createRecall } from './recall';

jest.setTimeout(60_000);

const source = '/registries/aic-330000';
const feed = 'aic';
const said = (id: string, more: object = {}): object => ({
  ...{ specversion: '1.0', id, source, type: 'party.arrears' },
  ...{ time: '2025-03-01T09:00:00+08:00', knowntime: '2025-03-01T10:00:00+08:00' },
  data: { party: 'X-C0001', kind: 'tax', amount: '100.00' },
  ...more,
});
const voidOf = (id: string, event: string): object =>
  said(id, { type: 'event.voided', data: { event, reason: 'wrong' } });
const correctionOf = (id: string, corrects: string): object =>
  said(id, { corrects, knowntime: '2025-03-02T10:00:00+08:00' });

let under: IntakeUnderTest;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-recall-'));
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
});
afterAll(async () => {
  await under.close();
  rmSync(folder, { recursive: true });
});

const bring = async (name: string, events: readonly object[]): Promise<string> => {
  const file = join(folder, `${name}.ndjson`);
  writeFileSync(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const { deliveries, failure, summary } = await importFiles({
    ...{ files: [file], feed, intake: under.intake },
  });
  expect({ failure, quarantined: summary.quarantined }).toEqual({ quarantined: 0 });
  return deliveries[0]?.id ?? '';
};
const op = { name: 'Zhao', role: 'operator' };
const recall = (id: string, more: object = {}) =>
  under.intake.recall({ feed, id, reason: '错发', ...more }, op);
/** The facts in force among events whose id begins so. */
const inForce = async (prefix: string): Promise<readonly string[]> => {
  const events = (await under.store.readAfter(0, 10_000)).flatMap((one) => readEvent(one) ?? []);
  const ids = effectiveEvents(events).map(({ id }) => id);
  return ids.filter((id) => id.startsWith(prefix)).toSorted();
};

describe('a recall', () => {
  it('voids all that is in force, once, and says who and why', async () => {
    const id = await bring('plain', [said('p-1'), said('p-2'), said('p-3')]);
    const head = await under.store.head();
    const counts = { events: 3, voided: 3, voidedBefore: 0, corrected: 0 };
    expect(await recall(id, { dryRun: true })).toEqual(counts);
    expect(await under.store.head()).toBe(head);
    expect(await recall(id)).toMatchObject({ ...counts, recalled: { by: 'Zhao', reason: '错发' } });
    expect(await inForce('p-')).toEqual([]);
    const [first] = await under.store.readAfter(head, 10);
    expect(JSON.parse(first?.payload ?? '')).toMatchObject({
      ...{ source, type: 'event.voided', decidedby: 'Zhao', decidedas: 'operator' },
      data: { event: 'p-1', reason: '错发' },
    });
    expect(await recall(id, { reason: 'another' })).toMatchObject({
      ...{ ...counts, recalled: { by: 'Zhao', reason: '错发' } },
    });
    expect(await under.store.head()).toBe(head + 3);
    expect(await findDelivery(under.readModels, { feed, id })).toMatchObject({
      recalled: { by: 'Zhao', reason: '错发', voided: 3 },
    });
  });

  it('leaves what another delivery voided or corrected, and gives back what this one took', async () => {
    await bring('before', [said('a-old'), said('a-gone'), said('a-fixed')]);
    const id = await bring('middle', [
      ...[said('a-1'), said('a-2'), said('a-3'), said('a-4'), said('a-5')],
      // Its own word on its own events, and on those of others.
      ...[correctionOf('a-5b', 'a-5'), voidOf('v-gone', 'a-gone')],
      correctionOf('a-fixed2', 'a-fixed'),
    ]);
    await bring('after', [
      ...[voidOf('v-2', 'a-2'), correctionOf('a-3b', 'a-3')],
      // A void that is void itself: what it took is in force.
      ...[voidOf('v-4', 'a-4'), voidOf('v-v-4', 'v-4')],
    ]);
    const before = ['a-1', 'a-3b', 'a-4', 'a-5b', 'a-fixed2', 'a-old'];
    expect(await inForce('a-')).toEqual(before);
    expect(await recall(id)).toMatchObject({
      ...{ events: 8, voided: 6, voidedBefore: 1, corrected: 1 },
    });
    // As if it had never been sent.
    expect(await inForce('a-')).toEqual(['a-3b', 'a-fixed', 'a-gone', 'a-old']);
  });

  it('goes on where it was interrupted', async () => {
    const id = await bring(
      'large',
      Array.from({ length: 2_500 }, (_, nth) => said(`l-${String(nth)}`)),
    );
    let calls = 0;
    const dying: EventStore = Object.create(under.store) as EventStore;
    dying.append = (events) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('killed')) : under.store.append(events);
    };
    const { pool, intake } = under;
    const { deliveries, now } = intake.host;
    const interrupted = createRecall({ pool, log: dying, deliveries, now });
    await expect(interrupted({ feed, id, reason: 'first' }, op)).rejects.toThrow('killed');
    const found = await findDelivery(under.readModels, { feed, id });
    expect(found?.recalled).toEqual({ at: expect.any(Date), by: 'Zhao', reason: 'first' });
    const head = await under.store.head();
    expect(await recall(id, { reason: 'second' })).toMatchObject({
      ...{ events: 2_500, voided: 2_500, recalled: { reason: 'first' } },
    });
    expect(await under.store.head()).toBe(head + 1_500);
    expect(await inForce('l-')).toEqual([]);
  });

  it('knows only deliveries of the feed', async () => {
    expect(await recall('999999')).toBeUndefined();
    const id = await bring('other', [said('o-1')]);
    expect(await under.intake.recall({ feed: 'b', id, reason: 'x' }, op)).toBeUndefined();
    expect(await inForce('o-')).toEqual(['o-1']);
  });
});

describe('what was recalled and is sent again under its old ids', () => {
  const send = async (name: string, events: readonly object[]) => {
    const file = join(folder, `${name}.ndjson`);
    writeFileSync(file, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const { summary } = await importFiles({ files: [file], feed, intake: under.intake });
    return summary;
  };

  it('stays void, and whoever sends it is told so and what to do', async () => {
    const id = await bring('old', [said('r-1'), said('r-2')]);
    await bring('other', [said('r-3'), correctionOf('r-2b', 'r-2')]);
    await recall(id);
    const mended = { data: { party: 'X-C0001', kind: 'tax', amount: '7.00' } };
    const again = await send('again', [said('r-1'), said('r-2'), said('r-3'), said('r-1', mended)]);
    // The correction of r-2 is another delivery's word, and in force.
    expect(again).toMatchObject({ duplicates: 3, recalled: 1, quarantined: 1 });
    const [conflict] = again.examples;
    expect(conflict?.reason).toBe('conflicting-duplicate');
    expect(conflict?.errors[0]?.message.en).toMatch(/was recalled.*under a new id/);
    expect(conflict?.errors[0]?.message.zh).toMatch(/已被撤回.*新的 id/);
    expect(await send('anew', [said('r-1-new', mended)])).toMatchObject({
      accepted: 1,
      recalled: 0,
    });
    expect(await inForce('r-')).toEqual(['r-1-new', 'r-2b', 'r-3']);
  });

  it('is in force again, and an ordinary duplicate, where the void was a mistake and is void itself', async () => {
    const id = await bring('mistaken', [said('m-1')]);
    await recall(id);
    const [latest] = (await under.store.readAfter(0, 10_000)).slice(-1);
    const { id: mistake } = JSON.parse(latest?.payload ?? '{}') as { id: string };
    expect(mistake).toMatch(new RegExp(`^recall-${id}-`));
    await send('void-the-void', [voidOf('m-back', mistake)]);
    expect(await send('m-again', [said('m-1')])).toMatchObject({ duplicates: 1, recalled: 0 });
    expect(await inForce('m-')).toContain('m-1');
  });
});
