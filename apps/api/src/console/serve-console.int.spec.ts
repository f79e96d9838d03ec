import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiUnderTest, startMs, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
const folder = mkdtempSync(join(tmpdir(), 'tocsin-console-'));

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body>console</body></html>');
  writeFileSync(
    join(folder, 'assets', 'main-1a2b.js'),
    `export const text = '${'警钟'.repeat(900)}';`,
  );
  writeFileSync(join(folder, 'bell.svg'), '<svg/>');
  api = await apiUnderTest({ consoleFolder: folder });
}, startMs);
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => api.anonymous().get(path);

describe('the console', () => {
  it.each(['/', '/alerts/a-1', '/alerts/a-1?tab=x', '/apiary'])(
    'is the page at %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('console')]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('lets its styles through by a nonce of its own, and no inline script', async () => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 2; visit++) {
      const { text, headers } = await get('/');
      const nonce = /<meta name="csp-nonce" content="([^"]+)"/.exec(text)?.[1] ?? '';
      const policy = headers['content-security-policy'] ?? '';
      expect(nonce.length).toBeGreaterThan(15);
      expect(policy).toContain(`style-src-elem 'self' 'nonce-${nonce}'`);
      expect(/script-src [^;]*/.exec(policy)?.[0]).toBe("script-src 'self'");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('keeps hashed files for ever, compressed', async () => {
    const answer = await get('/assets/main-1a2b.js').set('Accept-Encoding', 'gzip');
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect((await get('/bell.svg')).headers['content-type']).toContain('svg');
  });

  it('does not answer for files of a build that is gone', async () => {
    expect((await get('/assets/main-old.js')).status).toBe(404);
  });

  it.each(['/api/none', '/api', '/health/none', '/api/alerts/a/b/c'])(
    'leaves %s to the server',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ type: 'urn:tocsin:problem:not-found' });
    },
  );

  it.each(['/assets/../../etc/passwd', '/assets/%2e%2e/%2e%2e/etc/passwd', '/..%2fetc/passwd'])(
    'keeps to its folder: %s',
    async (path) => {
      expect((await get(path)).text).not.toContain('root:');
    },
  );
});

describe('the page of the contract', () => {
  it('needs nothing from elsewhere', async () => {
    const { text } = await get('/api/docs');
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBe(4);
    for (const file of files) {
      expect(file).toMatch(/^\/api\/docs\//);
      expect((await get(file)).status).toBe(200);
    }
    expect(text).not.toMatch(/<script>|style=/);
  });
});
