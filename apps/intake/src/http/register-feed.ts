/** `POST /api/feeds`: an admin lets a new feed in; its token is shown this once. */
import { Body, Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Described } from './described';
import { feedToRegister, type RegisteredFeed } from './feed-on-the-wire';
import { type IntakeHttp, INTAKE_HTTP } from './intake-http';
import { languageOf } from './language';
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
    if (!asked.success) throw invalid(asked.error, request.headers['accept-language']);
    const feed = asked.data;
    const created = await this.http.intake.feeds.create(feed, admin.name);
    if ('taken' in created) {
      throw created.taken === 'name' ? nameTaken(feed.name) : topicTaken(feed.topics ?? []);
    }
    return { ...feed, token: created.token };
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
    zh: `主题（${topics.join('、')}）中已有属于其他数据源的；一个主题只属于一个数据源。`,
    en: `A topic among ${topics.join(', ')} belongs to another feed already; a topic has one feed.`,
  });

const inLanguage = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

function invalid(error: z.ZodError, accept: string | undefined): IntakeProblem {
  const say = (language: 'zh' | 'en', issue: z.core.$ZodIssue): string => {
    if (issue.code === 'invalid_type' && issue.input === undefined) {
      return language === 'zh' ? '必填，但没有填写' : 'it is required, and missing';
    }
    if (issue.code === 'invalid_format' || issue.code === 'custom') {
      return language === 'zh' ? `格式应如 ${issue.message}` : `write it like ${issue.message}`;
    }
    const said = inLanguage[language](issue as z.core.$ZodRawIssue);
    return typeof said === 'string' ? said : (said?.message ?? issue.message);
  };
  const pointer = ({ path }: z.core.$ZodIssue) => path.map((step) => `/${String(step)}`).join('');
  const all = (language: 'zh' | 'en') =>
    error.issues.map((issue) => `${pointer(issue)}: ${say(language, issue)}`).join('; ');
  const language = languageOf(accept);
  const errors = error.issues.map((issue) => ({
    pointer: pointer(issue),
    message: say(language, issue),
  }));
  return new IntakeProblem(
    'invalid-request',
    { zh: all('zh'), en: all('en') },
    { members: { errors } },
  );
}
