/** Chinese unless the sender prefers English: most operators of feeds are Chinese. */
export type Language = 'zh' | 'en';

/** By `Accept-Language`, with its quality values. */
export function languageOf(accept: string | undefined): Language {
  const english = Math.max(...wishes(accept, 'en'));
  const chinese = Math.max(...wishes(accept, 'zh'));
  return english > chinese ? 'en' : 'zh';
}

function wishes(accept: string | undefined, language: Language): number[] {
  const ranges = (accept ?? '').toLowerCase().split(',');
  const wanted = ranges.filter((range) => /^\s*([a-z]+)/.exec(range)?.[1] === language);
  return [0, ...wanted.map((range) => Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1))];
}
