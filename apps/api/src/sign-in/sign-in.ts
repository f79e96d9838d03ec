/** GET /sign-in?code=…: turns the printed one-time link into a session and opens the console. */
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, type Asked } from '../contract/endpoint';
import { AskedFor, Serve } from '../contract/serve';
import { Problem } from '../problems/problem';
import { openSession, sessionCookie } from './sessions';
import { redeemSignInCode } from './sign-in-codes';

const signIn = endpoint({
  method: 'get',
  path: '/sign-in',
  tag: 'sign-in',
  summary: { zh: '用一次性链接登录', en: 'Sign in by a one-time link' },
  description: 'Sets the session cookie and leads to the console. A code works once, for an hour.',
  needs: 'nobody',
  query: z.object({ code: z.string().min(1).max(200) }),
  status: 303,
  answer: { mediaType: 'text/plain', description: 'Leads to `/`.' },
  problems: ['sign-in-link-spent'],
});

@Controller()
export class SignIn {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(signIn)
  async signIn(
    @AskedFor() { query }: Asked<typeof signIn>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // Whoever only looks where a link leads (previews, scanners) does not spend it.
    if (request.method === 'HEAD') {
      response.status(200).end();
      return;
    }
    const principal = await redeemSignInCode(this.options.pool, query.code);
    if (!principal) throw spent;
    const token = await openSession(this.options.pool, principal);
    response.setHeader('Set-Cookie', sessionCookie(token, request.secure));
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, '/');
  }
}

const spent = new Problem('sign-in-link-spent', {
  zh: '该链接已被使用或已过期；请重新运行 tocsin start，或使用管理令牌。',
  en: 'The link was used before or has expired; `tocsin start` prints a new one.',
});
