/** The README of a sign, cut at its headings. It is written in English; the headings are in both. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { bothText, named } from '../contract/values';
import type { Both } from '../problems/problem-kinds';

export const signPageSection = named(
  'SignPageSection',
  z.object({ heading: bothText, text: z.string().describe('Markdown, English.') }),
);

type Section = z.output<typeof signPageSection>;

/** The headings that every sign's page has; others are shown as they stand. */
const headings: Readonly<Record<string, string>> = {
  'What it sees': '看到什么',
  'Why it matters': '为何重要',
  'What it misses': '看不到什么',
  'Ordinary explanations': '可能的正常解释',
  Parameters: '参数',
  Sources: '依据',
};

/** Empty where the pages are not installed beside the program. */
export async function readSignPage(
  folder: string | undefined,
  sign: string,
): Promise<readonly Section[]> {
  if (folder === undefined) return [];
  const text = await readFile(join(folder, sign, 'README.md'), 'utf8').catch(() => '');
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      const heading = section.slice(0, end).trim();
      return { heading: bothOf(heading), text: section.slice(end).trim() };
    });
}

const bothOf = (heading: string): Both => ({ zh: headings[heading] ?? heading, en: heading });
