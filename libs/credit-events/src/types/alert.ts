/**
 * The life of an alert as far as folds read it: what people confirmed, and what takes that back or
 * brings it back. Only `libs/alerts` writes these events, and knows all the others.
 */
import { defineEventType } from '../define-event-type';
import { choice, fieldOf, group, optional, type FieldMaker } from '../field';
import { count, date, region, shortName, words } from '../values';

const finding: FieldMaker<object> = fieldOf('finding', { type: 'object' });

const by = group('经办人', 'who did it', {
  name: words('姓名', 'name'),
  role: shortName('角色', 'role'),
});
const reason = optional(words('原因', 'reason'));

const about = optional(
  group(
    '所涉预警，仅在其开始或不再处于确认状态时填写',
    'the alert; there where it begins or ceases to stand confirmed',
    {
      alert: shortName('预警编号', 'the alert'),
      step: count('该预警的第几步，大者在后', 'number of the step in its life'),
      sign: shortName('预警信号', 'the sign'),
      axis: choice('类别', 'axis', {
        willingness: '偿债意愿',
        ability: '偿债能力',
        protection: '债权保护',
        supervision: '监管关注',
      }),
      subject: group('对象', 'the subject', {
        kind: choice('种类', 'kind', {
          obligor: '债务人',
          payee: '收款人',
          bank: '银行',
          area: '片区',
          region: '地区',
        }),
        id: words('编号', 'id'),
      }),
      region: optional(region('确认时所在地', 'region when it was confirmed')),
    },
  ),
);

export const alertTypes = {
  'alert.raised': defineEventType({
    title: { zh: '发出预警', en: 'An alert is raised, or raised again' },
    fields: { finding: finding('所述事实', 'what it states'), about },
    obligors: [],
    countyOf: 'about',
    own: true,
  }),

  'alert.withdrawn': defineEventType({
    title: { zh: '撤回预警', en: 'An alert is withdrawn' },
    fields: {
      known: date('获悉之日', 'when the fact was known that removed the support'),
      reason: choice('原因', 'reason', {
        'event-voided': '事件作废',
        'event-corrected': '事件更正',
        'late-event': '迟到事件',
        'ties-changed': '关联关系变化',
        'completeness-changed': '完整声明变化',
        'parameters-changed': '参数变化',
        'judged-anew': '重新判断',
      }),
      because: optional(count('起因事件的位置', 'position of the event that brought it about')),
      about,
    },
    obligors: [],
    countyOf: 'about',
    own: true,
  }),

  'alert.confirmed': defineEventType({
    title: { zh: '确认预警', en: 'An alert is confirmed' },
    fields: {
      by,
      reason,
      exposedObligors: optional(
        count(
          '确认时该县（区）贷款余额达到下限的债务人户数',
          'obligors of the county with enough outstanding principal at that moment',
        ),
      ),
      about,
    },
    obligors: [],
    countyOf: 'about',
    own: true,
  }),

  'alert.reopened': defineEventType({
    title: { zh: '重新打开预警', en: 'An alert is opened again' },
    fields: { by, reason, about },
    obligors: [],
    countyOf: 'about',
    own: true,
  }),
};
