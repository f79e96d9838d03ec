import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '低价或零价处置资产',
    meaning: '财产以明显不合理的低价转让，或价款迟迟不付，可供清偿的财产因此减少。',
    explanations: [
      '约定分期付款，付款期限尚未届满。',
      '旧设备、滞销存货的账面价值高于市场价。',
      '价款支付到未接入的银行账户，或由第三方代付。',
      '买方同时承接债务，但未报送。',
    ],
    blindSpots: [
      '没有约定价格或没有评估价值的转让，无从比较。',
      '同一买方的一笔付款，会同时计入其每一笔购买。',
      '改制中转移的整体资产再次转让，且转让方没有贷款的。',
      '解除抵押后，买方以七成以上价格再卖给债务人的关联方。',
    ],
    nextSteps: {
      desk: ['核查买方与债务人的关系及实际付款人。', '比对评估价、同类成交价和拍卖价。'],
      bank: [
        '自知悉之日起一年内，可请求法院撤销以明显不合理低价转让财产的行为。',
        '要求价款汇入贷款银行监管账户，用于清偿债务。',
        '必要时申请财产保全；判决前转移财产的，也可能构成拒不执行判决。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      fairPriceMin: '合理价格占价值的下限',
      paidMin: '已付价款占约定价款的下限',
      paidDays: '应付清大部分价款的天数',
      onwardMonths: '买方再次转让仍计入的月数',
      graceDays: '数据未作完整声明时的宽限期',
      'price-of-value': '价格（含承接债务）与价值之比',
      'paid-of-price': '已付与约定价款之比',
      'onward-price-of-value': '买方再次转让的价格与价值之比',
    },
  },
  en: {
    name: 'Assets sold below value or unpaid',
    meaning:
      'Assets went for far less than they are worth, or for a price that does not come: creditors can reach less.',
    explanations: [
      'The price is due in instalments that are still running.',
      'Old machines and slow stock stand in the books for more than anybody pays.',
      'The price was paid into an account at a bank that sends no feed, or by somebody else.',
      'The buyer took over debts with the assets and nobody reported it.',
    ],
    blindSpots: [
      'Sales without a stated price, or of what was never valued: there is nothing to compare.',
      'One payment of a buyer counts for each of his purchases.',
      'Assets of a restructuring that are sold on by a company that owes no bank.',
      'Once released, an onward sale at 70% or more to a party tied to the obligor.',
    ],
    nextSteps: {
      desk: [
        'Look into the ties between buyer and obligor, and who really paid.',
        'Compare with the appraisal and with prices of the like at sales and auctions.',
      ],
      bank: [
        'Revocation of a sale at an unreasonably low price is open for a year from knowing of it.',
        'Ask that the price goes to an account at the lender and is used for the debt.',
        'Consider preservation; moving assets before a judgment may count as refusing it.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      fairPriceMin: 'least share of the value that is a fair price',
      paidMin: 'least share of the price that counts as paid',
      paidDays: 'days within which most of the price is to come',
      onwardMonths: 'months within which an onward sale counts',
      graceDays: 'grace where no feed declares completeness',
      'price-of-value': 'price, with debts taken over, to value',
      'paid-of-price': 'paid to price',
      'onward-price-of-value': 'price to value at the onward sale',
    },
  },
};
