import { expect, it } from '@jest/globals';
import { nearestName } from './nearest-name';

it.each([
  ['sho', ['list', 'show', 'new'], 'show'],
  ['TOCSIN_PROT', ['TOCSIN_PORT', 'TOCSIN_HOST'], 'TOCSIN_PORT'],
  ['icbc-cor', ['icbc-core', 'icbc-court'], 'icbc-core'],
  ['', ['list'], undefined],
  ['history', ['icbc-core'], undefined],
  ['show', [], undefined],
])('takes %j among %j for %j', (name, known, meant) => {
  expect(nearestName(name, known)).toBe(meant);
});
