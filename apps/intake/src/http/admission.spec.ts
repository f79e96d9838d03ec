import { expect, it } from '@jest/globals';
import { createAdmission } from './admission';
import { IntakeProblem } from './problem';

it('lets in what fits, turns away what does not, and makes room again', () => {
  const { enter } = createAdmission(100);
  const leave = enter(60);
  const leaveToo = enter(40);
  expect(() => enter(1)).toThrow(IntakeProblem);
  leave();
  leave();
  const third = enter(60);
  expect(() => enter(1)).toThrow(/too-busy/);
  third();
  leaveToo();
  // Alone, even the largest body gets in; then nobody else does.
  const large = enter(1_000);
  expect(() => enter(1)).toThrow(IntakeProblem);
  large();
  enter(1);
});
