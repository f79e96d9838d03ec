/** What each parameter of law is called. */
import type { Bilingual } from '@tocsin/credit-events';
import type { ParameterId } from '../legal-parameters';

const limitation = {
  'limitation.term': ['诉讼时效期间', 'Limitation period'],
  'limitation.transition': ['新旧时效期间的衔接', 'Passage to the new limitation period'],
  'limitation.start': ['时效起算', 'Start of limitation'],
  'limitation.start.instalments': ['分期债务的时效起算', 'Start of limitation for instalments'],
  'limitation.long-stop': ['最长权利保护期间', 'Long stop'],
  'limitation.suspension.window': [
    '可中止时效的最后期间',
    'Last part of the period, in which it may be suspended',
  ],
  'limitation.suspension.tail': ['中止原因消除后的期间', 'Time left once the obstacle is gone'],
  'limitation.revival': ['时效届满后的重新确认', 'Revival after the end of limitation'],
  'limitation.joint-debtors': ['对连带债务人的中断效力', 'Interruption among joint debtors'],
  'limitation.interruption.document': ['送交催收文书', 'Interruption by a delivered demand'],
  'limitation.interruption.carrier': [
    '信件或数据电文催收',
    'Interruption by post or electronic message',
  ],
  'limitation.interruption.notary': ['公证送达催收', 'Interruption by notarised delivery'],
  'limitation.interruption.recording': ['录音录像催收', 'Interruption by a recorded demand'],
  'limitation.interruption.account-debit': [
    '依约扣收欠款本息',
    'Interruption by debiting under the contract',
  ],
  'limitation.interruption.newspaper': ['公告催收', 'Interruption by newspaper notice'],
  'limitation.interruption.payment-order': [
    '申请支付令',
    'Interruption by applying for a payment order',
  ],
  'limitation.interruption.suit': ['提起诉讼', 'Interruption by a suit'],
  'limitation.interruption.preservation-or-execution': [
    '申请保全或者强制执行',
    'Interruption by applying for preservation or execution',
  ],
  'limitation.interruption.bankruptcy': [
    '申请破产或者申报破产债权',
    'Interruption by filing in bankruptcy',
  ],
  'limitation.interruption.consent': [
    '债务人同意履行',
    "Interruption by the debtor's word to perform",
  ],
  'limitation.interruption.part-payment': ['部分履行', 'Interruption by part payment'],
  'limitation.interruption.assignment': ['债权转让通知', 'Interruption by notice of assignment'],
} as const;

const guarantees = {
  'guarantee.period.default': ['未约定时的保证期间', 'Guarantee period where none is agreed'],
  'guarantee.period.unclear': [
    '约定不明时的保证期间',
    'Guarantee period where the agreement is unclear',
  ],
  'guarantee.kind.unspecified': ['未约定时的保证方式', 'Kind of guarantee where none is agreed'],
  'guarantee.joint.preserved-by': [
    '连带责任保证的权利主张',
    'What preserves a claim on a joint guarantor',
  ],
  'guarantee.per-guarantor': ['共同保证人的保证期间', 'Periods of co-guarantors'],
  'guarantee.no-revival': ['保证期间届满后的签字', 'Signature after the guarantee period'],
  'guarantee.debt-transfer': ['债务转移与保证责任', 'Guarantee when the debt is transferred'],
  'guarantee.loan-replacement': ['借新还旧与担保责任', 'Security when a new loan repays the old'],
  'guarantee.own-shareholder': [
    '为股东或者实际控制人担保',
    'Guarantee for a shareholder or controller',
  ],
  'mortgage.life': ['抵押权行使期间', 'Time in which a mortgage can be enforced'],
  'mortgage.earlier-lease': ['抵押前的租赁', 'Lease older than the mortgage'],
  'mortgage.ordinary-course-buyer': [
    '正常经营活动中的买受人',
    'Buyer in the ordinary course of business',
  ],
} as const;

