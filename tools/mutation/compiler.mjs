/** Which mutants the compiler refuses: `npm run check` would find them though no test does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isSign, root } from './targets.mjs';

/** Survivors that do not compile become `refused`; all else stays as it is. */
export function withRefusals(mutants) {
  const check = checker(mutants.map(({ file }) => file));
  const survivors = mutants.filter(({ status }) => status === 'survived');
  const refused = new Set(roundsOf(survivors).flatMap(check));
  return mutants.map((mutant) => (refused.has(mutant) ? { ...mutant, status: 'refused' } : mutant));
}

/** What may be compiled together: one mutant of each sign, which no other sign sees. */
function roundsOf(survivors) {
  const rounds = [];
  const next = new Map();
  for (const mutant of survivors.filter(({ file }) => isSign(file))) {
    const round = next.get(mutant.file) ?? 0;
    next.set(mutant.file, round + 1);
    (rounds[round] ??= []).push(mutant);
  }
  return [...rounds, ...survivors.filter(({ file }) => !isSign(file)).map((mutant) => [mutant])];
}

/** Answers those of a round that the compiler refuses. */
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
  return (round) => {
    version++;
    for (const { file, location, replacement } of round) {
      const name = join(root, file);
      const text = readFileSync(name, 'utf8');
      const [start, end] = [location.start, location.end].map((at) => offsetOf(text, at));
      changed.set(name, { version, text: text.slice(0, start) + replacement + text.slice(end) });
    }
    const refused = round.filter(({ file }) => {
      const name = join(root, file);
      return (
        service.getSyntacticDiagnostics(name).length > 0 ||
        service.getSemanticDiagnostics(name).length > 0
      );
    });
    version++;
    for (const { file } of round) changed.set(join(root, file), { version });
    return refused;
  };
}

/** Where a line and column, both from 0, are in a text. */
export function offsetOf(text, { line, column }) {
  let offset = 0;
  for (let passed = 0; passed < line; passed++) offset = text.indexOf('\n', offset) + 1;
  return offset + column;
}
