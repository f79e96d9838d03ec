/**
 * A mapping file, read and planned. Everything that is wrong with it is told at once, each with the
 * line and column where it stands.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type Fault,
  type Mapping,
  mappingSchema,
  type Path,
  type Plan,
  planMapping,
} from '@tocsin/feeds';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { cannotOpen, ImportFailure } from '../import/import-failure';
import { compileExpression } from './expressions';
import { schemaFaults } from './schema-faults';
import { compileTime } from './times';

export type ReadMapping = Readonly<{
  plan: Plan;
  /** Changes with every change of the file. */
  identity: string;
  /** The failure that says these faults, with their places in the file. */
  failure: (faults: readonly Fault[]) => ImportFailure;
}>;

/** Rejects with an `ImportFailure` that names what is wrong. */
export async function readMapping(file: string): Promise<ReadMapping> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw cannotOpen(file, error);
  });
  return understandMapping(file, text);
}

let compiled: ValidateFunction<Mapping> | undefined;

/** Compiled for the first mapping: that takes as long as much of a start, and few verbs read one. */
const schema = (): ValidateFunction<Mapping> =>
  (compiled ??= new Ajv2020({ allErrors: true, strict: false, verbose: false }).compile<Mapping>(
    mappingSchema,
  ));

/** As `readMapping`, from the text of a file. */
export function understandMapping(file: string, text: string): ReadMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
  });
  const failure = (faults: readonly Placed[]): ImportFailure => failureOf(file, faults);
  if (document.errors.length > 0) {
    // The errors behind the first come of the first.
    throw failure(
      document.errors.slice(0, 1).map(({ message, pos: [start] }) => ({
        ...lines.linePos(start),
        message: { zh: `不是有效的 YAML：${message}`, en: `not valid YAML: ${message}` },
      })),
    );
  }
  const placed = (faults: readonly Fault[]): readonly Placed[] =>
    faults.map(({ path, message }) => ({ ...placeOf(path, document, lines), message }));
  const mapping: unknown = document.toJS();
  const fits = schema();
  if (!fits(mapping)) throw failure(placed(schemaFaults(fits.errors ?? [])));
  const planned = planMapping(mapping, { expression: compileExpression, time: compileTime });
  if ('faults' in planned) throw failure(placed(planned.faults));
  const identity = createHash('sha256').update(text).digest('hex');
  return { plan: planned.plan, identity, failure: (faults) => failure(placed(faults)) };
}

type Placed = Readonly<{ line: number; col: number; message: Fault['message'] }>;

const toldMax = 10;

function failureOf(file: string, faults: readonly Placed[]): ImportFailure {
  const sorted = faults.toSorted((a, b) => a.line - b.line || a.col - b.col);
  const told = sorted.slice(0, toldMax);
  const more = faults.length - told.length;
  const all = (language: keyof Fault['message'], rest: string): string =>
    [
      ...told.map(
        ({ line, col, message }) => `${String(line)}:${String(col)} ${message[language]}`,
      ),
      ...(more === 0 ? [] : [rest]),
    ].join('\n');
  return new ImportFailure(file, {
    zh: all('zh', `……另有 ${String(more)} 处`),
    en: all('en', `… and ${String(more)} more`),
  });
}

/** Where the innermost part of the path that is there begins. */
function placeOf(
  path: Path,
  document: Document,
  lines: LineCounter,
): { line: number; col: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]);
  }
  return { line: 1, col: 1 };
}
