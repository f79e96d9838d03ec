/**
 * `npm run bench`: compiles the product and the harness to dist/bench, fetches the rivals once, and
 * runs. The harness is compiled here and not by the build, because nobody else needs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'dist', 'bench');

const settings = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

compile(['libs', 'apps/intake', 'apps/watch', 'apps/api', 'apps/tocsin', 'bench/src']);
fetchRivals();
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', join(output, 'bench/src/run.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
);
process.exit(status ?? 1);

function compile(folders) {
  rmSync(output, { recursive: true, force: true });
  for (const folder of folders) {
    for (const file of sourcesIn(join(root, folder))) {
      const target = join(output, relative(root, file)).replace(/\.ts$/, '.js');
      const { code } = transformFileSync(file, settings);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, toOwnLibs(code, target));
    }
  }
}

function sourcesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** `@tocsin/<lib>` and `@apps/<path>` as paths beside the compiled file. */
function toOwnLibs(code, target) {
  const fromHere = (path) => {
    const way = relative(dirname(target), join(output, path)).replaceAll('\\', '/');
    return way.startsWith('.') ? way : `./${way}`;
  };
  return code
    .replace(/(["'])@tocsin\/([^"'/]+)\1/g, (_all, quote, lib) =>
      [quote, fromHere(`libs/${lib}/src/index.js`), quote].join(''),
    )
    .replace(/(["'])@apps\/([^"']+)\1/g, (_all, quote, path) =>
      [quote, fromHere(`apps/${path}`), quote].join(''),
    );
}

/** Only the harness compares with others, so they are no dependencies of the project. */
function fetchRivals() {
  const bench = join(root, 'bench');
  if (existsSync(join(bench, 'node_modules', '@event-driven-io'))) return;
  process.stderr.write('Fetching Emmett and message-db for the comparison (once) …\n');
  const { status } = spawnSync('npm', ['ci', '--silent'], { cwd: bench, stdio: 'inherit' });
  if (status !== 0) process.stderr.write('They could not be fetched; their rows are left out.\n');
}
