/** Where the packages live that are measured beside ours (bench/rivals). */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const rivals = join(process.cwd(), 'bench', 'rivals');

export const rivalsAreThere = (): boolean =>
  existsSync(join(rivals, 'node_modules', '@event-driven-io', 'emmett-postgresql'));

export const rivalFolder = (name: string): string => join(rivals, 'node_modules', name);

export const requireRival = createRequire(join(rivals, 'package.json'));
