/** PostgreSQL's text of a text array: `{a,b}`, elements quoted where they must be. */

export function parseTextArray(text: string): readonly string[] {
  if (text === '{}') return [];
  if (!text.includes('"')) return text.slice(1, -1).split(',');
  const elements: string[] = [];
  const element = /"((?:[^"\\]|\\.)*)"|([^",{}]+)/gs;
  for (const [, quoted, plain] of text.matchAll(element))
    elements.push(plain ?? (quoted ?? '').replace(/\\(.)/gs, '$1'));
  return elements;
}
