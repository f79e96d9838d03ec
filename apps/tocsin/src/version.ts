/** The version of the running software: that of the package it was built from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, four levels above the built `apps/tocsin/src`, or two in the tests. */
export const projectFolder: string = process.env['TOCSIN_PROJECT'] ?? process.cwd();

export const version: string = (
  JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string }
).version;
