/**
 * Builds what is out of date: the server (nest build) and the console (vite). `npm start`,
 * `npx tocsin` and the benchmarks call it first, so that nobody has to remember a build step.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const targets = [
  {
    name: 'server',
    sources: ['apps/intake', 'apps/watch', 'apps/api', 'apps/tocsin', 'libs'],
    output: 'dist/apps/tocsin/apps/tocsin/src/main.js',
    command: ['node_modules/.bin/nest', 'build', 'tocsin'],
  },
  {
    name: 'console',
    sources: ['apps/console', 'libs'],
    output: 'dist/console/index.html',
    command: [
      'node_modules/.bin/vite',
      'build',
      '--config',
      'apps/console/vite.config.mts',
      '--logLevel',
      'warn',
    ],
  },
];

/** Rebuilds the targets whose sources changed since their last build. */
export function ensureBuilt({ quiet = false } = {}) {
  for (const target of targets) build(target, quiet);
}

function build({ name, sources, output, command }, quiet) {
  const stamp = join(root, 'dist', `.${name}-built`);
  const now = fingerprint(sources);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
    return;
  if (!quiet) process.stderr.write(`Building the ${name} (once, and after changes) …\n`);
  rmSync(stamp, { force: true });
  const [program, ...args] = command;
  if (!existsSync(join(root, program))) {
    process.stderr.write('The tools to build with are not installed: run `npm ci` first.\n');
    process.exit(1);
  }
  const { status, stdout, stderr } = spawnSync(join(root, program), args, {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0 || !existsSync(join(root, output))) {
    process.stderr.write(
      `${stdout}${stderr}\nThe ${name} could not be built; see the messages above.\n`,
    );
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

/** Names, sizes and times of all sources: changes whenever a file does. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.json', 'nest-cli.json'])
    note(hash, join(root, file));
  for (const source of sources) walk(join(root, source), hash);
  return hash.digest('hex');
}

function walk(folder, hash) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, hash);
    else if (!entry.name.endsWith('.spec.ts') && !entry.name.endsWith('.md')) note(hash, path);
  }
}

function note(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt();
