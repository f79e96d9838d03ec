/** Variables that look like Tocsin's and are none: mistyped, they would be passed over in silence. */
import { nearestName } from '@tocsin/credit-events';
import { variables } from './configuration';

/** Set by whoever starts the program: bin/tocsin.mjs, and the tests around what they test. */
const ofTheLauncher = /^TOCSIN_(PROJECT$|TEST_)/;

/** A line for each. */
export function unknownVariables(environment: NodeJS.ProcessEnv): readonly string[] {
  const known = Object.keys(variables.shape);
  return Object.keys(environment)
    .filter(
      (name) => name.startsWith('TOCSIN_') && !ofTheLauncher.test(name) && !known.includes(name),
    )
    .toSorted()
    .map((name) => {
      const meant = nearestName(name, known);
      const hint =
        meant === undefined
          ? 'see docs/configuration.md for those that are.'
          : `did you mean ${meant}?`;
      return `The variable ${name} is not known and has no effect; ${hint}`;
    });
}
