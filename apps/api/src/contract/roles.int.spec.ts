/** Who may call what, as a table over the whole contract: a new endpoint has to take its place. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal, Role } from '@tocsin/access';
import { apiUnderTest, feedPrincipal, startMs, type ApiUnderTest } from '../api-under-test';
import type { OpenApiDocument } from '../openapi/openapi-document';

/** `+` answers, `-` is refused; a narrower view that is not built yet is a refusal. */
const table = `
                                        nobody admin desk committee operator auditor feed
get  /api/alerts                        -      +     -    -         -        -       -
get  /api/alerts/{id}                   -      +     -    -         -        -       -
get  /api/alerts/stream                 -      +     -    -         -        -       -
post /api/alerts/{id}/acknowledge       -      +     -    -         -        -       -
post /api/alerts/{id}/assign            -      +     -    -         -        -       -
post /api/alerts/{id}/note              -      +     -    -         -        -       -
post /api/alerts/{id}/disseminate       -      +     -    -         -        -       -
post /api/alerts/{id}/confirm           -      +     -    -         -        -       -
post /api/alerts/{id}/dismiss           -      +     -    -         -        -       -
post /api/alerts/{id}/reopen            -      +     -    -         -        -       -
post /api/alerts/{id}/close             -      +     -    -         -        -       -
get  /api/parties/{id}                  -      +     -    -         -        -       -
get  /api/parties/{id}/timeline         -      +     -    -         -        -       -
get  /api/parties/{id}/connections      -      +     -    -         -        -       -
get  /api/events/{source}/{id}          -      +     -    -         +        -       -
get  /api/regions                       -      +     -    -         -        -       -
get  /api/regions/{code}/trend          -      +     -    -         -        -       -
get  /api/feeds                         -      +     -    -         +        -       +
get  /api/feeds/{name}                  -      +     -    -         +        -       +
post /api/feeds/try                     -      +     -    -         +        -       -
post /api/feeds/{name}/mapping          -      +     -    -         -        -       -
post /api/feeds/{name}/cadence          -      +     -    -         -        -       -
get  /api/feeds/{name}/credentials      -      +     -    -         +        -       +
post /api/feeds/{name}/credentials      -      +     -    -         -        -       -
post /api/feeds/{name}/credentials/{id}/rotate - +   -    -         +        -       -
post /api/feeds/{name}/credentials/{id}/revoke - +   -    -         -        -       -
get  /api/feeds/{name}/deliveries       -      +     -    -         +        -       +
get  /api/feeds/{name}/deliveries/{id}  -      +     -    -         +        -       +
get  /api/feeds/{name}/deliveries/{id}/events - +    -    -         +        -       +
post /api/feeds/{name}/deliveries/{id}/recall - +    -    -         +        -       -
get  /api/quarantine                    -      +     -    -         +        -       +
get  /api/quarantine/{id}               -      +     -    -         +        -       +
post /api/quarantine/resubmit           -      +     -    -         +        -       -
post /api/quarantine/{id}/resubmit      -      +     -    -         +        -       -
post /api/lists/{list}/entries           -      +     +    -         -        -       -
post /api/lists/{list}/removals          -      +     +    -         -        -       -
get  /api/signs                         -      +     +    +         +        +       -
get  /api/signs/{id}                    -      +     +    +         +        +       -
post /api/signs/{id}/parameters         -      +     -    -         -        -       -
post /api/signs/{id}/release            -      +     -    -         -        -       -
post /api/signs/{id}/retire             -      +     -    -         -        -       -
post /api/signs/{id}/backtests          -      +     +    -         -        -       -
get  /api/signs/{id}/backtests          -      +     +    -         -        -       -
get  /api/signs/{id}/backtests/{job}    -      +     +    -         -        -       -
delete /api/signs/{id}/backtests/{job}  -      +     +    -         -        -       -
get  /api/status                        -      +     +    +         +        +       -
get  /api/me                            -      +     +    +         +        +       +
post /api/sign-out                      -      +     +    +         +        +       +
get  /api/openapi.json                  +      +     +    +         +        +       +
get  /api/docs                          +      +     +    +         +        +       +
get  /api/docs/{file}                   +      +     +    +         +        +       +
get  /health/live                       +      +     +    +         +        +       +
get  /health/ready                      +      +     +    +         +        +       +
get  /metrics                           +      +     +    +         +        +       +
get  /sign-in                           +      +     +    +         +        +       +
`;

const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const user = (role: Role): Principal => ({
  kind: 'user',
  name: role,
  role,
  region: '330000',
  bank: 'BANKA',
  feed: 'core-a',
});

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest({
    authenticate: ({ authorization }) => {
      if (authorization === undefined) return Promise.resolve(undefined);
      return Promise.resolve(
        authorization === 'feed' ? feedPrincipal : user(authorization as Role),
      );
    },
  });
}, startMs);
afterAll(() => api.close());

const example = (path: string) =>
  path
    .replace('/quarantine/{id}', '/quarantine/1')
    .replace('/parties/{id}', '/parties/X-MILL0001')
    .replace('{code}', '33')
    .replace('{file}', 'start.js')
    .replace(/\{\w+\}/g, 'core-a');

