import { describe, expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { effectiveEvents } from './effective-events';
import { eventsOf, on, voids, type StoryEvent } from './story';

const account = (bank: string, telling: { known?: string; corrects?: number } = {}) =>
  on(
    '2025-03-10',
    'account.opened',
    { account: 'A', party: 'X-MILL0001', bank, kind: 'general' },
    telling,
  );
const corrects = (corrected: number, bank: string, known: string) =>
  account(bank, { corrects: corrected, known });

/** Banks of the accounts that count, in order. */
const banksIn = (given: readonly StoryEvent[], knownBy?: string) =>
  effectiveEvents(
    eventsOf({ given }).toReversed(),
    knownBy === undefined ? undefined : businessDate(knownBy),
  ).map((event) => (event.type === 'account.opened' ? event.data.bank : event.type));

describe('which events count', () => {
  it('each once, in business order', () => {
    const events = eventsOf({ given: [account('BANKB'), account('BANKC')] });
    expect(effectiveEvents([...events.toReversed(), ...events])).toEqual(events);
  });

  it('a voided event does not, nor does the void', () => {
    expect(banksIn([account('BANKB'), voids('2025-03-12', 1)])).toEqual([]);
  });

  it('a void that is voided counts for nothing', () => {
    expect(banksIn([account('BANKB'), voids('2025-03-12', 1), voids('2025-03-13', 2)])).toEqual([
      'BANKB',
    ]);
  });

  it('a void of another source names another event', () => {
    const elsewhere = voids('2025-03-12', 1, { source: '/another' });
    expect(banksIn([account('BANKB'), elsewhere])).toEqual(['BANKB']);
  });

  it('a correction takes the place of what it corrects', () => {
    expect(banksIn([account('BANKB'), corrects(1, 'BANKC', '2025-03-12')])).toEqual(['BANKC']);
  });

  it('of several corrections the latest known counts, whatever their order in the log', () => {
    const given = [
      account('BANKB'),
      corrects(1, 'BANKD', '2025-03-14'),
      corrects(1, 'BANKC', '2025-03-12'),
    ];
    expect(banksIn(given)).toEqual(['BANKD']);
    expect(banksIn(given, '2025-03-13')).toEqual(['BANKC']);
    expect(banksIn(given, '2025-03-12')).toEqual(['BANKC']);
    expect(banksIn(given, '2025-03-11')).toEqual(['BANKB']);
    expect(banksIn(given, '2025-03-09')).toEqual([]);
  });

  it('a voided correction brings back what it corrected, or the correction before', () => {
    const once = [account('BANKB'), corrects(1, 'BANKC', '2025-03-12'), voids('2025-03-15', 2)];
    expect(banksIn(once)).toEqual(['BANKB']);
    const twice = [
      account('BANKB'),
      corrects(1, 'BANKC', '2025-03-12'),
      corrects(1, 'BANKD', '2025-03-13'),
      voids('2025-03-15', 3),
    ];
    expect(banksIn(twice)).toEqual(['BANKC']);
  });

  it('a correction of a correction counts for both', () => {
    const given = [
      account('BANKB'),
      corrects(1, 'BANKC', '2025-03-12'),
      corrects(2, 'BANKD', '2025-03-13'),
    ];
    expect(banksIn(given)).toEqual(['BANKD']);
    expect(banksIn([...given, corrects(1, 'BANKE', '2025-03-14')])).toEqual(['BANKE']);
    expect(banksIn([...given, voids('2025-03-15', 2)])).toEqual(['BANKB']);
  });

  it('a void of an event takes its corrections with it', () => {
    const given = [
      account('BANKB'),
      corrects(1, 'BANKC', '2025-03-12'),
      corrects(2, 'BANKD', '2025-03-13'),
      voids('2025-03-14', 1),
    ];
    expect(banksIn(given)).toEqual([]);
    expect(banksIn([...given, voids('2025-03-16', 4)])).toEqual(['BANKD']);
  });

  it('what corrects an event that is not there stands for itself, unless that one is voided', () => {
    const given = [account('BANKA'), corrects(9, 'BANKC', '2025-03-12')];
    expect(banksIn(given)).toEqual(['BANKA', 'BANKC']);
    expect(banksIn([...given, voids('2025-03-14', 9)])).toEqual(['BANKA']);
  });

  it('amendments in a circle end nowhere and take nothing else with them', () => {
    const given = [
      account('BANKA'),
      corrects(3, 'BANKC', '2025-03-12'),
      corrects(2, 'BANKD', '2025-03-12'),
    ];
    expect(banksIn(given)).toContain('BANKA');
  });

  it('nothing exists before it was known, nor before it happened', () => {
    const early = on(
      '2025-03-12',
      'account.opened',
      { account: 'A', party: 'X-MILL0001', bank: 'BANKB', kind: 'general' },
      { known: '2025-03-11' },
    );
    expect(banksIn([early], '2025-03-11')).toEqual([]);
    expect(banksIn([early], '2025-03-12')).toEqual(['BANKB']);
  });
});
