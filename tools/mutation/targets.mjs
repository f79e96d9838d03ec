/** Which files are mutated, and which specs judge them. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const libs = ['warning-signs', 'legal-calendar'];

/**
 * Stories and texts are no behaviour; index.ts and catalogue.ts are lists, folded-by.ts is
 * generated; the rows of the legal calendar are numbers of law, which people compare with their
 * sources.
 */
const isLeftOut = (file) =>
  /\.spec\.ts$|\/(stories|texts|index|catalogue|story|folded-by)\.ts$|\/rows\//.test(file);

const files = libs.flatMap((lib) =>
  readdirSync(join(root, 'libs', lib, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('libs', lib, 'src', file))
    .toSorted(),
);

export const specs = files.filter((file) => file.endsWith('.spec.ts'));

/** The name under which a file is asked for and listed: a sign's id, a module's name. */
export const nameOf = (file) =>
  basename(file) === 'sign.ts' ? basename(dirname(file)) : basename(file, '.ts');

export const isSign = (file) => basename(file) === 'sign.ts';

export const allTargets = files.filter((file) => !isLeftOut(file));

/** Those names that nothing to mutate has. */
export const namesUnknown = (names) =>
  names.filter((name) => !allTargets.some((file) => nameOf(file) === name));

/** All targets, or those with one of the names. */
export const targetsOf = (names) =>
  names.length === 0 ? allTargets : allTargets.filter((file) => names.includes(nameOf(file)));
