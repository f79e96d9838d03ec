/** Reads of a stream and of everything, and subscriptions that go on where a read would end. */
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import * as grpc from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { KeptEvent, KeptEvents } from './kept-events';
import { checkpointMessage, eventMessage, filterOf, identifierOf, streamNameOf } from './messages';

type ReadCall = grpc.ServerWritableStream<ReadReq, ReadResp>;

const defaultSearchWindow = 32;
const backwards = 1;

export const answerRead =
  (events: KeptEvents, subscribers: Set<() => void>) =>
  (call: ReadCall): void => {
    const options = call.request.getOptions();
    if (!options) {
      call.emit('error', { code: grpc.status.INVALID_ARGUMENT, details: 'No options.' });
      return;
    }
    const sender = new Sender(call);
    if (!options.hasSubscription()) {
      void read(sender, events, options);
      return;
    }
    const drop = () => {
      call.emit('error', { code: grpc.status.ABORTED, details: 'Dropped as too slow.' });
    };
    subscribers.add(drop);
    void subscribe(sender, events, options).finally(() => subscribers.delete(drop));
  };

/** Sends no faster than the reader takes, and stops when the reader is gone. */
class Sender {
  private readonly ended = new AbortController();
  readonly gone = this.ended.signal;

  constructor(private readonly call: ReadCall) {
    for (const end of ['cancelled', 'close', 'error'])
      call.on(end, () => {
        this.ended.abort();
      });
  }

  async send(message: ReadResp): Promise<void> {
    if (this.gone.aborted || this.call.write(message)) return;
    await new Promise<void>((resolve) => {
      const goOn = () => {
        this.call.removeListener('drain', goOn);
        this.gone.removeEventListener('abort', goOn);
        resolve();
      };
      this.call.once('drain', goOn);
      this.gone.addEventListener('abort', goOn);
    });
  }

  end(): void {
    if (!this.gone.aborted) this.call.end();
  }
}

async function read(sender: Sender, events: KeptEvents, options: ReadReq.Options): Promise<void> {
  const stream = streamNameOf(options.getStream()?.getStreamIdentifier());
  if (options.hasStream() && events.stream(stream).length === 0) {
    const missing = new ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
    await sender.send(new ReadResp().setStreamNotFound(missing));
  } else
    for (const event of eventsFor(events, options).slice(0, Number(options.getCount())))
      await sender.send(eventMessage(event));
  sender.end();
}

/** From where is asked, that place included. */
function eventsFor(events: KeptEvents, options: ReadReq.Options): readonly KeptEvent[] {
  const isBackwards = (options.getReadDirection() as number) === backwards;
  const source = options.hasStream()
    ? events.stream(streamNameOf(options.getStream()?.getStreamIdentifier()))
    : events.all;
  const place = placeOf(options);
  if (place === 'start') return isBackwards ? source.slice(0, 1) : source;
  if (place === 'end') return isBackwards ? source.toReversed() : [];
  const at = (event: KeptEvent) => (options.hasStream() ? BigInt(event.revision) : event.position);
  return isBackwards
    ? source.filter((event) => at(event) <= place).toReversed()
    : source.filter((event) => at(event) >= place);
}

function placeOf(options: ReadReq.Options): bigint | 'start' | 'end' {
  const stream = options.getStream();
  const from = stream ?? options.getAll();
  if (from?.hasStart()) return 'start';
  if (from?.hasEnd()) return 'end';
  const place = stream ? stream.getRevision() : options.getAll()?.getPosition();
  return BigInt(typeof place === 'object' ? place.getCommitPosition() : (place ?? 0));
}

async function subscribe(
  sender: Sender,
  events: KeptEvents,
  options: ReadReq.Options,
): Promise<void> {
  const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  await sender.send(new ReadResp().setConfirmation(confirmation));
  const messagesFor = search(options);
  let next = firstAfter(events.all, placeOf(options));
  const sendPresent = async () => {
    for (let event = events.all[next]; event && !sender.gone.aborted; event = events.all[next]) {
      next++;
      for (const message of messagesFor(event)) await sender.send(message);
    }
  };
  await sendPresent();
  await sender.send(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));
  while (!sender.gone.aborted) {
    await sendPresent();
    if (next >= events.all.length) await events.grown(sender.gone);
  }
}

/** What a subscriber is sent of an event looked at: itself, where it passes, and checkpoints. */
function search(options: ReadReq.Options): (event: KeptEvent) => readonly ReadResp[] {
  const passes = filterOf(options);
  const filter = options.getFilter();
  const window = filter?.hasMax() ? filter.getMax() : defaultSearchWindow;
  const checkpointEvery = window * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
  let searched = 0;
  return (event) => {
    searched++;
    const messages = passes(event) ? [eventMessage(event)] : [];
    if (filter && searched % checkpointEvery === 0) messages.push(checkpointMessage(event));
    return messages;
  };
}

function firstAfter(all: readonly KeptEvent[], place: bigint | 'start' | 'end'): number {
  if (place === 'start') return 0;
  if (place === 'end') return all.length;
  const at = all.findIndex(({ position }) => position > place);
  return at < 0 ? all.length : at;
}
