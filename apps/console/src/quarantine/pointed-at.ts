/** Where in the text of a record the values stand that its errors point at. */
import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';

export type Piece = Readonly<{ text: string; isFault: boolean }>;

/** Longer records are shown without marks: to look for them would make the page wait. */
const longest = 200_000;

/** The text in pieces, in order. JSON alone is searched; of other records nothing is marked. */
export function pointedAt(raw: string, pointers: readonly string[]): readonly Piece[] {
  const ranges = raw.length > longest ? [] : rangesIn(raw, pointers);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at) continue;
    pieces.push({ text: raw.slice(at, from), isFault: false });
    pieces.push({ text: raw.slice(from, to), isFault: true });
    at = to;
  }
  pieces.push({ text: raw.slice(at), isFault: false });
  return pieces.filter(({ text }) => text !== '');
}

type Range = readonly [number, number];

function rangesIn(raw: string, pointers: readonly string[]): readonly Range[] {
  if (!/^\s*[[{]/.test(raw)) return [];
  // JSON is YAML; this reader keeps the places, and goes on after a fault.
  const document = parseDocument(raw, { logLevel: 'silent', uniqueKeys: false });
  return pointers
    .map((pointer) => rangeOf(document.contents, stepsOf(pointer)))
    .filter((range) => range !== undefined)
    .sort(([a], [b]) => a - b);
}

/** The value with its key; undefined where it is missing. */
function rangeOf(root: unknown, steps: readonly string[]): Range | undefined {
  let found: Found | undefined = { begin: undefined, value: root };
  for (const step of steps) found = found && within(found.value, step);
  const begin = placeOf(found?.begin);
  const end = placeOf(found?.value) ?? begin;
  return begin && end && [begin[0], end[1]];
}

/** Where a part of the record begins: at its key, or in a list at itself. */
type Found = Readonly<{ begin: unknown; value: unknown }>;

function within(node: unknown, step: string): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    return pair && { begin: pair.key, value: pair.value };
  }
  const element = isSeq(node) ? node.items[Number(step)] : undefined;
  return element === undefined ? undefined : { begin: element, value: element };
}

const placeOf = (node: unknown) => (isNode(node) ? (node.range ?? undefined) : undefined);

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
