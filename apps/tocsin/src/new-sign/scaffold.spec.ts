/** A sign that is begun is listed, and says what is left to do. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { scaffoldSign } from './scaffold';

const project = resolve(__dirname, '../../../..');
const signs = 'libs/warning-signs/src';
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'tocsin-new-sign-'));
  mkdirSync(join(copy, signs), { recursive: true });
  cpSync(join(project, signs, 'catalogue.ts'), join(copy, signs, 'catalogue.ts'));
});
afterEach(() => {
  rmSync(copy, { recursive: true });
});

const read = (path: string) => readFileSync(join(copy, path), 'utf8');

describe('tocsin signs new', () => {
  it('writes four files and lists the sign where the alphabet wants it', () => {
    const before = read(`${signs}/catalogue.ts`);
    const written = scaffoldSign(copy, 'barn-emptied');
    expect(written).toEqual([
      `${signs}/barn-emptied/sign.ts`,
      `${signs}/barn-emptied/texts.ts`,
      `${signs}/barn-emptied/stories.ts`,
      `${signs}/barn-emptied/README.md`,
      `${signs}/catalogue.ts`,
    ]);
    const added = read(`${signs}/catalogue.ts`)
      .split('\n')
      .filter((line) => !before.split('\n').includes(line));
    expect(added).toEqual([
      `import { barnEmptied } from './barn-emptied/sign';`,
      `import { stories as barnEmptiedStories } from './barn-emptied/stories';`,
      '  { sign: barnEmptied, stories: barnEmptiedStories },',
    ]);
    const paths = [...read(`${signs}/catalogue.ts`).matchAll(/from '\.\/(.+)\/sign'/g)].map(
      ([, id = '']) => id,
    );
    expect(paths.indexOf('barn-emptied')).toBeGreaterThan(paths.indexOf('affiliate-lawsuit'));
    expect(paths.indexOf('barn-emptied')).toBeLessThan(paths.indexOf('collateral-transfer'));
  });

  it.each(['a-first-one', 'zebra-last-one'])('lists %s too', (id) => {
    scaffoldSign(copy, id);
    expect(read(`${signs}/catalogue.ts`)).toContain(`from './${id}/sign';`);
  });

  it('marks what is left to write', () => {
    for (const path of scaffoldSign(copy, 'barn-emptied').slice(0, 4))
      expect(read(path)).toMatch(/\(to be written\)/);
  });

  it.each(['Barn', 'barn_emptied', 'barn-', '../barn', 'x'.repeat(61), ''])(
    'refuses %j as an id',
    (id) => {
      expect(() => scaffoldSign(copy, id)).toThrow(/lower-case words/);
    },
  );

  it('writes over nothing, and only in the project', () => {
    scaffoldSign(copy, 'barn-emptied');
    const sign = read(`${signs}/barn-emptied/sign.ts`);
    expect(() => scaffoldSign(copy, 'barn-emptied')).toThrow(/already/);
    expect(read(`${signs}/barn-emptied/sign.ts`)).toBe(sign);
    expect(() => scaffoldSign(tmpdir(), 'barn-emptied')).toThrow(/own folder/);
    expect(existsSync(join(tmpdir(), signs))).toBe(false);
  });
});
