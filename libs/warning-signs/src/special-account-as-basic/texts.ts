import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '专户充当基本户',
    meaning: '工资、现金和日常销售款经专用存款账户收付，贷款银行看不到真实的经营结算。',
    explanations: [
      '专户性质允许发放工资或提现，例如农民工工资专户、党团工会经费户。',
      '项目本身以销售回款为专项资金，例如预售资金监管户。',
      '误入专户的款项，次月即已转出。',
    ],
    blindSpots: [
      '未接入系统的银行，或未报送资金性质的银行。',
      '以一般户、临时户充当基本户的。',
      '每月换用不同专户的。',
    ],
    nextSteps: {
      desk: ['核实专户的开户依据和批准用途。', '要求开户银行说明资金性质。'],
      bank: [
        '逐笔核对专户的收款来源和付款用途。',
        '请客户将工资、现金和销售回款转回基本户或本行结算户。',
        '评估账户冻结、扣收的可行性。',
      ],
    },
    terms: {
      months: '按基本户使用的月数',
      monthsMin: '月数下限',
      windowMonths: '计算期间',
      'sales-share': '销售款占收款的最高比例',
      ordinarySalesMin: '销售款占比下限',
      'wages-or-cash': '工资及提现合计',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: 'A special account used as a basic one',
    meaning:
      'Wages, cash and daily sales pass through a special account, where lenders do not see how business goes.',
    explanations: [
      'The account may pay wages or cash by its nature, such as one for site workers or a union.',
      'The earmarked money itself comes from sales, such as an escrow for homes sold off plan.',
      'Money that came in by mistake and was passed on in the next month.',
    ],
    blindSpots: [
      'Banks that send no feed, or do not say what kind of money it is.',
      'General or temporary accounts used as a basic one.',
      'A different special account every month.',
    ],
    nextSteps: {
      desk: [
        'Look up on what ground the account was opened and what it is approved for.',
        'Ask the opening bank what kind of money passes through.',
      ],
      bank: [
        'Go through receipts and payments one by one.',
        'Have wages, cash and receipts moved back to the basic account or the one kept here.',
        'See whether the account could be frozen or debited.',
      ],
    },
    terms: {
      months: 'months used like a basic account',
      monthsMin: 'fewest months',
      windowMonths: 'window',
      'sales-share': 'largest share of sales in the receipts',
      ordinarySalesMin: 'least share of sales',
      'wages-or-cash': 'wages and cash in all',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
