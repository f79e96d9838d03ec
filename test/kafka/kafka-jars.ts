/**
 * Where the jars of a Kafka broker lie, and how they get there: through Maven, once, into the
 * user's cache. `pom.xml` says which.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const pom = join(__dirname, 'pom.xml');

const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? '';

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

export const jarsFolder = join(cache, 'tocsin', `kafka-${version}`);

export const areJarsThere = (): boolean => existsSync(jarsFolder);

export const isJavaThere = (): boolean => spawnSync('java', ['-version']).status === 0;

/** Into a folder beside first, so that a download broken off is not taken for a whole one. */
export function fetchJars(): void {
  if (areJarsThere()) return;
  const unfinished = `${jarsFolder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const { status, error } = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, copy, '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    throw new Error(
      `Maven could not fetch Kafka ${version}${error ? ` (${error.message})` : ''}: ` +
        'install it (apt-get install maven) and look at what it said above.',
    );
  }
  renameSync(unfinished, jarsFolder);
}
