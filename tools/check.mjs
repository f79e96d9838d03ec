/**
 * `npm run check`: format, lint, types, import direction, dead code, the shape of the tree, the lock
 * of the signs. All run, all are reported.
 */
import { spawnSync } from 'node:child_process';

const bin = (name) => `node_modules/.bin/${name}`;
const steps = [
  ['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
  [
    'lint',
    bin('eslint'),
    '--max-warnings',
    '0',
    'apps',
    'libs',
    'test',
    'bench',
    'dashboards',
    'deploy',
  ],
  ['types', bin('tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['types of the console', bin('tsc'), '--noEmit', '-p', 'apps/console/tsconfig.json'],
  [
    'import direction and cycles',
    bin('depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
    'dashboards',
    'deploy',
  ],
  ['dead code', bin('knip')],
  [
    'tidy tree, lock of the signs',
    bin('jest'),
    '--selectProjects',
    'pure',
    '--',
    'tidy',
    'signs-lock',
  ],
];

const failed = [];
for (const [name, program, ...args] of steps) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (status === 0) console.log(`✓ ${name} (${seconds} s)`);
  else {
    failed.push(name);
    console.log(`✗ ${name} (${seconds} s)\n${stdout}${stderr}`);
  }
}
if (failed.length > 0) {
  console.error(`Not in order: ${failed.join(', ')}.`);
  process.exit(1);
}
