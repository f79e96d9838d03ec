/**
 * GET /api/status: how far everything has come. `processed.watch >= head` means that every event
 * recorded so far has been judged, with the calendar closed up to yesterday.
 */
import { Controller, Inject } from '@nestjs/common';
import { readSubscriptions, type SubscriptionStatus } from '@tocsin/subscriptions';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { instant, instantText, named } from '../contract/values';

const position = z.int().min(0);

const subscription = named(
  'Subscription',
  z.object({
    name: z.string(),
    position,
    lagEvents: position,
    lagSeconds: z.number().min(0),
    running: z.boolean().describe('Whether some process works on it now.'),
    updated: instantText,
    failed: z
      .object({
        at: instantText,
        message: z.string(),
        position: position.optional().describe('The event that it cannot handle.'),
        type: z.string().optional(),
      })
      .optional()
      .describe('Set while it stands still before an event that it cannot handle.'),
  }),
);

const status = named(
  'Status',
  z.object({
    version: z.string(),
    head: position.describe('Position of the last recorded event; 0 when there is none.'),
    processed: z
      .record(z.string(), position)
      .describe('By app and subscription, the position up to which it is done, e.g. `watch`.'),
    lagSeconds: z
      .number()
      .min(0)
      .describe('Age of the oldest event that some subscription has not finished.'),
    subscriptions: z.array(subscription),
  }),
);

const showStatus = endpoint({
  method: 'get',
  path: '/api/status',
  tag: 'operation',
  summary: { zh: '处理进度', en: 'How far everything has come' },
  needs: 'read-status',
  answer: status,
});

@Controller()
export class ShowStatus {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(showStatus)
  async show(): Promise<z.output<typeof status>> {
    const { store, pool, version, processed = {} } = this.options;
    // The head first: whoever waits for `processed.watch >= head` is then never told too much.
    const head = await store.head();
    const subscriptions = await readSubscriptions({ store, pool });
    const positions = [
      ...subscriptions.map(({ name, position: at }) => [name, at] as const),
      ...(await Promise.all(
        Object.entries(processed).map(async ([name, ask]) => [name, await ask()] as const),
      )),
    ];
    return {
      version,
      head,
      processed: Object.fromEntries(positions),
      lagSeconds: Math.max(0, ...subscriptions.map(({ lagSeconds }) => lagSeconds)),
      subscriptions: subscriptions.map(onTheWire),
    };
  }
}

const onTheWire = (one: SubscriptionStatus): z.output<typeof subscription> => ({
  name: one.name,
  position: one.position,
  lagEvents: one.lagEvents,
  lagSeconds: one.lagSeconds,
  running: one.owned,
  updated: instant(one.updated),
  ...(one.failed && {
    failed: {
      at: instant(one.failed.at),
      message: one.failed.message,
      ...(one.failed.event && { position: one.failed.event.position, type: one.failed.event.type }),
    },
  }),
});