const enforcement = {
  'enforcement.application': ['申请执行的期间', 'Time to apply for execution'],
  'enforcement.move-up': ['申请提级执行', 'Application to a higher court'],
  'revocation.knowledge': ['撤销权：自知道之日起', "Creditor's revocation: from knowledge"],
  'revocation.act': ['撤销权：自行为之日起', "Creditor's revocation: from the act"],
  'price.unreasonably-low': ['明显不合理低价', 'Unreasonably low price'],
  'price.unreasonably-high': ['明显不合理高价', 'Unreasonably high price'],
  'price.related-parties': ['关联方之间的交易价格', 'Price between related parties'],
  'third-party-suit': ['第三人撤销之诉', 'Third-party revocation suit'],
  'refusing-judgment.reach': [
    '拒不执行的行为起点',
    'From when an act counts as refusing a judgment',
  ],
  'execution.ordinary-order': ['普通债权的受偿顺序', 'Order of payment of ordinary claims'],
  'lease.against-enforcement': ['租赁权对抗执行', 'Lease against enforcement'],
} as const;

const seizures = {
  'seizure.term.deposits': ['冻结存款的期限', 'Term of a freeze of deposits'],
  'seizure.term.movables': ['查封扣押动产的期限', 'Term of a seizure of movables'],
  'seizure.term.immovables': ['查封不动产的期限', 'Term of a seizure of real estate'],
  'seizure.renewal.term': ['续行期限与原期限之比', 'Renewed term against the first'],
  'seizure.renewal.apply-before': ['申请续行查封的时限', 'When renewal must be asked for'],
  'seizure.lapse': ['逾期未续的效力', 'Effect of a missed renewal'],
  'seizure.scope': ['查封范围', 'Scope of a seizure'],
  'seizure.waiting': ['轮候查封', 'Waiting seizures'],
  'seizure.mortgage-priority': ['查封与抵押权优先', 'Mortgage priority under seizure'],
  'seizure.maximum-mortgage': ['最高额抵押债权的确定', 'When a maximum-amount mortgage is fixed'],
  'presuit.sue-within': ['诉前保全后的起诉期限', 'Time to sue after pre-suit preservation'],
  'presuit.decision': ['诉前保全的裁定时限', 'Time to decide on pre-suit preservation'],
  'preservation.security.suit': ['诉讼保全担保上限', 'Most security for preservation in a suit'],
  'preservation.security.pre-suit': ['诉前保全担保', 'Security for pre-suit preservation'],
} as const;

const bankruptcy = {
  'bankruptcy.avoidable': ['可撤销行为的追溯期', 'Look-back for avoidable acts'],
  'bankruptcy.preference': ['个别清偿的追溯期', 'Look-back for preferences'],
  'bankruptcy.void': ['无效行为的追溯期', 'Look-back for void acts'],
  'bankruptcy.exceptions': ['个别清偿的例外', 'Exceptions among preferences'],
  'bankruptcy.window-start': ['追溯期的起点', 'Day from which the look-back counts'],
  'bankruptcy.set-off-attack': ['对抵销提出异议', 'Objection to a set-off'],
  'bankruptcy.petition.notice': ['破产申请的通知', 'Notice of the petition'],
  'bankruptcy.petition.objection': ['债务人异议期', 'Objection to the petition'],
  'bankruptcy.petition.ruling': ['裁定是否受理', 'Ruling on the petition'],
  'bankruptcy.claim-filing.shortest': ['债权申报期下限', 'Shortest time to file claims'],
  'bankruptcy.claim-filing.longest': ['债权申报期上限', 'Longest time to file claims'],
  'bankruptcy.stay': ['受理对保全和执行的效力', 'Effect on preservation and execution'],
  'bankruptcy.late-distribution': ['追加分配', 'Late distribution'],
  'bankruptcy.from-enforcement': [
    '执行转破产的审查期',
    'Time to decide on a case from enforcement',
  ],
  'bankruptcy.refusal': ['不予受理的情形', 'When a petition is refused'],
  'bankruptcy.policy': ['政策性破产', 'Policy bankruptcy'],
} as const;

