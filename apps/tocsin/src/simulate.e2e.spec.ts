import { afterAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { newDataFolder, removeFolder, runTocsin } from '../../../test/running-tocsin';

const folder = newDataFolder();

afterAll(() => {
  removeFolder(folder);
});

it('tells business that is taken in to the last line, and the same on every call', async () => {
  const [file, labels] = [join(folder, 'town.ndjson.gz'), join(folder, 'labels.ndjson')];
  const flags = ['--obligors', '30', '--years', '2', '--schemes', '0.3', '--seed', 'e2e'];
  const told = await runTocsin(['simulate', ...flags, '--out', file, '--labels', labels]);
  // Standard error may speak of a build.
  expect(told).toMatchObject({ code: 0, stdout: '' });
  const text = gunzipSync(readFileSync(file)).toString();
  const lines = text.trimEnd().split('\n').length;
  expect(readFileSync(labels, 'utf8')).toMatch(/^\{"scheme":"/);

  const plain = join(folder, 'again.ndjson');
  await runTocsin(['simulate', ...flags, '--out', plain]);
  expect(readFileSync(plain, 'utf8')).toBe(text);

  const { stdout: piped } = await runTocsin(['simulate', ...flags]);
  expect(piped.split('\n')).toHaveLength(lines + 1);

  const { code, stdout } = await runTocsin(['import', file, '--data', folder, '--json']);
  const summary = JSON.parse(stdout) as object;
  expect({ code, ...summary }).toMatchObject({ code: 0, read: lines, accepted: lines });
}, 300_000);

it.each([
  [['--from', '2023-02-30'], '--from takes a day such as 2023-01-01, not "2023-02-30".'],
  [['--schemes', '2'], '--schemes takes a share between 0 and 1, not 2.'],
  [['--schemes', 'sham'], 'There is no sign "sham"; see `tocsin signs`.'],
  [['--seed', 'a b'], '--seed takes 1 to 20 letters, digits, dots, dashes.'],
])(
  'says what is wrong with %j',
  async (flags, says) => {
    const { code, stderr } = await runTocsin(['simulate', ...flags]);
    expect(code).toBe(1);
    expect(stderr).toContain(`tocsin: ${says}\n`);
  },
  60_000,
);
