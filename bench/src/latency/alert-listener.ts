/** A client of the alert stream, as the console is one: notes when it sees an alert raised. */
import { get } from 'node:http';
import type { Server } from './server-process';

export type AlertListener = Readonly<{
  /** Party: when its first alert was seen, in milliseconds since 1970. */
  seen: ReadonlyMap<string, number>;
  close: () => void;
}>;

export function listenToAlerts({ url, headers }: Server): Promise<AlertListener> {
  const seen = new Map<string, number>();
  return new Promise((resolve, reject) => {
    const request = get(`${url}/api/alerts/stream`, { headers }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`The alert stream answered ${String(response.statusCode)}.`));
        return;
      }
      let unread = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        const at = Date.now();
        const frames = (unread + piece).split('\n\n');
        unread = frames.pop() ?? '';
        for (const frame of frames) note(frame, at, seen);
      });
      const close = (): void => void request.destroy();
      resolve({ seen, close });
    });
    request.on('error', reject);
  });
}

function note(frame: string, at: number, seen: Map<string, number>): void {
  if (!/^event: alert\.raised$/m.test(frame)) return;
  const data = /^data: (.*)$/m.exec(frame)?.[1] ?? '{}';
  const { facts } = JSON.parse(data) as { facts?: { subject?: { id?: string } } };
  const party = facts?.subject?.id;
  if (party !== undefined && !seen.has(party)) seen.set(party, at);
}
