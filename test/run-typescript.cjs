/**
 * Lets plain Node run our TypeScript, for the benchmark and for tests that need a process of their
 * own (to kill it): `node -r ./test/run-typescript.cjs script.ts`.
 */
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '..');

/** JavaScript that plain Node runs, of the TypeScript of a file. */
const compiled = (source, filename) => {
  const { code } = transformSync(source, {
    filename,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  });
  return code;
};

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(readFileSync(filename, 'utf8'), filename), filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const lib = /^@tocsin\/([^/]+)$/.exec(request)?.[1];
  if (lib) return resolve(join(root, 'libs', lib, 'src', 'index.ts'), ...rest);
  const app = /^@apps\/(.+)$/.exec(request)?.[1];
  if (app) return resolve(join(root, 'apps', app), ...rest);
  // What is loaded on demand is named as it is once compiled.
  const [from] = rest;
  const own = !from?.filename.includes('node_modules') && /^(\.{1,2}\/.+)\.js$/.exec(request)?.[1];
  return resolve(
    own && existsSync(join(dirname(from.filename), `${own}.ts`)) ? own : request,
    ...rest,
  );
};

module.exports = { compiled };
