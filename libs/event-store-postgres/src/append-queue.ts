/**
 * What callers want recorded and the writer has not taken yet, first come, first served. The queue
 * is bounded: a caller who finds it full waits at the door, and so feels how fast the disk is.
 */
import type { Appended, StreamAppended } from '@tocsin/event-store';
import type { PreparedEvent } from './prepared-event';

/** A call of `append`; its events may be recorded over several batches. */
type AppendCall = {
  readonly kind: 'append';
  readonly events: readonly PreparedEvent[];
  readonly answers: Appended[];
  readonly resolve: (answers: readonly Appended[]) => void;
  readonly reject: (error: unknown) => void;
};

/** A call of `appendToStream`; always one batch. */
export type StreamCall = {
  readonly kind: 'stream';
  readonly events: readonly PreparedEvent[];
  readonly stream: string;
  readonly expected: number;
  readonly resolve: (answer: StreamAppended) => void;
  readonly reject: (error: unknown) => void;
};

export type Call = AppendCall | StreamCall;

/** The part of a call that one batch records. */
export type Portion = Readonly<{ call: Call; events: readonly PreparedEvent[] }>;

export type Limits = Readonly<{ events: number; bytes: number }>;

export class AppendQueue {
  private readonly calls: Call[] = [];
  /** How many events of the first call are taken already. */
  private taken = 0;
  private events = 0;
  private bytes = 0;
  private readonly door: Call[] = [];

  constructor(private readonly limits: Limits) {}

  get isEmpty(): boolean {
    return this.calls.length === 0;
  }

  /** One call may overfill the queue, so any size gets in; what finds it full waits its turn. */
  enter(call: Call): void {
    this.door.push(call);
    this.openDoor();
  }

  /** Takes everything waiting, up to the limits; at least one portion where there is one. */
  take(limits: Limits): readonly Portion[] {
    const portions: Portion[] = [];
    let room = limits;
    for (
      let call = this.calls[0];
      call && room.events > 0 && room.bytes > 0;
      call = this.calls[0]
    ) {
      const portion = this.portionOf(call, room, portions.length === 0);
      if (!portion) break;
      portions.push(portion);
      const bytes = portion.events.reduce((sum, { size }) => sum + size, 0);
      room = { events: room.events - portion.events.length, bytes: room.bytes - bytes };
      this.events -= portion.events.length;
      this.bytes -= bytes;
      this.taken += portion.events.length;
      if (this.taken < call.events.length) break;
      this.calls.shift();
      this.taken = 0;
    }
    this.openDoor();
    return portions;
  }

  /** What is left of a call that has been rejected need not be recorded. */
  drop(call: Call): void {
    if (this.calls[0] !== call) return;
    for (const { size } of call.events.slice(this.taken)) this.bytes -= size;
    this.events -= call.events.length - this.taken;
    this.calls.shift();
    this.taken = 0;
    this.openDoor();
  }

  private portionOf(call: Call, room: Limits, isFirst: boolean): Portion | undefined {
    if (call.kind === 'stream')
      return isFirst || call.events.length <= room.events
        ? { call, events: call.events }
        : undefined;
    const waiting = call.events.slice(this.taken, this.taken + room.events);
    let bytes = 0;
    const tooMuch = waiting.findIndex(({ size }) => (bytes += size) > room.bytes);
    // One event larger than a whole batch goes alone.
    const end = tooMuch === 0 && isFirst ? 1 : tooMuch;
    const events = end < 0 ? waiting : waiting.slice(0, end);
    return events.length > 0 ? { call, events } : undefined;
  }

  private get isFull(): boolean {
    return this.events >= this.limits.events || this.bytes >= this.limits.bytes;
  }

  private openDoor(): void {
    while (!this.isFull) {
      const call = this.door.shift();
      if (!call) return;
      this.calls.push(call);
      this.events += call.events.length;
      for (const { size } of call.events) this.bytes += size;
    }
  }
}
