/** All mutants of some files in one copy of them; a global says which of them is active. */
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './targets.mjs';

const { compiled } = createRequire(import.meta.url)('../../test/run-typescript.cjs');

const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

/**
 * The compiled code by absolute path, and the mutants: id, file (relative to the root), location
 * (lines and columns from 0), mutator and replacement.
 */
export async function instrumented(targets) {
  const sources = targets.map((file) => ({
    name: join(root, file),
    content: readFileSync(join(root, file), 'utf8'),
    mutate: true,
  }));
  const { files, mutants } = await new Instrumenter(quiet).instrument(sources, options);
  return {
    codes: new Map(files.map(({ name, content }) => [name, compiled(content, name)])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => ({
      id,
      file: fileName.slice(root.length + 1),
      location,
      mutator: mutatorName,
      replacement,
    })),
  };
}
