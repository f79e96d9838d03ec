/**
 * Who exists, who owns and runs whom, and how a business fares: facts of the registries, and of
 * everybody who meets a party. The ties among them are what later connects an obligor to the buyer
 * of its assets.
 */
import { defineEventType } from '../define-event-type';
import { choice, optional } from '../field';
import { bank, currency, date, money, party, ratio, region, words, yesNo } from '../values';

export const partyTypes = {
  'party.registered': defineEventType({
    title: { zh: '主体登记', en: 'A party is registered' },
    fields: {
      party: party('登记主体', 'the party registered'),
      kind: choice('主体类型', 'kind of party', {
        company: '公司',
        'sole-proprietor': '个体工商户',
        person: '自然人',
        'farm-household': '农户',
        cooperative: '合作社',
        'public-body': '机关事业单位',
        intermediary: '中介机构',
      }),
      name: optional(words('名称，自然人和农户不填', 'name; never of a person or farm household')),
      region: region('所在地', 'where it is registered'),
      industry: optional(words('行业', 'industry')),
      registeredCapital: optional(money('注册资本', 'registered capital')),
      paidInCapital: optional(money('实缴资本', 'paid-in capital')),
      legalRepresentative: optional(party('法定代表人', 'legal representative')),
      address: optional(words('住所', 'address')),
      phone: optional(words('电话', 'telephone')),
      founded: optional(date('成立日期', 'day of foundation')),
      currency,
    },
    rules: [
      {
        schema: {
          if: { properties: { kind: { enum: ['person', 'farm-household'] } }, required: ['kind'] },
          then: { properties: { name: false } },
          else: { required: ['name'] },
        },
        says: {
          zh: '自然人和农户不得填写 name，其他主体必须填写。',
          en: '`name` must be absent for a person or farm household and present for all others.',
        },
      },
    ],
    obligors: ['party'],
  }),

  'party.changed': defineEventType({
    title: { zh: '登记事项变更', en: 'Registered particulars change' },
    fields: {
      party: party('变更主体', 'the party that changes'),
      name: optional(words('新名称，自然人不填', 'new name; never of a natural person')),
      legalRepresentative: optional(party('新法定代表人', 'new legal representative')),
      address: optional(words('新住所', 'new address')),
      phone: optional(words('新电话', 'new telephone')),
      region: optional(region('新所在地', 'new region')),
      registeredCapital: optional(money('新注册资本', 'new registered capital')),
      legalForm: optional(words('新组织形式', 'new legal form')),
      currency,
    },
    atLeastOneOf: [
      'name',
      'legalRepresentative',
      'address',
      'phone',
      'region',
      'registeredCapital',
      'legalForm',
    ],
    rules: [
      {
        schema: {
          if: { properties: { party: { type: 'string', pattern: '^P-' } }, required: ['party'] },
          then: { properties: { name: false } },
        },
        says: {
          zh: '自然人（P-）不得填写 name。',
          en: '`name` must be absent for a natural person (`P-`).',
        },
      },
    ],
    obligors: ['party'],
  }),

  'party.shareholding': defineEventType({
    title: { zh: '股权变动', en: 'A shareholding begins, changes or ends' },
    fields: {
      party: party('被持股公司', 'the company held'),
      holder: party('股东', 'the shareholder'),
      ratio: ratio('持股比例，0 表示退出', 'share held; 0 ends it'),
      subscribed: optional(money('认缴额', 'subscribed capital')),
      paidIn: optional(money('实缴额', 'paid-in capital')),
      nominee: optional(yesNo('是否代持', 'whether the holder is a nominee')),
      currency,
    },
    obligors: ['party', 'holder'],
  }),

  'party.office': defineEventType({
    title: { zh: '任职', en: 'An office is taken or left' },
    fields: {
      party: party('任职单位', 'the party served'),
      person: party('任职人', 'the office-holder'),
      office: choice('职务', 'office', {
        'legal-representative': '法定代表人',
        director: '董事',
        supervisor: '监事',
        manager: '经理',
        finance: '财务负责人',
        controller: '实际控制人',
      }),
      until: optional(date('任职截止日，填写即为离任', 'last day; ends the office')),
    },
    obligors: ['party', 'person'],
  }),

  'party.related': defineEventType({
    title: { zh: '关联关系', en: 'Two parties are related' },
    fields: {
      party: party('一方', 'one of the two'),
      other: party('另一方', 'the other'),
      relation: choice('关系', 'relation', {
        spouse: '配偶',
        family: '亲属',
        'common-control': '同一控制',
        nominee: '代持',
        'same-staff': '人员混同',
        'business-partner': '业务伙伴',
        other: '其他',
      }),
      until: optional(date('关系终止日', 'last day; ends the relation')),
      basis: optional(words('依据', 'what it is based on')),
    },
    obligors: ['party', 'other'],
  }),

  'party.capital-withdrawn': defineEventType({
    title: { zh: '抽回出资', en: 'Paid-in capital is withdrawn' },
    fields: {
      party: party('公司', 'the company'),
      holder: party('抽回出资的股东', 'the shareholder who withdraws'),
      amount: money('抽回金额', 'amount withdrawn'),
      currency,
    },
    obligors: ['party', 'holder'],
  }),

  'party.capital-reduced': defineEventType({
    title: { zh: '减资', en: 'Registered capital is reduced' },
    fields: {
      party: party('公司', 'the company'),
      from: money('减资前注册资本', 'registered capital before'),
      to: money('减资后注册资本', 'registered capital after'),
      form: optional(
        choice('减资方式，缺省为一般减资', 'form; ordinary if absent', {
          ordinary: '一般减资',
          'loss-covering': '弥补亏损减资',
        }),
      ),
      noticeDate: optional(date('公告日', 'day of the notice to creditors')),
      currency,
    },
    obligors: ['party'],
  }),

  'party.deregistered': defineEventType({
    title: { zh: '注销登记', en: 'A party is deregistered' },
    fields: {
      party: party('注销主体', 'the party deregistered'),
      reason: choice('原因', 'reason', {
        dissolved: '解散',
        merged: '合并',
        bankrupt: '破产',
        revoked: '吊销',
        simplified: '简易注销',
      }),
      noticeDate: optional(date('公告日', 'day of the public notice')),
    },
    obligors: ['party'],
  }),

  'party.arrears': defineEventType({
    title: { zh: '欠费欠薪', en: 'Taxes, wages or bills are in arrears' },
    fields: {
      party: party('欠缴主体', 'the party in arrears'),
      kind: choice('种类', 'kind of arrears', {
        tax: '税款',
        wages: '工资',
        'social-security': '社会保险费',
        utilities: '水电费',
        'works-price': '工程款',
      }),
      amount: money('欠缴金额', 'amount in arrears'),
      currency,
    },
    obligors: ['party'],
  }),

  'party.unreachable': defineEventType({
    title: { zh: '无法联系', en: 'A party cannot be reached' },
    fields: {
      party: party('失去联系的主体', 'the party that cannot be reached'),
      bank: optional(bank('联系的银行', 'the bank that tried')),
      note: optional(words('说明', 'note')),
    },
    obligors: ['party'],
  }),

  'party.production': defineEventType({
    title: { zh: '生产经营状态', en: 'The state of production is seen' },
    fields: {
      party: party('经营主体', 'the party seen'),
      state: choice('状态', 'state', {
        running: '正常',
        'half-stopped': '半停产',
        stopped: '停产',
      }),
      bank: optional(bank('查看的银行', 'the bank that saw it')),
    },
    obligors: ['party'],
  }),
};