const whoAreRefused = [401, 403];

describe('the table of roles', () => {
  it('has a row for every call', async () => {
    const { paths } = (await api.anonymous().get('/api/openapi.json')).body as OpenApiDocument;
    const calls = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(rows.map(([method, path]) => `${method ?? ''} ${path ?? ''}`).sort()).toEqual(
      calls.sort(),
    );
  });

  const cells = rows.flatMap(([method = '', path = '', ...marks]) =>
    marks.map((mark, column) => ({ method, path, who: head[column] ?? '', mark })),
  );

  it.each(cells.filter(({ path }) => path !== '/api/alerts/stream'))(
    '$who $method $path: $mark',
    async ({ method, path, who, mark }) => {
      const asking = api.anonymous();
      const asked = asking[method as 'get' | 'post' | 'delete'](example(path));
      void asked.redirects(0);
      if (who !== 'nobody') void asked.set('Authorization', who);
      const { status } = await asked;
      expect(whoAreRefused.includes(status)).toBe(mark === '-');
      if (who === 'nobody' && mark === '-') expect(status).toBe(401);
    },
  );

  it.each(cells.filter(({ path, mark }) => path === '/api/alerts/stream' && mark === '-'))(
    '$who may not listen',
    async ({ who }) => {
      const asked = api.anonymous().get('/api/alerts/stream');
      if (who !== 'nobody') void asked.set('Authorization', who);
      expect(whoAreRefused).toContain((await asked).status);
    },
  );
});

describe('a feed', () => {
  beforeAll(async () => {
    await api.pool.query(
      `insert into intake.feed_activity values
        ('core-a', 1, 0, 0, now(), now()), ('core-b', 1, 0, 0, now(), now())`,
    );
    await api.pool.query(
      `insert into intake.quarantine
         (fingerprint, feed, reason, errors, raw, raw_bytes, first_seen, last_seen, times)
       values ('\\x00', 'core-a', 'a', '[]', 'x', 1, now(), now(), 1),
              ('\\x01', 'core-b', 'b', '[]', 'y', 1, now(), now(), 1)`,
    );
  });

  const asFeed = (path: string) => api.anonymous().get(path).set('Authorization', 'feed');

  it('sees its own health and refusals, and no other feed', async () => {
    expect((await asFeed('/api/feeds')).body).toMatchObject({ items: [{ name: 'core-a' }] });
    expect((await asFeed('/api/feeds/core-b')).status).toBe(404);
    const own = (await asFeed('/api/quarantine')).body as { items: { id: string; feed: string }[] };
    expect(own.items.map(({ feed }) => feed)).toEqual(['core-a']);
    expect((await asFeed('/api/quarantine?feed=core-b')).body).toEqual({ items: [] });
    const other = await api.anonymous().get('/api/quarantine').set('Authorization', 'admin');
    const ids = (other.body as typeof own).items;
    const foreign = ids.find(({ feed }) => feed === 'core-b');
    expect((await asFeed(`/api/quarantine/${foreign?.id ?? ''}`)).status).toBe(404);
    expect((await asFeed(`/api/quarantine/${own.items[0]?.id ?? ''}`)).status).toBe(200);
  });
});

describe('an operator', () => {
  it('sends records of the own feed again, and no others', async () => {
    const all = await api.anonymous().get('/api/quarantine').set('Authorization', 'admin');
    const { items } = all.body as { items: { id: string; feed: string }[] };
    const idOf = (feed: string) => items.find((item) => item.feed === feed)?.id ?? '';
    const again = async (path: string, body: object = {}) => {
      const asked = api
        .anonymous()
        .post(`/api/quarantine/${path}`)
        .set('Authorization', 'operator');
      return (await asked.send(body)).status;
    };
    expect(await again(`${idOf('core-a')}/resubmit`)).toBe(200);
    expect(await again(`${idOf('core-b')}/resubmit`)).toBe(404);
    expect(await again('resubmit', { feed: 'core-a' })).toBe(200);
    expect(await again('resubmit', { feed: 'core-b' })).toBe(404);
  });

  it('rotates credentials of the own feed, and sees no others', async () => {
    await api.pool.query(
      `insert into intake.feed (name, sources, backfill, created, created_by)
       values ('core-a', '{/a}', false, now(), 'admin'), ('core-b', '{/b}', false, now(), 'admin')`,
    );
    await api.pool.query(
      `insert into intake.feed_credential (id, feed, label, token_hash, created, created_by)
       values ('1', 'core-a', 'a', '\\x01', now(), 'admin'),
         ('2', 'core-b', 'b', '\\x02', now(), 'admin')`,
    );
    const ask = async (method: 'get' | 'post', path: string) => {
      const asked = api.anonymous()[method](`/api/feeds/${path}`).set('Authorization', 'operator');
      return (await asked).status;
    };
    expect(await ask('post', 'core-a/credentials/1/rotate')).toBe(201);
    expect(await ask('post', 'core-a/credentials/2/rotate')).toBe(404);
    expect(await ask('post', 'core-b/credentials/2/rotate')).toBe(404);
    expect(await ask('get', 'core-a/credentials')).toBe(200);
    expect(await ask('get', 'core-b/credentials')).toBe(404);
  });
});
