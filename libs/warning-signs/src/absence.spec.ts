import { describe, expect, it } from '@jest/globals';
import { businessDate } from '@tocsin/credit-events';
import { worldOf } from '../test/story-world';
import { noTies } from '../test/ties';
import { believedFrom } from './absence';
import { eventsOf, on, type StoryEvent } from './story';

const says = (
  date: string,
  through: string,
  { source = '/courts/1', known = date, bank, types }: Said = {},
) =>
  on(
    date,
    'feed.complete',
    {
      through,
      ...(bank === undefined ? {} : { bank }),
      ...(types === undefined ? {} : { types }),
    },
    { source, known },
  );
type Said = Readonly<{ source?: string; known?: string; bank?: string; types?: string[] }>;

const believed = (given: StoryEvent[], more: { bank?: string; types?: 'both' } = {}) => {
  const types = ['lawsuit.filed', ...(more.types ? ['execution.opened' as const] : [])] as const;
  const { day, notSeen } = believedFrom({
    absence: {
      types,
      deadline: businessDate('2025-04-02'),
      ...(more.bank === undefined ? {} : { bank: more.bank }),
    },
    world: worldOf(eventsOf({ given }), noTies),
    graceDays: 3,
  });
  return notSeen.length === 0 ? day : [day, ...notSeen];
};

describe('an absence is believed', () => {
  it('after the grace where nobody declares', () => {
    expect(believed([])).toBe('2025-04-05');
  });

  it('after the grace where the only source begins to speak later', () => {
    expect(believed([says('2025-06-01', '2025-03-01')])).toBe('2025-04-05');
  });

  it('on the deadline where everything was declared by then', () => {
    expect(believed([says('2025-04-02', '2025-04-02')])).toBe('2025-04-02');
  });

  it('on the day on which the declaration is known', () => {
    expect(believed([says('2025-04-03', '2025-04-02', { known: '2025-04-09' })])).toBe(
      '2025-04-05',
    );
    const early = says('2025-03-30', '2025-03-29');
    expect(believed([early, says('2025-04-03', '2025-04-02', { known: '2025-04-09' })])).toBe(
      '2025-04-09',
    );
  });

  it('when every source has declared', () => {
    const one = says('2025-04-04', '2025-04-03');
    const other = says('2025-03-30', '2025-03-29', { source: '/courts/2' });
    const later = says('2025-04-08', '2025-04-02', { source: '/courts/2' });
    expect(believed([one, other, later])).toBe('2025-04-08');
  });

  it('when the others have declared and one has been silent for more than thirty days', () => {
    const one = says('2025-04-04', '2025-04-03');
    const silent = says('2025-03-30', '2025-03-29', { source: '/courts/2' });
    expect(believed([one, silent])).toEqual(['2025-04-30', '/courts/2']);
  });

  it('not while a source that speaks without covering the deadline keeps speaking', () => {
    const slow = [says('2025-03-10', '2025-02-01'), says('2025-04-08', '2025-03-01')];
    expect(believed(slow)).toEqual(['2025-05-09', '/courts/1']);
  });

  it('not when one of two silent sources is not silent yet', () => {
    const one = says('2025-03-20', '2025-03-19');
    const other = says('2025-03-30', '2025-03-29', { source: '/courts/2' });
    expect(believed([one, other])).toEqual(['2025-04-30', '/courts/1', '/courts/2']);
  });

  it('by what speaks for the type and for the bank', () => {
    const ofOther = says('2025-03-30', '2025-03-29', { types: ['loan.repaid'] });
    expect(believed([ofOther])).toBe('2025-04-05');
    const ofBank = says('2025-04-02', '2025-04-02', { bank: 'BANKA' });
    expect(believed([ofBank], { bank: 'BANKA' })).toBe('2025-04-02');
    expect(believed([ofBank], { bank: 'BANKB' })).toBe('2025-04-05');
  });

  it('when the last of its types is', () => {
    const suits = says('2025-04-02', '2025-04-02', { types: ['lawsuit.filed'] });
    expect(believed([suits], { types: 'both' })).toBe('2025-04-05');
  });
});
