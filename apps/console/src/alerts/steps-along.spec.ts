import { expect, it } from '@jest/globals';
import type { Edge } from '../api/wire';
import { stepsAlong } from './steps-along';

const tie = (from: string, to: string): Edge => ({
  ...{ from, to, kind: 'relation', detail: 'spouse', since: '2020-01-01', known: '2020-01-01' },
});

it('walks a path from its first party to its last, also against the way of a tie', () => {
  const steps = stepsAlong({
    from: 'OWNER',
    edges: [tie('OWNER', 'WORKS'), tie('WIFE', 'WORKS'), tie('WIFE', 'DEBTOR')],
  });
  expect(steps.map(({ to, forward }) => [to, forward])).toEqual([
    ['WORKS', true],
    ['WIFE', false],
    ['DEBTOR', true],
  ]);
});
