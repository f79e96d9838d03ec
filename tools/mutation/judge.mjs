/**
 * A thread that judges mutants one by one: the tests that reach a mutant run until one fails. Says
 * what it begins and what it found, so that the main thread can tell a mutant that never ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { enter } from './jest-globals.mjs';
import * as suite from './suite.mjs';
import { blockKey, firstFailing, listTests, reaches, switches } from './tests.mjs';
import { nameOf } from './targets.mjs';

const { codes, mutants, from, specs, leftOut, testMs } = workerData;

/** The tests for what is worked out while a file loads, by file. */
const ofFiles = new Map();

for (const [filename, code] of codes) suite.codes.set(filename, code);
const loaded = new Map(specs.map((spec) => [spec, suite.load(spec)]));
const load = (spec) => loaded.get(spec);
// Whatever is reached while modules load is worked out only once.
const isStatic = workerData.isStatic ?? { ...switches.mutantCoverage.static };

const plan =
  workerData.plan ??
  listTests({
    specs,
    load,
    enter,
    isWanted: (row) => !leftOut.has(row),
    onBlock: sayAlive,
    mutantCount: mutants.length,
  });
parentPort.postMessage({ plan, isStatic });

for (const mutant of mutants.slice(from)) {
  parentPort.postMessage({ begins: mutant.id });
  parentPort.postMessage({ id: mutant.id, ...verdictOn(mutant) });
}

// What is judged after a mutant must not suffer from it.
for (const test of plan.tests.filter(({ index }) => index === 0)) {
  sayAlive();
  if (firstFailing([test], { load, enter }))
    throw new Error(`"${test.name}" of ${test.spec} fails without a mutant by now.`);
}

function sayAlive() {
  parentPort.postMessage({});
}

function verdictOn({ id, file }) {
  const chosen = affordable(testsFor(id, file));
  if (chosen.length === 0) return { status: 'survived', why: 'no test reaches it' };
  const judged = { enter, hitLimit: 1000 + 100 * plan.mostHits[id] };
  switches.activeMutant = id;
  try {
    const failing = isStatic[id]
      ? suite.withReloaded(file, () => firstFailing(chosen, { ...judged, load: reloading() }))
      : firstFailing(chosen, { ...judged, load });
    if (!failing) return { status: 'survived' };
    return { status: failing.isEndless ? 'endless' : 'killed' };
  } finally {
    switches.activeMutant = undefined;
  }
}

/** Loads each spec once more; a module that cannot even be loaded fails with the first test. */
function reloading() {
  const again = new Map();
  return (spec) => {
    if (!again.has(spec)) again.set(spec, suite.load(spec));
    return again.get(spec);
  };
}

/**
 * The tests that reach a mutant. What is worked out at load is reached by all that reaches its
 * file, and by all that is told of its sign. Short specs come before stories.
 */
function testsFor(id, file) {
  const tests = isStatic[id] ? testsOfFile(file) : plan.tests.filter((test) => reaches(test, id));
  const ownSpec = file.replace(/\.ts$/, '.spec.ts');
  const turn = ({ spec, cost }) => (spec === ownSpec ? 0 : isStories(spec) || cost > 20 ? 2 : 1);
  return tests.toSorted((a, b) => turn(a) - turn(b));
}

function isStories(spec) {
  return spec.endsWith('/catalogue.spec.ts');
}

function testsOfFile(file) {
  if (!ofFiles.has(file)) {
    const ids = mutants.filter((one) => one.file === file).map(({ id }) => id);
    const about = nameOf(file);
    const tests = plan.tests.filter(
      (test) => test.rows.includes(about) || ids.some((id) => reaches(test, id)),
    );
    ofFiles.set(file, tests);
  }
  return ofFiles.get(file);
}

/** As many tests as cost no more than the time for one mutant; a block is entered once. */
function affordable(tests) {
  let left = testMs;
  const chosen = [];
  const entered = new Set();
  for (const test of tests) {
    const block = blockKey(test);
    left -= test.cost + (entered.has(block) ? 0 : test.entering);
    if (left < 0 && chosen.length > 0) break;
    chosen.push(test);
    entered.add(block);
  }
  return chosen;
}
