/** Names from the catalogue, for alerts whose sign may have left it since. */
import { signOf } from '@tocsin/warning-signs';
import type { Both } from '../problems/problem-kinds';

/** The sign's names; its id where the catalogue no longer has it. */
export function signNames(id: string): Both {
  const texts = signOf(id)?.texts;
  return { zh: texts?.zh.name ?? id, en: texts?.en.name ?? id };
}

/** What a measure, parameter or strengthening fact of a sign is called. */
export function termOf(sign: string, name: string): Both {
  const texts = signOf(sign)?.texts;
  return { zh: texts?.zh.terms[name] ?? name, en: texts?.en.terms[name] ?? name };
}
