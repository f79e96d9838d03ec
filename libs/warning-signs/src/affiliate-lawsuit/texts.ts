import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '关联企业虚假诉讼',
    meaning: '关联方起诉债务人，可能通过自认或调解虚增债务、取得优先顺位，稀释银行债权。',
    explanations: [
      '集团内部确有真实的买卖、工程或借款纠纷。',
      '被告抗辩，法院驳回或大幅核减诉讼请求。',
      '股东之间因经营分歧而诉讼。',
    ],
    blindSpots: [
      '原告由他人代持、无登记关联。',
      '仲裁、公证债权文书和支付令，未作为诉讼报送。',
      '经第三方账户回流的资金。',
    ],
    nextSteps: {
      desk: ['核实关联路径和原告的资金来源。', '将案件情况通报各贷款银行，建议申请参加诉讼。'],
      bank: [
        '向法院反映关联关系，申请以第三人身份参加诉讼。',
        '自知道裁判之日起六个月内提起第三人撤销之诉。',
        '调取借款交付、工程进度和往来流水等证据。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      cutMin: '核减请求的比例',
      quickDays: '起诉后迅速自认或调解的天数',
      pressureDays: '银行催收或起诉后的天数',
      flowBackMin: '借出资金回流比例',
      flowDays: '起诉前追溯资金的天数',
      claim: '诉讼请求金额',
      ties: '原告与债务人的关联层数',
      cut: '被核减的比例',
      'days-to-agreement': '起诉至自认或调解的天数',
      'days-after-bank': '距银行催收或起诉的天数',
      'flow-back': '借出资金回流比例',
      'agreed-quickly': '起诉后六十日内自认或调解',
      'after-bank-acted': '银行催收或起诉后六十日内起诉',
      'touches-security': '主张优先受偿或涉及已抵押财产',
      'money-flowed-back': '所借资金八成以上已回流原告',
    },
  },
  en: {
    name: 'A suit among connected parties',
    meaning:
      'A connected party sues the obligor: by admission or mediation a debt may grow or gain a rank that thins out the banks.',
    explanations: [
      'A real dispute in a group over goods, works or a loan.',
      'The defendant contests and the court rejects or cuts the claim.',
      'Shareholders who fell out over the business.',
    ],
    blindSpots: [
      'A plaintiff held by a straw man, with no tie on any register.',
      'Arbitration, notarised debts and payment orders that are not reported as suits.',
      'Money that flows back through a third account.',
    ],
    nextSteps: {
      desk: [
        "Check the path and where the plaintiff's money came from.",
        'Tell the lenders of the case; suggest that they join it.',
      ],
      bank: [
        'Tell the court of the tie and ask to join as a third party.',
        'Sue to set the judgment aside within six months of learning of it.',
        'Gather proof of the loan paid out, the works done, the flows between the two.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      cutMin: 'share of the claim that was cut',
      quickDays: 'days to a quick admission or mediation',
      pressureDays: "days after a bank's demand or suit",
      flowBackMin: 'share of the money lent that flowed back',
      flowDays: 'days looked back for money lent',
      claim: 'amount claimed',
      ties: 'ties between plaintiff and obligor',
      cut: 'share of the claim that was cut',
      'days-to-agreement': 'days from suit to admission or mediation',
      'days-after-bank': "days after a bank's demand or suit",
      'flow-back': 'share of the money lent that flowed back',
      'agreed-quickly': 'admitted or mediated within 60 days of the suit',
      'after-bank-acted': "filed within 60 days after a bank's demand or suit",
      'touches-security': 'claims priority or touches pledged collateral',
      'money-flowed-back': 'at least 80% of the money lent had flowed back to the plaintiff',
    },
  },
};
