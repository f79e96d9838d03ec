import { describe, expect, it } from '@jest/globals';
import { businessDate as day, isDate } from '@tocsin/credit-events';
import {
  inForce,
  inForceOrFirst,
  legalParameters,
  parametersUsedBy,
  type ParameterId,
} from './index';

describe('the rows', () => {
  it('are real days in order, one row of an id at a time, without gaps', () => {
    for (const [index, row] of legalParameters.entries()) {
      for (const on of [row.from, row.to]) expect(on === undefined || isDate(on)).toBe(true);
      if (row.from !== undefined && row.to !== undefined) expect(row.from < row.to).toBe(true);
      const next = legalParameters.slice(index + 1).find(({ id }) => id === row.id);
      if (next) expect([row.id, next.from]).toEqual([row.id, row.to]);
    }
  });

  it('say where they stand, and flag only days that they have', () => {
    for (const { id, source, chosenBy, recalledDays = [], ...days } of legalParameters) {
      expect(source).not.toBe('');
      expect(chosenBy).not.toBe('');
      for (const recalled of recalledDays) expect([id, days]).toHaveProperty(`1.${recalled}`);
    }
  });

  it.each<[ParameterId, string, unknown, unknown]>([
    ['bankruptcy.avoidable', '2007-06-01', undefined, { years: 1 }],
    ['bankruptcy.claim-filing.longest', '2007-06-01', undefined, { months: 3 }],
    ['seizure.term.deposits', '2015-02-04', { months: 6 }, { years: 1 }],
    ['seizure.term.movables', '2015-02-04', { years: 1 }, { years: 2 }],
    ['seizure.term.immovables', '2015-02-04', { years: 2 }, { years: 3 }],
    ['seizure.renewal.term', '2015-02-04', 0.5, 1],
    ['limitation.term', '2017-10-01', { years: 2 }, { years: 3 }],
    ['limitation.term', '2021-01-01', { years: 3 }, { years: 3 }],
    ['guarantee.kind.unspecified', '2021-01-01', 'joint', 'general'],
    ['guarantee.period.unclear', '2021-01-01', { years: 2 }, { months: 6 }],
    ['guarantee.period.default', '2021-01-01', { months: 6 }, { months: 6 }],
    ['revocation.knowledge', '2021-01-01', undefined, { years: 1 }],
    ['class.five.order-2023', '2023-07-01', undefined, 'new-business-at-once'],
    [
      'guarantee.own-shareholder',
      '2024-07-01',
      undefined,
      'resolution-without-the-interested-shareholder',
    ],
    ['price.related-parties', '2023-12-05', undefined, 'any-price-out-of-line'],
    ['price.unreasonably-low', '2023-12-05', 0.7, 0.7],
    ['reduction.objection.notified', '2024-07-01', undefined, { days: 30 }],
    ['merger.objection.published', '2024-07-01', undefined, { days: 45 }],
    [
      'division.creditors',
      '2006-01-01',
      'consent-or-payment-or-security',
      'notice-and-joint-liability',
    ],
    ['capital.pay-in', '2024-07-01', undefined, { years: 5 }],
    ['refusing-judgment.reach', '2024-12-01', undefined, 'acts-after-service-of-the-writ'],
    ['list.dishonest', '2017-05-01', 'six-grounds', undefined],
  ])('%s changes on %s from %j to %j', (...[id, on, before, after]) => {
    const eve = day(new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10));
    expect(inForce(id, eve)?.value).toEqual(before);
    expect(inForce(id, day(on))?.value).toEqual(after);
  });

  it('keep the first for days before any, where one asks for that', () => {
    expect(inForce('limitation.term', day('1986-12-31'))).toBeUndefined();
    expect(inForceOrFirst('limitation.term', day('1986-12-31'))?.value).toEqual({ years: 2 });
    expect(inForceOrFirst('list.dishonest', day('2017-05-01'))).toBeUndefined();
  });

  it('change their source where only the law changed', () => {
    const sourceOn = (on: string) => inForce('limitation.term', day(on))?.source;
    expect(sourceOn('2020-12-31')).toContain('General Provisions');
    expect(sourceOn('2021-01-01')).toContain('Civil Code');
  });

  it('have a value in force without a first day, where there is none', () => {
    expect(inForce('limitation.start', day('1950-01-01'))?.value).toEqual({ days: 1 });
  });
});

describe('the rows of a sign', () => {
  it('are those on which it rests', () => {
    const ids = parametersUsedBy('seizure-expiring').map(({ id }) => id);
    expect(ids).toContain('seizure.renewal.apply-before');
    expect(ids).toContain('seizure.term.deposits');
    expect(ids).not.toContain('limitation.term');
    expect(parametersUsedBy('no-such-sign')).toEqual([]);
  });

  it('carry marks: what is recalled can be told apart', () => {
    const recalled = parametersUsedBy('seizure-expiring').filter(({ mark }) => mark === 'R');
    expect(recalled.map(({ to }) => to)).toEqual(Array(4).fill('2015-02-04'));
    const terms = legalParameters.filter(({ id }) => id === 'limitation.term');
    expect(terms.map(({ recalledDays }) => recalledDays)).toEqual([['from'], undefined, undefined]);
    const transfers = parametersUsedBy('guarantor-release');
    expect(transfers.map(({ id, mark }) => [id, mark])).toContainEqual([
      'guarantee.debt-transfer',
      'R',
    ]);
  });
});
