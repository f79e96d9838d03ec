/** Who sent which type of event under which id: the attributes other than the two times. */
import { containsCitizenNumber } from './citizen-number';
import { attributeNames } from './attributes';
import {
  notText,
  problem,
  type Check,
  type Circumstances,
  type Envelope,
  type Problem,
} from './envelope-problem';
import { quoted } from './quoted';
import { eventTypeNames, eventTypes, isEventType } from './event-types';
import { isEventId } from './formats';
import { acceptedVersions } from './json-schema-of';
import { nearestName } from './nearest-name';
import { pointerTo } from './pointer';
import { isUriReference } from './uri-reference';

const known: ReadonlySet<string> = new Set(attributeNames);
/** Long enough that an extension so like them is a slip; `tid` is no mistyped `id`. */
const mistakable = [...known].filter((name) => name.length >= 8);
const extensionName = /^[a-z0-9]{1,20}$/;
const feedTypes = Object.keys(eventTypes).filter(
  (type) => isEventType(type) && eventTypes[type].own !== true,
);

const names: Check = (envelope) => {
  const problems: Problem[] = [];
  for (const name of Object.keys(envelope)) {
    if (known.has(name)) continue;
    const isExtension = extensionName.test(name) && typeof envelope[name] !== 'object';
    const meant = nearestName(name, isExtension ? mistakable : [...known]);
    if (!isExtension || meant !== undefined) problems.push(unknownAttribute(name, meant));
  }
  return problems;
};

const unknownAttribute = (name: string, meant: string | undefined): Problem =>
  problem('unknown-attribute', pointerTo('', name), {
    zh:
      meant === undefined
        ? `不认识的属性 ${quoted(name)}。业务字段应放在 data 中；扩展属性名只用小写字母和数字，值为文字、整数或布尔值。`
        : `不认识的属性 ${quoted(name)}，是否应为 "${meant}"？`,
    en:
      meant === undefined
        ? `Unknown attribute ${quoted(name)}. Fields of the event belong in data; an extension has a ` +
          'name of lower-case letters and digits, and a text, whole number or boolean as its value.'
        : `Unknown attribute ${quoted(name)}; did you mean "${meant}"?`,
  });

const specversion: Check = ({ specversion: value }) => {
  if (value === '1.0') return undefined;
  if (typeof value !== 'string') return notText('specversion', value);
  return problem('bad-attribute', '/specversion', {
    zh: `specversion 应为 "1.0"，收到 ${quoted(value)}。`,
    en: `specversion must be "1.0", not ${quoted(value)}.`,
  });
};

const idOf =
  (name: 'id' | 'corrects'): Check =>
  (envelope) => {
    const value = envelope[name];
    if (name === 'corrects' && value === undefined) return undefined;
    if (typeof value !== 'string') return notText(name, value);
    if (isEventId(value)) return undefined;
    if (containsCitizenNumber(value)) return citizenNumber(name);
    return problem('bad-attribute', `/${name}`, {
      zh: `${name} 应为 1–128 个可打印字符，且在同一 source 内唯一。`,
      en: `${name} must have 1 to 128 printable characters, unique within its source.`,
    });
  };

const citizenNumber = (name: string): Problem =>
  problem('citizen-number', `/${name}`, {
    zh: `${name} 含有公民身份号码，不得进入日志。请改用代号。`,
    en: `${name} contains a citizen number, which must not enter the log. Use a token instead.`,
  });

const correctsAnother: Check = ({ id, corrects }) =>
  corrects === undefined || corrects !== id
    ? undefined
    : problem('bad-attribute', '/corrects', {
        zh: 'corrects 不能是事件自己的 id。更正要用新的 id 发送，并在 corrects 中填写原事件的 id。',
        en: 'An event cannot correct itself. Send the correction under a new id and name the old one.',
      });

const voidsAnother: Check = ({ id, type: name, data: fields }) =>
  name !== 'event.voided' || (fields as { event?: unknown } | null | undefined)?.event !== id
    ? undefined
    : problem('bad-value', '/data/event', {
        zh: 'event 不能是作废事件自己的 id，应填写同一 source 中被作废的原事件的 id。',
        en: 'An event cannot void itself; name the id of the earlier event of the same source.',
      });

