/**
 * Before every handler: who asks, whether they may, whether a browser was tricked into asking, and
 * whether what they ask makes sense. In this order, so that strangers learn nothing.
 */
import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Action, Principal } from '@tocsin/access';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { Problem } from '../problems/problem';
import { isSameOrigin } from '../sign-in/same-origin';
import { ask } from './ask';
import { endpointKey, type CheckedRequest, type Endpoint } from './endpoint';
import { reachOn, type Right } from './rights';

@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint>(endpointKey, context.getHandler());
    const request = context.switchToHttp().getRequest<CheckedRequest>();
    if (endpoint.needs !== 'nobody') await this.admit(endpoint, request);
    request.asked = ask(endpoint, {
      params: request.params,
      query: request.query,
      body: request.body as unknown,
      contentType: request.headers['content-type'],
    });
    return true;
  }

  private async admit(endpoint: Endpoint, request: CheckedRequest): Promise<void> {
    const { authorization, cookie } = request.headers;
    const principal = await this.options.authenticate({
      ...(authorization !== undefined && { authorization }),
      ...(cookie !== undefined && { cookie }),
    });
    if (!principal) throw signInFirst(authorization !== undefined);
    request.principal = principal;
    if (isAction(endpoint.needs)) {
      const reach = reachOn(principal, endpoint.needs, endpoint.reaches ?? ['all']);
      if (!reach) throw notAllowed(principal);
      request.reach = reach;
    }
    const byCookie = authorization === undefined;
    if (byCookie && endpoint.method !== 'get' && !isSameOrigin(request.headers)) throw crossSite;
  }
}

const isAction = (right: Right): right is Action => right !== 'signed-in' && right !== 'nobody';

const signInFirst = (withToken: boolean) =>
  new Problem(
    'not-signed-in',
    withToken
      ? {
          zh: '凭证无效或已撤销，请检查 Authorization: Bearer 后的令牌。',
          en: 'The token after "Authorization: Bearer" is wrong or was withdrawn.',
        }
      : {
          zh: '请使用 tocsin start 打印的登录链接，或附上 Authorization: Bearer 令牌。',
          en: 'Use the sign-in link that `tocsin start` prints, or send a bearer token.',
        },
  );

const notAllowed = (principal: Principal) => {
  const who = principal.kind === 'feed' ? 'feed' : principal.role;
  return new Problem('not-allowed', {
    zh: `角色 ${who} 无权调用此接口。`,
    en: `The role ${who} may not call this.`,
  });
};

const crossSite = new Problem('cross-site', {
  zh: '使用登录会话的修改请求只接受来自本站页面；程序请改用 Authorization: Bearer 令牌。',
  en: 'A change made with a session cookie must come from our own pages; programs use a token.',
});
