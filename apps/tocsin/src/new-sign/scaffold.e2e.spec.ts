/** A stranger begins a sign in a copy of the project, asks the tools, and finishes the example. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../../../../test/running-tocsin';
import { scaffoldSign } from './scaffold';

const id = 'barn-emptied';
const folder = `libs/warning-signs/src/${id}`;
let copy: string;
let written: readonly string[];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tocsin-stranger-'));
  for (const part of ['libs', 'test', 'jest.config.mjs', 'package.json', '.prettierrc.json'])
    cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  written = scaffoldSign(copy, id);
}, 60_000);
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const run = (tool: string, ...args: string[]) => {
  const program = join(project, 'node_modules', tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: copy,
    encoding: 'utf8',
    // Every test of the catalogue is named, those left out as well.
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, said: stdout + stderr };
};

const testsOfTheSign = () => {
  const suites = ['catalogue.spec', 'tidy.spec', 'unwritten.spec', 'signs-lock.spec'];
  const paths = suites.map((name) => `libs/warning-signs/src/${name}`);
  return run('jest/bin/jest.js', '--verbose', '--selectProjects', 'pure', '-t', id, '--', ...paths);
};

it('compiles, in the form that the project asks for', () => {
  const sources = written.filter((path) => /(sign|stories)\.ts$/.test(path));
  const configuration = {
    extends: join(project, 'tsconfig.json'),
    compilerOptions: {
      rootDir: '/',
      incremental: false,
      types: [],
      paths: { '@tocsin/*': [join(project, 'libs/*/src/index.ts')] },
    },
    files: sources,
    include: [],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(configuration));
  expect(run('typescript/bin/tsc', '--noEmit', '-p', copy)).toEqual({ status: 0, said: '' });
  const files = written.filter((path) => path.startsWith(folder));
  expect(run('prettier/bin/prettier.cjs', '--check', ...files).status).toBe(0);
}, 180_000);

it('fails its tests, which name what is left to write', () => {
  const { status, said } = testsOfTheSign();
  expect(status).toBe(1);
  expect(said).toContain('replace each line named here');
  for (const file of ['sign.ts', 'texts.ts', 'stories.ts', 'README.md'])
    expect(said).toMatch(new RegExp(`${folder}/${file}:\\d+ .*(to be written|待写)`));
  expect(said).toMatch(/has a story of each kind, and eight in all/);
}, 180_000);

it('passes the stories of the example once the rule that it suggests is written', () => {
  const sign = join(copy, folder, 'sign.ts');
  const source = readFileSync(sign, 'utf8');
  const suggested = source.replace('  holds: () => false,\n', '').replaceAll(/^ *\/\/ {3}/gm, '  ');
  expect(suggested).toMatch(/^ {2}holds: \(reports, ctx\) =>$/m);
  writeFileSync(sign, suggested);
  const { said } = testsOfTheSign();
  expect(said).not.toMatch(/✕ sees what the story says/);
  expect(said.match(/✓ sees what the story says/g)).toHaveLength(4);
}, 180_000);
