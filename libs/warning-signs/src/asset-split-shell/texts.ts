import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '脱壳分立',
    meaning: '主要资产转入新企业，债务留在原企业，贷款银行面对的可能只剩空壳。',
    explanations: [
      '按分立或重组方案，债务随资产同比例转移。',
      '全体贷款银行已经同意方案。',
      '出售闲置资产，所得价款用于偿还贷款。',
      '剥离非主业资产，原企业仍有足够的经营收入。',
    ],
    blindSpots: [
      '未在登记机关或改制方案中申报的资产转移。',
      '两次转移相隔一年以上、逐步搬空的企业。',
      '方案中总资产、总债务填报不实。',
      '约定由新企业承担、但未取得银行同意的债务。',
    ],
    nextSteps: {
      desk: [
        '调取分立、出资或转让协议及资产评估报告。',
        '核对各次转移的资产与所承接的债务是否相称。',
        '将情况通报各贷款银行，协调统一表态。',
      ],
      bank: [
        '书面表明不同意债务滞留原企业的方案，要求提前清偿或提供担保。',
        '请求承接资产的企业在所接受资产范围内承担连带责任。',
        '对无偿或明显低价的转移，一年内行使撤销权。',
        '申请查封原企业持有的新企业股权和应收价款。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      windowDays: '各次转移合并计算的期间',
      assetsMin: '转出资产占总资产的比例下限',
      gapMin: '债务承接比例低于资产转出比例的差距下限',
      endDays: '转移后观察停产、注销、申请破产的期间',
      graceDays: '数据未作完整声明时的宽限期',
      'assets-left': '转出资产占总资产的比例',
      'debts-assumed': '承接债务占总债务的比例',
      gap: '债务承接比例低于资产转出比例的差距',
      'no-lender-told': '转移时未通知任何贷款银行',
      'company-ends': '转移后一年内原企业停产、注销或自行申请破产',
    },
  },
  en: {
    name: 'The shell left behind by a split',
    meaning:
      'The main assets go to another company and the debts stay: the lenders may be left with an empty shell.',
    explanations: [
      'Debts go with the assets, in proportion, as the plan provides.',
      'All lenders agreed to the plan.',
      'Idle assets are sold and the price pays down the loans.',
      'A side business is given up and the old company still earns enough.',
    ],
    blindSpots: [
      'Assets that move without a registration or a plan.',
      'A company that is emptied in steps more than a year apart.',
      'Total assets or debts that the plan misstates.',
      'Debts said to be assumed to which the bank never agreed.',
    ],
    nextSteps: {
      desk: [
        'Get the contracts of division, contribution or sale, and the valuations.',
        'Compare the assets of each move with the debts taken over.',
        'Tell all lenders and let them answer with one voice.',
      ],
      bank: [
        'State in writing that debts left behind are not agreed to; ask for payment or security.',
        'Hold the receiving company liable within the assets received.',
        'Sue to revoke a move for nothing or far below value, within a year.',
        "Have the old company's shares and claims for the price frozen.",
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      windowDays: 'days within which moves are added up',
      assetsMin: 'least share of the assets that left',
      gapMin: 'least distance of the share of debts below that of assets',
      endDays: 'days after the moves in which an end of the company counts',
      graceDays: 'grace where no feed declares completeness',
      'assets-left': 'share of the assets that left',
      'debts-assumed': 'share of the debts assumed',
      gap: 'share of debts below that of assets',
      'no-lender-told': 'no lender had been notified when the assets moved',
      'company-ends':
        'the old company stopped, was deregistered or petitioned for bankruptcy within a year',
    },
  },
};
