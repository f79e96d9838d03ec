/**
 * The three forms in which CloudEvents come over HTTP, each turned into the batches that the
 * pipeline takes, with every event's text exactly as received.
 */
import type { IncomingMessage } from 'node:http';
import { eventOfBytes, eventsOfArray } from '../lines/array-events';
import { splitLines } from '../lines/split-lines';
import type { Batch, Delivered } from '../pipeline/delivered';
import type { Limits } from '../pipeline/limits';
import { IntakeProblem } from './problem';
import { bodyOf, readWhole } from './read-body';

const forms = [
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
  'application/x-ndjson',
] as const;

export type Form = (typeof forms)[number];

/** The form that the content type names; a 415 for any other. */
export function formOf(contentType: string | undefined): Form {
  const [name = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const form = forms.find((known) => known === name.toLowerCase());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter));
  if (form && (charset === undefined || /^charset="?utf-?8"?$/i.test(charset))) return form;
  throw new IntakeProblem(
    'unsupported-media-type',
    {
      zh: `不支持的内容类型「${contentType ?? ''}」，请用 UTF-8 编码的 ${forms.join('、')}。`,
      en: `The content type "${contentType ?? ''}" is not supported; use ${forms.join(', ')} in UTF-8.`,
    },
    { headers: { Accept: forms.join(', ') } },
  );
}

/** So many bytes a request may take of the house at one time. */
export function weightOf(form: Form, request: IncomingMessage, limits: Limits): number {
  const declared = Number(request.headers['content-length'] ?? limits.eventBytes);
  return Math.min(declared, mostOf(form, limits));
}

function mostOf(form: Form, { eventBytes, bodyBytes }: Limits): number {
  switch (form) {
    case 'application/cloudevents+json':
      return eventBytes;
    case 'application/cloudevents-batch+json':
      return bodyBytes;
    case 'application/x-ndjson':
      // Read as fast as the log takes it: a few batches at a time, however long it is.
      return 4 * eventBytes;
  }
}

export function batchesOf(
  form: Form,
  request: IncomingMessage,
  limits: Limits,
): AsyncIterable<Batch> {
  switch (form) {
    case 'application/cloudevents+json':
      return single(request, limits);
    case 'application/cloudevents-batch+json':
      return array(request, limits);
    case 'application/x-ndjson':
      return splitLines(bodyOf(request, limits.streamBytes), limits);
  }
}

async function* single(request: IncomingMessage, limits: Limits): AsyncGenerator<Batch> {
  const body = await readWhole(request, limits.eventBytes);
  yield { lines: [eventOfBytes(body, { index: 0, line: 1 }, limits)] };
}

const eventsPerBatch = 1_000;

async function* array(request: IncomingMessage, limits: Limits): AsyncGenerator<Batch> {
  const body = await readWhole(request, limits.bodyBytes);
  const elements = elementsIn(body, limits);
  for (let at = 0; at < elements.length; at += eventsPerBatch) {
    yield { lines: elements.slice(at, at + eventsPerBatch) };
  }
}

function elementsIn(body: Buffer, limits: Limits): readonly Delivered[] {
  const lines = eventsOfArray(body, limits);
  if (!lines) throw noArray;
  if (lines.length > limits.batchEvents) throw tooMany(limits.batchEvents);
  return lines;
}

const noArray = new IntakeProblem('broken-body', {
  zh: '批量报送的内容应为 JSON 数组（以「[」开头）。单个事件请用 application/cloudevents+json。',
  en: 'A batch is a JSON array, beginning with "[". For one event use application/cloudevents+json.',
});

const tooMany = (eventsMax: number): IntakeProblem =>
  new IntakeProblem('body-too-large', {
    zh: `一次批量报送最多 ${String(eventsMax)} 个事件，请分批，或用 application/x-ndjson。`,
    en: `A batch may hold ${String(eventsMax)} events. Send several, or application/x-ndjson.`,
  });
