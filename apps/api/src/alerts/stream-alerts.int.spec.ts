import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlertEvent } from '@tocsin/alerts';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adminToken, apiUnderTest, findingOf, startMs, type ApiUnderTest } from '../api-under-test';

type Frame = Readonly<{ id?: string; event?: string; data?: string }>;
type Listener = Readonly<{
  frames: Frame[];
  response: IncomingMessage;
  until: (count: number) => Promise<readonly Frame[]>;
}>;

let api: ApiUnderTest;
const open: Listener[] = [];

beforeAll(async () => {
  api = await apiUnderTest();
}, startMs);
afterEach(() => {
  for (const { response } of open.splice(0)) response.destroy();
});
afterAll(() => api.close());

const raised = (more: object = {}): AlertEvent => ({
  type: 'alert.raised',
  data: { finding: findingOf(more) },
});
const acknowledged: AlertEvent = {
  type: 'alert.acknowledged',
  data: { by: { name: '林', role: 'desk' } },
};

async function listen(headers: Record<string, string> = {}, query = ''): Promise<Listener> {
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(
      {
        port,
        host: '127.0.0.1',
        path: `/api/alerts/stream${query}`,
        headers: {
          authorization: `Bearer ${adminToken}`,
          'accept-encoding': 'gzip',
          ...headers,
        },
      },
      resolve,
    ).on('error', reject);
  });
  const frames: Frame[] = [];
  let text = '';
  let arrived = () => undefined as unknown;
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    frames.push(...parts.map(frameOf).filter(({ event }) => event !== undefined));
    arrived();
  });
  response.on('error', () => undefined);
  const until = async (count: number) => {
    while (frames.length < count)
      await new Promise<unknown>(
        (resolve) =>
          (arrived = () => {
            resolve(0);
          }),
      );
    return frames;
  };
  const listener = { frames, response, until };
  open.push(listener);
  return listener;
}

const frameOf = (text: string): Frame =>
  Object.fromEntries(text.split('\n').map((line) => line.split(/: (.*)/s))) as Frame;

const facts = ({ data }: Frame) => JSON.parse(data ?? '{}') as Record<string, unknown>;

describe('the stream of alerts', () => {
  it('begins now and sends each step with its facts and position', async () => {
    await api.alert('before', [raised()]);
    const listener = await listen();
    expect(listener.response.headers['content-type']).toContain('text/event-stream');
    expect(listener.response.headers['content-encoding']).toBeUndefined();
    await api.alert('s-1', [raised({ severity: 'red' })]);
    await api.alert('s-1', [acknowledged]);
    const frames = await listener.until(2);
    expect(frames.map(({ event }) => event)).toEqual(['alert.raised', 'alert.acknowledged']);
    const [first, second] = frames.map(facts);
    expect(first).toMatchObject({
      id: 's-1',
      alert: 's-1',
      type: 'alert.raised',
      sign: 'multi-bank-account-opening',
      facts: { severity: 'red', sign: 'multi-bank-account-opening', region: '330106' },
    });
    expect(second).toMatchObject({ alert: 's-1', detail: { by: { name: '林' } } });
    expect(frames.map(({ id }) => Number(id))).toEqual([first?.['position'], second?.['position']]);
  });

  it('resumes after the last event that was seen, with nothing lost or doubled', async () => {
    const listener = await listen();
    await api.alert('r-1', [raised()]);
    const [seen] = await listener.until(1);
    listener.response.destroy();
    await api.alert('r-2', [raised()]);
    await api.alert('r-3', [raised()]);
    const resumed = await listen({ 'last-event-id': seen?.id ?? '' });
    await api.alert('r-4', [raised()]);
    const frames = await resumed.until(3);
    expect(frames.map((frame) => facts(frame)['alert'])).toEqual(['r-2', 'r-3', 'r-4']);
  });

  it('sends the past from any position on, also to clients that set no headers', async () => {
    const all = await api.store.readAfter(0, 1000);
    const listener = await listen({}, '?after=0');
    const expected = all.filter(({ type }) => type.startsWith('alert.'));
    expect(expected.length).toBeGreaterThan(4);
    const frames = await listener.until(expected.length);
    expect(frames.map(({ id }) => Number(id))).toEqual(expected.map(({ position }) => position));
  });

  it('shows every listener the same, whenever it came', async () => {
    const first = await listen();
    await api.alert('m-1', [raised()]);
    await first.until(1);
    const second = await listen({ 'last-event-id': '0' });
    await Promise.all(['m-2', 'm-3', 'm-4'].map((id) => api.alert(id, [raised()])));
    const late = await second.until((await api.store.head()) - 0);
    const early = await first.until(4);
    expect(late.slice(-4).map(({ id }) => id)).toEqual(early.map(({ id }) => id));
  });

  it('refuses a position that no stream gave', async () => {
    const answer = await api.get('/api/alerts/stream').set('Last-Event-ID', 'yesterday');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ parameter: 'Last-Event-ID' }] });
  });

  it('answers a look without keeping the line open', async () => {
    const look = await api
      .anonymous()
      .head('/api/alerts/stream')
      .set('Authorization', `Bearer ${adminToken}`);
    expect(look.status).toBe(200);
    expect(look.headers['content-type']).toContain('text/event-stream');
  });

  it('is for those who are signed in', async () => {
    expect((await api.anonymous().get('/api/alerts/stream')).status).toBe(401);
  });

  it('does not keep the server from closing', async () => {
    const listener = await listen();
    const ended = new Promise((resolve) => listener.response.on('end', resolve));
    const other = await apiUnderTest();
    await other.close();
    await api.app.close();
    await ended;
    expect(listener.response.complete).toBe(true);
  });
});
