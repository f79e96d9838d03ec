/**
 * Every way in which a request can fail, once: its stable name (the end of the problem's `type`),
 * its status and its title in both languages. Names are part of the contract; titles may improve.
 */
export type Both = Readonly<{ zh: string; en: string }>;

export const problemKinds = {
  'invalid-request': { status: 400, title: { zh: '请求有误', en: 'The request is not valid' } },
  'not-signed-in': { status: 401, title: { zh: '请先登录', en: 'Sign in first' } },
  'not-allowed': { status: 403, title: { zh: '无权访问', en: 'Not allowed for your role' } },
  'cross-site': {
    status: 403,
    title: { zh: '拒绝来自其他网站的请求', en: 'Refused: the request comes from another site' },
  },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  'alert-state-forbids': {
    status: 409,
    title: { zh: '预警当前状态不允许此操作', en: "The alert's state forbids this" },
  },
  'sign-state-forbids': {
    status: 409,
    title: { zh: '预警信号当前状态不允许此操作', en: "The sign's state forbids this" },
  },
  'credential-state-forbids': {
    status: 409,
    title: { zh: '凭证当前状态不允许此操作', en: "The credential's state forbids this" },
  },
  'changed-meanwhile': {
    status: 409,
    title: { zh: '内容已被他人更改', en: 'Changed by somebody else meanwhile' },
  },
  'sign-in-link-spent': {
    status: 410,
    title: { zh: '登录链接已失效', en: 'The sign-in link is no longer valid' },
  },
  'mapping-not-usable': {
    status: 422,
    title: { zh: '映射或样例无法使用', en: 'The mapping or the sample cannot be used' },
  },
  'body-too-large': { status: 413, title: { zh: '请求内容过大', en: 'The body is too large' } },
  'not-json': { status: 415, title: { zh: '请求内容须为 JSON', en: 'The body must be JSON' } },
  'queue-full': { status: 429, title: { zh: '排队已满', en: 'Too many are waiting' } },
  'internal-error': { status: 500, title: { zh: '服务器内部错误', en: 'Internal error' } },
  'log-unavailable': {
    status: 503,
    title: { zh: '事件日志暂不可用', en: 'The log cannot be reached' },
  },
  'not-ready': { status: 503, title: { zh: '服务尚未就绪', en: 'Not ready' } },
} as const satisfies Record<string, Readonly<{ status: number; title: Both }>>;

export type ProblemKind = keyof typeof problemKinds;

/** The `type` of a problem: a name, not an address; the same on every installation, for ever. */
export const problemType = (kind: ProblemKind): string => `urn:tocsin:problem:${kind}`;
