/** Changes of form that move assets or debts, and how the creditors fare in them. */
import { defineEventType } from '../define-event-type';
import { choice, listOf, optional } from '../field';
import { bank, currency, date, entityId, money, party, partyOrBank, yesNo } from '../values';

const restructuring = entityId('改制', 'the restructuring');
const obligor = party('改制企业', 'the party restructured');

export const restructuringTypes = {
  'restructuring.announced': defineEventType({
    title: { zh: '宣布改制', en: 'A restructuring is announced' },
    fields: {
      restructuring,
      party: obligor,
      form: choice('形式', 'form', {
        merger: '合并',
        division: '分立',
        sale: '出售',
        lease: '租赁',
        'contract-operation': '承包经营',
        custody: '托管',
        'new-investment': '增资扩股',
        incorporation: '公司制改造',
        'joint-venture': '合资',
        'debt-to-equity': '债转股',
        rename: '更名',
      }),
      effective: optional(date('生效日', 'day it takes effect')),
      governmentLed: optional(yesNo('是否政府主导', 'whether a government leads it')),
      programmeAuthority: optional(
        yesNo('是否有政策性批准', 'whether a national programme authorises it'),
      ),
    },
    obligors: ['party'],
  }),

  'restructuring.creditor-notified': defineEventType({
    title: { zh: '通知债权银行', en: 'A lender is notified' },
    fields: {
      restructuring,
      party: obligor,
      bank: bank('债权银行', 'the lender notified'),
      consent: choice('银行意见', 'its consent', {
        given: '同意',
        refused: '不同意',
        pending: '未答复',
      }),
    },
    obligors: ['party'],
  }),

  'restructuring.assets-moved': defineEventType({
    title: { zh: '改制中转移资产', en: 'Assets move in a restructuring' },
    fields: {
      restructuring,
      party: obligor,
      to: party('资产接收方', 'who receives the assets'),
      basis: choice('方式', 'basis', {
        contribution: '出资',
        sale: '出售',
        swap: '置换',
        lease: '租赁',
        contract: '承包',
        custody: '托管',
        division: '分立',
        merger: '合并',
      }),
      assets: money('转移资产价值', 'value of the assets moved'),
      totalAssets: money('转移前总资产', 'total assets before the move'),
      price: optional(money('约定价款', 'price agreed')),
      paid: optional(money('已付价款', 'price paid')),
      debtsAssumed: money('承接的债务', 'debts assumed'),
      totalDebts: money('总债务', 'total debts'),
      annualRent: optional(money('年租金', 'yearly rent')),
      rentFloor: optional(
        money(
          '租金底线：相应贷款利息、折旧与其他费用之和',
          'least rent: interest on the loans for the leased property, depreciation, other costs',
        ),
      ),
      currency,
    },
    obligors: ['party', 'to'],
  }),

  'restructuring.settled': defineEventType({
    title: { zh: '清偿债权人', en: 'A creditor is settled' },
    fields: {
      restructuring,
      party: obligor,
      creditor: partyOrBank('债权人', 'the creditor'),
      rank: choice('清偿顺位', 'rank', {
        secured: '有担保',
        ordinary: '普通',
        subordinated: '劣后',
      }),
      owed: money('债权额', 'amount owed'),
      paid: money('清偿额', 'amount paid'),
      currency,
    },
    obligors: ['party'],
  }),

  'restructuring.completed': defineEventType({
    title: { zh: '改制完成', en: 'A restructuring is completed' },
    fields: {
      restructuring,
      party: obligor,
      successors: optional(listOf(party('承继企业', 'the successors'))),
    },
    obligors: ['party', 'successors'],
  }),
};
