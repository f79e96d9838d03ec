import { expect, it } from '@jest/globals';
import { catalogue } from '@tocsin/warning-signs';
import { legalBasisOf, unconfirmedLawOf } from './legal-basis';

it('an alert names just those parameters whose value is recalled', () => {
  const ids = unconfirmedLawOf('guarantor-release').map(({ id, mark }) => [id, mark]);
  expect(ids).toContainEqual(['guarantee.debt-transfer', 'R']);
  expect(unconfirmedLawOf('own-security-at-risk')).toEqual([]);
  expect(legalBasisOf('own-security-at-risk').length).toBeGreaterThan(0);
});

it('a parameter of law is claimed by signs that exist', () => {
  const withLaw = catalogue.filter(({ sign }) => legalBasisOf(sign.id).length > 0);
  expect(withLaw.length).toBeGreaterThan(10);
});
