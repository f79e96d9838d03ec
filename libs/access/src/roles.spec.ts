import { describe, expect, it } from '@jest/globals';
import type { Principal, Role } from './principal';
import { actions, isWithinRegion, mayDo, reachOf, roleTable, type Action } from './roles';

/** The contract, written a second time on purpose: a change of the table has to be meant. */
const expected = `
                     admin  desk    committee  operator  auditor
send-events          all    none    none       none      none
read-alerts          all    region  bank       none      all
decide-alerts        all    region  none       none      none
read-parties         all    region  bank       none      all
read-events          all    region  bank       feed      all
read-regions         all    region  bank       none      all
read-signs           all    all     all        all       all
manage-signs         all    none    none       none      none
run-backtests        all    region  none       none      all
read-status          all    all     all        all       all
read-feeds           all    none    none       feed      all
manage-feeds         all    none    none       none      none
rotate-credentials   all    none    none       feed      none
try-mappings         all    none    none       feed      none
recall-deliveries    all    none    none       feed      none
read-quarantine      all    none    none       feed      all
resubmit-quarantine  all    none    none       feed      none
manage-lists         all    region  none       none      none
`;

const [head = [], ...rows] = expected
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const user = (role: Role): Principal => ({
  kind: 'user',
  name: 'someone',
  role,
  bank: '102331000014',
  region: '330000',
  feed: 'aic',
});

describe('the table of roles', () => {
  it('has a row for every action', () => {
    expect(rows.map(([action]) => action)).toEqual([...actions]);
  });

  for (const [action, ...cells] of rows) {
    for (const [column, cell] of cells.entries()) {
      it(`lets ${head[column] ?? ''} ${action ?? ''}: ${cell}`, () => {
        const role = head[column] as Role;
        expect(roleTable[role][action as Action]).toBe(cell);
        expect(reachOf(user(role), action as Action)?.over ?? 'none').toBe(cell);
      });
    }
  }
});

describe('reach', () => {
  it('is bound to the region, bank or feed of the user', () => {
    expect(reachOf(user('desk'), 'read-alerts')).toEqual({ over: 'region', region: '330000' });
    expect(reachOf(user('committee'), 'read-alerts')).toEqual({
      over: 'bank',
      bank: '102331000014',
    });
    expect(reachOf(user('operator'), 'read-quarantine')).toEqual({ over: 'feed', feed: 'aic' });
  });

  it.each(['desk', 'committee', 'operator'] as const)('is nothing for an unbound %s', (role) => {
    const unbound: Principal = { kind: 'user', name: 'someone', role };
    expect(mayDo(unbound, 'read-events')).toBe(false);
  });

  it('lets a feed send and look at its own health, and nothing else', () => {
    const feed: Principal = { kind: 'feed', name: 'aic', sources: ['/aic'], backfill: false };
    const allowed = actions.filter((action) => mayDo(feed, action));
    expect(allowed).toEqual(['send-events', 'read-feeds', 'read-quarantine']);
    expect(reachOf(feed, 'send-events')).toEqual({ over: 'feed', feed: 'aic' });
  });

  it.each([
    ['330106', '330106', true],
    ['330106', '330100', true],
    ['330106', '330000', true],
    ['330106', '330108', false],
    ['330000', '330100', false],
    ['320106', '330000', false],
  ])('%s within %s: %s', (region, of, expected) => {
    expect(isWithinRegion(region, of)).toBe(expected);
  });
});
