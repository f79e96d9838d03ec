/**
 * What the documents and published lists ask for, and what answers it, as it stands in
 * `docs/coverage/`: facts, ids and a few words.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const names = z.array(z.string().min(1)).default([]);
const text = z.string().min(1);

/** What answers a clause or a signal. */
const answering = {
  /** See or measure it. */
  signs: names,
  /** Tell people, in their next steps, to do it. */
  steps: names,
  /** Hold the facts. */
  events: names,
  /** As the OpenAPI document writes them: `GET /api/alerts/{id}`. */
  calls: names,
  /** Read models. */
  views: names,
  by: text.optional(),
  gap: text.optional(),
};

const kinds = [
  'definition',
  'behaviour',
  'indicator',
  'measure',
  'workflow',
  'actor',
  'list',
  'formula',
  'number',
  'cause',
  'rule',
] as const;
const kind = z.enum(kinds);

const clause = z.strictObject({
  id: z.string().regex(/^S[014]-\d{2,3}$/),
  kind: z.union([kind, z.array(kind)]),
  what: text,
  ...answering,
  /** Asks for nothing to be built. */
  context: z.literal(true).optional(),
  /** The capability that the gap belongs to. */
  later: text.optional(),
});
const signal = z.strictObject({ id: text, what: text, ...answering });
const list = z.strictObject({
  id: text,
  title: text,
  published: text,
  /** How it was read. */
  mark: text,
  signals: z.array(signal),
});

const clausesFile = z.strictObject({
  capabilities: z.record(z.string(), text),
  clauses: z.array(clause),
});
const listsFile = z.strictObject({ lists: z.array(list) });

export type Clause = z.output<typeof clause>;
export type Signal = z.output<typeof signal>;
export type List = z.output<typeof list>;
export type Coverage = z.output<typeof clausesFile> & z.output<typeof listsFile>;

/** Rejects what has another shape, with the place of it. */
export function readCoverage(folder: string): Coverage {
  const file = <T>(name: string, shape: z.ZodType<T>): T => {
    const read = shape.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
    if (read.success) return read.data;
    throw new Error(`${name}: ${z.prettifyError(read.error)}`);
  };
  return { ...file('clauses.yaml', clausesFile), ...file('lists.yaml', listsFile) };
}
