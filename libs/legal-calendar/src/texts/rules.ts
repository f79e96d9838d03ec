/** What the rules mean by which some parameters of law answer, instead of by a number or a term. */
import type { Bilingual } from '@tocsin/credit-events';
import type { RuleName } from '../legal-parameters';

const rules: Readonly<Record<RuleName, readonly [zh: string, en: string]>> = {
  'running-period-takes-the-new-term': [
    '尚未届满的，适用新期间',
    'a period still running takes the new length',
  ],
  'day-after-the-last-instalment': [
    '最后一期届满之次日',
    'the day after the last instalment falls due',
  ],
  'signature-or-seal-on-the-notice': [
    '在催收通知上签字或者盖章',
    'a signature or seal on the demand',
  ],
  'interruption-reaches-all': ['及于其他连带债务人', 'reaches the other joint debtors'],
  'signed-or-arrival-proved': ['签收，或者能证明送达', 'signed for, or arrival proved'],
  'arrived-or-ought-to-have': ['到达或者应当到达', 'arrived or ought to have arrived'],
  'deed-shows-delivery-or-refusal': [
    '公证书载明送达或者拒收',
    'the deed shows delivery or refusal',
  ],
  'loan-dueDate-amount-time-identity': [
    '须录明借款、到期日、金额、时间和身份',
    'must show the loan, its due date, the amount, the time and who speaks',
  ],
  'debited-under-the-contract': ['依合同约定扣收', 'debited as the contract allows'],
  'whereabouts-unknown': ['限于债务人下落不明', 'only where the debtor cannot be found'],
  'applied-for': ['自申请之日中断', 'on the day of the application'],
  'filed-until-it-ends': [
    '自提起之日中断，程序终结后重新计算',
    'from filing until the proceedings end',
  ],
  'stated-by-the-debtor': ['由债务人作出', "by the debtor's own word"],
  'paid-by-the-debtor': ['由债务人支付', 'paid by the debtor'],
  'notice-reached-the-debtor': ['通知到达债务人', 'when the notice reaches the debtor'],
  joint: ['连带责任保证', 'joint and several'],
  general: ['一般保证', 'general'],
  'demand-on-that-guarantor': ['在保证期间内向该保证人主张', 'a demand on that guarantor in time'],
  'each-co-guarantor-separately': ['对每一保证人分别计算', 'each co-guarantor by itself'],
  'signature-after-the-period-revives-nothing': [
    '期间届满后的签字不恢复保证责任',
    'a signature after the period revives nothing',
  ],
  'released-without-written-consent': [
    '未经书面同意的，不再承担',
    'released unless it agreed in writing',
  ],
  'consent-and-knowledge-decide': ['视其是否同意、是否知情', 'depends on consent and knowledge'],
  'resolution-without-the-interested-shareholder': [
    '须经股东会决议，被担保股东回避',
    'needs a resolution without the interested shareholder',
  ],
  'inside-the-limitation-of-the-main-debt': [
    '主债权诉讼时效期间内',
    'within the limitation of the main debt',
  ],
  'possession-before-the-mortgage': [
    '抵押前已出租并转移占有的，租赁不受影响',
    'stands if possession passed before the mortgage',
  ],
  'paid-a-reasonable-price': [
    '已支付合理价款并取得的，抵押权不得对抗',
    'who paid a reasonable price takes free of the mortgage',
  ],
  'any-price-out-of-line': [
    '偏离即可，不受百分比限制',
    'any price out of line, whatever the percentage',
  ],
  'acts-after-service-of-the-writ': [
    '诉讼开始后、裁判生效前的行为也包括在内',
    'acts after the suit began count too',
  ],
  'effect-ends-if-not-renewed': ['期满未续的，效力消灭', 'ends unless renewed'],
  'limited-to-the-amount': ['以足以清偿的数额为限', 'no more than the amount claimed'],
  'in-order-of-registration': ['按登记先后', 'in the order of registration'],
  'survives-a-seizure': ['抵押权人仍优先受偿', 'survives the seizure'],
  'freezes-when-the-mortgagee-knows': [
    '自抵押权人知道查封时确定',
    'when the mortgagee learns of the seizure',
  ],
  'paid-in-the-order-of-seizure': ['按查封先后受偿', 'in the order of the seizures'],
  'written-lease-and-possession-before-the-seizure': [
    '查封前已签订书面租赁合同并占有使用',
    'written lease and possession before the seizure',
  ],
  'no-time-limit': ['无期限', 'no limit in time'],
  'due-secured-ordered-wages-utilities-benefit': [
    '已到期且有担保、依裁判执行、支付工资水电费、使债务人受益的除外',
    'secured, ordered by a court, wages and utilities, or to the benefit of the estate',
  ],
  'acceptance-of-the-forced-liquidation': [
    '强制清算受理之日',
    'the day the forced liquidation was accepted',
  ],
  'preservation-lifted-enforcement-stayed': [
    '保全解除，执行中止',
    'preservation is lifted, enforcement stayed',
  ],
  'assets-hidden-or-missing-without-explanation': [
    '隐匿转移财产，或者巨额财产下落不明且不能合理解释',
    'assets hidden, or missing without explanation',
  ],
  'in-111-pilot-cities': ['限于111个试点城市', 'in 111 pilot cities'],
  'state-enterprises-as-the-state-council-allows': [
    '国务院规定期限和范围内的国有企业',
    'state enterprises, as the State Council allows',
  ],
  'consent-or-payment-or-security': ['须清偿债务或者提供担保', 'consent, payment or security'],
  'notice-and-joint-liability': [
    '通知公告，分立后的公司承担连带责任',
    'notice, and joint liability of the companies',
  ],
  'shareholders-return-directors-liable': [
    '股东退还资金，负有责任的董监高赔偿',
    'shareholders give back, directors are liable',
  ],
  'cut-by-2027-06-30': ['2027年6月30日前调整到位', 'to be cut by 30 June 2027'],
  'any-creditor-with-a-due-debt': [
    '已到期债权的债权人均可要求',
    'any creditor whose debt is due may ask',
  ],
  'transferee-first-transferor-supplementary': [
    '受让人出资，转让人承担补充责任',
    'the transferee first, then the transferor',
  ],
  'sister-companies-jointly-liable': [
    '受同一股东控制的公司承担连带责任',
    'sister companies are jointly liable',
  ],
  'pass-special-mention-substandard-doubtful-loss': [
    '正常、关注、次级、可疑、损失',
    'pass, special mention, substandard, doubtful, loss',
  ],
  'new-business-at-once': ['新发生的业务立即适用', 'new business at once'],
  'at-least-doubtful': ['至少归为可疑类', 'at least doubtful'],
  'six-grounds': ['六种情形', 'six grounds'],
  '5000000000.00': ['50亿元', '¥5 billion'],
  '2000000000.00': ['20亿元', '¥2 billion'],
  'limits-on-high-consumption': ['限制高消费行为', 'limits on high consumption'],
};

/** What a rule says, in both languages. */
export const ruleText = (rule: RuleName): Bilingual => {
  const [zh, en] = rules[rule];
  return { zh, en };
};
