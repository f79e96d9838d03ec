/** How verbs answer: lines for people, or with --json one document for programs. */
export type Say = Readonly<{ json?: boolean }>;

export function say({ json }: Say, document: unknown, lines: () => readonly string[]): void {
  const text = json ? JSON.stringify(document, undefined, 2) : lines().join('\n');
  process.stdout.write(`${text}\n`);
}

/** Columns as wide as their widest cell; Chinese characters take two places. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => placesOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - placesOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

const placesOf = (text: string): number => text.length + (text.match(/[⺀-￮]/g)?.length ?? 0);
