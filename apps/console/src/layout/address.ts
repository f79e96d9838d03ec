/** What stands behind the path of an address: plain text, as a person would write it. */

/** A name that stands there twice has both values, with a comma between them. */
export function readSearch(search: string): Record<string, string> {
  const given = new URLSearchParams(search);
  return Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name).join(',')]));
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
