import { expect, it } from '@jest/globals';
import { readText } from './read-text';

it('says which file cannot be read, and what to do', async () => {
  await expect(readText('/no/such/days.txt')).rejects.toThrow(
    '/no/such/days.txt: There is no such file; check the path.',
  );
  expect(await readText(__filename)).toContain('check the path');
});
