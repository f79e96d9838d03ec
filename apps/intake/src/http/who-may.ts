/** Who sends a request, if they may do what it asks; a 401 or 403 otherwise. */
import { type Action, mayDo, type Principal } from '@tocsin/access';
import type { Request } from 'express';
import type { IntakeHttp } from './intake-http';
import { IntakeProblem } from './problem';

export async function whoMay(
  action: Action,
  request: Request,
  { authenticate }: IntakeHttp,
): Promise<Principal> {
  const { authorization, cookie } = request.headers;
  const principal = await authenticate({
    ...(authorization === undefined ? {} : { authorization }),
    ...(cookie === undefined ? {} : { cookie }),
  });
  if (!principal) throw authorization === undefined ? noCredential : wrongCredential;
  if (!mayDo(principal, action)) throw notAllowed(principal.name);
  return principal;
}

const headers = { 'WWW-Authenticate': 'Bearer realm="tocsin"' };

const noCredential = new IntakeProblem(
  'not-signed-in',
  {
    zh: '请在请求头 Authorization: Bearer <令牌> 中提供数据源令牌或管理员令牌。',
    en: 'Send the token of a feed or of the admin as "Authorization: Bearer <token>".',
  },
  { headers },
);

const wrongCredential = new IntakeProblem(
  'not-signed-in',
  {
    zh: '令牌无效或已撤销，请向管理员索取新的令牌。',
    en: 'The token is not valid, or was withdrawn. Ask an admin for a new one.',
  },
  { headers },
);

const notAllowed = (name: string): IntakeProblem =>
  new IntakeProblem('not-allowed', {
    zh: `「${name}」无此权限，请使用数据源令牌或管理员令牌。`,
    en: `"${name}" may not do this; use the token of a feed or of the admin.`,
  });
