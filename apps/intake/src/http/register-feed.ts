/** `POST /api/feeds`: an admin lets a new feed in; its token is shown this once. */
import { Body, Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { type IntakeHttp, INTAKE_HTTP } from './intake-http';
import { languageOf } from './language';
import { IntakeProblem, IntakeProblemFilter } from './problem';
import { whoMay } from './who-may';

const source = z.string().regex(/^\/?[\x21-\x7e]{1,255}$/, '/banks/102331000014/core');
const bank = z.string().regex(/^[A-Z0-9]{4,14}$/, '102331000014');

export const feedToRegister = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'icbc-core')
    .describe('Label of its metrics and quarantine.'),
  sources: z.array(source).min(1).max(100).describe('Exactly the `source` values it may use.'),
  banks: z.array(bank).min(1).max(1000).optional().describe('Banks it may name; absent: any.'),
  backfill: z.boolean().default(false).describe('May state a `knowntime` over 7 days back.'),
  silentAfterHours: z.int().min(1).max(8784).optional().describe('Longer silence is overdue.'),
});

export const registeredFeed = z.object({
  name: z.string(),
  sources: z.array(z.string()),
  banks: z.array(z.string()).optional(),
  backfill: z.boolean(),
  silentAfterHours: z.number().optional(),
  token: z.string().describe('Bearer token; only its hash is kept, so it cannot be shown again.'),
});

export type RegisteredFeed = z.infer<typeof registeredFeed>;

@Controller()
@UseFilters(IntakeProblemFilter)
export class RegisterFeed {
  constructor(@Inject(INTAKE_HTTP) private readonly http: IntakeHttp) {}

  @Post('api/feeds')
  @HttpCode(201)
  async register(@Req() request: Request, @Body() body: unknown): Promise<RegisteredFeed> {
    const admin = await whoMay('manage-feeds', request, this.http);
    if (!request.is('application/json')) throw notJson;
    const asked = feedToRegister.safeParse(body);
    if (!asked.success) throw invalid(asked.error, request.headers['accept-language']);
    const feed = asked.data;
    const token = await this.http.intake.feeds.create(feed, admin.name);
    if (token === undefined) throw nameTaken(feed.name);
    const { banks, silentAfterHours, ...rest } = feed;
    return {
      ...rest,
      ...(banks === undefined ? {} : { banks }),
      ...(silentAfterHours === undefined ? {} : { silentAfterHours }),
      token,
    };
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

const inLanguage = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

function invalid(error: z.ZodError, accept: string | undefined): IntakeProblem {
  const say = (language: 'zh' | 'en', issue: z.core.$ZodIssue): string => {
    if (issue.code === 'invalid_format') {
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
