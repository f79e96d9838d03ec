/** What stands behind the path of an address: plain text, as a person would write it. */

/** A name that stands there twice has both values, with a comma between them. */
export function readSearch(search: string): Record<string, string> {
  const given = new URLSearchParams(search);
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name).join(',')]));
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') said.set(name, value);
  const text = said.toString();
  return text === '' ? '' : `?${text}`;
}
