/** A broker as banks run it: every way in, every door shut, and what an operator is told of it. */
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { findFeed } from '@tocsin/read-models';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Registry } from 'prom-client';
import {
  intakeUnderTest,
  type IntakeUnderTest,
  openPostgresLog,
} from '../../../../test/intake-under-test';
import { account } from '../../../../test/kafka/broker-settings';
import { createAuthority } from '../../../../test/kafka/certificates';
import { bank, record, source } from '../../../../test/kafka/intake-stage';
import { until } from '../../../../test/kafka/kafka-stage';
import { openSecuredKafka, type SecuredKafka } from '../../../../test/kafka/secured-kafka';
import { describeWith, kafka, openssl } from '../../../../test/real-parts';
import { startKafkaIntake, type KafkaIntake } from './kafka-intake';
import type { KafkaConnection } from './kafka-port';

jest.setTimeout(120_000);

const user = `User:${account.username}`;

describeWith(kafka.found ? openssl : kafka)('intake from a secured Kafka', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-stranger-'));
  const said: string[] = [];
  let secured: SecuredKafka;
  let under: IntakeUnderTest;
  let running: KafkaIntake[] = [];
  const feeds: string[] = [];

  beforeAll(async () => {
    secured = await openSecuredKafka();
    under = await intakeUnderTest({
      openStore: openPostgresLog,
    });
    await secured.grant(user, [{ group: 'tocsin.', to: 'read' }]);
  });
  afterEach(async () => {
    await Promise.all(running.map(({ close }) => close()));
    running = [];
    for (const name of feeds.splice(0)) await under.intake.feeds.revoke(name);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await under.close();
    await secured.close();
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).not.toMatch(new RegExp(`${account.password}|another-password`));
  });

  type Started = Readonly<{ metrics: Registry; problems: string[] }>;

  const start = (connection: Omit<KafkaConnection, 'clientId'>, groupPrefix: string): Started => {
    const [metrics, problems]: [Registry, string[]] = [new Registry(), []];
    const log = (detail: object, message: string): void => {
      said.push(JSON.stringify({ ...detail, message }));
    };
    const warn = (detail: object, message: string): void => {
      const { err } = detail as Readonly<{ err?: Error }>;
      if (err) problems.push(err.message);
      log({ ...detail, err: inspect(err) }, message);
    };
    const intake = startKafkaIntake({
      ...{ intake: under.intake, metrics, groupPrefix },
      connection: { clientId: 'test', ...connection },
      log: { info: log, debug: log, warn },
      ...{ sessionTimeoutMs: 6_000, lookEveryMs: 200 },
    });
    running.push(intake);
    return { metrics, problems };
  };
  const sasl = (mechanism = 'scram-sha-512', password = account.password) => ({
    sasl: { mechanism, username: account.username, password } as NonNullable<
      KafkaConnection['sasl']
    >,
  });
  const tls = (more: object = {}) => ({ tls: { ca: secured.ca, ...more } });
  const at = (door: keyof SecuredKafka['address']) => ({ brokers: [secured.address[door]] });

  const register = async (name: string, more: object = {}): Promise<void> => {
    await secured.stage.createTopic(name, 1);
    const feed = { name, sources: [source], banks: [bank], topics: [name], ...more };
    expect(await under.intake.feeds.create(feed, 'test')).toHaveProperty('token');
    feeds.push(name);
  };
  const standing = async (name: string) =>
    (await findFeed(under.readModels, { name, now: new Date() }))?.kafka;
  const eventsOf = async ({ metrics }: Started, feed: string): Promise<number> => {
    const metric = await metrics.getSingleMetric('tocsin_kafka_events_total')?.get();
    const own = (metric?.values ?? []).filter(({ labels }) => labels['feed'] === feed);
    return own.reduce((sum, { value }) => sum + value, 0);
  };

  it('comes in by each mechanism, in clear and by TLS, and by a certificate of its own', async () => {
    await register('open');
    await secured.stage.send('open', [record('open-1'), record('open-2')]);
    const rights = [{ topic: 'open', to: 'read' } as const];
    await secured.grant(user, rights);
    await secured.grant('User:CN=tocsin', [...rights, { group: 'tocsin.', to: 'read' }]);
    // Several authorities may stand in one file.
    const both = `${createAuthority(folder).certificate}\n${secured.ca}`;
    const started = [
      ...['plain', 'scram-sha-256', 'scram-sha-512'].flatMap((mechanism) => [
        start({ ...at('clear'), ...sasl(mechanism) }, `tocsin.clear-${mechanism}`),
        start({ ...at('tls'), ...sasl(mechanism), ...tls() }, `tocsin.tls-${mechanism}`),
      ]),
      start({ ...at('mutual'), ...tls(secured.clientCertificate('tocsin')) }, 'tocsin.mutual'),
      start({ ...at('tls'), ...sasl(), ...tls({ ca: both }) }, 'tocsin.both'),
    ];
    const read = () => Promise.all(started.map((each) => eventsOf(each, 'open')));
    await until(async () => (await read()).every((events) => events === 2));
  });

  it('says which door is shut, and what would open it', async () => {
    await register('shut');
    const stranger = createAuthority(folder);
    const ways: readonly (readonly [Omit<KafkaConnection, 'clientId'>, RegExp])[] = [
      [{ ...at('tls'), ...sasl() }, /closed the connection.*KAFKA_TLS/],
      [{ ...at('tls'), ...tls() }, /closed the connection.*KAFKA_SASL_MECHANISM/],
      [{ ...at('clear'), ...sasl(), ...tls() }, /speaks no TLS at this port/],
      [
        { brokers: [secured.stage.broker.address], ...sasl() },
        /asks for no account at this port.*KAFKA_SASL_MECHANISM/,
      ],
      [{ ...at('tls'), ...sasl(), tls: {} }, /no authority that is trusted.*KAFKA_TLS_CA/],
      [
        { ...at('tls'), ...sasl(), ...tls({ ca: stranger.certificate }) },
        /no authority that is trusted.*KAFKA_TLS_CA/,
      ],
      [
        { ...at('expired'), ...sasl(), ...tls() },
        /certificate of 127.*is not valid today.*expired/,
      ],
      [
        { ...at('misnamed'), ...sasl(), ...tls() },
        /certificate of 127.*another name.*KAFKA_BROKERS/,
      ],
      [
        { ...at('mutual'), ...tls() },
        /asks for a certificate: set KAFKA_TLS_CERT and KAFKA_TLS_KEY/,
      ],
      [
        { ...at('mutual'), ...tls(stranger.sign('stranger')) },
        /does not take the certificate of KAFKA_TLS_CERT \(CN=stranger, valid to/,
      ],
      ...['plain', 'scram-sha-256', 'scram-sha-512'].map(
        (mechanism) =>
          [
            { ...at('tls'), ...sasl(mechanism, 'another-password'), ...tls() },
            new RegExp(`refuse the account tocsin by ${mechanism}.*KAFKA_SASL_PASSWORD`),
          ] as const,
      ),
      [{ brokers: ['127.0.0.1:1'] }, /127.0.0.1:1 cannot be reached.*KAFKA_BROKERS/],
    ];
    const started = ways.map(([connection], n) => start(connection, `tocsin.shut-${String(n)}`));
    await until(() => started.every(({ problems }) => problems.length > 0));
    expect(started.map(({ problems: [first] }) => first)).toEqual(
      ways.map(([, words]) => expect.stringMatching(words)),
    );
  });

  it('names the right that is missing, goes on when it is given, and hinders no other feed', async () => {
    await register('fine');
    await register('unread');
    await register('ungrouped');
    await register('letters', { deadLetterTopic: 'letters.refused' });
    await secured.stage.createTopic('letters.refused', 1);
    for (const topic of ['fine', 'unread', 'ungrouped', 'letters'])
      await secured.stage.send(topic, [record(`${topic}-1`)]);
    await secured.stage.send('letters', [{ key: 'broken', value: '{"id":' }]);
    await secured.grant(user, [
      ...['fine', 'ungrouped', 'letters'].map((topic) => ({ topic, to: 'read' }) as const),
      { topic: 'unread', to: 'describe' },
      ...['fine', 'unread', 'letters'].map(
        (feed) => ({ group: `rights.${feed}`, to: 'read' }) as const,
      ),
    ]);
    const started = start({ ...at('tls'), ...sasl(), ...tls() }, 'rights');
    const told = {
      unread: /User:tocsin may not read unread: grant it read/,
      ungrouped: /User:tocsin may not use the group rights.ungrouped: grant it read/,
      letters: /not copied: User:tocsin may not write letters.refused: grant it write/,
    };
    for (const [feed, words] of Object.entries(told))
      await until(async () => words.test((await standing(feed))?.problem?.en ?? ''));
    expect((await standing('letters'))?.state).toBe('consuming');
    expect((await standing('unread'))?.problem?.zh).toContain('User:tocsin 无权读取主题 unread');
    // Whoever looks sees it, also while another try is under way.
    const seen = new Set<string | undefined>();
    const tries = async () => (await standing('unread'))?.restarts ?? 0;
    const before = await tries();
    await until(async () => {
      const { state, problem } = (await standing('unread')) ?? {};
      seen.add(`${String(state)} ${String(problem !== undefined)}`);
      return (await tries()) > before + 1;
    });
    expect([...seen]).toEqual(['waiting true']);
    await secured.stage.send('fine', [record('fine-2')]);
    await until(async () => (await eventsOf(started, 'fine')) === 2);
    expect(await standing('fine')).toMatchObject({ state: 'consuming', restarts: 0, lagEvents: 0 });

    await secured.grant(user, [
      { topic: 'unread', to: 'read' },
      { group: 'rights.ungrouped', to: 'read' },
      { topic: 'letters.refused', to: 'write' },
    ]);
    await secured.stage.send('letters', [{ key: 'broken', value: '{"id":' }]);
    for (const feed of ['unread', 'ungrouped', 'letters']) {
      await until(async () => {
        const now = await standing(feed);
        return now?.state === 'consuming' && now.lagEvents === 0 && now.problem === undefined;
      });
    }
    expect(await secured.stage.read('letters.refused', 1)).toHaveLength(1);
  });

  it('goes on while its password changes, and is told when it has to come in anew', async () => {
    await register('rotated');
    await secured.grant(user, [{ topic: 'rotated', to: 'read' }]);
    const old = start({ ...at('tls'), ...sasl(), ...tls() }, 'tocsin.old');
    await until(async () => (await standing('rotated'))?.state === 'consuming');
    await secured.setPassword('another-password');
    await secured.stage.send('rotated', [record('rotated-1')]);
    await until(async () => (await eventsOf(old, 'rotated')) === 1);

    const late = start({ ...at('tls'), ...sasl(), ...tls() }, 'tocsin.late');
    await until(() => late.problems.length > 0);
    expect(late.problems[0]).toMatch(/refuse the account tocsin by scram-sha-512/);
    const changed = { ...at('tls'), ...sasl('scram-sha-512', 'another-password'), ...tls() };
    const restarted = start(changed, 'tocsin.new');
    await until(async () => (await eventsOf(restarted, 'rotated')) === 1);
    await secured.setPassword(account.password);
    await until(async () => (await eventsOf(late, 'rotated')) === 1);
  });
});
