/**
 * Takes whatever waits in the queue, records it as one batch, and answers; the commit in progress
 * is the only timer. After a failure whose outcome is unknown it reads the log again and repeats
 * the batch: ids make that exactly once.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { AppendQueue, Call, Limits, Portion } from './append-queue';
import type { Answer } from './decide-batch';
import type { Office } from './office';
import { Refused } from './original';
import type { Attempt } from './record-batch';
import { fenced } from './schema';

export type WriterOptions = Readonly<{
  queue: AppendQueue;
  office: Office;
  record: (attempt: Attempt) => Promise<readonly Answer[]>;
  batch: Limits;
  /** How long a busy writer stays in office although others want it. */
  tenureMs: number;
  /** How long a batch is repeated while the database cannot be reached. */
  unreachableMs: number;
  now: () => Date;
  /** Called after each batch that recorded or found something. */
  onAnswered: () => void;
}>;

const backOffMs = { first: 20, most: 1_000 };

export class Writer {
  private running: Promise<void> | undefined;

  constructor(private readonly options: WriterOptions) {}

  /** There may be something to do: events in the queue, or somebody who wants the office. */
  wake(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      if (!this.options.queue.isEmpty) this.wake();
    });
  }

  /**
   * One term of office without anything to record: where there is an original, its copy is up to
   * date then. Rejects at once where that cannot be.
   */
  async serveOnce(): Promise<void> {
    const serving = this.attempt([], new Map());
    this.running = serving.then(() => this.leave()).finally(() => (this.running = undefined));
    await this.running;
    const error = await serving;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as it came
    if (error !== undefined) throw error;
  }

  private async run(): Promise<void> {
    const { queue, office, batch, tenureMs } = this.options;
    while (!queue.isEmpty) {
      await this.settle(queue.take(batch));
      if (office.isWanted && office.tenureMs >= tenureMs) await this.leave();
      // A turn of the event loop lets all who were just answered come into the next batch.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (office.isWanted) await this.leave();
  }

  private async leave(): Promise<void> {
    try {
      await this.options.office.leave();
    } catch {
      this.options.office.discard();
    }
  }

  /** Answers every portion, whatever happens. */
  private async settle(
    portions: readonly Portion[],
    tried = new Map<string, number>(),
  ): Promise<void> {
    const giveUpAt = Date.now() + this.options.unreachableMs;
    for (let pause = backOffMs.first; ; pause = Math.min(2 * pause, backOffMs.most)) {
      const error = await this.attempt(portions, tried);
      if (error === undefined) return;
      if (!isPassing(error)) return this.isolate(portions, tried, error);
      if (Date.now() + pause >= giveUpAt) {
        for (const { call } of portions) this.reject(call, unreachable(error));
        return;
      }
      await delay(pause);
    }
  }

  /** The error that stopped it, if any; nothing is known of the outcome then. */
  private async attempt(
    portions: readonly Portion[],
    tried: Map<string, number>,
  ): Promise<unknown> {
    const { office, record, now } = this.options;
    try {
      const term = await office.take();
      const answers = await record({ term, portions, tried, now });
      portions.forEach((portion, at) => {
        reply(portion, answers[at]);
      });
      this.options.onAnswered();
      return undefined;
    } catch (error) {
      if (isFence(error)) await this.leave();
      else office.discard();
      return error;
    }
  }

  private reject(call: Call, error: unknown): void {
    call.reject(error);
    this.options.queue.drop(call);
  }

  /** The server refuses something in this batch: only the call that brought it shall fail. */
  private async isolate(
    portions: readonly Portion[],
    tried: ReadonlyMap<string, number>,
    error: unknown,
  ): Promise<void> {
    const [only] = portions;
    if (only && portions.length === 1) this.reject(only.call, error);
    else for (const portion of portions) await this.settle([portion], new Map(tried));
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isFence = (error: unknown): boolean => codeOf(error) === fenced;

function reply({ call }: Portion, answer: Answer | undefined): void {
  if (call.kind === 'stream') {
    if (answer?.kind === 'stream') call.resolve(answer.answer);
    return;
  }
  if (answer?.kind === 'append') call.answers.push(...answer.answers);
  if (call.answers.length === call.events.length) call.resolve(call.answers);
}

/**
 * Lost connections, a server that restarts, stands by, or has run out of something: all may pass.
 * The remaining SQL errors would come back however often the batch is repeated.
 */
function isPassing(error: unknown): boolean {
  // An error of this program would not pass either.
  if ([TypeError, RangeError, Refused].some((lasting) => error instanceof lasting)) return false;
  const code = codeOf(error);
  const isSqlState = /^[0-9A-Z]{5}$/.test(code);
  return !isSqlState || /^(08|40|53|57|58|25006|55P03|TOC01)/.test(code);
}

const unreachable = (cause: unknown): Error =>
  new Error(
    'The event log cannot be reached: nothing is known of these events. Send them again when ' +
      'the database is back; what was recorded will answer as a duplicate.',
    { cause },
  );
