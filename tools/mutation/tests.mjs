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

/** Counts what is reached from here on; answers a function that says what was, with counts. */
function counting() {
  delete switches.mutantCoverage.perTest.now;
  switches.currentTestId = 'now';
  return () => {
    switches.currentTestId = undefined;
    return Object.entries(switches.mutantCoverage.perTest.now ?? {});
  };
}

function timed(act) {
  const started = performance.now();
  const result = act();
  return { result, ms: performance.now() - started };
}

/**
 * Runs every test once without a mutant: `tests`, the first of each block before the others and the
 * cheapest before the dear, each with a bit for every mutant that its block or those around it
 * reach; `mostHits`, how often one block reaches a mutant. `isWanted` tells by its row whether a
 * block is entered at all, `onBlock` hears of each. What fails without a mutant says nothing about
 * any; it is named in `failing`.
 */
export function listTests({ specs, load, enter, isWanted, onBlock, mutantCount }) {
  const tests = [];
  const failing = [];
  const mostHits = new Float64Array(mutantCount);
  const walk = (spec, body, { path, rows, entering, around }) => {
    const reached = around.slice();
    const counts = counting();
    const { result: block, ms } = timed(body);
    const passing = block.tests.flatMap((test, index) => {
      const { result: isPassing, ms: cost } = timed(() => passes(test));
      const where = [...rows, test.row].filter((row) => typeof row === 'string');
      if (!isPassing) failing.push(`${spec}: ${[...where, test.name].join(' ')}`);
      const name = test.name;
      return isPassing
        ? [{ spec, path, index, name, rows: where, cost, entering: entering + ms, reached }]
        : [];
    });
    for (const [id, count] of counts()) {
      reached[id >> 3] |= 1 << (id & 7);
      mostHits[id] = Math.max(mostHits[id], count);
    }
    tests.push(...passing);
    onBlock();
    for (const [index, inner] of block.blocks.entries()) {
      if (path.length === 0 && !isWanted(inner.row)) continue;
      walk(spec, () => enter(inner.body), {
        path: [...path, index],
        rows: [...rows, inner.row],
        entering: entering + ms,
        around: reached,
      });
    }
  };
  const nothing = new Uint8Array((mutantCount >> 3) + 1);
  for (const spec of specs)
    walk(spec, () => load(spec), { path: [], rows: [], entering: 0, around: nothing });
  return { tests: tests.toSorted(inTurn), mostHits, failing };
}

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

const inTurn = (a, b) =>
  Number(a.index > 0) - Number(b.index > 0) || a.cost + a.entering - (b.cost + b.entering);

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
