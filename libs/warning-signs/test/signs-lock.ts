/**
 * The lock of the catalogue: id, version, delivered status and a hash of `sign.ts` for every sign
 * that people rely on, so that none changes silently. Drafts are not locked. The hash is one of the
 * program without types, comments, formatting and status: only what it does counts.
 */
import { transformSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignStatus } from '../src/define-warning-sign';

export type LockedSign = Readonly<{
  id: string;
  version: number;
  status: SignStatus;
  hash: string;
}>;

type Delivered = Readonly<{ id: string; version: number; status?: SignStatus }>;

const signsFolder = join(__dirname, '..', 'src');
const lockFile = join(__dirname, '..', 'signs.lock.json');

/** What the lock would say of these signs, sorted by id. */
export const lockOf = (
  signs: readonly Delivered[],
  read: (id: string) => string = readSign,
): readonly LockedSign[] =>
  signs
    .map(({ id, version, status = 'live' }) => ({ id, version, status, hash: '' }))
    .filter(({ status }) => status !== 'draft')
    .map((sign) => ({ ...sign, hash: hashOf(read(sign.id)) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const readSign = (id: string): string => readFileSync(join(signsFolder, id, 'sign.ts'), 'utf8');

export function hashOf(source: string): string {
  const { code } = transformSync(source, {
    swcrc: false,
    configFile: false,
    isModule: true,
    minify: true,
    jsc: {
      parser: { syntax: 'typescript' },
      target: 'es2023',
      minify: { compress: false, mangle: false, format: { comments: false } },
    },
  });
  const withoutStatus = code.replace(/\bstatus:"(?:draft|trial|live)",?/, '');
  return createHash('sha256').update(withoutStatus).digest('hex').slice(0, 16);
}

/** Empty until the first lock is made: then nothing is relied on yet. */
export const readLock = (): readonly LockedSign[] =>
  existsSync(lockFile) ? (JSON.parse(readFileSync(lockFile, 'utf8')) as LockedSign[]) : [];

export const lockText = (lock: readonly LockedSign[]): string =>
  `${JSON.stringify(lock, undefined, 2)}\n`;

export { lockFile };

const again = 'run `npm run signs:lock` and commit the file';

/** Changes that a new lock must not cover up: the sign itself has to be mended first. */
export function silentChanges(
  lock: readonly LockedSign[],
  now: readonly LockedSign[],
): readonly string[] {
  return lock.flatMap(({ id, version, hash }) => {
    const sign = now.find((one) => one.id === id);
    if (!sign)
      return [
        `${id} is locked and has left the catalogue, or is a draft again. Its alerts need it: ` +
          `keep it, and retire it by \`tocsin signs retire ${id} --reason …\`.`,
      ];
    if (sign.version < version)
      return [
        `${id} went back from version ${version} to ${sign.version}: raise it above ${version}.`,
      ];
    if (sign.version === version && sign.hash !== hash)
      return [
        `${id}: sign.ts does something else than before, and its version is still ${version}. ` +
          `Alerts name the version that raised them: set \`version: ${version + 1}\` in ` +
          `libs/warning-signs/src/${id}/sign.ts, then ${again}.`,
      ];
    return [];
  });
}

/** Everything in which the lock is not what it should be. */
export function lockFaults(
  lock: readonly LockedSign[],
  now: readonly LockedSign[],
): readonly string[] {
  if (lock.length === 0) return [];
  const outdated = now
    .filter(({ id, version, status }) => {
      const locked = lock.find((one) => one.id === id);
      return !locked || locked.version < version || locked.status !== status;
    })
    .map(({ id }) => `${id} is not in signs.lock.json as it is now: ${again}.`);
  return [...silentChanges(lock, now), ...outdated];
}
