/** The folder of the embedded database and of the secrets made at the first start. */
import { mkdirSync } from 'node:fs';

/** Throws, saying where the folder is set, where there can be none. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${folder} cannot be made: ${said}. Check --data or TOCSIN_DATA.`,
    );
  }
}
