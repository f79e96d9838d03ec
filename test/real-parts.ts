/**
 * Groups of tests that need a real part which not every machine has. Where it is missing they skip
 * and say why; where everything is required (`.ci/run`) a missing part is a failure.
 */
import { describe } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { areToolsThere } from './deployment/deploy-tools';
import { areJarsThere, isJavaThere } from './kafka/kafka-jars';

export type RealPart = Readonly<{ name: string; found: boolean; howToGet: string }>;

/** `describe`, or a skipping one whose reason has been printed. */
export function describeWith({
  name,
  found,
  howToGet,
}: RealPart): typeof describe | typeof describe.skip {
  if (found) return describe;
  const reason = `${name} is not here: ${howToGet}.`;
  if (process.env['TOCSIN_TEST_REQUIRE_ALL']) throw new Error(reason);
  process.stderr.write(`Skipped: ${reason}\n`);
  return describe.skip;
}

const chromiumPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

export const chromium = {
  name: 'Chromium',
  found: chromiumPath !== undefined,
  howToGet: 'apt-get install chromium fonts-noto-cjk',
  path: chromiumPath ?? '',
};

const finbenchFolder = join(__dirname, '..', '..', 'shared', 'data', 'finbench');

export const finbench = {
  name: 'The FinBench sample data',
  found: existsSync(join(finbenchFolder, 'snapshot', 'Account.csv')),
  howToGet: 'put it into ../shared/data/finbench beside the project',
  folder: finbenchFolder,
};

/** Both come as Debian packages; their services need not run. */
export const prometheus = {
  name: 'Prometheus',
  found: ['prometheus', 'promtool', 'amtool'].every((program) =>
    existsSync(join('/usr/bin', program)),
  ),
  howToGet: 'apt-get install --no-install-recommends prometheus prometheus-alertmanager',
};

export const kafka = {
  name: 'A Kafka broker',
  /** Asked when it is wanted: starting Java takes a moment. */
  get found() {
    return areJarsThere() && isJavaThere();
  },
  howToGet: 'apt-get install maven, then npm run kafka -- --fetch',
};

/** Makes the certificates of tests. */
export const openssl = {
  name: 'OpenSSL',
  get found() {
    return spawnSync('openssl', ['version']).status === 0;
  },
  howToGet: 'apt-get install openssl',
};

const deployTools = 'npm run deploy-tools, with Go and Python';

export const helm = {
  name: 'Helm with the schemas of Kubernetes',
  found: areToolsThere('helm', 'kubernetesValidate'),
  howToGet: deployTools,
};

export const hadolint = {
  name: "Hadolint, the Dockerfile's linter",
  found: areToolsThere('hadolint'),
  howToGet: deployTools,
};

export const postgresTools = {
  name: "PostgreSQL 18's pg_dump and pg_basebackup",
  found: areToolsThere('postgres'),
  howToGet: deployTools,
};
