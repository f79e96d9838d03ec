/** The sum of a severity, step by step (catalogue, section 1). */
import { describe, expect, it } from '@jest/globals';
import { addDays, businessDate, yuan, type BusinessDate } from '@tocsin/credit-events';
import { arrearsSpread } from './arrears-spread/sign';
import type { WarningSign } from './define-warning-sign';
import type { WillingnessNear } from './fold';
import type { Episode } from './history';
import { limitationRunningOut } from './limitation-running-out/sign';
import { multiBankAccountOpening } from './multi-bank-account-opening/sign';
import { recoveryBelow98 } from './recovery-below-98/sign';
import { secondBasicAccount } from './second-basic-account/sign';
import { severityOf } from './severity';
import { unresponsive } from './unresponsive/sign';

const day = businessDate('2025-07-07');
const nobody: readonly WillingnessNear[] = [];

const seen = (sign: WarningSign, more: Partial<Episode> = {}) => ({
  sign,
  episode: {
    ...{ since: day, exposure: yuan('8000000.00'), banks: [], supports: [], strengths: [] },
    ...{ connections: [], measures: [], ...more },
  },
});
type Seen = ReturnType<typeof seen>;

const reasonsOf = (one: Seen, { others = [one], near = nobody }: Around = {}) =>
  severityOf(one, others, () => near).severitySum.map(({ reason }) => reason);
type Around = Readonly<{ others?: readonly Seen[]; near?: readonly WillingnessNear[] }>;

const beside = (other: Seen) => (one: Seen) => reasonsOf(one, { others: [one, other] });
const near = (since: BusinessDate, lapsed?: BusinessDate): Around => ({
  near: [{ party: 'X-SISTER01', family: 'courts', since, ...(lapsed && { lapsed }) }],
});

describe('a sign of willingness of another family', () => {
  const unwilling = beside(seen(multiBankAccountOpening));

  it('raises a sign of willingness and one of ability alike', () => {
    expect(unwilling(seen(unresponsive))).toEqual(['base', 'corroborated']);
    expect(unwilling(seen(arrearsSpread))).toEqual(['base', 'corroborated']);
  });

  it('raises none of its own family', () => {
    expect(unwilling(seen(secondBasicAccount))).toEqual(['base']);
  });

  it('raises neither what follows the days left nor what is about no obligor', () => {
    expect(unwilling(seen(limitationRunningOut, { daysLeft: 60 }))).toEqual(['days-left']);
    expect(reasonsOf(seen(recoveryBelow98), near(day))).toEqual(['base']);
  });

  it('counts within 180 days, before and after', () => {
    const arrears = seen(arrearsSpread);
    expect(reasonsOf(arrears, near(addDays(day, 180)))).toContain('corroborated-nearby');
    expect(reasonsOf(arrears, near(addDays(day, 181)))).toEqual(['base']);
    const lapsedOn = (lapsed: BusinessDate) => near(addDays(day, -400), lapsed);
    expect(reasonsOf(arrears, lapsedOn(addDays(day, -180)))).toContain('corroborated-nearby');
    expect(reasonsOf(arrears, lapsedOn(addDays(day, -181)))).toEqual(['base']);
  });

  it('counts once, its own obligor before a connected party', () => {
    const all = { others: [seen(arrearsSpread), seen(multiBankAccountOpening)], ...near(day) };
    expect(reasonsOf(seen(arrearsSpread), all)).toEqual(['base', 'corroborated']);
  });
});

describe('the exposure', () => {
  it.each([
    ['9999999.99', []],
    ['10000000.00', ['exposure-10m']],
    ['99999999.99', ['exposure-10m']],
    ['100000000.00', ['exposure-10m', 'exposure-100m']],
  ])('of %s yuan adds %j', (exposure, steps) => {
    const one = seen(arrearsSpread, { exposure: yuan(exposure) });
    expect(reasonsOf(one)).toEqual(['base', ...steps]);
  });
});

describe('the days left', () => {
  it.each([
    [90, 'blue'],
    [31, 'blue'],
    [30, 'orange'],
    [8, 'orange'],
    [7, 'red'],
    [0, 'red'],
  ])('of %d make it %s', (daysLeft, severity) => {
    const one = seen(limitationRunningOut, { daysLeft });
    expect(severityOf(one, [one], () => nobody).severity).toBe(severity);
  });
});

it('ends at red', () => {
  const strengths = ['a', 'b', 'c', 'd'].map((name) => ({ name, evidence: [] }));
  const one = seen(unresponsive, { strengths, exposure: yuan('100000000.00') });
  expect(severityOf(one, [one], () => nobody).severity).toBe('red');
});
