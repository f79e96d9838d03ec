/** Which mutants the compiler refuses: `npm run check` would find them though no test does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './targets.mjs';

/** Survivors that do not compile become `refused`; all else stays as it is. */
export function withRefusals(mutants) {
  const check = checker(mutants.map(({ file }) => file));
  return mutants.map((mutant) =>
    mutant.status === 'survived' && check(mutant) ? { ...mutant, status: 'refused' } : mutant,
  );
}

function checker(files) {
  const names = [...new Set(files)].map((file) => join(root, file));
  const changed = new Map();
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const service = ts.createLanguageService({
    // A mutant may leave a name unused; that alone is no reason to refuse it.
    getCompilationSettings: () => ({
      ...options,
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
      incremental: false,
    }),
    getScriptFileNames: () => names,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot: (name) =>
      ts.sys.fileExists(name)
        ? ts.ScriptSnapshot.fromString(changed.get(name)?.text ?? readFileSync(name, 'utf8'))
        : undefined,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  let version = 0;
  return ({ file, location, replacement }) => {
    const name = join(root, file);
    const text = readFileSync(name, 'utf8');
    const [start, end] = [location.start, location.end].map((at) => offsetOf(text, at));
    version++;
    changed.set(name, { version, text: text.slice(0, start) + replacement + text.slice(end) });
    const faults = [
      ...service.getSyntacticDiagnostics(name),
      ...service.getSemanticDiagnostics(name),
    ];
    changed.set(name, { version: ++version, text });
    return faults.length > 0;
  };
}

/** Where a line and column, both from 0, are in a text. */
export function offsetOf(text, { line, column }) {
  let offset = 0;
  for (let passed = 0; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
  return offset + column;
}
