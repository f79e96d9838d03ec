/**
 * `npm test`: every test this machine can run, longest first. Groups whose real part is missing
 * skip themselves and print what they miss; the last line holds the counts.
 */
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from './build.mjs';

// The end-to-end tests start the built program, as a user would.
ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  [
    '--max-old-space-size=4096',
    'node_modules/jest/bin/jest.js',
    '--silent',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
