/**
 * Turns whatever a request failed with into a problem document (RFC 9457) in the reader's
 * language. Unforeseen errors are logged with their stack and told to the client only by number.
 */
import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { LogUnavailable } from '@tocsin/event-store';
import { isTransient } from '@tocsin/subscriptions';
import type { Request, Response } from 'express';
import { languageOf, type Language } from './language';
import { Problem, type ProblemError } from './problem';
import { problemKinds, problemType, type ProblemKind } from './problem-kinds';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    const ready = documentOf(exception);
    if (ready) {
      send(response, ready.status, ready.document);
      return;
    }
    const problem = this.problemOf(exception, request);
    if (problem.kind === 'not-signed-in') response.setHeader('WWW-Authenticate', 'Bearer');
    const later = retryAfterSeconds[problem.kind];
    if (later !== undefined) response.setHeader('Retry-After', later);
    const language = languageOf(request.headers['accept-language']);
    response.setHeader('Content-Language', language === 'zh' ? 'zh-CN' : 'en');
    response.vary('Accept-Language');
    send(response, problemKinds[problem.kind].status, {
      type: problemType(problem.kind),
      title: problemKinds[problem.kind].title[language],
      status: problemKinds[problem.kind].status,
      detail: problem.detail[language],
      instance: request.originalUrl.split('?')[0],
      ...(problem.more.errors && { errors: problem.more.errors.map(inLanguage(language)) }),
      ...problem.more.members,
    });
  }

  private problemOf(exception: unknown, request: Request): Problem {
    if (exception instanceof Problem) return exception;
    if (exception instanceof LogUnavailable) return logUnavailable;
    const status = statusOf(exception);
    const known = status === undefined ? undefined : kindOfStatus[status];
    if (known) return new Problem(known, detailOf(known, request));
    if (isTransient(exception)) {
      this.logger.warn(`${request.method} ${request.path}: ${String(exception)}`);
      return databaseAway;
    }
    const number = randomUUID();
    const reason = exception instanceof Error ? (exception.stack ?? exception.message) : exception;
    this.logger.error(`${number} ${request.method} ${request.path}: ${String(reason)}`);
    return new Problem('internal-error', {
      zh: `服务器处理请求时出错，编号 ${number}；日志中有详情。`,
      en: `The server failed on this request, number ${number}; its log has the details.`,
    });
  }
}

const retryAfterSeconds: Partial<Record<ProblemKind, number>> = {
  'queue-full': 60,
  'log-unavailable': 5,
  'not-ready': 5,
};

// Senders try again after a 503, and think of a 500 what they like.
const databaseAway = new Problem('not-ready', {
  zh: '数据库暂时没有应答。请稍后重试，已记录的事件不会重复。',
  en: 'The database does not answer just now. Try again later; nothing is recorded twice.',
});

const logUnavailable = new Problem('log-unavailable', {
  zh: '事件日志暂时无法写入，不能确认是否已记录。请稍后重试，已记录的不会重复。',
  en: 'The log cannot be written just now, and nothing is known of what was under way. Try again later; nothing is recorded twice.',
});

/** What Nest, Express and the body parser throw, by status. */
const kindOfStatus: Partial<Record<number, ProblemKind>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'body-too-large',
  415: 'not-json',
  503: 'not-ready',
};

function detailOf(kind: ProblemKind, request: Request) {
  if (kind === 'not-found')
    return {
      zh: `没有 ${request.method} ${request.path} 这个地址；全部接口见 /api/docs。`,
      en: `There is no ${request.method} ${request.path}; /api/docs lists every call.`,
    };
  if (kind !== 'invalid-request') return problemKinds[kind].title;
  return isDecodable(request.path) ? noJson : noAddress;
}

const noJson = {
  zh: '请求内容不是完整有效的 JSON。请检查引号、逗号和括号。',
  en: 'The body is not valid JSON; check its quotes, commas and brackets.',
};
const noAddress = {
  zh: '地址中的 % 编码有误。% 本身应写作 %25，/ 应写作 %2F。',
  en: 'The address has a broken percent-encoding: write a % as %25 and a / as %2F.',
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (typeof exception !== 'object' || exception === null || !('status' in exception))
    return undefined;
  return typeof exception.status === 'number' ? exception.status : undefined;
}

/** Other apps in the same server throw their problem documents ready made. */
function documentOf(exception: unknown): { status: number; document: object } | undefined {
  if (!(exception instanceof HttpException)) return undefined;
  const document = exception.getResponse();
  if (typeof document !== 'object' || !('type' in document)) return undefined;
  return { status: exception.getStatus(), document };
}

const inLanguage = (language: Language) => (error: ProblemError) => ({
  ...error,
  message: error.message[language],
});

const send = (response: Response, status: number, document: object): void => {
  response.status(status).type('application/problem+json').send(JSON.stringify(document));
};
