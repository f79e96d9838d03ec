/**
 * `npm run bench`: fetches the rivals once and runs the harness. It runs from the sources, like the
 * tests, so that there is nothing to build and nothing stale to measure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);

fetchRivals();
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    // As `npm start` gives it.
    '--max-semi-space-size=32',
    '--require',
    join(root, 'test', 'run-typescript.cjs'),
    join(bench, 'src', 'run.ts'),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', cwd: root },
);
process.exit(status ?? 1);

/** Only the harness compares with others, so they are no dependencies of the project. */
function fetchRivals() {
  const rivals = join(bench, 'rivals');
  if (existsSync(join(rivals, 'node_modules', '@event-driven-io'))) return;
  process.stderr.write('Fetching Emmett and message-db for the comparison (once) …\n');
  const fetched = spawnSync('npm', ['ci', '--silent'], { cwd: rivals, stdio: 'inherit' });
  if (fetched.status !== 0) {
    process.stderr.write('They could not be fetched; their rows are left out.\n');
  }
}
