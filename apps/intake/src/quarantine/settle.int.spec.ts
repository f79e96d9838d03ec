/** What waits in quarantine ends when the same comes again good, and leads to what it became. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listQuarantine } from '@tocsin/read-models';
import { migrateSubscriptions } from '@tocsin/subscriptions';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { startReckoning } from '../completeness/reckon';
import { openMapping } from '../delivery/mapped-delivery';
import { importFiles } from '../import/import-files';

const source = '/registries/aic-330106';
let under: IntakeUnderTest;
const folder = mkdtempSync(join(tmpdir(), 'tocsin-settle-'));
beforeAll(async () => {
  under = await intakeUnderTest({
    openStore: openPostgresLog,
  });
  await migrateSubscriptions(under.pool);
  await under.intake.feeds.create({ name: 'registry', sources: [source] }, 'test');
}, 60_000);
afterAll(async () => {
  await under.close();
  rmSync(folder, { recursive: true, force: true });
});

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
async function reckon(): Promise<void> {
  const { store, pool } = under;
  const reckoning = startReckoning({ store, pool, logger: quiet });
  await reckoning.caughtUp();
  await reckoning.stop();
}

const mapping = (kinds: string) => `
mapping: 1
source: ${source}
records: { form: csv }
tables:
  - file: '*.csv'
    events:
      - type: party.arrears
        id: 'arr-{nr}'
        time: '{day}'
        data:
          party: 'X-C{party:04}'
          kind: { code: '{kind}', by: { codes: { ${kinds} } } }
          amount: { money: '{amount}' }
      - type: party.unreachable
        id: 'gone-{nr}'
        when: row.gone == "Y"
        time: '{day}'
        data: { party: 'X-C{party:04}' }
`;
/** The second rule makes the row one that may mean several events, so that it has no single name. */
const oneRule = (kinds: string) => mapping(kinds).split('      - type: party.unreachable')[0] ?? '';

async function importRows(name: string, rows: string, text: string) {
  const [file, by] = [join(folder, name), join(folder, 'mapping.yaml')];
  writeFileSync(file, `nr,day,party,kind,amount,gone\n${rows}`);
  writeFileSync(by, text);
  const mapped = await openMapping(by);
  const files = [file];
  const { summary } = await importFiles({
    files,
    intake: under.intake,
    feed: 'registry',
    mapping: mapped,
  });
  return summary;
}
const entries = (status: 'open' | 'resubmitted') =>
  listQuarantine(under.readModels, { feed: 'registry', status, limit: 100 });

it('a record that comes again as it was, when the mapping was mended, is settled and leads to its events', async () => {
  const rows = '1,2026-02-01,1,T,5,Y\n2,2026-02-01,2,?,6,N\n';
  const first = await importRows('first.csv', rows, mapping('W: wages'));
  expect(first).toMatchObject({ accepted: 0, quarantined: 2, reasons: { 'unknown-code': 2 } });
  expect((await entries('open')).map(({ eventId }) => eventId)).toEqual([undefined, undefined]);

  const again = await importRows('sent-again.csv', rows, mapping('W: wages, T: tax'));
  expect(again).toMatchObject({ accepted: 2, quarantined: 1 });
  expect(await entries('open')).toMatchObject([{ raw: '2,2026-02-01,2,?,6,N', times: 2 }]);
  const events = ['arr-1', 'gone-1'].map((id) => ({ source, id }));
  expect(await entries('resubmitted')).toMatchObject([
    { raw: '1,2026-02-01,1,T,5,Y', resubmitted: { by: 'registry', outcome: 'accepted', events } },
  ]);
});

it('a record that was recorded before its entry could be settled is settled when it is repeated', async () => {
  const row = '3,2026-02-01,3,T,7,N\n';
  await importRows('third.csv', row, mapping('W: wages'));
  const waiting = (await entries('open')).length;
  // As after a crash between the log and the quarantine: the event alone is there.
  const known = await under.store.find(source, 'arr-1');
  const payload = (known?.payload ?? '')
    .replace('arr-1', 'arr-3')
    .replace('X-C0001', 'X-C0003')
    .replace('5.00', '7.00');
  const {
    rows: [entry],
  } = { rows: await entries('open') };
  expect(entry?.raw).toBe(row.trim());
  await importEvents(payload);
  expect(await importRows('third.csv', row, mapping('W: wages, T: tax'))).toMatchObject({
    duplicates: 1,
  });
  expect(await entries('open')).toHaveLength(waiting - 1);
  expect((await entries('resubmitted'))[0]).toMatchObject({
    raw: row.trim(),
    resubmitted: { outcome: 'duplicate' },
  });
});

it('a record that its sender mended is settled by the id that its event was to have', async () => {
  const bad = await importRows('fourth.csv', '4,2026-02-01,4,T,much,N\n', oneRule('T: tax'));
  expect(bad).toMatchObject({ reasons: { 'unreadable-value': 1 } });
  expect((await entries('open'))[0]).toMatchObject({ source, eventId: 'arr-4' });
  await importRows('fourth.csv', '4,2026-02-01,4,T,40,N\n', oneRule('T: tax'));
  await reckon();
  expect((await entries('resubmitted'))[0]).toMatchObject({
    raw: '4,2026-02-01,4,T,much,N',
    resubmitted: { by: 'registry', outcome: 'accepted', events: [{ source, id: 'arr-4' }] },
  });
});

it('an event that comes again good under its own id settles what was refused before it, not what comes after', async () => {
  const event = (amount: string) =>
    JSON.stringify({
      ...{ specversion: '1.0', id: 'e-5', source, type: 'party.arrears' },
      time: '2026-03-01T09:00:00+08:00',
      data: { party: 'X-C0005', kind: 'tax', amount },
    });
  await importEvents(event('-5.00'));
  await importEvents(event('5.00'));
  await importEvents(event('-6.00'));
  await reckon();
  const mine = async (status: 'open' | 'resubmitted') =>
    (await entries(status)).filter(({ eventId }) => eventId === 'e-5');
  expect(await mine('resubmitted')).toMatchObject([
    { raw: event('-5.00'), resubmitted: { outcome: 'accepted', events: [{ source, id: 'e-5' }] } },
  ]);
  expect(await mine('open')).toMatchObject([{ raw: event('-6.00'), recordedOtherwise: true }]);
});

async function importEvents(...lines: readonly string[]) {
  const file = join(folder, `${String(lines.join().length)}.ndjson`);
  writeFileSync(file, lines.join('\n'));
  const { summary } = await importFiles({ files: [file], intake: under.intake, feed: 'registry' });
  return summary;
}
