/** `tocsin feeds` as a person uses it: a mapping tried, set, and used without naming it again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  newDataFolder,
  project,
  removeFolder,
  runTocsin,
  startTocsin,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const examples = join(project, 'docs', 'feeds', 'examples');
const opening = join(examples, 'account-opening');
const openings = join(opening, 'sample', '开户-20250110.txt');
const ledger = join(examples, 'core-banking');
const repayments = join(ledger, 'sample', 'core.public.repayment.ndjson');

describe('without a database', () => {
  it('tries a mapping on a sample, says that nothing is compared, and creates none', async () => {
    const folder = join(newDataFolder(), 'none');
    const asked = ['feeds', 'try', join(opening, 'mapping.yaml'), openings];
    const { code, stdout } = await runTocsin(['--data', folder, ...asked]);
    expect(code).toBe(3);
    for (const said of [
      'There is no database yet: nothing is compared with the log.',
      '/data/bank = "HZBANK01"  lookup: {branch.bank}',
      'account.opened opened-K2@1, corrects opened-K2',
      'refused: unknown-code',
      '9 records: skipped 1, refused 3; 7 events.',
    ])
      expect(stdout).toContain(said);
    expect(existsSync(folder)).toBe(false);
    removeFolder(join(folder, '..'));
  }, 60_000);

  it('names file, line and cure of what is wrong with the mapping', async () => {
    const folder = newDataFolder();
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, 'mapping: 1\nsource: /x\nrecords: { form: xml }\ntables: []\n');
    const { code, stderr } = await runTocsin(['feeds', 'try', wrong, openings]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/wrong\.yaml: 3:18 must be equal to one of.+csv.+debezium/);
    removeFolder(folder);
  }, 60_000);
});

describe('beside a running system', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;
  const run = (...args: string[]) => runTocsin(['--data', dataFolder, ...args]);
  const register = async () => {
    const answer = await fetch(`${tocsin.url}/api/feeds`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'ledger', sources: ['/banks/102331000014/core'] }),
    });
    expect(answer.status).toBe(201);
  };

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    await register();
  }, 120_000);
  afterAll(async () => {
    await tocsin.stop();
    removeFolder(dataFolder);
  }, 60_000);

  it('sets the mapping of a feed, imports by it, and finds what it tries in the log', async () => {
    const mapping = join(ledger, 'mapping.yaml');
    const set = await run('feeds', 'map', 'ledger', mapping, '--reason', '核心系统上线');
    expect([set.code, set.stdout]).toEqual([0, 'ledger: mapping 1 is in force from now on.\n']);
    const again = await run('feeds', 'map', 'ledger', mapping, '--reason', 'again');
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('in force already')]);
    const imported = await run('import', '--feed', 'ledger', repayments, '--json');
    expect(JSON.parse(imported.stdout)).toMatchObject({ accepted: 3, quarantined: 0 });
    const tried = await run('feeds', 'try', mapping, repayments, '--json');
    expect(JSON.parse(tried.stdout)).toMatchObject({
      compared: true,
      records: [1, 2, 3].map(() => ({ events: [{ wouldBe: 'duplicate' }] })),
    });
    const shown = await run('feeds', 'show', 'ledger');
    expect(shown.stdout).toMatch(/mapping 1 \([0-9a-f]{12}\) .+: 核心系统上线/);
  }, 90_000);

  it('imports under no name that is nearly that of a feed, and says of another that it is none', async () => {
    const slip = await run('import', '--feed', 'ledgr', repayments);
    expect([slip.code, slip.stdout]).toEqual([1, '']);
    expect(slip.stderr).toMatch(/no feed "ledgr"; did you mean ledger\? Registered are: ledger\./);
    const empty = join(dataFolder, 'empty.ndjson');
    writeFileSync(empty, '');
    const history = await run('import', '--feed', 'history-before-2020', empty);
    expect(history.code).toBe(0);
    expect(history.stderr).toMatch(/No feed "history-before-2020" is registered.*every source/);
    const { stdout } = await run('feeds', 'list');
    expect(stdout).not.toContain('ledgr');
  }, 90_000);

  it('declares a cadence with days off, shows it, and takes it back', async () => {
    const cadence = (...args: string[]) => run('feeds', 'cadence', ...args);
    const holidays = join(dataFolder, 'holidays.txt');
    writeFileSync(holidays, '2026-10-01..2026-10-03 # 国庆节\n2026-01-01\n');
    const flags = ['--hours', '24', '--type', 'loan.repaid=12', '--days-off', holidays];
    expect((await cadence('set', 'ledger', ...flags)).code).toBe(0);
    // What is not named stays.
    await cadence('set', 'ledger', '--hours', '48');
    const shown = await cadence('ledger');
    expect(shown.stdout.trimEnd().split('\n')).toEqual([
      'something every 48 hours',
      'loan.repaid every 12 hours',
      '4 days off: 2026-01-01, 2026-10-01, 2026-10-02, 2026-10-03',
    ]);
    const cleared = await cadence('clear', 'ledger', '--json');
    expect(JSON.parse(cleared.stdout)).toEqual({ types: [], daysOff: [] });
    writeFileSync(holidays, '2026-02-30\n');
    const wrong = await cadence('set', 'ledger', '--days-off', holidays);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('line 1 is no day')]);
    const unknown = await cadence('nobody');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('no active feed')]);
  }, 90_000);

  it('creates, rotates and revokes credentials, and lists them', async () => {
    const credentials = (...args: string[]) => run('feeds', 'credentials', ...args);
    const made = await credentials('create', 'ledger', '--label', '夜间批次', '--days', '90');
    const [, id = '', token = ''] =
      /credential (\w+), shown this once:\n(tocsin_feed_\S+)\n/.exec(made.stdout) ?? [];
    const send = async (by: string) => {
      const answer = await fetch(`${tocsin.url}/api/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${by}`, 'content-type': 'application/x-ndjson' },
        body: '',
      });
      return answer.status;
    };
    expect(await send(token)).toBe(200);
    const rotated = await credentials('rotate', 'ledger', id, '--grace-hours', '24', '--json');
    const fresh = JSON.parse(rotated.stdout) as { id: string; token: string };
    expect([await send(token), await send(fresh.token)]).toEqual([200, 200]);
    const again = await credentials('rotate', 'ledger', id);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('was rotated before')]);
    const revoked = await credentials('revoke', 'ledger', fresh.id, '--reason', '主机停用');
    expect(revoked.stdout).toBe(`ledger: the credential ${fresh.id} is refused from now on.\n`);
    // Another process revoked it: within a second it is refused here.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect([await send(token), await send(fresh.token)]).toEqual([200, 401]);
    const { stdout } = await credentials('ledger');
    expect(stdout).toMatch(new RegExp(`${fresh.id} +夜间批次 +revoked`));
    expect(stdout).toMatch(new RegExp(`${id} +夜间批次 +replaced`));
    expect(stdout).toMatch(/registration +active .+never/);
    expect(stdout).not.toContain('tocsin_feed_');
  }, 90_000);
});
