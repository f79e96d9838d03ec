/** What banks think of an obligor, what it tells about itself, and whether it lets them look. */
import { defineEventType } from '../define-event-type';
import { choice, fieldOf, optional, type FieldMaker } from '../field';
import { bankIdPattern, type BankId } from '../ids';
import {
  bank,
  count,
  currency,
  date,
  money,
  nonNegative,
  party,
  period,
  signedMoney,
  words,
  yesNo,
} from '../values';

const recipient: FieldMaker<BankId | 'tax' | 'registry'> = fieldOf('recipient', {
  type: 'string',
  pattern: `${bankIdPattern}|^tax$|^registry$`,
});

export const ratingTypes = {
  'rating.assigned': defineEventType({
    title: { zh: '信用评级', en: 'A grade is assigned' },
    fields: {
      party: party('被评级主体', 'the party rated'),
      bank: bank('评级银行', 'the bank that rates'),
      scheme: words('评级体系', 'the scheme'),
      grade: words('等级', 'the grade'),
      score: optional(nonNegative('得分', 'score')),
      limit: optional(money('授信额度', 'credit limit')),
      validUntil: optional(date('有效期至', 'last day it is valid')),
      mode: optional(
        choice('评级方式', 'mode', {
          campaign: '集中评级',
          'on-demand': '随时评级',
          annual: '年度评级',
        }),
      ),
      publicNoticeDays: optional(count('公示天数', 'days of public notice')),
      currency,
    },
    obligors: ['party'],
  }),

  'statement.submitted': defineEventType({
    title: { zh: '报送财务报表', en: 'A financial statement is submitted' },
    fields: {
      party: party('报送主体', 'the party that submits'),
      recipient: recipient('报送对象', 'to whom it was submitted'),
      period: period('报表期间', 'the period it covers'),
      basis: choice('口径', 'basis', { standalone: '单体', consolidated: '合并' }),
      revenue: money('营业收入', 'revenue'),
      assets: money('资产总额', 'total assets'),
      liabilities: money('负债总额', 'total liabilities'),
      netProfit: signedMoney('净利润，亏损为负', 'net profit; negative for a loss'),
      audited: optional(yesNo('是否经审计', 'whether it is audited')),
      auditor: optional(words('审计机构', 'the auditor')),
      restates: optional(yesNo('是否更正此前报表', 'whether it restates an earlier one')),
      currency,
    },
    obligors: ['party'],
  }),

  'inspection.refused': defineEventType({
    title: { zh: '拒绝检查', en: 'An inspection is refused' },
    fields: {
      party: party('拒绝检查的主体', 'the party that refuses'),
      bank: bank('检查的银行', 'the bank that asked'),
      what: choice('检查内容', 'what was to be inspected', {
        site: '现场',
        stock: '存货',
        books: '账册',
      }),
    },
    obligors: ['party'],
  }),
};