const companies = {
  'merger.notice': ['合并：通知债权人', 'Merger: notice to creditors'],
  'merger.publication': ['合并：公告', 'Merger: publication'],
  'merger.objection.notified': [
    '合并：收到通知后的异议期',
    'Merger: time to object after a notice',
  ],
  'merger.objection.published': [
    '合并：公告后的异议期',
    'Merger: time to object after publication',
  ],
  'division.notice': ['分立：通知债权人', 'Division: notice to creditors'],
  'division.publication': ['分立：公告', 'Division: publication'],
  'division.creditors': ['分立：对债权人的保护', 'Division: protection of creditors'],
  'reduction.notice': ['减资：通知债权人', 'Capital reduction: notice to creditors'],
  'reduction.publication': ['减资：公告', 'Capital reduction: publication'],
  'reduction.objection.notified': [
    '减资：收到通知后的异议期',
    'Capital reduction: time to object after a notice',
  ],
  'reduction.objection.published': [
    '减资：公告后的异议期',
    'Capital reduction: time to object after publication',
  ],
  'reduction.loss-covering': ['弥补亏损的减资', 'Capital reduction that covers losses'],
  'reduction.unlawful': ['违法减资', 'Unlawful capital reduction'],
  'deregistration.simplified.notice': ['简易注销公告期', 'Simplified deregistration: notice'],
  'deregistration.simplified.apply': [
    '简易注销申请期限',
    'Simplified deregistration: time to apply',
  ],
  'deregistration.forced.after': ['强制注销：吊销后满', 'Forced deregistration: after revocation'],
  'deregistration.forced.notice': ['强制注销公告期', 'Forced deregistration: notice'],
  'capital.pay-in': ['认缴出资的实缴期限', 'Time to pay in subscribed capital'],
  'capital.pay-in.transition': ['存量公司出资期限过渡', 'Paying in: transition'],
  'capital.acceleration': ['出资加速到期', 'Capital called early'],
  'capital.unpaid-transfer': ['转让未届期股权的出资责任', 'Unpaid shares that change hands'],
  piercing: ['法人人格否认', 'Piercing the corporate veil'],
} as const;

const records = {
  'class.five': ['贷款五级分类', 'Five loan classes'],
  'class.five.order-2023': ['风险分类新规的适用', 'When the new classification applies'],
  'class.contagion-in-bank': ['同一银行内的风险传染比例', 'Share that drags the rest at one bank'],
  'class.evasion': ['逃废债务的资产分类', 'Class of an asset whose debt is evaded'],
  'class.days.substandard': ['次级：逾期', 'Substandard: days overdue'],
  'class.days.doubtful': ['可疑：逾期', 'Doubtful: days overdue'],
  'class.days.loss': ['损失：逾期', 'Loss: days overdue'],
  'class.over-all-banks': ['全部银行逾期占比', 'Overdue share over all banks'],
  'credit-record.bad': ['不良信息保存期限', 'How long a bad record is kept'],
  'list.dishonest': ['失信被执行人的认定', 'Grounds of the list of dishonest judgment debtors'],
  'list.dishonest.term': ['失信名单期限', 'Term on the list of dishonest judgment debtors'],
  'list.consumption': ['限制高消费', 'Limits on high consumption'],
  'list.association.rectify': [
    '银行业协会警示后的整改期',
    'Time to mend after a warning by the banking association',
  ],
  'creditor-committee': ['债权人委员会：债权机构数', 'Creditor committee: number of creditors'],
  'joint-credit.mandatory': ['应当联合授信的融资余额', 'Exposure from which joint credit is due'],
  'joint-credit.voluntary': [
    '可以联合授信的融资余额',
    'Exposure from which joint credit is possible',
  ],
  'fair-hearing': ['认定前的陈述申辩期（境外参照）', 'Hearing before a finding (foreign practice)'],
} as const;

const titles: Readonly<Record<ParameterId, readonly [zh: string, en: string]>> = {
  ...limitation,
  ...guarantees,
  ...enforcement,
  ...seizures,
  ...bankruptcy,
  ...companies,
  ...records,
};

/** The name of a parameter in both languages. */
export const titleOf = (id: ParameterId): Bilingual => {
  const [zh, en] = titles[id];
  return { zh, en };
};
