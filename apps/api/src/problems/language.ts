/** Chinese unless the reader asks for English: most of Tocsin's readers are Chinese officers. */
export type Language = 'zh' | 'en';

type Wish = Readonly<{ language: Language; quality: number }>;

/** The language of an answer by `Accept-Language` (RFC 9110: ranges with quality values). */
export function languageOf(accept: string | undefined): Language {
  const wishes = (accept ?? '')
    .split(',')
    .map(readWish)
    .filter((wish) => wish !== undefined);
  const best = Math.max(0, ...wishes.map(({ quality }) => quality));
  return wishes.find(({ quality }) => quality === best && quality > 0)?.language ?? 'zh';
}

function readWish(range: string): Wish | undefined {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const primary = tag.split('-')[0];
  if (primary !== 'zh' && primary !== 'en' && primary !== '*') return undefined;
  const quality = parameters.find((part) => part.startsWith('q='));
  return {
    language: primary === 'en' ? 'en' : 'zh',
    quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0,
  };
}
