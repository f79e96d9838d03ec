/** The admin's bearer token: preset by TOCSIN_ADMIN_TOKEN, else made once and kept in the folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from './configuration';

export function adminToken({ adminToken: preset, dataFolder }: Configuration): string {
  if (preset !== undefined) return preset;
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, 'admin-token');
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(path, 'utf8').trim();
}
