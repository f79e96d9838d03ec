/**
 * The specs, loaded once in this process from instrumented code, and loaded anew where a mutant
 * changes what a module works out while it is loaded.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { enter, globals } from './jest-globals.mjs';
import { root } from './targets.mjs';

const require = createRequire(import.meta.url);
const { compiled } = require('../../test/run-typescript.cjs');

/** Compiled code by absolute path; what is in it beforehand is taken as it is. */
export const codes = new Map();

require.extensions['.ts'] = (module, filename) => {
  let code = codes.get(filename);
  if (code === undefined) {
    code = compiled(readFileSync(filename, 'utf8'), filename);
    codes.set(filename, code);
  }
  module._compile(code, filename);
};

const loadModule = Module._load;
Module._load = (request, ...rest) =>
  request === '@jest/globals' ? globals : loadModule(request, ...rest);

const isOurs = (filename) =>
  !filename.includes('node_modules') && !filename.startsWith(join(root, 'tools'));

/** What a spec says at its top, by its file. */
export const load = (spec) => enter(() => require(join(root, spec)));

/** Every module that rests on a file, itself included. */
function dependentsOf(filename) {
  const modules = Object.values(require.cache).filter(({ filename: its }) => isOurs(its));
  const found = new Set([filename]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const module of modules)
      if (module.children.some((child) => found.has(child.filename))) found.add(module.filename);
  }
  return found;
}

/** Runs with all that rests on a file loaded anew, and puts back what was there. */
export function withReloaded(file, act) {
  const kept = new Map();
  for (const filename of dependentsOf(join(root, file))) {
    kept.set(filename, require.cache[filename]);
    delete require.cache[filename];
  }
  try {
    return act();
  } finally {
    for (const [filename, module] of kept) require.cache[filename] = module;
  }
}
