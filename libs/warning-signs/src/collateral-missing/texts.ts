import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '抵押物失踪',
    meaning: '检查时抵质押物不在原处，担保可能已经落空，债务人的财产也可能正在流失。',
    explanations: [
      '设备送厂检修，或临时调往其他厂区，尚未告知银行。',
      '存货已正常出库，新的存货正在补入。',
      '检查人员走错地点，或登记的存放地址已经过时。',
    ],
    blindSpots: [
      '银行没有检查，或检查结果没有报送的抵质押物。',
      '存放在他人处、由他人临时充数的财产。',
      '由第三人提供抵押、而该第三人本身没有贷款的情形。',
    ],
    nextSteps: {
      desk: ['核对各银行对同一抵质押物的检查记录。', '查询该财产的过户、出租和查封情况。'],
      bank: [
        '当日复查并拍照取证，要求债务人书面说明去向。',
        '要求恢复原状，或补充提供担保。',
        '必要时宣布贷款提前到期，并申请财产保全。',
      ],
    },
    terms: {
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
      inspections: '未见抵质押物的检查次数',
      finding: '最近一次检查结果',
    },
  },
  en: {
    name: 'Collateral not found',
    meaning:
      'An inspection did not find the collateral in its place: the security may be gone, and the assets with it.',
    explanations: [
      'A machine is away for repair, or at another plant for a while, and the bank was not told.',
      'Stock has been sold as usual and new stock is on its way.',
      'The inspector went to the wrong place, or the registered address is out of date.',
    ],
    blindSpots: [
      'Collateral that nobody inspects, or whose inspections are not reported.',
      'Things kept with others, or borrowed for the day of the inspection.',
      'Collateral of a third party who owes no bank himself.',
    ],
    nextSteps: {
      desk: [
        'Compare what the banks found at their inspections of the same collateral.',
        'Ask the registers for transfers, leases and seizures of it.',
      ],
      bank: [
        'Inspect again the same day, take pictures, and ask in writing where it is.',
        'Ask for it to be brought back, or for other security.',
        'Where needed call the loan and apply for preservation.',
      ],
    },
    terms: {
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
      inspections: 'inspections that did not find it',
      finding: 'latest finding',
    },
  },
};
