import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { foldsOfRows } from './folds-of-rows';

it('name what rows are folded by as it is: run `npm run signs:lock` where they do not', () => {
  for (const { file, text } of foldsOfRows()) expect(readFileSync(file, 'utf8')).toBe(text);
});
