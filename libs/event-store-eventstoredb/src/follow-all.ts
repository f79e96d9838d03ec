/**
 * The subscription to `$all`, filtered by the server to our streams, as something to take from.
 * Where to go on is the place of an event that was taken; the server's checkpoints run ahead of
 * the events that are still on their way here, and count only once none is.
 */
import {
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import type { Arrivals } from '@tocsin/event-store-postgres';
import { arrivalOf } from './event-mapping';
import { within } from './within';

export type FollowOptions = Readonly<{
  client: EventStoreDBClient;
  streamPrefix: string;
  /** `commit/prepare`; from the beginning where there is none. */
  place?: string;
}>;

const takenMax = 2_000;
/** More than this waiting, and the server is left waiting too. */
const waitingMax = 4_000;
const silentMsMax = 30_000;

export class FollowAll {
  private readonly subscription: AllStreamSubscription;
  private readonly waiting: AllStreamRecordedEvent[] = [];
  private last: Position | undefined;
  private checkpoint: Position | undefined;
  private toldCaughtUp = false;
  private isCaughtUp = false;
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  constructor(private readonly options: FollowOptions) {
    const { client, streamPrefix, place } = options;
    this.subscription = client.subscribeToAll({
      fromPosition: place === undefined ? START : positionOf(place),
      filter: streamNameFilter({
        prefixes: [streamPrefix],
        checkpointReached: (_, position) => {
          this.checkpoint = position;
          this.notify();
        },
      }),
    });
    this.listen(this.subscription);
  }

  /** Rejects when the subscription has ended, and nothing is left to take. */
  async next(): Promise<Arrivals> {
    while (!this.hasNews && !this.failure) {
      const news = new Promise<void>((resolve) => (this.wake = resolve));
      await within(silentMsMax, news, 'EventStoreDB (23.10 or newer is needed) has said nothing');
    }
    if (!this.hasNews && this.failure) throw this.failure;
    const taken = this.waiting.splice(0, takenMax);
    if (this.subscription.isPaused()) this.subscription.resume();
    const place = this.placeAfter(taken.at(-1));
    this.isCaughtUp ||= this.toldCaughtUp && this.isDrained;
    return {
      arrivals: taken.map((event) => arrivalOf(event, this.options.streamPrefix)),
      ...(place && { place: `${String(place.commit)}/${String(place.prepare)}` }),
      isCaughtUp: this.isCaughtUp,
    };
  }

  async end(): Promise<void> {
    this.failure ??= new Error('Nobody follows EventStoreDB any more.');
    this.notify();
    // A stream that nobody reads never learns of its end.
    this.subscription.resume();
    // There may be no connection to end.
    await this.subscription.unsubscribe().catch(() => undefined);
  }

  private get isDrained(): boolean {
    return this.waiting.length === 0 && this.subscription.readableLength === 0;
  }

  private get hasNews(): boolean {
    if (this.waiting.length > 0) return true;
    const isNewlyCaughtUp = this.toldCaughtUp && !this.isCaughtUp;
    return this.isDrained && (isNewlyCaughtUp || this.isAhead(this.checkpoint));
  }

  private isAhead(position: Position | undefined): boolean {
    return position !== undefined && position.commit > (this.last?.commit ?? -1n);
  }

  /** None where it is the place that was answered before. */
  private placeAfter(event: AllStreamRecordedEvent | undefined): Position | undefined {
    let place = event?.position;
    if (place) this.last = place;
    if (this.isDrained && this.isAhead(this.checkpoint)) place = this.last = this.checkpoint;
    return place;
  }

  private listen(subscription: AllStreamSubscription): void {
    subscription.on('data', ({ event }) => {
      if (!event || this.failure) return;
      this.waiting.push(event);
      if (this.waiting.length >= waitingMax) subscription.pause();
      this.notify();
    });
    subscription.on('caughtUp', () => {
      this.toldCaughtUp = true;
      this.notify();
    });
    const fail = (error: Error): void => {
      this.failure ??= error;
      this.notify();
    };
    subscription.on('error', fail);
    for (const end of ['end', 'close'] as const)
      subscription.on(end, () => {
        fail(new Error('EventStoreDB has ended the subscription to $all.'));
      });
  }

  private notify(): void {
    this.wake?.();
    this.wake = undefined;
  }
}

function positionOf(place: string): Position {
  const [commit = '', prepare = ''] = place.split('/');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}
