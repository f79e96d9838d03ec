/**
 * What Tocsin itself appends and folds read: the closing of days, the desks' decisions on the
 * lists, changes of parameters, signs put into force and taken out of it, mappings and credentials
 * of feeds. No feed may send these; their source is `/tocsin`. What people decide on comes in
 * through an administrator.
 */
import { defineEventType } from '../define-event-type';
import { choice, fieldOf, listOf, optional, type FieldMaker } from '../field';
import { count, date, party, words } from '../values';

const list = choice('名单', 'which list', { black: '黑名单', red: '红名单' });
const document: FieldMaker<string> = fieldOf('document', {
  type: 'string',
  minLength: 1,
  maxLength: 200_000,
});
const parameters: FieldMaker<Readonly<Record<string, string | number>>> = fieldOf('parameters', {
  type: 'object',
  minProperties: 1,
  additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] },
});

export const ownTypes = {
  'calendar.day-closed': defineEventType({
    title: { zh: '营业日终了', en: 'A business day is closed' },
    fields: { date: date('终了的日期', 'the day closed') },
    obligors: [],
    own: true,
  }),

  'list.entered': defineEventType({
    title: { zh: '列入名单', en: 'A party enters a list' },
    fields: {
      list,
      party: party('列入主体', 'the party listed'),
      scope: choice('列入范围', 'scope', {
        obligor: '债务人',
        affiliate: '关联方',
        person: '个人',
      }),
      reason: words('原因', 'reason'),
      from: date('生效日', 'first day in force'),
      until: optional(date('截止日', 'last day in force')),
      exceptions: optional(listOf(choice('例外', 'exceptions', { 'wages-account': '工资账户' }))),
    },
    obligors: ['party'],
    own: true,
    decided: true,
  }),

  'list.removed': defineEventType({
    title: { zh: '移出名单', en: 'A party leaves a list' },
    fields: {
      list,
      party: party('移出主体', 'the party removed'),
      reason: words('原因', 'reason'),
    },
    obligors: ['party'],
    own: true,
    decided: true,
  }),

  'sign.parameters-set': defineEventType({
    title: { zh: '调整预警参数', en: 'Parameters of a sign are set' },
    fields: {
      sign: words('预警信号', 'the sign'),
      parameters: parameters('参数', 'parameters and their values'),
      reason: words('原因', 'reason'),
    },
    obligors: [],
    sign: 'sign',
    own: true,
    decided: true,
  }),

  'sign.released': defineEventType({
    title: { zh: '启用预警信号', en: 'A sign is put into force' },
    fields: {
      sign: words('预警信号', 'the sign'),
      version: optional(count('启用时的版本', 'its version at that time')),
      reason: words('原因', 'reason'),
    },
    obligors: [],
    sign: 'sign',
    own: true,
    decided: true,
  }),

  'sign.retired': defineEventType({
    title: { zh: '停用预警信号', en: 'A sign is retired' },
    fields: {
      sign: words('预警信号', 'the sign'),
      version: optional(count('停用时的版本', 'its version at that time')),
      reason: words('原因', 'reason'),
    },
    obligors: [],
    sign: 'sign',
    own: true,
    decided: true,
  }),

  'feed.mapping-set': defineEventType({
    title: { zh: '设定数据源的映射', en: 'The mapping of a feed is set' },
    fields: {
      feed: words('数据源', 'the feed'),
      mapping: document('映射文件全文', 'the mapping file'),
      hash: words('全文的 SHA-256（十六进制）', 'SHA-256 of the file, in hexadecimal digits'),
      reason: words('原因', 'reason'),
    },
    obligors: [],
    own: true,
  }),

  'feed.credential-issued': defineEventType({
    title: { zh: '签发数据源凭证', en: 'A credential of a feed is issued' },
    fields: {
      feed: words('数据源', 'the feed'),
      credential: words('凭证编号', 'id of the credential'),
      label: words('用途', 'what it is for'),
      expires: optional(words('到期时间', 'when it ends')),
      replaces: optional(words('被替换的凭证编号', 'id of the credential that it replaces')),
      until: optional(words('被替换的凭证可用至', 'until when the one replaced works')),
    },
    obligors: [],
    own: true,
  }),

  'feed.credential-revoked': defineEventType({
    title: { zh: '撤销数据源凭证', en: 'A credential of a feed is revoked' },
    fields: {
      feed: words('数据源', 'the feed'),
      credential: words('凭证编号', 'id of the credential'),
      reason: words('原因', 'reason'),
    },
    obligors: [],
    own: true,
  }),
};
