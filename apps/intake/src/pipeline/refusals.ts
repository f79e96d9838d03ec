/**
 * Refusals that the intake itself gives, before the vocabulary is asked: what arrived is no text,
 * no JSON, too large, too deep, or already recorded otherwise. Each says what is wrong, where, and
 * how to mend it.
 */
import type { EventError } from '@tocsin/credit-events';

/** A refusal by anyone on the way: vocabulary, access, mapping, or the intake itself. */
export type Refusal = Readonly<{ reason: string; errors: readonly EventError[] }>;

const refusal = (reason: string, pointer: string, zh: string, en: string): Refusal => ({
  reason,
  errors: [{ pointer, message: { zh, en } }],
});

const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

/** To the byte where the rounded figures would say that nothing is wrong. */
const asLengths = (bytes: number, bytesMax: number): readonly [zh: string, en: string][] =>
  [bytes, bytesMax].map((length) =>
    inMiB(bytes) === inMiB(bytesMax)
      ? [`${String(length)} 字节`, `${String(length)} bytes`]
      : [inMiB(length), inMiB(length)],
  );

export function tooLarge(bytes: number, bytesMax: number): Refusal {
  const [long = ['', ''], limit = ['', '']] = asLengths(bytes, bytesMax);
  return refusal(
    'too-large',
    '',
    `该事件长 ${long[0]}，超过单个事件 ${limit[0]} 的上限。请检查是否漏了换行，或将其拆成多个事件。`,
    `This event is ${long[1]} long, above the ${limit[1]} that one event may have. ` +
      'Check for a missing line break, or split it into several events.',
  );
}

export function invalidUtf8(byteOffset: number, pointer = ''): Refusal {
  return refusal(
    'invalid-utf8',
    pointer,
    `第 ${String(byteOffset + 1)} 个字节起不是有效的 UTF-8。请将文件以 UTF-8 编码导出（常见原因：GBK 编码；经映射导入时，也可在映射的 records 中写 encoding: gb18030）。`,
    `Not valid UTF-8 from byte ${String(byteOffset + 1)} of the line on. ` +
      'Export the file in UTF-8 (a common cause is GBK; a mapping may also say encoding: gb18030 in records).',
  );
}

export function invalidGb18030(): Refusal {
  return refusal(
    'invalid-encoding',
    '',
    '不是有效的 GB18030 文字：请检查该行是否被截断（汉字占两或四个字节），或文件其实是 UTF-8（此时去掉映射中的 encoding）。',
    'Not valid GB18030: check whether the line was cut inside a character, or whether the file is UTF-8 (then remove encoding from the mapping).',
  );
}

export function tooDeep(depthMax: number): Refusal {
  return refusal(
    'too-deep',
    '',
    `对象或数组嵌套超过 ${String(depthMax)} 层，请按事件格式重新生成。`,
    `Objects or arrays nest more than ${String(depthMax)} deep; generate the event by its schema.`,
  );
}

/** With V8's own words for a parser that knows what is missing. */
export function invalidJson(text: string, error: unknown): Refusal {
  const said = error instanceof Error ? error.message : String(error);
  if (said.startsWith('Unexpected end') || said.startsWith('Unterminated')) return cutOff(text);
  const at = /position (\d+)/.exec(said)?.[1];
  const place = at === undefined ? undefined : Number(at) + 1;
  const zhPlace = place === undefined ? '' : `（第 ${String(place)} 个字符附近）`;
  const enPlace = place === undefined ? '' : ` near character ${String(place)}`;
  const near =
    place === undefined ? text.slice(0, 20) : text.slice(Math.max(0, place - 11), place + 9);
  return refusal(
    'invalid-json',
    '',
    `不是有效的 JSON${zhPlace}：「${near}」。请每行给出一个完整的 JSON 对象，键和文字用双引号。`,
    `Not valid JSON${enPlace}: "${near}". Give one complete JSON object, with keys and texts in double quotes.`,
  );
}

function cutOff(text: string): Refusal {
  const end = text.slice(-20);
  return refusal(
    'invalid-json',
    '',
    `JSON 不完整，在「${end}」处中断，可能是传输或写文件时被截断。请重新导出后再次报送，已收到的事件不会重复记录。`,
    `The JSON ends in the middle, after "${end}": probably cut off while being written or sent. ` +
      'Export and send it again; what was accepted is not recorded twice.',
  );
}

export function noObject(): Refusal {
  return refusal(
    'invalid-json',
    '',
    '这里应为一个 JSON 对象（CloudEvents 1.0 事件），收到的是其他类型的值。多个事件请每行一个，或作为数组以 application/cloudevents-batch+json 报送。',
    'A JSON object (one CloudEvents 1.0 event) is expected here; this is another kind of value. ' +
      'Several events go one a line, or as an array in application/cloudevents-batch+json.',
  );
}

/** For senders who name another format than JSON. */
export function notJsonContent(contentType: string): Refusal {
  return refusal(
    'unsupported-content',
    '',
    `内容类型为「${contentType}」，只接受 JSON（application/cloudevents+json，或 ce_ 头加 application/json）。`,
    `The content type is "${contentType}"; only JSON is taken ` +
      '(application/cloudevents+json, or ce_ headers with application/json).',
  );
}

/** Position 0: nowhere yet, in a dry run. */
export function conflicting(position: number): Refusal {
  if (position === 0) return conflictingWithinFiles();
  return refusal(
    'conflicting-duplicate',
    '/id',
    `同一 source 和 id 的事件已记录在第 ${String(position)} 号，但内容不同。更正请用新的 id，并在 corrects 中写明原 id。`,
    `An event with this source and id is recorded at position ${String(position)} with other content. ` +
      'To correct it, send a new id and name the old one in "corrects".',
  );
}

const conflictingWithinFiles = (): Refusal =>
  refusal(
    'conflicting-duplicate',
    '/id',
    '同一 source 和 id 的事件在前面已出现，但内容不同。更正请用新的 id，并在 corrects 中写明原 id。',
    'An event with this source and id stands further up with other content. ' +
      'To correct it, send a new id and name the old one in "corrects".',
  );

/** The id is used up: what is void under it cannot be corrected under it either. */
export function conflictingWithRecalled(position: number): Refusal {
  return refusal(
    'conflicting-duplicate',
    '/id',
    `同一 source 和 id 的事件已记录在第 ${String(position)} 号，内容不同，且已被撤回。id 不能重复使用：请将正确的内容用新的 id 报送，不必写 corrects。`,
    `An event with this source and id is recorded at position ${String(position)} with other content, and was recalled. ` +
      'An id is never used again: send the right content under a new id, without "corrects".',
  );
}

/** Of duplicates; they are no fault of their own, and do nothing. */
export const recalledBefore = {
  zh: '这些事件此前已被撤回，以原来的 id 再次报送不会恢复，仍然无效。请将正确的内容用新的 id 报送。',
  en: 'These events were recalled before: sent again under their old ids they stay void. Send the right content under new ids.',
} as const;

/** The store's last word on an event that passed every check; should not happen, and is not lost. */
export function notRecordable(error: unknown): Refusal {
  const said = error instanceof Error ? error.message : String(error);
  return refusal(
    'not-recordable',
    '',
    `事件日志无法保存该事件：${said}`,
    `The log cannot keep this event: ${said}`,
  );
}
