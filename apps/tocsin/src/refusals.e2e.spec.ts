import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  newDataFolder,
  removeFolder,
  runTocsin,
  startTocsin,
  type Run,
  type RunningTocsin,
} from '../../../test/running-tocsin';

const MiB = 1024 * 1024;
const [ndjson, single, batch] = [
  'application/x-ndjson',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
] as const;

type Change = Readonly<{ attributes?: object; data?: object }>;
let told = 0;

/** A loan paid out an hour ago, with something wrong where the test says so. */
function event({ attributes = {}, data = {} }: Change = {}): string {
  told += 1;
  return JSON.stringify({
    specversion: '1.0',
    id: `refusals-${String(told)}`,
    source: '/banks/BANKQ/core',
    type: 'loan.disbursed',
    time: new Date(Date.now() - 3_600_000).toISOString(),
    data: { loan: 'L-1', party: 'X-REFUSED1', bank: 'BANKQ', amount: '1200000.00', ...data },
    ...attributes,
  });
}

type Case = Readonly<{
  what: string;
  /** A fresh one for every delivery, so that none is a duplicate of another. */
  bad: () => string | Buffer;
  reason: string;
  pointer: string;
  zh: RegExp;
  en: RegExp;
}>;

const taken = 'refusals-taken';
/** The example of GB 11643 itself: nobody's number. */
const citizenNumber = '11010519491231002X';
const struckOut = '110105************';
const cases: readonly Case[] = [
  {
    what: 'a mistyped field',
    bad: () => event({ data: { acccount: 'A-1' } }),
    ...{
      reason: 'unknown-field',
      pointer: '/data/acccount',
      zh: /是否应为 "account"/,
      en: /did you mean "account"/,
    },
  },
  {
    what: 'a wrong check character',
    bad: () => event({ data: { party: '91350100M000100Y44' } }),
    ...{ reason: 'check-character', pointer: '/data/party', zh: /校验/, en: /check character/ },
  },
  {
    what: 'a negative amount',
    bad: () => event({ data: { amount: '-1200000.00' } }),
    ...{ reason: 'bad-money', pointer: '/data/amount', zh: /金额/, en: /negative|minus|"1200000/ },
  },
  {
    what: 'a time in the future',
    bad: () => event({ attributes: { time: new Date(Date.now() + 7_200_000).toISOString() } }),
    ...{ reason: 'future-time', pointer: '/time', zh: /晚于|将来/, en: /5 minutes after now/ },
  },
  {
    what: 'a citizen number in an id',
    bad: () => event({ data: { party: `P-${citizenNumber}` } }),
    ...{ reason: 'citizen-number', pointer: '/data/party', zh: /身份/, en: /citizen/ },
  },
  {
    what: 'an id that was given to something else',
    bad: () => event({ attributes: { id: taken }, data: { amount: `${String(told + 1)}.00` } }),
    ...{ reason: 'conflicting-duplicate', pointer: '/id', zh: /corrects/, en: /corrects/ },
  },
  {
    what: 'a line of 50 MB',
    bad: () => `{"specversion":"1.0","data":"${'长'.repeat(50 * 349_525)}"}`,
    ...{ reason: 'too-large', pointer: '', zh: /上限/, en: /split it into several events/ },
  },
  {
    what: 'bytes that are no UTF-8',
    bad: () => Buffer.from([...Buffer.from('{"id":"'), 0xd6, 0xd0, 0xce, 0xc4, 0x22, 0x7d]),
    ...{ reason: 'invalid-utf8', pointer: '', zh: /UTF-8/, en: /byte 8/ },
  },
  {
    what: 'a line cut off in the middle',
    bad: () => event().slice(0, 60),
    ...{ reason: 'invalid-json', pointer: '', zh: /截断/, en: /cut off/ },
  },
];

type Entry = Readonly<{
  id: string;
  reason: string;
  raw: string;
  rawBytes: number;
  cut: boolean;
  file?: string;
  line?: number;
  errors: readonly Readonly<{ pointer: string; message: Readonly<{ zh: string; en: string }> }>[];
}>;
type Answer = Readonly<{
  accepted: number;
  duplicates: number;
  quarantined: readonly Readonly<{
    index: number;
    reason: string;
    errors: readonly Readonly<{ pointer: string; message: string }>[];
  }>[];
}>;

describe('what cannot be taken', () => {
  const dataFolder = newDataFolder();
  let tocsin: RunningTocsin;

  const post = (body: string | Buffer, type: string, headers: Record<string, string> = {}) =>
    fetch(`${tocsin.url}/api/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': type, ...headers },
      body,
    });
  const cli = (...args: string[]) => runTocsin([...args, '--data', dataFolder]);
  const fileOf = (name: string, content: string | Buffer): string => {
    const path = join(dataFolder, name);
    writeFileSync(path, content);
    return path;
  };
  const between = (bad: string | Buffer): Buffer =>
    Buffer.concat([event(), '\n', bad, '\n', event(), '\n'].map((part) => Buffer.from(part)));

  beforeAll(async () => {
    tocsin = await startTocsin(dataFolder, ['--empty']);
    const first = await post(event({ attributes: { id: taken } }), single);
    expect(await first.json()).toMatchObject({ accepted: 1 });
  }, 180_000);

  afterAll(async () => {
    await tocsin.stop();
    removeFolder(dataFolder);
  }, 60_000);

  it.each(cases)(
    'refuses $what over HTTP in the language of the sender',
    async (one) => {
      const { bad, reason, pointer, zh, en } = one;
      for (const [language, said] of [
        ['zh-CN', zh],
        ['en', en],
      ] as const) {
        const answer = await post(between(bad()), ndjson, { 'accept-language': language });
        expect(answer.status).toBe(200);
        const { accepted, quarantined } = (await answer.json()) as Answer;
        expect(accepted).toBe(2);
        expect(quarantined).toMatchObject([{ index: 1, reason, errors: [{ pointer }] }]);
        expect(quarantined[0]?.errors[0]?.message).toMatch(said);
      }
    },
    60_000,
  );

  describe('in a file to be imported', () => {
    const lines = cases.map(({ bad }) => Buffer.from(bad()));
    let file = '';
    let run: Run;
    let entries: readonly Entry[];

    beforeAll(async () => {
      file = fileOf('all.ndjson', Buffer.concat(lines.map((line) => between(line))));
      run = await cli('import', file);
      const list = await cli('quarantine', 'list', '--feed', 'import', '--json');
      entries = JSON.parse(list.stdout) as Entry[];
    }, 120_000);

    it('leaves the neighbours alone, says what was refused and where, and ends with 3', () => {
      const { code, stdout } = run;
      expect({ code, stdout }).toMatchObject({ code: 3 });
      const [all, bad] = [3 * cases.length, cases.length];
      expect(stdout).toContain(
        `Read ${String(all)}, accepted ${String(all - bad)}, ` +
          `duplicates 0, quarantined ${String(bad)}, skipped 0.`,
      );
      for (const { reason } of cases) expect(stdout).toContain(`  ${reason}: 1`);
      const [first] = cases;
      const example = stdout.split('\n').find((line) => line.includes(`${file}:2 `)) ?? '';
      for (const part of [/\/data\/acccount/, first?.zh, first?.en]) {
        expect(example).toMatch(part ?? '');
      }
    });

    it.each(cases.map((one, index) => ({ ...one, index })))(
      'keeps $what in quarantine, raw, with its place and both languages',
      async ({ reason, pointer, zh, en, index }) => {
        const listed = entries.find((entry) => entry.reason === reason);
        expect(listed).toMatchObject({ file, line: 3 * index + 2, errors: [{ pointer }] });
        const shown = await tocsin.read<Entry>(`/api/quarantine/${listed?.id ?? ''}`);
        const raw = lines[index] ?? Buffer.of();
        expect(shown).toMatchObject({ reason, rawBytes: raw.length, cut: raw.length > MiB });
        const kept = raw.toString('utf8').slice(0, 1_000).replace(citizenNumber, struckOut);
        expect(shown.raw.slice(0, 1_000)).toBe(kept);
        expect(shown.errors[0]?.message.zh).toMatch(zh);
        expect(shown.errors[0]?.message.en).toMatch(en);
      },
    );

    it('repeats no citizen number anywhere', () => {
      const said = `${run.stdout}${run.stderr}${JSON.stringify(entries)}`;
      expect(said).not.toContain(citizenNumber);
      expect(said).toContain(struckOut);
    });

    it('is shown by `tocsin quarantine show` as it was', async () => {
      const { id } = entries.find(({ reason }) => reason === 'unknown-field') ?? { id: '' };
      const { code, stdout } = await cli('quarantine', 'show', id);
      expect(code).toBe(0);
      for (const part of [/是否应为/, /did you mean/, /^\/data\/acccount: /m]) {
        expect(stdout).toMatch(part);
      }
      expect(stdout).toContain(lines[0]?.toString('utf8'));
    }, 60_000);

    type Mended = Readonly<{ outcome: string; events: readonly { source: string; id: string }[] }>;
    const idOf = (reason: string) => entries.find((entry) => entry.reason === reason)?.id ?? '';

    it('goes in again when it is mended, from the command line, and leads back', async () => {
      const id = idOf('unknown-field');
      const record = fileOf(
        'mended.json',
        lines[0]?.toString().replace('acccount', 'account') ?? '',
      );
      const { code, stdout } = await cli(
        'quarantine',
        'resubmit',
        id,
        '--record',
        record,
        '--json',
      );
      expect({ code, stdout }).toMatchObject({ code: 0 });
      const { accepted, items } = JSON.parse(stdout) as { accepted: number; items: Mended[] };
      expect(accepted).toBe(1);
      const [event = { source: '', id: '' }] = items[0]?.events ?? [];
      const { source, id: name } = event;
      await tocsin.read(`/api/events/${encodeURIComponent(source)}/${encodeURIComponent(name)}`);
      const back = `/api/quarantine?event=${encodeURIComponent(`${source} ${name}`)}`;
      expect(await tocsin.read(back)).toMatchObject({ items: [{ id }] });
      const again = await cli('quarantine', 'resubmit', id);
      expect(again).toMatchObject({ code: 0 });
      // What was done before is told as such, and counted no second time.
      expect(again.stdout).toContain('Accepted 0, duplicates 0, skipped 0, refused again 0.');
      expect(again.stdout).toContain('Brought in before, and left as they are: 1.');
      expect(again.stdout).toContain(`${id}  before: accepted  ${source} ${name}`);
    }, 90_000);

    it('goes in again when it is mended, over HTTP', async () => {
      const id = idOf('bad-money');
      const answer = await fetch(`${tocsin.url}/api/quarantine/${id}/resubmit`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ record: JSON.parse(event()) as object }),
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ outcome: 'accepted', by: 'admin' });
    });

    it('stays where it is not mended, and ends with 3', async () => {
      const { code, stdout } = await cli('quarantine', 'resubmit', '--feed', 'import', '--all');
      expect({ code, stdout }).toMatchObject({ code: 3 });
      const left = cases.length - 2;
      expect(stdout).toContain(`skipped 0, refused again ${String(left)}.`);
      const open = await cli('quarantine', 'list', '--feed', 'import', '--json');
      expect(JSON.parse(open.stdout)).toHaveLength(left);
      const nothing = await cli('quarantine', 'resubmit');
      expect(nothing).toMatchObject({ code: 1 });
      expect(nothing.stderr).toMatch(/--feed NAME --all/);
    }, 90_000);
  });

  it('ends with 1 on a truncated gzip, and says that what it read has been taken', async () => {
    const lines = Array.from({ length: 400 }, () => event());
    const whole = gzipSync(`${lines.join('\n')}\n`);
    const file = fileOf('cut.ndjson.gz', whole.subarray(0, whole.length - 300));
    const { code, stdout, stderr } = await cli('import', file);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/cut\.ndjson\.gz: The gzip data end in the middle, .*import it again/);
    const accepted = Number(/accepted (\d+)/.exec(stdout)?.[1]);
    expect(accepted).toBeGreaterThan(0);
    const mended = await cli('import', fileOf('whole.ndjson.gz', whole), '--json');
    expect(mended).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(mended.stdout)).toMatchObject({
      ...{ accepted: 400 - accepted, duplicates: accepted, quarantined: 0 },
    });
  }, 90_000);

  it('answers a truncated gzip over HTTP with a problem that says so', async () => {
    const body = gzipSync(event()).subarray(0, 40);
    const answer = await post(body, ndjson, { 'content-encoding': 'gzip' });
    await problem(answer, { status: 400, type: 'broken-body', detail: /完整重发/ });
  });

  describe('with a credential of one feed', () => {
    const foreign = () => event({ attributes: { source: '/banks/OTHER/core' } });
    let token = '';

    beforeAll(async () => {
      const answer = await fetch(`${tocsin.url}/api/feeds`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tocsin.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'bankq', sources: ['/banks/BANKQ/core'] }),
      });
      expect(answer.status).toBe(201);
      token = ((await answer.json()) as { token: string }).token;
    });

    const asFeed = () => ({ authorization: `Bearer ${token}` });

    it('takes its own source and refuses a foreign one between', async () => {
      const answer = await post(between(foreign()), ndjson, asFeed());
      const { accepted, quarantined } = (await answer.json()) as Answer;
      expect(accepted).toBe(2);
      expect(quarantined).toMatchObject([
        { index: 1, reason: 'foreign-source', errors: [{ pointer: '/source' }] },
      ]);
      expect(quarantined[0]?.errors[0]?.message).toMatch(/\/banks\/OTHER\/core/);
    });

    it('answers 403 where nothing is its own', async () => {
      const answer = await post(foreign(), single, { ...asFeed(), 'accept-language': 'en' });
      await problem(answer, { status: 403, type: 'foreign-source', detail: /BANKQ|source/ });
    });

    it('shows its own quarantine only, and no alerts', async () => {
      const asked = async (path: string) =>
        await fetch(`${tocsin.url}${path}`, { headers: asFeed() });
      const own = (await (await asked('/api/quarantine')).json()) as { items: { feed: string }[] };
      expect(new Set(own.items.map(({ feed }) => feed))).toEqual(new Set(['bankq']));
      await problem(await asked('/api/alerts'), { status: 403, type: 'not-allowed', detail: /./ });
    });

    it('import under its name refuses the same', async () => {
      const file = fileOf('foreign.ndjson', between(foreign()));
      const { code, stdout } = await cli('import', file, '--feed', 'bankq');
      expect({ code, stdout }).toMatchObject({ code: 3 });
      expect(stdout).toContain('foreign-source: 1');
    }, 30_000);
  });

  it('answers 401 without a credential and with a wrong one', async () => {
    for (const authorization of ['', 'Bearer wrong', `Bearer tocsin_feed_${'A'.repeat(43)}`]) {
      const answer = await post(event(), single, { authorization });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      await problem(answer, { status: 401, type: 'not-signed-in', detail: /令牌/ });
    }
  });

  it('answers 413 to one event above the limit, and 415 to another form', async () => {
    const large = event({ data: { note: 'x'.repeat(MiB) } });
    await problem(await post(large, single), {
      ...{ status: 413, type: 'body-too-large', detail: /1024 KiB/ },
    });
    const other = await post(event(), 'application/json');
    expect(other.headers.get('accept')).toContain(ndjson);
    await problem(other, { status: 415, type: 'unsupported-media-type', detail: /ndjson/ });
  });

  it('answers 429 with Retry-After while its house is full, and takes it afterwards', async () => {
    const { hostname, port } = new URL(tocsin.url);
    const headers = {
      authorization: `Bearer ${tocsin.token}`,
      'content-type': batch,
      'content-length': 16 * MiB,
    };
    // Four deliveries that announce 16 MiB each and are slow to come; who is refused, because the
    // question below stood in the way just then, comes again.
    const slow = new Set<ClientRequest>();
    let isOver = false;
    const deliver = (): void => {
      if (isOver) return;
      const one = request({
        ...{ hostname, port, path: '/api/events', method: 'POST', headers, agent: false },
      });
      slow.add(one);
      one.on('error', () => undefined).on('response', () => setTimeout(deliver, 10));
      one.flushHeaders();
    };
    for (let n = 0; n < 4; n++) deliver();
    const busy = await until(() => post(event(), single), 429);
    expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
    await problem(busy, { status: 429, type: 'too-busy', detail: /重发/ });
    isOver = true;
    for (const one of slow) one.destroy();
    await until(() => post(event(), single), 200);
  }, 30_000);
});

async function until(ask: () => Promise<Response>, status: number): Promise<Response> {
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return answer;
    await answer.body?.cancel();
    await wait(20);
  }
}

type Expected = Readonly<{ status: number; type: string; detail: RegExp }>;

async function problem(answer: Response, { status, type, detail }: Expected): Promise<void> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const said = (await answer.json()) as { type: string; status: number; detail: string };
  expect(said).toMatchObject({ type: `urn:tocsin:problem:${type}`, status });
  expect(answer.status).toBe(status);
  expect(said.detail).toMatch(detail);
}
