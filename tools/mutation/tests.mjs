/**
 * The tests of the suite as a list: where each stands, what it costs and which mutants it reaches.
 * The switches and counters are those of the instrumented code.
 */
import { performance } from 'node:perf_hooks';

export const switches = (globalThis.__stryker__ = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
  mutantCoverage: { static: {}, perTest: {} },
});

/** Runs under a name of its own; answers the mutants reached, each with its count. */
function counted(act) {
  switches.currentTestId = 'now';
  const started = performance.now();
  try {
    const result = act();
    const cost = performance.now() - started;
    return { result, cost, hits: Object.entries(switches.mutantCoverage.perTest.now ?? {}) };
  } finally {
    switches.currentTestId = undefined;
    delete switches.mutantCoverage.perTest.now;
  }
}

/**
 * Runs every test once without a mutant: `tests`, the first of each block before the others and the
 * cheapest before the dear, each with a bit for every mutant that it or the blocks around it reach;
 * `mostHits`, how often one test reaches a mutant.
 * `isWanted` tells by its row whether a block is entered at all. What fails without a mutant says
 * nothing about any; it is named in `failing`.
 */
export function listTests({ specs, load, enter, isWanted, mutantCount }) {
  const tests = [];
  const failing = [];
  const mostHits = new Float64Array(mutantCount);
  const withHits = (reached, hits) => {
    const bits = reached.slice();
    for (const [id, count] of hits) {
      bits[id >> 3] |= 1 << (id & 7);
      mostHits[id] = Math.max(mostHits[id], count);
    }
    return bits;
  };
  const walk = (spec, block, { path, rows, entering, reached }) => {
    for (const [index, test] of block.tests.entries()) {
      const own = counted(() => passes(test));
      if (!own.result) {
        failing.push(`${spec}: ${[...rows, test.name].join(' ')}`);
        continue;
      }
      tests.push({
        spec,
        path,
        index,
        name: test.name,
        rows: [...rows, test.row].filter((row) => typeof row === 'string'),
        cost: own.cost,
        entering,
        reached: withHits(reached, own.hits),
      });
    }
    for (const [index, inner] of block.blocks.entries()) {
      if (path.length === 0 && !isWanted(inner.row)) continue;
      const own = counted(() => enter(inner.body));
      const above = {
        path: [...path, index],
        rows: [...rows, inner.row],
        entering: entering + own.cost,
        reached: withHits(reached, own.hits),
      };
      walk(spec, own.result, above);
    }
  };
  const nothing = new Uint8Array((mutantCount >> 3) + 1);
  for (const spec of specs)
    walk(spec, load(spec), { path: [], rows: [], entering: 0, reached: nothing });
  return { tests: tests.toSorted(inTurn), mostHits, failing };
}

const inTurn = (a, b) =>
  Number(a.index > 0) - Number(b.index > 0) || a.cost + a.entering - (b.cost + b.entering);

function passes({ body, name }) {
  let answer;
  try {
    answer = body();
  } catch {
    return false;
  }
  if (typeof answer?.then === 'function')
    throw new Error(`"${name}" is asynchronous; it cannot be judged here.`);
  return true;
}

export const reaches = ({ reached }, id) => (reached[id >> 3] & (1 << (id & 7))) !== 0;

/** The block of a test, by a name. */
export const blockKey = ({ spec, path }) => `${spec} ${path.join(' ')}`;

/** The first of the tests that fails, or none. A block is entered once for all its tests. */
export function firstFailing(tests, { load, enter, hitLimit }) {
  const entered = new Map();
  const blockOf = (spec, path) => {
    const key = blockKey({ spec, path });
    if (!entered.has(key)) {
      const inner = path.length > 0 && blockOf(spec, path.slice(0, -1)).blocks[path.at(-1)];
      entered.set(key, inner ? enter(inner.body) : load(spec));
    }
    return entered.get(key);
  };
  switches.hitLimit = hitLimit;
  for (const test of tests) {
    switches.hitCount = 0;
    try {
      blockOf(test.spec, test.path).tests[test.index].body();
    } catch (error) {
      return { test, isEndless: String(error?.message).includes('Hit count limit reached') };
    }
  }
  return undefined;
}
