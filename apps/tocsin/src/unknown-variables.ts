/** Variables that look like Tocsin's and are none: mistyped, they would be passed over in silence. */
import { variables } from './configuration';
import { nearestName } from './nearest-name';

/** A line for each. Those of the tests are set around a program that is tested. */
export function unknownVariables(environment: NodeJS.ProcessEnv): readonly string[] {
  const known = Object.keys(variables.shape);
  return Object.keys(environment)
    .filter((name) => /^TOCSIN_(?!TEST_)/.test(name) && !known.includes(name))
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
