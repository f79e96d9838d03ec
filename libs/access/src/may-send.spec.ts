import { describe, expect, it } from '@jest/globals';
import { mayBackfill, mayDecide, maySend } from './may-send';
import type { Principal } from './principal';

const bank = '102331000014';
const feed = {
  kind: 'feed',
  name: 'icbc-core',
  sources: [`/banks/${bank}/core`],
  banks: [bank],
  backfill: false,
} satisfies Principal;
const admin: Principal = { kind: 'user', name: 'root', role: 'admin' };
const event = (more: object = {}) => ({
  source: `/banks/${bank}/core`,
  data: { bank },
  ...more,
});

describe('what a feed may send', () => {
  it('accepts its own source and bank', () => {
    expect(maySend(feed, event())).toBeUndefined();
  });

  it.each([`/banks/${bank}/core/`, `/banks/${bank}/CORE`, '/courts/330106', ''])(
    'refuses the source %p, which is not exactly its own',
    (source) => {
      const refused = maySend(feed, event({ source }));
      expect(refused?.reason).toBe('foreign-source');
      expect(refused?.errors[0]?.pointer).toBe('/source');
      expect(refused?.errors[0]?.message.en).toContain(`/banks/${bank}/core`);
    },
  );

  it('refuses another bank', () => {
    const refused = maySend(feed, event({ data: { bank: '103331000015' } }));
    expect(refused?.reason).toBe('foreign-bank');
    expect(refused?.errors[0]?.pointer).toBe('/data/bank');
    expect(refused?.errors[0]?.message.zh).toContain('103331000015');
  });

  it('accepts a payment with one end at its bank, and none with both ends elsewhere', () => {
    const payment = (from: string, to: string) =>
      event({ data: { from: { bank: from }, to: { bank: to } } });
    expect(maySend(feed, payment(bank, 'OTHER'))).toBeUndefined();
    expect(maySend(feed, payment('OTHER', bank))).toBeUndefined();
    expect(maySend(feed, payment('OTHER', 'THIRD'))?.errors[0]?.pointer).toBe('/data/from/bank');
  });

  it('accepts any bank where none are named in its credential', () => {
    const anyBank: Principal = {
      kind: 'feed',
      name: 'registry',
      sources: feed.sources,
      backfill: false,
    };
    expect(maySend(anyBank, event({ data: { bank: 'OTHER' } }))).toBeUndefined();
  });
});

it('lets an admin send for any source', () => {
  expect(maySend(admin, event({ source: '/anything' }))).toBeUndefined();
});

it.each(['desk', 'committee', 'operator', 'auditor'] as const)('a %s sends nothing', (role) => {
  const user: Principal = { kind: 'user', name: 'someone', role, feed: 'icbc-core' };
  expect(maySend(user, event())?.reason).toBe('may-not-send');
});

it('lets admins and granted feeds backfill', () => {
  expect(mayBackfill(admin)).toBe(true);
  expect(mayBackfill(feed)).toBe(false);
  expect(mayBackfill({ ...feed, backfill: true })).toBe(true);
  expect(mayBackfill({ kind: 'user', name: 'someone', role: 'desk' })).toBe(false);
});

it('lets only admins decide for the whole system', () => {
  expect(mayDecide(admin)).toBe(true);
  expect(mayDecide(feed)).toBe(false);
  expect(mayDecide({ kind: 'user', name: 'someone', role: 'desk' })).toBe(false);
});
