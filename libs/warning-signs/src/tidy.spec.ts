/** The shape of the catalogue on disk: four files a sign, six headings, everything named twice. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue';
import { formatYuan } from '@tocsin/credit-events';

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('lists every folder in the catalogue, once', () => {
  expect(catalogue.map(({ sign }) => sign.id).sort()).toEqual(folders.sort());
});

describe.each(catalogue.map(({ sign }) => [sign.id, sign] as const))('%s', (name, sign) => {
  const readme = () => readFileSync(join(__dirname, name, 'README.md'), 'utf8');

  it('holds a sign, its texts, its stories and its README, and nothing else', () => {
    const files = readdirSync(join(__dirname, name)).sort();
    expect(files).toEqual(['README.md', 'sign.ts', 'stories.ts', 'texts.ts']);
  });

  it('answers the six questions, in order, each with something to say', () => {
    const text = readme();
    expect(text.match(/^#{1,2} .+$/gm)).toEqual([
      `# ${sign.texts.zh.name} · ${sign.texts.en.name}`,
      '## What it sees',
      '## Why it matters',
      '## What it misses',
      '## Ordinary explanations',
      '## Parameters',
      '## Sources',
    ]);
    for (const section of text.split(/^#{1,2} .+$/gm).slice(2))
      expect(section.trim().length).toBeGreaterThan(30);
  });

  it('states every parameter with its unit and default', () => {
    const text = readme();
    for (const [parameter, { unit, default: value }] of Object.entries(sign.parameters)) {
      const shown = typeof value === 'bigint' ? formatYuan(value) : String(value);
      expect(text).toMatch(
        new RegExp(`^\\| \`${parameter}\` +\\| ${unit} +\\| ${shown} +\\| .+ \\|$`, 'm'),
      );
    }
    expect(text.match(/^\| `/gm)).toHaveLength(Object.keys(sign.parameters).length);
  });

  it('has all its texts in both languages, and a term for every parameter', () => {
    const { zh, en } = sign.texts;
    for (const [text, script] of [
      [zh, /\p{Script=Han}/u],
      [en, /[a-z]/],
    ] as const) {
      const { desk, bank } = text.nextSteps;
      const said = [
        text.name,
        text.meaning,
        ...text.explanations,
        ...text.blindSpots,
        ...desk,
        ...bank,
        ...Object.values(text.terms),
      ];
      for (const words of said) expect(words).toMatch(script);
      for (const list of [text.explanations, text.blindSpots, desk, bank])
        expect(list.length).toBeGreaterThan(0);
      for (const parameter of Object.keys(sign.parameters))
        expect(text.terms).toHaveProperty([parameter]);
    }
    expect(Object.keys(zh.terms).sort()).toEqual(Object.keys(en.terms).sort());
    expect(zh.explanations).toHaveLength(en.explanations.length);
    expect(zh.blindSpots).toHaveLength(en.blindSpots.length);
  });

  it('calls nobody an evader or a fraudster', () => {
    const text = `${readme()}${JSON.stringify(sign.texts.en)}${JSON.stringify(sign.texts.zh)}`;
    expect(text).not.toMatch(/evader|fraudster|criminal|骗子|老赖|诈骗犯|逃废债企业/i);
  });
});
