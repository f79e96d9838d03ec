/**
 * How deep a JSON text nests, answered before it is parsed: everything after the parser may walk
 * the value recursively, and must not be handed a million brackets.
 */

/** True when objects and arrays stand more than `depthMax` deep within each other. */
export function nestsDeeperThan(text: string, depthMax: number): boolean {
  // So few brackets cannot nest so deep; true of nearly every event, and native code counts them.
  if (count(text, '{', depthMax) + count(text, '[', depthMax) <= depthMax) return false;
  return deepest(text, depthMax) > depthMax;
}

function count(text: string, bracket: string, enough: number): number {
  let found = 0;
  let at = text.indexOf(bracket);
  while (at !== -1 && found <= enough) {
    found += 1;
    at = text.indexOf(bracket, at + 1);
  }
  return found;
}

/** The greatest depth, or the first one above the bound. */
function deepest(text: string, depthMax: number): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length && most <= depthMax; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at);
    else if (char === '{' || char === '[') most = Math.max(most, (depth += 1));
    else if (char === '}' || char === ']') depth -= 1;
  }
  return most;
}

/** The index of the quote that closes the string opened at `start`; the end of text where none. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '"') return at;
  }
  return text.length;
}
