import { expect, it } from '@jest/globals';
import { makeFolder } from './data-folder';

it('a file where the data folder should be is told of, with where the folder is set', () => {
  expect(() => {
    makeFolder(__filename);
  }).toThrow(/^The data folder .*data-folder\.spec\.ts cannot be made: .*EEXIST.*TOCSIN_DATA\.$/);
});
