/**
 * Which files in a folder are whole. Nobody is told when a writer is done, least of all on network
 * drives, so the folder is looked at again and again: a file is whole when its checksum says so, or
 * when it has not changed for a while.
 */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumOf } from '../import/checksum';
import type { Both } from '../import/import-failure';

export type Look = Readonly<{
  /** Whole, in order of their names. */
  ready: readonly string[];
  /** Never to become what their checksum says. */
  wrong: readonly Readonly<{ name: string; said: Both }>[];
  /** All that lie there, whole or not. */
  waiting: readonly string[];
}>;

export const checksumFileOf = (name: string): string => `${name}.sha256`;

/** What a writer calls a file that it has not finished, and what is no delivery. */
const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || /\.(part|tmp|sha256)$/i.test(name);

type Seen = { size: number; changed: number; since: number; isLink: boolean; checksum?: string };

/** By name, so that files that bear their day come in order. */
const deliveriesAmong = (names: ReadonlySet<string>): readonly string[] =>
  [...names].filter((name) => !isPassedOver(name)).toSorted();

/** `settleMs`: so long must a file without a checksum have stayed as it is. */
export function lookIn(folder: string, settleMs: number): () => Promise<Look> {
  const book = new Map<string, Seen>();
  return async () => {
    const names = new Set(await readdir(folder));
    forget(book, names);
    const ready: string[] = [];
    const wrong: Look['wrong'][number][] = [];
    const waiting: string[] = [];
    for (const name of deliveriesAmong(names)) {
      const seen = await look(folder, name, book);
      if (!seen) continue;
      waiting.push(name);
      if (seen.isLink) {
        wrong.push({ name, said: onlyALink });
        continue;
      }
      const isSettled = performance.now() - seen.since >= settleMs;
      const isSummed = names.has(checksumFileOf(name));
      const said = isSummed ? await compare(folder, name, seen) : 'right';
      if (said === 'right' && (isSettled || isSummed)) ready.push(name);
      if (said !== 'right' && isSettled) wrong.push({ name, said });
    }
    return { ready, wrong, waiting };
  };
}

function forget(book: Map<string, Seen>, names: ReadonlySet<string>): void {
  for (const name of [...book.keys()]) if (!names.has(name)) book.delete(name);
}

async function look(
  folder: string,
  name: string,
  book: Map<string, Seen>,
): Promise<Seen | undefined> {
  // What a link leads to may be no file of the sender's: it is not followed.
  const found = await lstat(join(folder, name)).catch(() => undefined);
  const isLink = found?.isSymbolicLink() ?? false;
  if (!found || !(isLink || found.isFile())) return undefined;
  const { size, mtimeMs: changed } = found;
  const known = book.get(name);
  if (known?.size === size && known.changed === changed) return known;
  const seen = { size, changed, since: performance.now(), isLink };
  book.set(name, seen);
  return seen;
}

/** Its checksum is reckoned once for each time that it changed. */
async function compare(folder: string, name: string, seen: Seen): Promise<'right' | Both> {
  const text = await readFile(join(folder, checksumFileOf(name)), 'utf8').catch(() => '');
  const expected = /^\uFEFF?\s*([0-9a-f]{64})\b/i.exec(text)?.[1]?.toLowerCase();
  if (expected === undefined) return noChecksum(checksumFileOf(name));
  const found = (seen.checksum ??= await checksumOf(join(folder, name)));
  return found === expected ? 'right' : otherChecksum(expected, found);
}

const onlyALink: Both = {
  zh: '这是链接而不是文件，不予读取。请放入文件本身。',
  en: 'This is a link and no file; it is not followed. Drop the file itself.',
};

const noChecksum = (file: string): Both => ({
  zh: `校验文件 ${file} 中没有 SHA-256 值（64 位十六进制数字，即 sha256sum 的输出）。请重新生成后，连同数据文件再次放入。`,
  en: `${file} holds no SHA-256 (64 hexadecimal digits, as sha256sum prints them). Make it anew and drop both again.`,
});

const otherChecksum = (expected: string, found: string): Both => ({
  zh: `校验值不符：校验文件为 ${expected}，文件实际为 ${found}。文件可能未传完或已损坏，请重新传送。`,
  en: `The checksum is wrong: ${expected} was stated, ${found} is what the file has. It may have been cut off or damaged; send it again.`,
});
