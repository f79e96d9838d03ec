import { describe, expect, test } from '@jest/globals';
import { makingRoom } from './making-room';

const isTelling = (item: string): boolean => item.endsWith('!');

describe('what a sign keeps makes room', () => {
  test('nothing leaves while there is room', () => {
    expect(makingRoom(['a', 'b!'], 2, isTelling)).toEqual(['a', 'b!']);
  });

  test('the oldest that tells nothing leaves first', () => {
    expect(makingRoom(['a!', 'b', 'c'], 2, isTelling)).toEqual(['a!', 'c']);
  });

  test('where all tell, the oldest leaves', () => {
    expect(makingRoom(['a!', 'b!', 'c!'], 2, isTelling)).toEqual(['b!', 'c!']);
  });
});
