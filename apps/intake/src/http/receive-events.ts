/** `POST /api/events`: one event, a batch, or a stream of lines; durable before it is answered. */
import { Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Principal } from '@tocsin/access';
import { LogUnavailable } from '@tocsin/event-store';
import type { Request } from 'express';
import { type DeliveryMark, isLargeRequest, markOfRequest } from '../deliveries/delivery-mark';
import { type Delivery, ingest } from '../pipeline/ingest';
import type { RecalledEvent } from '../pipeline/note-recalled';
import type { Refused } from '../pipeline/refused';
import type { IngestSummary } from '../pipeline/summary';
import { Described } from './described';
import { batchesOf, formOf, weightOf } from './event-batches';
import { answerOf, type EventsAnswer, type QuarantinedEvent, quarantinedIn } from './events-answer';
import { type IntakeHttp, INTAKE_HTTP } from './intake-http';
import { languageOf } from './language';
import { IntakeProblem, IntakeProblemFilter } from './problem';
import { postEvents } from './operations';
import { whoMay } from './who-may';

@Controller()
@UseFilters(IntakeProblemFilter)
export class ReceiveEvents {
  constructor(@Inject(INTAKE_HTTP) private readonly http: IntakeHttp) {}

  @Post('api/events')
  @Described(postEvents)
  @HttpCode(200)
  async receive(@Req() request: Request): Promise<EventsAnswer> {
    const principal = await whoMay('send-events', request, this.http);
    const form = formOf(request.headers['content-type']);
    const { limits } = this.http.intake;
    const leave = this.http.admission.enter(weightOf(form, request, limits));
    const refused: Refused[] = [];
    const recalled: RecalledEvent[] = [];
    const markOf = markOfRequest(this.http.intake.host.now());
    try {
      const summary = await this.take({
        batches: batchesOf(form, request, limits),
        principal,
        feedOf: await this.feedOf(principal),
        markOf,
        onBatch: (done) => {
          refused.push(...done.refused.slice(0, limits.listedRefusals - refused.length));
          recalled.push(...done.recalled.slice(0, limits.listedRefusals - recalled.length));
        },
      });
      await this.written(markOf(0));
      const language = languageOf(request.headers['accept-language']);
      const quarantined = refused.map((one) => quarantinedIn(one, language));
      if (isAllForeign(summary)) throw foreign(refused[0], quarantined);
      return answerOf(summary, { quarantined, recalled, language });
    } finally {
      leave();
    }
  }

  /** Of what can be recalled as one, it is known what it was before its sender is told. */
  private async written(mark: DeliveryMark): Promise<void> {
    if (!isLargeRequest(mark)) return;
    // Where it cannot be written now, it is kept, and written later.
    await this.http.intake.host.deliveries.flush().catch(() => undefined);
  }

  private async take(delivery: Delivery<unknown>): Promise<IngestSummary> {
    try {
      return await ingest(delivery, this.http.intake.host);
    } catch (error) {
      throw error instanceof LogUnavailable ? unavailable : error;
    }
  }

  /** A feed's events count as its own; an admin's as those of the feed whose source they name. */
  private async feedOf(principal: Principal): Promise<Delivery<unknown>['feedOf']> {
    if (principal.kind === 'feed') return () => principal.name;
    const namer = await this.http.intake.feeds.namer();
    return (source) => namer(source, principal.role);
  }
}

/** A credential that says nothing but what it may not say is the wrong one. */
const isAllForeign = ({ accepted, duplicates, quarantined, reasons }: IngestSummary): boolean =>
  quarantined > 0 &&
  accepted + duplicates === 0 &&
  (reasons['foreign-source'] ?? 0) + (reasons['foreign-bank'] ?? 0) === quarantined;

function foreign(first: Refused | undefined, quarantined: readonly QuarantinedEvent[]) {
  const message = first?.refusal.errors[0]?.message ?? { zh: '', en: '' };
  return new IntakeProblem('foreign-source', message, { members: { quarantined } });
}

const unavailable = new IntakeProblem(
  'log-unavailable',
  {
    zh: '事件日志暂时无法写入，不能确认是否已记录。请稍后将同样的内容重发，已记录的不会重复。',
    en: 'The log cannot be written just now, and nothing is known of these events. Send the same again later; nothing is recorded twice.',
  },
  { headers: { 'Retry-After': '5' } },
);
