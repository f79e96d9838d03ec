/** Where the packages live that are measured beside ours (bench/package.json). */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const bench = join(process.cwd(), 'bench');

export const rivalsAreThere = (): boolean =>
  existsSync(join(bench, 'node_modules', '@event-driven-io', 'emmett-postgresql'));

export const rivalFolder = (name: string): string => join(bench, 'node_modules', name);

export const requireRival = createRequire(join(bench, 'package.json'));
