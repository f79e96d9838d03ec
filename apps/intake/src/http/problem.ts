/**
 * Every way in which a delivery as a whole can fail, as RFC 9457 documents with a stable name.
 * Single bad events do not come here: they are quarantined and listed in the answer.
 */
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from './language';
import { dropRest, droppedRest } from './rest-of-body';

type Both = Readonly<{ zh: string; en: string }>;

export const problemKinds = {
  'invalid-request': { status: 400, title: { zh: '请求有误', en: 'The request is not valid' } },
  'broken-body': {
    status: 400,
    title: { zh: '请求内容无法读取', en: 'The body cannot be read' },
  },
  'not-signed-in': { status: 401, title: { zh: '请提供有效凭证', en: 'A credential is needed' } },
  'not-allowed': { status: 403, title: { zh: '该凭证无此权限', en: 'Not allowed for you' } },
  'foreign-source': {
    status: 403,
    title: { zh: '该凭证不得为此来源或机构报送', en: 'Not a source or bank of this credential' },
  },
  'name-taken': { status: 409, title: { zh: '名称已被使用', en: 'The name is taken' } },
  'topic-taken': {
    status: 409,
    title: { zh: '主题已属于其他数据源', en: 'The topic belongs to another feed' },
  },
  'body-too-large': { status: 413, title: { zh: '请求内容过大', en: 'The body is too large' } },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'Content type not supported' },
  },
  'too-busy': { status: 429, title: { zh: '系统繁忙，请稍后重试', en: 'Busy: try again soon' } },
  'log-unavailable': {
    status: 503,
    title: { zh: '事件日志暂不可用', en: 'The log cannot be reached' },
  },
} as const satisfies Record<string, Readonly<{ status: number; title: Both }>>;

export type ProblemKind = keyof typeof problemKinds;

export class IntakeProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly detail: Both,
    readonly more: Readonly<{
      headers?: Readonly<Record<string, string>>;
      /** Further members of the document. */
      members?: Readonly<Record<string, unknown>>;
    }> = {},
  ) {
    super(`${kind}: ${detail.en}`);
  }
}

@Catch(IntakeProblem)
export class IntakeProblemFilter implements ExceptionFilter {
  async catch(problem: IntakeProblem, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    // A connection that is to end with the answer would end before the sender looks for it.
    if (!response.shouldKeepAlive) await droppedRest(request);
    const language = languageOf(request.headers['accept-language']);
    const { status, title } = problemKinds[problem.kind];
    response
      .status(status)
      .set(problem.more.headers ?? {})
      .set('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
      .vary('Accept-Language')
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:tocsin:problem:${problem.kind}`,
          title: title[language],
          status,
          detail: problem.detail[language],
          instance: request.originalUrl.split('?')[0],
          ...problem.more.members,
        }),
      );
    dropRest(request);
  }
}
