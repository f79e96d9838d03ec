/**
 * Takes a JSON array of events apart without parsing it, because each event is recorded exactly as
 * its text was received, and because a broken element must not stop its neighbours.
 */
import { endOfString } from '../pipeline/nesting';

export type ArrayText =
  | Readonly<{ elements: readonly string[]; complete: boolean }>
  /** The text is no array at all. */
  | undefined;

/** The texts of the elements, trimmed. `complete` is false where the closing bracket is missing. */
export function elementsOf(text: string): ArrayText {
  const open = skipSpace(text, 0);
  if (text[open] !== '[') return undefined;
  const elements: string[] = [];
  let at = skipSpace(text, open + 1);
  if (text[at] === ']') return ended(elements, text, at);
  while (at < text.length) {
    const end = endOfElement(text, at);
    elements.push(text.slice(at, end).trim());
    if (text[end] === ']') return ended(elements, text, end);
    at = skipSpace(text, end + 1);
  }
  return { elements, complete: false };
}

function ended(elements: readonly string[], text: string, bracket: number): ArrayText {
  const rest = text.slice(bracket + 1).trim();
  return { elements: rest === '' ? elements : [...elements, rest], complete: true };
}

/** The index of the comma or bracket after the element that begins at `start`. */
function endOfElement(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '{' || char === '[') depth += 1;
    else if (depth === 0 && (char === ',' || char === ']')) return at;
    else if (char === '}' || char === ']') depth = Math.max(0, depth - 1);
  }
  return text.length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n\uFEFF'.includes(text[at] ?? '')) at += 1;
  return at;
}