/** A decision for the whole system, by someone who may take it. */
const isDecision = ({ type: name }: Envelope, { decides }: Circumstances): boolean =>
  decides === true &&
  typeof name === 'string' &&
  isEventType(name) &&
  eventTypes[name].decided === true;

const source: Check = (envelope, circumstances) => {
  const { source: value } = envelope;
  if (typeof value !== 'string') return notText('source', value);
  if (containsCitizenNumber(value)) return citizenNumber('source');
  if (value === '/tocsin' && isDecision(envelope, circumstances)) return undefined;
  if (value === '/tocsin' || value.startsWith('/tocsin/'))
    return problem('own-source', '/source', {
      zh: '/tocsin 是系统自己的来源，数据源不得使用。请填写本数据源的 source，如 /banks/102331000014/core。',
      en: '/tocsin is the system itself. Name the feed, for example /banks/102331000014/core.',
    });
  if (isUriReference(value)) return undefined;
  return problem('bad-attribute', '/source', {
    zh: `source 应为 1–256 个字符的 URI 引用，如 /banks/102331000014/core，收到 ${quoted(value)}。`,
    en: `source must be a URI-reference of 1 to 256 characters, such as /banks/102331000014/core, not ${quoted(value)}.`,
  });
};

const type: Check = (envelope, circumstances) => {
  const { type: value } = envelope;
  if (typeof value !== 'string') return notText('type', value);
  if (!isEventType(value)) return unknownType(value);
  if (eventTypes[value].own !== true) return undefined;
  if (isDecision(envelope, circumstances)) {
    if (envelope['source'] === '/tocsin') return undefined;
    return problem('own-type', '/source', {
      zh: `${value} 是系统自身的决定，source 应为 "/tocsin"。`,
      en: `${value} is a decision of the system itself: its source is "/tocsin".`,
    });
  }
  return problem('own-type', '/type', {
    zh: `${value} 只由系统自己记录，数据源不得发送。`,
    en: `Only the system itself records ${value}; a feed cannot send it.`,
  });
};

const unknownType = (value: string): Problem => {
  const meant = nearestName(value, feedTypes);
  return problem('unknown-type', '/type', {
    zh: `没有事件类型 ${quoted(value)}${meant === undefined ? '。全部类型见 docs/feeds/events.md。' : `，是否应为 "${meant}"？`}`,
    en: `There is no event type ${quoted(value)}${meant === undefined ? '; docs/feeds/events.md lists them all.' : `; did you mean "${meant}"?`}`,
  });
};

/** In what the `dataschema` of each type may end. */
const schemaEndings: ReadonlyMap<string, readonly string[]> = new Map(
  eventTypeNames.map((name) => [
    name,
    acceptedVersions(name).map((version) => `/${name}/${String(version)}`),
  ]),
);

const dataschema: Check = ({ dataschema: value, type: name }) => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return notText('dataschema', value);
  const endings = typeof name === 'string' ? schemaEndings.get(name) : undefined;
  if (!endings || endings.some((ending) => endsIn(value, ending))) return undefined;
  const expected = endings.join(', ');
  return problem('bad-version', '/dataschema', {
    zh: `dataschema 应以 ${expected} 结尾，收到 ${quoted(value)}；缺省为版本 1。`,
    en: `dataschema must end in ${expected}, not ${quoted(value)}; without it version 1 is meant.`,
  });
};

const endsIn = (text: string, ending: string): boolean =>
  text.endsWith(ending) || text === ending.slice(1);

const datacontenttype: Check = ({ datacontenttype: value }) =>
  value === undefined || (typeof value === 'string' && /^application\/json *(?:;.*)?$/i.test(value))
    ? undefined
    : problem('bad-attribute', '/datacontenttype', {
        zh: `datacontenttype 应为 application/json 或不填，收到 ${quoted(value)}。`,
        en: `datacontenttype must be application/json or absent, not ${quoted(value)}.`,
      });

const data: Check = ({ data: value }) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return undefined;
  return problem(value === undefined ? 'missing-attribute' : 'bad-attribute', '/data', {
    zh: 'data 应为对象，内含该事件类型的字段。',
    en: 'data must be an object with the fields of the event type.',
  });
};

/** In the order in which their faults are told. */
export const attributeChecks: readonly Check[] = [
  names,
  specversion,
  idOf('id'),
  source,
  type,
  idOf('corrects'),
  correctsAnother,
  voidsAnother,
  dataschema,
  datacontenttype,
  data,
];
