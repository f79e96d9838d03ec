/** A command line that cannot be read is answered as any other error: one line, and how to mend it. */
import { expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newDataFolder, removeFolder, runTocsin } from '../../../test/running-tocsin';

it.each([
  [['statu'], "tocsin: unknown command 'statu' (Did you mean status?); see `tocsin --help`.\n"],
  [['backtest'], "tocsin: required option '--sign <id>' not specified; see `tocsin --help`.\n"],
  [['signs', 'sho'], "tocsin: unknown command 'sho' (Did you mean show?); see `tocsin --help`.\n"],
  [
    ['feeds', 'cadence', 'clea', 'icbc-core'],
    "tocsin: unknown command 'clea' (Did you mean clear?); see `tocsin --help`.\n",
  ],
  [
    ['feeds', 'list', 'icbc-core'],
    'tocsin: list takes 0 arguments, not so many; see `tocsin --help`.\n',
  ],
  [
    ['start', '--port', 'http'],
    "tocsin: option '--port <port>' argument 'http' is invalid. a whole number is needed; see `tocsin --help`.\n",
  ],
  [
    ['quarantine', 'list', '--limit', '0'],
    "tocsin: option '--limit <n>' argument '0' is invalid. a number from 1 is needed; see `tocsin --help`.\n",
  ],
])(
  'tells of `tocsin %s` in one line what is wrong and where to look',
  async (args, said) => {
    const { code, stdout, stderr } = await runTocsin(args);
    // The first call may build, and says so.
    expect([code, stdout, stderr.split('\n').slice(-2).join('\n')]).toEqual([1, '', said]);
  },
  120_000,
);

it.each([
  ['status'],
  ['feeds', 'list'],
  ['feeds', 'show', 'icbc-core'],
  ['quarantine', 'list'],
  ['lists', 'remove', 'black', 'X-C0001', '--reason', 'paid'],
])(
  'a mistyped data folder is told of by `tocsin %s`, and no database is made there',
  async (...args) => {
    const folder = join(newDataFolder(), 'wrong');
    const { code, stdout, stderr } = await runTocsin([...args, '--data', folder]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`tocsin: There is no database in ${folder}. Check --data`);
    expect(existsSync(folder)).toBe(false);
    removeFolder(join(folder, '..'));
  },
  60_000,
);
