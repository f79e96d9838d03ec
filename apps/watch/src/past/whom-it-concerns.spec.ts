import { expect, it } from '@jest/globals';
import { catalogue } from '@tocsin/warning-signs';

it('no sign folded in one party’s history is about another party, only about banks', () => {
  const others = catalogue.filter(({ sign }) => sign.about && sign.subject !== 'bank');
  expect(others.map(({ sign }) => sign.id)).toEqual([]);
});
