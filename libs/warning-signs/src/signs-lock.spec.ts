import { describe, expect, it } from '@jest/globals';
import { hashOf, lockFaults, lockOf, readLock, silentChanges } from '../test/signs-lock';
import { hashOfFolds } from '../test/folds';
import { catalogue } from './catalogue';
import { foldedBy } from './folded-by';

it('finds every sign as it was locked', () => {
  expect(lockFaults(readLock(), lockOf(catalogue.map(({ sign }) => sign)))).toEqual([]);
});

it('names what states are folded by as it is: run `npm run signs:lock` where it does not', () => {
  expect(foldedBy).toBe(hashOfFolds());
});

it('keeps the lock sorted', () => {
  const ids = readLock().map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
});

describe('the hash of a sign', () => {
  const sign = `
    import { yuan, type Fen } from '@tocsin/credit-events';
    type State = Readonly<{ sum: Fen }>;
    export const it = defineWarningSign({
      id: 'it', version: 1, status: 'trial',
      holds: (state: State, ctx) => state.sum >= ctx.parameters.sumMin && ctx.today > 'x',
    });`;

  it.each([
    ['comments', sign.replace('id:', '/* why */ id:')],
    ['formatting', sign.replace(/\n +/g, '\n').replaceAll(', ', ',\n').replace('&&', '\n&&')],
    ['the other quotes', sign.replaceAll("'", '"')],
    ['brackets that change nothing', sign.replace(/=> (state.*'x'),/, '=> ($1),')],
    ['types', sign.replace('Readonly<{ sum: Fen }>', '{ sum: Fen }')],
    ['the status', sign.replace("'trial'", "'live'")],
    ['the status left out', sign.replace(" status: 'trial',", '')],
  ])('stays the same over %s', (_, changed) => {
    expect(changed).not.toBe(sign);
    expect(hashOf(changed)).toBe(hashOf(sign));
  });

  it.each([
    ['an operator', sign.replace('>=', '>')],
    ['a number of the rule', sign.replace("'x'", "'y'")],
    ['a name', sign.replaceAll('sumMin', 'amountMin')],
    ['the version', sign.replace('version: 1', 'version: 2')],
  ])('changes with %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf(sign));
  });
});

describe('a lock', () => {
  const read = (text: string) => () => `export const it = ${text};`;
  const now = (version: number, text: string, status: 'trial' | 'live' = 'live') =>
    lockOf([{ id: 'it', version, status }], read(text));
  const lock = now(1, '1');

  it('holds what is on trial or live, sorted, and no draft', () => {
    const signs = [
      { id: 'b', version: 1 },
      { id: 'c', version: 1, status: 'draft' },
      { id: 'a', version: 2, status: 'trial' },
    ] as const;
    const hash = hashOf('export const it = 1;');
    expect(lockOf(signs, read('1'))).toEqual([
      { id: 'a', version: 2, status: 'trial', hash },
      { id: 'b', version: 1, status: 'live', hash },
    ]);
  });

  it('has nothing to say of what did not change', () => {
    expect(lockFaults(lock, now(1, '1'))).toEqual([]);
  });

  it('says what to do about a sign that changed under its old version', () => {
    const faults = lockFaults(lock, now(1, '2'));
    expect(faults).toEqual([expect.stringContaining('set `version: 2` in libs/warning-signs')]);
    expect(silentChanges(lock, now(1, '2'))).toEqual(faults);
  });

  it('asks to be made again for a new version, a new sign, another status, and covers nothing up', () => {
    const other = lockOf([{ id: 'more', version: 1 }], read('1'));
    for (const next of [now(2, '2'), [...lock, ...other], now(1, '1', 'trial')]) {
      expect(lockFaults(lock, next)).toEqual([expect.stringContaining('npm run signs:lock')]);
      expect(silentChanges(lock, next)).toEqual([]);
    }
  });

  it('keeps signs in the catalogue, and versions going up', () => {
    expect(silentChanges(lock, [])).toEqual([expect.stringContaining('signs retire it')]);
    expect(silentChanges(now(3, '1'), now(2, '1'))).toEqual([
      expect.stringContaining('raise it above 3'),
    ]);
  });

  it('is none before the first was made', () => {
    expect(lockFaults([], now(1, '1'))).toEqual([]);
  });
});
