/** JSON as a tree whose numbers are texts, exactly as written: an id of 19 digits stays one. */
import type { Tree, TreeValue } from '@tocsin/feeds';
import { parse } from 'lossless-json';
import { nestsDeeperThan } from '../pipeline/nesting';
import { invalidJson, type Refusal, tooDeep } from '../pipeline/refusals';
import { faulty } from './raw-record';

/** Objects and arrays within each other; the schema that Debezium sends along needs some. */
const depthMax = 48;

export type ParsedTree = Readonly<{ tree: Tree } | { refusal: Refusal }>;

export function parseTree(text: string): ParsedTree {
  const parsed = parseValue(text);
  if ('refusal' in parsed) return parsed;
  return isTree(parsed.value) ? { tree: parsed.value } : { refusal: noRecord() };
}

const noRecord = (): Refusal =>
  faulty('invalid-json', {
    zh: '记录应为一个 JSON 对象，这里是其他类型的值：请检查映射 records 中的 at，或改正该记录',
    en: 'a record is a JSON object, and this is another kind of value: check at in records of the mapping, or mend the record',
  });

export function parseValue(text: string): Readonly<{ value: TreeValue } | { refusal: Refusal }> {
  if (nestsDeeperThan(text, depthMax)) return { refusal: tooDeep(depthMax) };
  try {
    return { value: parse(text, undefined, asWritten) as TreeValue };
  } catch (error) {
    return { refusal: invalidJson(text, error) };
  }
}

const asWritten = (digits: string): string => digits;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
