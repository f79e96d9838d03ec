/** The shape of the tree, as rules that a newcomer can rely on. */
import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const root = dirname(__dirname);
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the tree', () => {
  it('has no folder that says nothing about its contents', () => {
    const empty = /(^|\/)(common|shared|utils?|helpers?|core|misc|domain|infrastructure)\//;
    expect(files.filter((file) => empty.test(file))).toEqual([]);
  });

  it('has one front door a lib and no other index.ts', () => {
    const doors = files.filter((file) => basename(file) === 'index.ts');
    expect(doors.filter((file) => !/^libs\/[^/]+\/src\/index\.ts$/.test(file))).toEqual([]);
  });

  it('keeps files under 300 lines, tests and stories aside', () => {
    const long = sources
      .filter((file) => !/(\.spec\.ts|stories\.ts)$/.test(file))
      .filter((file) => read(file).split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case without fashionable suffixes', () => {
    const odd = sources.filter((file) => {
      const name = basename(file);
      return (
        !/^[a-z0-9.-]+$/.test(name) ||
        /\.(service|interface|dto|util|utils|types|model|helper)\.ts$/.test(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it('leaves no reminder without an issue number', () => {
    const reminder = /\b(TODO|FIXME)\b(?!\(#\d+\))/;
    const open = sources.filter(
      (file) => file !== 'test/tidy.spec.ts' && reminder.test(read(file)),
    );
    expect(open).toEqual([]);
  });

  it('skips no test by hand and focuses none', () => {
    const byHand = /\b(it|test|describe)\.(skip|only|todo)\(|\bx(it|describe)\(/;
    const specs = sources.filter((file) => file.endsWith('.spec.ts') && !file.includes('tidy'));
    expect(specs.filter((file) => byHand.test(read(file)))).toEqual([]);
  });

  it('gives every Markdown file one title', () => {
    const titles = (text: string) =>
      text.replace(/```[\s\S]*?```/g, '').match(/^# .+$/gm)?.length ?? 0;
    const pages = files.filter((file) => file.endsWith('.md'));
    expect(pages.filter((file) => titles(read(file)) !== 1)).toEqual([]);
  });

  it('has no link in Markdown that leads nowhere', () => {
    const dead = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)/g)]
          .map(([, target = '']) => join(dirname(file), target))
          .filter((target) => !existsSync(join(root, target)))
          .map((target) => `${file} → ${target}`),
      );
    expect(dead).toEqual([]);
  });

  it('keeps addresses of package registries out of the lock file', () => {
    expect(/"resolved": "https?:/.test(read('package-lock.json'))).toBe(false);
  });

  it('has the import table of its decision in the dependency rules', () => {
    const rows = read('docs/decisions/0003-import-table.md').matchAll(
      /^\| ([a-z, -]+) \| (.+) \|$/gm,
    );
    const rules = read('.dependency-cruiser.cjs');
    for (const [, left = '', right = ''] of rows) {
      const [libs, allowed] = [left.trim(), right.trim()];
      if (libs === 'lib' || libs.startsWith('-')) continue;
      const names = allowed === 'nothing' ? [] : allowed.replace(/ \(types only\)/, '').split(', ');
      for (const lib of libs.split(', ')) {
        const list = names.map((name) => `'${name}'`).join(', ');
        expect(rules).toMatch(new RegExp(`'?${lib}'?: \\[${list}\\]`));
      }
    }
  });
});
