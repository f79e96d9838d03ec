import { expect, it } from '@jest/globals';
import { linesOf } from './migrate';

it('says what to do where this login may not make the role that dashboards read as', () => {
  const told = { version: '0.1.0', head: 7, shards: 1 };
  expect(linesOf({ ...told, reader: true })).toHaveLength(1);
  expect(linesOf({ ...told, reader: false }).at(-1)).toContain('create role tocsin_reader nologin');
});
