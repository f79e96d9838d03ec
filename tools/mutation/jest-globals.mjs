/**
 * `describe`, `it` and `expect` for specs that run thousands of times in one process. A block is
 * kept as a function and entered when one of its tests is to run, so that what it works out in its
 * body is worked out under the mutant that is active then.
 */
import { expect } from 'expect';

let entered;

/** What the body of a block, or a file of specs, says: its blocks and its tests. */
export function enter(body) {
  const outer = entered;
  const here = { blocks: [], tests: [] };
  entered = here;
  try {
    body();
  } finally {
    entered = outer;
  }
  return here;
}

const into = (list) => {
  const add = (name, body) => entered[list].push({ name, body });
  add.each = (rows) => (name, body) => {
    for (const row of rows) {
      const cells = Array.isArray(row) ? row : [row];
      const title = typeof cells[0] === 'string' ? `${name} (${cells[0]})` : name;
      entered[list].push({ name: title, row: cells[0], body: () => body(...cells) });
    }
  };
  return add;
};

export const globals = { describe: into('blocks'), it: into('tests'), expect };
