import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfiguration, variables } from '../apps/tocsin/src/configuration';

type Service = Readonly<{
  image: string;
  command?: readonly string[];
  build?: Readonly<{ context: string; dockerfile: string }>;
  environment?: Readonly<Record<string, string>>;
  volumes?: readonly string[];
  depends_on?: readonly string[] | Readonly<Record<string, object>>;
  network_mode?: string;
}>;
type Compose = Readonly<{
  services: Readonly<Record<string, Service>>;
  volumes: Readonly<Record<string, null>>;
}>;

const text = readFileSync(join(__dirname, 'compose.yaml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('tocsin:'));

/** The schema of the Compose specification, as its linter carries it. */
const schema = (): object => {
  const manifest = createRequire(__filename).resolve('dclint');
  const folder = manifest.slice(0, manifest.indexOf('dclint') + 'dclint'.length);
  const read = JSON.parse(
    readFileSync(join(folder, 'schemas', 'compose.schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  // Named by an address that Ajv does not know the draft by.
  delete read['$schema'];
  return read;
};

describe('compose.yaml', () => {
  it('is what the Compose specification allows', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema());
    validate(parse(text, { merge: true }));
    expect(validate.errors).toBeNull();
  });

  it('starts each app in processes of its own, and migrates first', () => {
    expect(Object.fromEntries(ours.map(([name, { command }]) => [name, command]))).toEqual({
      migrate: ['migrate'],
      intake: ['start', '--only', 'intake'],
      watch: ['start', '--only', 'watch'],
      api: ['start', '--only', 'api'],
    });
    for (const [name, { depends_on: after }] of ours)
      expect(Object.keys(after ?? {})).toContain(name === 'migrate' ? 'postgres' : 'migrate');
  });

  it.each(ours)('gives %s variables that there are, with values that it takes', (_, service) => {
    const { environment = {} } = service;
    const known = Object.keys(variables.shape);
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const given = Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+):-([^}]*)\}/g, '$2').replace(/\$\{\w+:\?[^}]*\}/g, 'secret'),
    ]);
    expect(() => readConfiguration(Object.fromEntries(given) as NodeJS.ProcessEnv)).not.toThrow();
  });

  it('mounts what exists, and names volumes and services that it has', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const missing = mounted.filter((source) =>
      source.startsWith('.')
        ? !existsSync(join(__dirname, source))
        : !Object.hasOwn(compose.volumes, source),
    );
    expect(missing).toEqual([]);
    const named = services.flatMap(([, { depends_on: after = [], network_mode: network }]) => [
      ...(Array.isArray(after) ? (after as string[]) : Object.keys(after)),
      ...(network === undefined ? [] : [network.replace('service:', '')]),
    ]);
    expect(named.filter((name) => !Object.hasOwn(compose.services, name))).toEqual([]);
  });

  it('pins every image, from no registry by name', () => {
    for (const [, { image }] of services) expect(image).toMatch(/^([a-z-]+\/)?[a-z-]+:[^/:]+/);
    for (const [, { image }] of services) expect(image).not.toMatch(/latest|[a-z]\.[a-z]+\//);
  });

  it('has Prometheus look where the processes are', () => {
    const file = readFileSync(join(__dirname, 'compose', 'targets.yml'), 'utf8');
    const targets = (parse(file) as { targets: string[] }[]).flatMap((group) => group.targets);
    const listening = ours.map(([name]) => name).filter((name) => name !== 'migrate');
    expect(targets).toEqual(listening.map((name) => `${name}:8080`));
  });

  it('says in env.example what must be set', () => {
    const asked = new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name));
    const example = readFileSync(join(__dirname, 'compose', 'env.example'), 'utf8');
    const offered = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    expect(new Set(offered)).toEqual(asked);
  });
});
