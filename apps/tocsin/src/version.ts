/** The version of the running software, and where it lies: that of the package it was built from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, four levels above the built `apps/tocsin/src`, or two in the tests. */
export const projectFolder: string = process.env['TOCSIN_PROJECT'] ?? process.cwd();

/** The pages of the signs lie beside their code. */
export const signPagesFolder: string = join(projectFolder, 'libs', 'warning-signs', 'src');

export const version: string = (
  JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }
).version;
