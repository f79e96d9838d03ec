/** Where the files of a feed come in, and where they go: `<root>/<feed>/in`, `archive`, `error`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

export type DropFolders = Readonly<{ incoming: string; archive: string; error: string }>;

export const foldersOf = (root: string, feed: string): DropFolders => ({
  incoming: join(root, feed, 'in'),
  archive: join(root, feed, 'archive'),
  error: join(root, feed, 'error'),
});

export async function makeFolders(folders: DropFolders): Promise<void> {
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
}
