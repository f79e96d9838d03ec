/** POST /api/sign-out: ends the browser's session, on the server too. */
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { closeSession, sessionCookie } from './sessions';

const signOut = endpoint({
  method: 'post',
  path: '/api/sign-out',
  tag: 'sign-in',
  summary: { zh: '退出登录', en: 'Sign out' },
  needs: 'signed-in',
  status: 204,
  answer: { mediaType: 'text/plain', description: 'Nothing; the cookie is removed.' },
});

@Controller()
export class SignOut {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Serve(signOut)
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await closeSession(this.options.pool, request.headers.cookie);
    response.setHeader('Set-Cookie', sessionCookie(undefined, request.secure));
    response.status(204).end();
  }
}
