import { describe, expect, it } from '@jest/globals';
import type { PartyId } from '@tocsin/credit-events';
import { circleAmong, circlesThrough, fanOutOf, linksFrom, type LinksOf } from './guarantee-graph';
import { eventsOf, on, type StoryEvent } from './story';

const name = (letter: string) => `X-${letter}0001` as PartyId;
const gives = (from: string, to: string, date = '2024-01-02') =>
  on(date, 'guarantee.given', {
    guarantee: `G-${from}${to}`,
    guarantor: name(from),
    party: name(to),
    bank: 'BANKA',
    amount: '1.00',
    kind: 'joint',
  });
const releases = (from: string, to: string) =>
  on('2024-02-01', 'guarantee.released', {
    guarantee: `G-${from}${to}`,
    guarantor: name(from),
    party: name(to),
    bank: 'BANKA',
  });

/** Guarantees written as `AB BC`: A stands for B, and B for C. */
const drawn = (drawing: string) =>
  drawing.split(' ').map(([from = '', to = '']) => gives(from, to));

const asked: string[] = [];
const linksIn = (given: readonly StoryEvent[]): LinksOf => {
  const events = eventsOf({ given });
  return (party) => {
    asked.push(party);
    return linksFrom(events, party);
  };
};
const circles = (drawing: string, start = 'A', lengthMax = 6) =>
  circlesThrough({ start: name(start), linksOf: linksIn(drawn(drawing)), lengthMax })
    .map(({ members }) => members.map((party) => party[2]).join(''))
    .toSorted();

describe('links', () => {
  it('are the guarantees in force, by the other party', () => {
    const given = [...drawn('AB CA'), gives('A', 'D'), releases('A', 'D'), gives('A', 'A')];
    const links = linksIn(given)(name('A'));
    expect([...links.debtors.keys()]).toEqual([name('B')]);
    expect([...links.guarantors.keys()]).toEqual([name('C')]);
    expect(fanOutOf(links)).toBe(2);
  });

  it('count a party once, whichever way and however often it is linked', () => {
    const again = { ...gives('A', 'B'), data: { ...gives('A', 'B').data, guarantee: 'G-2' } };
    const links = linksIn([...drawn('AB BA'), again])(name('A'));
    expect(links.debtors.get(name('B'))).toHaveLength(2);
    expect(fanOutOf(links)).toBe(1);
  });
});

describe('circles', () => {
  it('are pairs and longer rings, in the direction of the guarantees', () => {
    expect(circles('AB BA')).toEqual(['AB']);
    expect(circles('AB BC CA')).toEqual(['ABC']);
    expect(circles('AB BC CD DE EF FA')).toEqual(['ABCDEF']);
    expect(circles('AB CB CA')).toEqual([]);
  });

  it('have no more members than the limit', () => {
    expect(circles('AB BC CD DE EF FG GA')).toEqual([]);
    expect(circles('AB BC CD DE EF FG GA', 'A', 7)).toEqual(['ABCDEFG']);
    expect(circles('AB BC CA', 'A', 2)).toEqual([]);
  });

  it('are not stars, chains, or circles of others', () => {
    expect(circles('AB AC AD')).toEqual([]);
    expect(circles('BA CA AB')).toEqual(['AB']);
    expect(circles('AB BC CD')).toEqual([]);
    expect(circles('AB BC CB DA')).toEqual([]);
  });

  it('contain no smaller one through the same party', () => {
    expect(circles('AB BA BC CA')).toEqual(['AB']);
    expect(circles('AB BA BC CA', 'C')).toEqual(['ABC'].map(() => 'CAB'));
    expect(circles('AB BC CA AC')).toEqual(['AC']);
    expect(circles('AB BC CD DA BD')).toEqual(['ABD']);
    const six = ['A', 'B', 'C', 'D', 'E', 'F'];
    const all = six.flatMap((a) => six.map((b) => a + b));
    expect(circles(all.filter(([a, b]) => a !== b).join(' '))).toEqual([
      'AB',
      'AC',
      'AD',
      'AE',
      'AF',
    ]);
  });

  it('may share members', () => {
    expect(circles('AB BA AC CA')).toEqual(['AB', 'AC']);
    expect(circles('AX XP PA XY YZ ZA')).toEqual(['AXP', 'AXYZ']);
    expect(circles('AB BC CD DA BE EF FD')).toEqual(['ABCD', 'ABEFD']);
  });

  it('are found by asking from the smaller side', () => {
    asked.length = 0;
    const star = 'AB AC AD AE AF AG AH AI AJ AK AL AM AN';
    expect(circles(`${star} ZA YZ XY`)).toEqual([]);
    expect([...new Set(asked)].toSorted()).toEqual(['A', 'X', 'Y', 'Z'].map(name));
  });

  it('are not looked for beyond three hundred parties', () => {
    const letters = Array.from({ length: 250 }, (_none, i) => [
      String.fromCharCode(0x4e00 + i),
      String.fromCharCode(0x6e00 + i),
    ]);
    const wide = letters.map(([one = '', two = '']) => `A${one} ${one}${two} ${two}A`).join(' ');
    asked.length = 0;
    expect(circles(wide)).toHaveLength(250);
    expect(new Set(asked).size).toBe(251);
  });
});

describe('a circle among given parties', () => {
  const among = (drawing: string, members: string) =>
    circleAmong(members.split('').map(name), linksIn(drawn(drawing)))
      ?.map((party) => party[2])
      .join('');

  it('goes through all of them, in the order of the guarantees', () => {
    expect(among('AB BA', 'AB')).toBe('AB');
    expect(among('AC CB BA', 'ABC')).toBe('ACB');
    expect(among('AB BC CA CD DA', 'ABCD')).toBe('ABCD');
  });

  it('is none where one of them is left out, or alone', () => {
    expect(among('AB BA', 'ABC')).toBeUndefined();
    expect(among('AB BC', 'ABC')).toBeUndefined();
    expect(among('AB BA CD DC', 'ABCD')).toBeUndefined();
    expect(among('AA', 'A')).toBeUndefined();
    expect(among('AB', '')).toBeUndefined();
  });
});
