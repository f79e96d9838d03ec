/**
 * GET /api/alerts/stream: every step in the life of every alert as it is recorded, as server-sent
 * events. `id` is the position in the log; a browser that reconnects sends it back and misses
 * nothing. Events carry the facts themselves, so no listener races with the read models.
 */
import { Controller, Inject, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { Problem } from '../problems/problem';
import { alertFrame } from './alert-frame';
import { AlertTail } from './alert-tail';
import { patientlyWritten } from './patiently-written';

const heartbeatMs = 15_000;
/** Beyond this the listener is told to read the list anew instead of being sent the past. */
const resumeEventsMax = 500_000;
const retryMs = 2000;

const streamAlerts = endpoint({
  method: 'get',
  path: '/api/alerts/stream',
  tag: 'alerts',
  summary: { zh: '预警实时推送 (SSE)', en: 'Alerts as they change (server-sent events)' },
  description:
    'Event types are those of the alert’s life (`alert.raised`, `alert.escalated`, …), `id` is ' +
    'the position; `data`: `{id, alert, type, position, at, sign?, subject?, facts?, detail?}`, with ' +
    'the alert’s `id`. Send `Last-Event-ID` (or `after`) to resume; without it the stream begins now. `reset` says that the past is ' +
    'too long to send: read the list again. A comment every 15 s keeps the line open.',
  needs: 'read-alerts',
  query: z.object({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Like `Last-Event-ID`, for clients that cannot set headers.'),
  }),
  answer: { mediaType: 'text/event-stream', description: 'Server-sent events, without end.' },
});

@Controller()
export class StreamAlerts implements OnModuleDestroy {
  private readonly open = new Set<Response>();

  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(AlertTail) private readonly tail: AlertTail,
  ) {}

  @Serve(streamAlerts)
  async stream(
    @AskedFor() { query }: Asked<typeof streamAlerts>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const after = lastEventId(request.headers['last-event-id']) ?? query.after;
    const head = await this.options.store.head();
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    response.write(`retry: ${String(retryMs)}\n\n`);
    const from = Math.min(after ?? head, head);
    const tooLong = head - from > resumeEventsMax;
    if (tooLong) response.write(`event: reset\nid: ${String(head)}\ndata: {}\n\n`);
    this.open.add(response);
    const stopListening = this.tail.listen();
    try {
      await this.send(response, tooLong ? head : from);
    } finally {
      stopListening();
      this.open.delete(response);
      response.end();
    }
  }

  /** Ends the streams, or the server could never finish closing. */
  onModuleDestroy(): void {
    for (const response of this.open) response.end();
    this.open.clear();
  }

  private async send(response: Response, from: number): Promise<void> {
    let position = from;
    let heartbeatAt = Date.now() + heartbeatMs;
    while (!isClosed(response)) {
      const read = await this.tail.after(position);
      const frames = read.events.map(alertFrame).join('');
      const quiet = frames === '' && Date.now() >= heartbeatAt;
      if (frames !== '' || quiet) {
        const text = quiet ? ': still here\n\n' : frames;
        if (!(await patientlyWritten(response, text))) return;
        heartbeatAt = Date.now() + heartbeatMs;
      }
      const advanced = read.position > position;
      position = read.position;
      if (!advanced) await this.tail.moved(position, Math.max(1, heartbeatAt - Date.now()));
    }
  }
}

const isClosed = (response: Response) => response.writableEnded || response.destroyed;

function lastEventId(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  const position = Number(header);
  if (Number.isSafeInteger(position) && position >= 0) return position;
  const message = {
    zh: '应为事件流给出的位置编号。',
    en: 'It must be an id that the stream gave.',
  };
  throw new Problem('invalid-request', message, {
    errors: [{ parameter: 'Last-Event-ID', message }],
  });
}
