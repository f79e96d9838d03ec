/** `POST /api/feeds`: an admin lets a new feed in; its token is shown this once. */
import type { Bilingual } from '@tocsin/credit-events';
import { Body, Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { whyReserved } from '../feeds/reserved-names';
import { Described } from './described';
import { feedToRegister, type RegisteredFeed } from './feed-on-the-wire';
import { type IntakeHttp, INTAKE_HTTP, type SayIssue } from './intake-http';
import { type Language, languageOf } from './language';
import { IntakeProblem, IntakeProblemFilter } from './problem';
import { postFeeds } from './operations';
import { whoMay } from './who-may';

@Controller()
@UseFilters(IntakeProblemFilter)
export class RegisterFeed {
  constructor(@Inject(INTAKE_HTTP) private readonly http: IntakeHttp) {}

  @Post('api/feeds')
  @Described(postFeeds)
  @HttpCode(201)
  async register(@Req() request: Request, @Body() body: unknown): Promise<RegisteredFeed> {
    const admin = await whoMay('manage-feeds', request, this.http);
    if (!request.is('application/json')) throw notJson;
    const asked = feedToRegister.safeParse(body, { reportInput: true });
    if (!asked.success) throw invalid(asked.error, this.saying(request));
    const feed = asked.data;
    const { topics = [], deadLetterTopic } = feed;
    const reserved = whyReserved(feed.name);
    if (reserved) throw faultAt('/name', reserved, request);
    if (deadLetterTopic !== undefined && topics.includes(deadLetterTopic)) {
      throw faultAt('/deadLetterTopic', readsItsDeadLetters(deadLetterTopic), request);
    }
    const created = await this.http.intake.feeds.create(feed, admin.name);
    if ('taken' in created) {
      throw created.taken === 'name'
        ? nameTaken(feed.name)
        : topicTaken([...topics, ...(deadLetterTopic === undefined ? [] : [deadLetterTopic])]);
    }
    return { ...feed, token: created.token };
  }

  private saying({ headers }: Request): Saying {
    return { sayIssue: this.http.sayIssue, accept: headers['accept-language'] };
  }
}

/** Sites that trick a browser into asking cannot set this header; so a session is safe here. */
const notJson = new IntakeProblem('unsupported-media-type', {
  zh: '请以 Content-Type: application/json 发送。',
  en: 'Send it with Content-Type: application/json.',
});

const nameTaken = (name: string): IntakeProblem =>
  new IntakeProblem('name-taken', {
    zh: `已有名为「${name}」的数据源，请换一个名称。`,
    en: `There is a feed named "${name}" already; choose another name.`,
  });

const topicTaken = (topics: readonly string[]): IntakeProblem =>
  new IntakeProblem('topic-taken', {
    zh: `主题（${topics.join('、')}）中已有属于其他数据源的；一个主题只属于一个数据源，死信主题也不得由数据源读取。`,
    en:
      `A topic among ${topics.join(', ')} belongs to another feed already; a topic has one feed, ` +
      'and none reads where dead letters go.',
  });

/** Each copy would be read, refused and copied again, without end. */
const readsItsDeadLetters = (topic: string): Bilingual => ({
  zh: `死信主题「${topic}」也在 topics 中：被拒收的记录会反复读入、反复拒收。请另设主题。`,
  en: `Dead letters would go to "${topic}", which the feed reads itself, and be refused over and over; name another topic.`,
});

function faultAt(pointer: string, why: Bilingual, { headers }: Request): IntakeProblem {
  const errors = [{ pointer, message: why[languageOf(headers['accept-language'])] }];
  return new IntakeProblem('invalid-request', why, { members: { errors } });
}

type Saying = Readonly<{ sayIssue: SayIssue; accept: string | undefined }>;

function invalid(error: z.ZodError, { sayIssue, accept }: Saying): IntakeProblem {
  const found = error.issues.map((issue) => ({
    pointer: issue.path.map((step) => `/${String(step)}`).join(''),
    message: sayIssue(issue),
  }));
  const all = (language: Language) =>
    found.map(({ pointer, message }) => `${pointer}: ${message[language]}`).join(' ');
  const language = languageOf(accept);
  const errors = found.map(({ pointer, message }) => ({ pointer, message: message[language] }));
  return new IntakeProblem(
    'invalid-request',
    { zh: all('zh'), en: all('en') },
    { members: { errors } },
  );
}
