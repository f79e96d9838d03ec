/**
 * Stands between a store and its PostgreSQL and cuts connections at the worst moments: the end of a
 * COPY is where a batch commits.
 */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

type Cut =
  /** The server never learns that the COPY is complete: nothing is committed. */
  | 'before-commit'
  /** The server commits, and its answer never arrives. */
  | 'after-commit';

export type CuttingProxy = Readonly<{
  url: string;
  /** Cuts the next connection that completes a COPY. */
  cutNext: (cut: Cut) => void;
  /** How often it has cut. */
  cuts: () => number;
  /** Refuses everybody, or lets them in again. */
  refuse: (refusing: boolean) => void;
  close: () => Promise<void>;
}>;

const copyDone = Buffer.from([0x63, 0, 0, 0, 4]);
const commitTakesMs = 50;

export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let next: Cut | undefined;
  let cuts = 0;
  let isRefusing = false;

  const server = createServer((client) => {
    if (isRefusing) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(target.port), target.hostname);
    let isCut = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        // After a cut the server is left to finish alone.
        if (!isCut) for (const other of [client, upstream]) other.destroy();
      });
    }
    client.on('data', (data) => {
      if (next === undefined || !data.subarray(-5).equals(copyDone)) {
        upstream.write(data);
        return;
      }
      isCut = true;
      cuts++;
      if (next === 'after-commit') upstream.write(data);
      else upstream.write(data.subarray(0, -5));
      next = undefined;
      setTimeout(() => {
        client.destroy();
        upstream.destroy();
      }, commitTakesMs);
    });
    upstream.on('data', (data) => {
      if (!isCut) client.write(data);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const proxied = new URL(url);
  proxied.port = String((server.address() as AddressInfo).port);

  return {
    url: proxied.href,
    cutNext: (cut) => {
      next = cut;
    },
    cuts: () => cuts,
    refuse: (refusing) => {
      isRefusing = refusing;
      if (refusing) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => {
        server.close(() => {
          closed();
        });
      });
    },
  };
}
