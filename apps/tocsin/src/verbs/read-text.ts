/** A file named on the command line; where it cannot be read, that is said as of an import. */
import { cannotOpen } from '@apps/intake/src/import/import-failure';
import { readFile } from 'node:fs/promises';

export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw cannotOpen(path, error);
  }
}
