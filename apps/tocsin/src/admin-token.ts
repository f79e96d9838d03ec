/** The admin's bearer token: preset by TOCSIN_ADMIN_TOKEN, else made once and kept in the folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration';
import { makeFolder } from './data-folder';

export function adminToken({ adminToken: preset, dataFolder }: Configuration): string {
  if (preset !== undefined) return preset;
  makeFolder(dataFolder);
  const path = join(dataFolder, 'admin-token');
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}
