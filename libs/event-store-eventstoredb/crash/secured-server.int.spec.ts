/** TLS, name and password, all by the connection string. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith, openssl } from '../../../test/real-parts';
import { type StandIn, startStandIn } from '../../../test/eventstoredb/stand-in';
import { events, opened } from './opened';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'tocsin-tls-'));
const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
const { newDatabase, open } = opened();
let server: StandIn | undefined;

const urlWith = (credentials: string, query: string): string =>
  `kurrentdb://${credentials}localhost:${String(server?.port)}${query}`;
const trusting = `?tlsCAFile=${encodeURIComponent(certificateFile)}`;

describeWith(openssl)('a server with TLS, a name and a password', () => {
  beforeAll(async () => {
    const request = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout ${keyFile} -out ${certificateFile}`;
    execFileSync('openssl', request.split(/\s+/), { stdio: 'ignore' });
    server = await startStandIn({
      credentials: { username: 'tocsin', password: 'p@ss' },
      tls: { key: readFileSync(keyFile), certificate: readFileSync(certificateFile) },
    });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes and follows over TLS, with a name and a password', async () => {
    const store = await open(urlWith('tocsin:p%40ss@', trusting), await newDatabase());
    expect((await store.append(events(2, 'a'))).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('is turned away with another password, and tells no password', async () => {
    const opening = open(urlWith('tocsin:wrong@', trusting), await newDatabase());
    await expect(opening).rejects.toThrow(/UNAUTHENTICATED/);
    await expect(opening).rejects.not.toThrow(/wrong/);
  });

  it('does not speak to a server whose certificate it cannot check', async () => {
    const opening = open(urlWith('tocsin:p%40ss@', ''), await newDatabase());
    await expect(opening).rejects.toThrow(/UNAVAILABLE|certificate/);
  });
});
