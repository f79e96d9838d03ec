/** What each attribute of the envelope means, for the reference page and the envelope's schema. */
import type { Bilingual } from './field';

export const envelopeAttributes = {
  specversion: { required: true, zh: '固定为 "1.0"', en: 'always "1.0"' },
  id: {
    required: true,
    zh: '1–128 个可打印字符，同一 source 内唯一；source 与 id 相同、内容相同为重复，内容不同则拒收',
    en: '1 to 128 printable characters, unique within `source`; the same pair with the same content is a duplicate, with other content it is refused',
  },
  source: {
    required: true,
    zh: '数据源的 URI 引用，如 /banks/102331000014/core',
    en: 'URI-reference of the feed, such as /banks/102331000014/core',
  },
  type: { required: true, zh: '下列类型之一', en: 'one of the types below' },
  time: {
    required: true,
    zh: '发生时间，带时区的 RFC 3339，不得晚于现在',
    en: 'when it happened, RFC 3339 with offset, not in the future',
  },
  knowntime: {
    required: false,
    zh: '发送方获悉的时间，缺省为记录时间；不得比 time 早一天以上；早于现在七天以上须有补录权限',
    en: 'when the sender learnt of it; the time of recording where absent; never more than a day before `time`; more than 7 days back it needs the permission to backfill',
  },
  corrects: {
    required: false,
    zh: '被本事件取代的、同一 source 的早先事件的 id',
    en: 'id of an earlier event of the same source that this one replaces',
  },
  dataschema: {
    required: false,
    zh: '以 `/<type>/<version>` 结尾；缺省为版本 1',
    en: 'ends in `/<type>/<version>`; version 1 where absent',
  },
  datacontenttype: {
    required: false,
    zh: 'application/json 或不填',
    en: 'application/json or absent',
  },
  subject: { required: false, zh: '可填，不使用', en: 'allowed, not used' },
  data: {
    required: true,
    zh: '该类型的字段，不得有其他字段',
    en: 'the fields of the type, and no others',
  },
} as const satisfies Readonly<Record<string, Bilingual & { required: boolean }>>;

export type AttributeName = keyof typeof envelopeAttributes;

export const attributeNames = Object.keys(envelopeAttributes) as readonly AttributeName[];
