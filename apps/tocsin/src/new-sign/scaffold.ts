/** `tocsin signs new ID`: the four files of a sign that is not written yet, and its line. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeFile, signFile, storiesFile, textsFile, type Naming } from './templates';

const words = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Answers what was written, as paths within the project. */
export function scaffoldSign(project: string, id: string): readonly string[] {
  const signs = join('libs', 'warning-signs', 'src');
  const [folder, catalogue] = [join(signs, id), join(signs, 'catalogue.ts')];
  assertNew({ project, folder, catalogue }, id);
  const naming = { id, constant: camelCase(id) };
  const before = readFileSync(join(project, catalogue), 'utf8');
  const listed = withSign(before, naming);
  mkdirSync(join(project, folder));
  const files = {
    [join(folder, 'sign.ts')]: signFile(naming),
    [join(folder, 'texts.ts')]: textsFile,
    [join(folder, 'stories.ts')]: storiesFile,
    [join(folder, 'README.md')]: readmeFile,
    [catalogue]: listed,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
  return Object.keys(files);
}

type Places = Readonly<{ project: string; folder: string; catalogue: string }>;

function assertNew({ project, folder, catalogue }: Places, id: string): void {
  if (!words.test(id) || id.length > 60)
    throw new Error(`"${id}" cannot be a sign's id: lower-case words joined by "-", at most 60.`);
  if (!existsSync(join(project, catalogue)))
    throw new Error(`There is no ${catalogue} in ${project}: run it in the project's own folder.`);
  if (existsSync(join(project, folder)))
    throw new Error(`There is a sign "${id}" already: see ${folder}.`);
}

const camelCase = (id: string): string =>
  id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The catalogue with two imports, in the order of the alphabet, and one line at its end. */
function withSign(catalogue: string, { id, constant }: Naming): string {
  const lines = catalogue.split('\n');
  const list = lines.findIndex((line) => line.startsWith('export const catalogue'));
  const end = lines.findIndex((line, index) => index > list && line === '];');
  if (list < 0 || end < 0)
    throw new Error('catalogue.ts has lost the shape that this verb knows; add the sign by hand.');
  const entry = `  { sign: ${constant}, stories: ${constant}Stories },`;
  const imports = [
    `import { ${constant} } from './${id}/sign';`,
    `import { stories as ${constant}Stories } from './${id}/stories';`,
  ];
  const place = lines.findIndex((line) => {
    const other = /^import .* from '\.\/(.+)';$/.exec(line)?.[1];
    return other !== undefined && other > `${id}/`;
  });
  const at = place < 0 || place > list ? lastImport(lines) + 1 : place;
  return [
    ...lines.slice(0, at),
    ...imports,
    ...lines.slice(at, end),
    entry,
    ...lines.slice(end),
  ].join('\n');
}

const lastImport = (lines: readonly string[]): number =>
  lines.findLastIndex((line) => line.startsWith('import '));
