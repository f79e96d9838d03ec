/** A command line that cannot be read is answered as any other error: one line, and how to mend it. */
import { expect, it } from '@jest/globals';
import { runTocsin } from '../../../test/running-tocsin';

it.each([
  [['statu'], "tocsin: unknown command 'statu' (Did you mean status?); see `tocsin --help`.\n"],
  [['backtest'], "tocsin: required option '--sign <id>' not specified; see `tocsin --help`.\n"],
  [
    ['start', '--port', 'http'],
    "tocsin: option '--port <port>' argument 'http' is invalid. a whole number is needed; see `tocsin --help`.\n",
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
