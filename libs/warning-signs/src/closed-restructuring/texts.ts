import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '封闭改制',
    meaning: '改制未事先通知贷款银行，银行失去要求清偿、提供担保和参与方案的机会。',
    explanations: [
      '通知已经发出，只是录入或送达登记滞后。',
      '通知发给了银行的其他分支机构。',
      '仅变更名称或内部划转，债务承担主体没有变化。',
    ],
    blindSpots: [
      '口头通知、未留下记录的沟通。',
      '通知了但隐瞒主要内容的改制。',
      '未申报资产转移、也未登记完成的改制。',
    ],
    nextSteps: {
      desk: [
        '向改制主管部门核实通知债权人的记录和公告。',
        '将情况通报其他贷款银行，核对各自是否接到通知。',
      ],
      bank: [
        '书面声明不认可未经通知的改制，保留追索权利。',
        '自知道之日起及时要求清偿债务或提供担保。',
        '调取方案、评估报告和资产交接清单，评估是否行使撤销权。',
        '向承接资产的企业主张连带清偿责任。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      graceDays: '数据未作完整声明时的宽限期',
      'lenders-untold': '事先未获通知的贷款银行家数',
      'days-until-told': '事后通知距资产转移或改制完成的天数',
    },
  },
  en: {
    name: 'A restructuring behind closed doors',
    meaning:
      'A lender was not told beforehand and could neither ask for payment or security nor take part in the plan.',
    explanations: [
      'The notice was sent and only recorded late.',
      'Another branch of the bank was notified.',
      'A mere change of name, or a move inside the company that leaves the debtor as it was.',
    ],
    blindSpots: [
      'Talks that left no record.',
      'A notice that kept silent about what mattered.',
      'A restructuring of which neither a move nor the completion is reported.',
    ],
    nextSteps: {
      desk: [
        'Ask the authority in charge for the record of notices and the publication.',
        'Tell the other lenders and compare who was notified.',
      ],
      bank: [
        'State in writing that the restructuring is not accepted, and reserve all rights.',
        'Ask for payment or security as soon as it is known.',
        'Get plan, valuation and lists of assets; weigh a suit to revoke.',
        'Claim from whoever received the assets.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      graceDays: 'grace where no feed declares completeness',
      'lenders-untold': 'lenders that were not told beforehand',
      'days-until-told': 'days from the move or completion to the notice',
    },
  },
};
