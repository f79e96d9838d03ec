/**
 * Parses a request by its endpoint's schemas. What is unknown or malformed is refused with the
 * parameter's name and what would be allowed, in both languages; nothing is ignored silently.
 */
import { pointerTo } from '@tocsin/credit-events';
import { z } from 'zod';
import { Problem, type ProblemError } from '../problems/problem';
import type { Endpoint } from './endpoint';
import type { Both } from '../problems/problem-kinds';
import { sayIssue, unknownKey } from './say-issue';
import { unwritableIn } from './unwritable';

type Received = Readonly<{
  params: unknown;
  query: unknown;
  body: unknown;
  contentType: string | undefined;
}>;
type Place = 'params' | 'query' | 'body';

const nothing = z.object({});

/** The parsed request, or the problem that says everything that is wrong with it. */
export function ask(endpoint: Endpoint, received: Received): Record<Place, unknown> {
  if (endpoint.body && !isJson(received)) throw notJson;
  const query = singleTexts(received.query);
  const parsed = {
    params: parse(endpoint.params ?? nothing, received.params, 'params'),
    query: parse((endpoint.query ?? nothing).strict(), query, 'query'),
    body: endpoint.body ? parse(endpoint.body, received.body ?? {}, 'body') : undefined,
  };
  const errors = Object.values(parsed).flatMap((one) => one?.errors ?? []);
  if (errors.length > 0) throw new Problem('invalid-request', whatIsWrong(errors), { errors });
  return { params: parsed.params.value, query: parsed.query.value, body: parsed.body?.value };
}

/** No body at all reads as an empty one. */
const isJson = ({ body, contentType }: Received) =>
  body !== undefined || contentType === undefined || /^application\/json\b/i.test(contentType);

const notJson = new Problem('not-json', {
  zh: '请以 Content-Type: application/json 发送。',
  en: 'Send it with Content-Type: application/json.',
});

/** `a=1&a=2` reads as `a=1,2`; parameters that take one value refuse the comma. */
function singleTexts(query: unknown): Record<string, unknown> {
  if (typeof query !== 'object' || query === null) return {};
  const pairs = Object.entries(query).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

type Parsed = Readonly<{ value?: unknown; errors: readonly ProblemError[] }>;

const unwritable: Both = {
  zh: '不得含空字符（NUL）或不完整的字符。',
  en: 'It must not contain NUL or half a character.',
};

function parse(schema: z.ZodType, value: unknown, place: Place): Parsed {
  const errors = unwritableIn(value).map((path) => ({ ...at(path, place), message: unwritable }));
  if (errors.length > 0) return { errors };
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, errors: [] };
  return { errors: result.error.issues.flatMap((issue) => errorsOf(issue, schema, place)) };
}

function errorsOf(issue: z.core.$ZodIssue, schema: z.ZodType, place: Place): ProblemError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...at([...issue.path, key], place),
      message: unknownKey(key),
      allowed: schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
    }));
  }
  return [
    {
      ...at(issue.path, place),
      message: sayIssue(issue),
      ...(issue.code === 'invalid_value' && { allowed: issue.values.map(String) }),
    },
  ];
}

const at = (path: readonly PropertyKey[], place: Place) =>
  place === 'body'
    ? { pointer: path.map(String).reduce(pointerTo, '') }
    : { parameter: String(path[0] ?? '') };

function whatIsWrong(errors: readonly ProblemError[]) {
  const where = errors.map(({ parameter, pointer }) => parameter ?? pointer ?? '').join(', ');
  const lines = (language: 'zh' | 'en') =>
    errors.map(({ parameter, pointer, message, allowed }) => {
      const place = parameter ?? pointer ?? where;
      if (allowed === undefined) return `${place}: ${message[language]}`;
      return language === 'zh'
        ? `${place}: ${message.zh}可用：${allowed.join('、')}。`
        : `${place}: ${message.en} Allowed: ${allowed.join(', ')}.`;
    });
  return { zh: lines('zh').join('；'), en: lines('en').join('; ') };
}
