/**
 * The end of the log as far as it speaks of alerts, read once for all listeners of this process.
 * The newest alert events are kept, so that a listener who is a little behind needs no reading of
 * its own; one who is further behind reads the log itself.
 */
import type { OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { isAlertEventType } from '@tocsin/alerts';
import type { RecordedEvent } from '@tocsin/event-store';
import { API_OPTIONS, type ApiOptions } from '../api-options';

export type AlertEventsRead = Readonly<{
  /** Alert events after the position asked about, in order. */
  events: readonly RecordedEvent[];
  /** Everything up to here has been looked at. */
  position: number;
}>;

const batchSize = 1000;
const keptMax = 1000;
/** Hints may be lost, so the log is also asked without one. */
const pollMs = 1000;

@Injectable()
export class AlertTail implements OnModuleDestroy {
  private readonly logger = new Logger('alert-stream');
  private readonly waiting = new Set<() => void>();
  private listeners = 0;
  private stop: (() => void) | undefined;
  private reading: Promise<void> | undefined;
  private hinted = false;
  /** `kept` holds every alert event after `from` and up to `position`; nothing before the start. */
  private kept: RecordedEvent[] = [];
  private from = Number.POSITIVE_INFINITY;
  private position = 0;

  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  /** Keeps the tail moving until the answer is called. */
  listen(): () => void {
    this.listeners += 1;
    if (this.listeners === 1) this.begin();
    let listening = true;
    return () => {
      if (!listening) return;
      listening = false;
      this.listeners -= 1;
      if (this.listeners === 0) this.end();
    };
  }

  /** The next piece after a position: from memory, or a batch of the log. */
  async after(position: number): Promise<AlertEventsRead> {
    if (position >= this.from && position <= this.position) {
      const events = this.kept.filter((event) => event.position > position);
      return { events, position: this.position };
    }
    const batch = await this.options.store.readAfter(position, batchSize);
    return {
      events: batch.filter(({ type }) => isAlertEventType(type)),
      position: batch.at(-1)?.position ?? position,
    };
  }

  /** Resolves when the tail may have moved beyond a position, or the time is up. */
  async moved(position: number, waitMs: number): Promise<void> {
    if (this.position > position) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      this.waiting.add(done);
    });
  }

  onModuleDestroy(): void {
    this.end();
    for (const wake of [...this.waiting]) wake();
  }

  private begin(): void {
    const timer = setInterval(() => {
      this.advance();
    }, pollMs);
    const silence = this.options.store.onAppended(() => {
      this.advance();
    });
    this.stop = () => {
      clearInterval(timer);
      silence();
    };
    this.advance();
  }

  private end(): void {
    this.stop?.();
    this.stop = undefined;
  }

  /** One reader at a time; a hint during a reading leads to another. */
  private advance(): void {
    this.hinted = true;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
  }

  private async read(): Promise<void> {
    try {
      while (this.hinted && this.stop) {
        this.hinted = false;
        await this.readOn();
      }
    } catch (error) {
      this.logger.warn(
        `cannot read the log: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }

  private async readOn(): Promise<void> {
    const head = await this.options.store.head();
    // After a time without listeners the tail starts anew at the head; the rest is in the log.
    if (this.from > head || head - this.position > keptMax * 20) this.startAt(head);
    for (;;) {
      const batch = await this.options.store.readAfter(this.position, batchSize);
      const last = batch.at(-1);
      if (!last) break;
      this.keep(batch.filter(({ type }) => isAlertEventType(type)));
      this.position = last.position;
      for (const wake of [...this.waiting]) wake();
    }
  }

  private startAt(head: number): void {
    this.kept = [];
    this.from = head;
    this.position = head;
  }

  private keep(events: readonly RecordedEvent[]): void {
    this.kept.push(...events);
    const excess = this.kept.splice(0, Math.max(0, this.kept.length - keptMax));
    this.from = excess.at(-1)?.position ?? this.from;
  }
}
