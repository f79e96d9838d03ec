/** A loan from grant to repayment: what is owed, since when, and how the bank keeps its claim alive. */
import { defineEventType } from '../define-event-type';
import { choice, group, optional } from '../field';
import {
  bank,
  count,
  currency,
  date,
  entityId,
  money,
  month,
  nonNegative,
  party,
  region,
  words,
  yesNo,
} from '../values';

const loan = entityId('贷款', 'the loan');
const borrower = party('借款人', 'the borrower');
const lender = bank('贷款银行', 'the lender');
const guarantorsConsented = optional(yesNo('保证人是否同意', 'whether the guarantors consented'));

export const loanTypes = {
  'loan.granted': defineEventType({
    title: { zh: '授予贷款', en: 'A loan is granted' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      amount: money('贷款金额', 'amount granted'),
      start: date('起始日', 'first day'),
      maturity: date('到期日', 'day it falls due'),
      kind: choice('担保方式', 'kind of loan', {
        credit: '信用',
        guarantee: '保证',
        mortgage: '抵押',
        pledge: '质押',
      }),
      purpose: optional(words('用途', 'purpose')),
      instalments: optional(yesNo('是否分期偿还', 'whether it is repaid in instalments')),
      rate: optional(nonNegative('年利率，0.0435 即 4.35%', 'yearly rate; 0.0435 is 4.35%')),
      approvalMeeting: optional(words('审批会议编号', 'the meeting that approved it')),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.disbursed': defineEventType({
    title: { zh: '发放贷款', en: 'A loan is paid out' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      amount: money('发放金额', 'amount paid out'),
      account: optional(entityId('入账账户', 'the account it goes to')),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.repaid': defineEventType({
    title: { zh: '偿还贷款', en: 'A loan is repaid in part or whole' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      principal: money('偿还本金', 'principal repaid'),
      interest: money('偿还利息', 'interest paid'),
      payer: optional(party('实际付款人', 'who really paid')),
      payerBank: optional(bank('付款银行', 'the bank it was paid from')),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.overdue': defineEventType({
    title: { zh: '贷款逾期', en: 'A loan is overdue' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      daysPastDue: count('逾期天数', 'days past due'),
      principal: money('逾期本金', 'principal overdue'),
      interest: money('逾期利息', 'interest overdue'),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.classified': defineEventType({
    title: { zh: '贷款分类', en: 'A loan is classified' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      class: choice('风险分类', 'risk class', {
        pass: '正常',
        'special-mention': '关注',
        substandard: '次级',
        doubtful: '可疑',
        loss: '损失',
      }),
      balance: money('贷款余额', 'principal outstanding'),
      accruedInterest: optional(money('应计利息', 'accrued interest')),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.extended': defineEventType({
    title: { zh: '贷款展期', en: 'A loan is extended' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      maturity: date('新到期日', 'new day it falls due'),
      guarantorsConsented,
    },
    obligors: ['party'],
  }),

  'loan.written-off': defineEventType({
    title: { zh: '贷款核销', en: 'A loan is written off' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      amount: money('核销金额', 'amount written off'),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.relief-agreed': defineEventType({
    title: { zh: '同意减免或重组', en: 'Relief is agreed' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      form: choice('方式', 'form of relief', {
        'interest-waived': '免息',
        'principal-forgiven': '减免本金',
        rescheduled: '调整还款计划',
      }),
      amount: optional(money('减免金额', 'amount given up')),
      currency,
    },
    obligors: ['party'],
  }),

  'loan.demanded': defineEventType({
    title: { zh: '催收', en: 'Payment is demanded' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      to: choice('催收对象', 'of whom', { debtor: '借款人', guarantor: '保证人' }),
      guarantor: optional(party('被催收的保证人', 'the guarantor it is demanded of')),
      channel: choice('催收方式', 'channel', {
        letter: '信函',
        courier: '快递',
        telegram: '电报',
        notary: '公证送达',
        recording: '录音录像',
        newspaper: '报纸公告',
        'account-debit': '账户扣收',
        'payment-order': '支付令',
        other: '其他',
      }),
      outcome: choice('结果', 'outcome', {
        signed: '签收',
        refused: '拒签',
        unreachable: '无法联系',
        delivered: '送达',
      }),
      evidence: optional(
        group('录音录像载明的要素', 'what a recording shows; absent means not shown', {
          loan: optional(yesNo('贷款', 'which loan')),
          dueDate: optional(yesNo('到期日', 'when it fell due')),
          amount: optional(yesNo('金额', 'how much')),
          time: optional(yesNo('催收时间', 'when it was demanded')),
          identity: optional(yesNo('对方身份', 'who was spoken to')),
        }),
      ),
    },
    obligors: ['party', 'guarantor'],
  }),

  'loan.acknowledged': defineEventType({
    title: { zh: '债务确认', en: 'The debt is acknowledged' },
    fields: {
      loan,
      party: borrower,
      bank: lender,
      form: choice('确认方式', 'form', {
        signature: '签字确认',
        'part-payment': '部分还款',
        'repayment-plan': '还款计划',
        'extension-request': '申请展期',
        'security-offered': '提供担保',
      }),
    },
    obligors: ['party'],
  }),

  'loan.transferred': defineEventType({
    title: { zh: '债务转移', en: 'The debt passes to another party' },
    fields: {
      loan,
      from: party('原债务人', 'the debtor before'),
      to: party('新债务人', 'the debtor after'),
      bank: lender,
      manner: choice('方式', 'manner', { agreed: '约定转移', statutory: '法定承继' }),
      bankConsented: yesNo('银行是否同意', 'whether the bank consented'),
      guarantorsConsented,
    },
    obligors: ['from', 'to'],
  }),

  'recovery.reported': defineEventType({
    title: { zh: '到期贷款回收情况', en: 'Recovery of an area is reported' },
    fields: {
      bank: lender,
      area: words('村或乡镇', 'village or town'),
      region: region('所在地', 'region of the area'),
      month: month('月份', 'the month'),
      due: money('本年累计到期额', 'fallen due, year to date'),
      recovered: money('本年累计收回额', 'recovered of it, year to date'),
      currency,
    },
    obligors: [],
    area: { bank: 'bank', area: 'area' },
  }),
};
