import { on, silence, voids, type Story } from '../story';

const party = 'X-TIMBER001';
const sister = 'X-SISTER001';
const court = '350600';
const region = '350681';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const repays = (date: string) =>
  on(date, 'loan.repaid', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    principal: '5000000.00',
    interest: '0.00',
  });

type Filing = Readonly<{
  plaintiff?: string;
  ofCase?: string;
  cause?: 'loan' | 'sale';
  collateral?: string[];
  priorityClaimed?: boolean;
}>;

const sues = (date: string, { plaintiff = sister, ofCase = 'C-1', ...filing }: Filing = {}) =>
  on(date, 'lawsuit.filed', {
    case: ofCase,
    court,
    region,
    plaintiff,
    defendant: party,
    claim: '1000000.00',
    cause: 'sale',
    ...filing,
  });

const answers = (date: string, stance: 'contested' | 'admitted' | 'absent') =>
  on(date, 'lawsuit.answered', { case: 'C-1', defendant: party, stance });

type Outcome = 'plaintiff' | 'defendant' | 'partly' | 'mediated' | 'withdrawn';
const decided = (date: string, outcome: Outcome, awarded?: string) =>
  on(date, 'lawsuit.decided', {
    case: 'C-1',
    plaintiff: sister,
    defendant: party,
    outcome,
    ...(awarded === undefined ? {} : { awarded }),
  });

const tied = (date: string, known = date, until?: string) =>
  on(
    date,
    'party.related',
    {
      party,
      other: sister,
      relation: 'common-control',
      ...(until === undefined ? {} : { until }),
    },
    { known },
  );

const demands = (date: string, to: 'debtor' | 'guarantor' = 'debtor') =>
  on(date, 'loan.demanded', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    to,
    ...(to === 'guarantor' ? { guarantor: 'X-SURETY001' } : {}),
    channel: 'courier',
    outcome: 'delivered',
  });

const side = (who: string) => ({ account: `${who}-1`, bank: 'BANKZ', party: who });

type Paying = Readonly<{
  from?: string;
  to?: string;
  kind?: 'loan' | 'trade' | 'other';
  currency?: string;
}>;
const pays = (date: string, amount: string, { from = sister, to = party, ...more }: Paying = {}) =>
  on(date, 'payment.made', {
    from: side(from),
    to: side(to),
    amount,
    ...more,
  });
const back = { from: party, to: sister };

const before = [owes('2023-05-08'), tied('2021-04-06')];
const seen = { since: '2024-09-02', known: '2024-09-02', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '姐妹公司起诉欠贷企业', en: 'A sister company sues an obligor who owes' },
    given: [...before, sues('2024-09-02')],
    expect: [
      {
        ...seen,
        object: 'C-1',
        severity: 'orange',
        foundLate: false,
        measures: { claim: '1000000.00', exposure: '5000000.00', ties: 1 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '原告无关联', en: 'The plaintiff is a stranger' },
    given: [...before, sues('2024-09-02', { plaintiff: 'X-SUPPLY001' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行起诉', en: 'A bank sues' },
    given: [...before, sues('2024-09-02', { plaintiff: 'BANKA' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人起诉关联方', en: 'The obligor itself is the plaintiff' },
    given: [
      ...before,
      on('2024-09-02', 'lawsuit.filed', {
        case: 'C-1',
        court,
        region,
        plaintiff: party,
        defendant: sister,
        claim: '1000000.00',
        cause: 'sale',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '被告抗辩，仅核减百分之二十九点九九',
      en: 'Contested, and cut by 29.99% only',
    },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'partly', '700100.00'),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 5],
        measures: { claim: '1000000.00', exposure: '5000000.00', ties: 1, cut: 0.2999 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '被告抗辩，核减三成', en: 'Contested, and cut by exactly 30%' },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'partly', '700000.00'),
    ],
    expect: [{ ...seen, lapsed: '2025-02-10' }],
  },
  {
    kind: 'lapses',
    title: { zh: '被告抗辩，请求被驳回', en: 'Contested, and the claim is rejected' },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'defendant'),
    ],
    expect: [{ ...seen, lapsed: '2025-02-10' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '驳回后二审改判支持，再次出现',
      en: 'Rejected, then granted on appeal: it returns',
    },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'defendant'),
      decided('2025-08-11', 'plaintiff', '1000000.00'),
    ],
    expect: [
      { ...seen, lapsed: '2025-02-10' },
      { since: '2025-08-11', known: '2025-08-11', because: [2, 3, 6] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '未抗辩而被核减，不算真实争议',
      en: 'Cut by half, but nobody had contested it',
    },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'absent'),
      decided('2025-02-10', 'partly', '500000.00'),
    ],
    expect: [{ ...seen, because: [2, 3, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '抗辩后以五折调解，仍不解除',
      en: 'Contested, then mediated at half: agreed between the two, not judged',
    },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'mediated', '500000.00'),
    ],
    expect: [{ ...seen, because: [2, 3, 5], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '部分支持但未载明金额，不解除',
      en: 'Granted in part, but the amount is not stated',
    },
    given: [
      ...before,
      sues('2024-09-02'),
      answers('2024-09-20', 'contested'),
      decided('2025-02-10', 'partly'),
    ],
    expect: [{ ...seen, because: [2, 3, 5] }],
  },
  {
    kind: 'lapses',
    title: { zh: '原告撤诉', en: 'The plaintiff withdraws' },
    given: [...before, sues('2024-09-02'), decided('2024-10-10', 'withdrawn')],
    expect: [{ ...seen, lapsed: '2024-10-10' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '第六十日自认，加一级', en: 'Admitted on the sixtieth day' },
    given: [...before, sues('2024-09-02'), answers('2024-11-01', 'admitted')],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        severity: 'red',
        measures: {
          claim: '1000000.00',
          exposure: '5000000.00',
          ties: 1,
          'days-to-agreement': 60,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '第六十一日自认，不加级', en: 'Admitted on the sixty-first day' },
    given: [...before, sues('2024-09-02'), answers('2024-11-02', 'admitted')],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '第六十日调解结案，加一级', en: 'Mediated on the sixtieth day' },
    given: [...before, sues('2024-09-02'), decided('2024-11-01', 'mediated', '1000000.00')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '第六十一日调解结案，不加级', en: 'Mediated on the sixty-first day' },
    given: [...before, sues('2024-09-02'), decided('2024-11-02', 'mediated', '1000000.00')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '银行催收后第六十日起诉，加一级', en: 'Filed sixty days after a demand' },
    given: [...before, demands('2024-07-04'), sues('2024-09-02')],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        severity: 'red',
        measures: {
          claim: '1000000.00',
          exposure: '5000000.00',
          ties: 1,
          'days-after-bank': 60,
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '银行催收后第六十一日起诉，不加级',
      en: 'Filed sixty-one days after a demand',
    },
    given: [...before, demands('2024-07-03'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '催收的是保证人，不加级',
      en: 'The demand was on the guarantor, not on the obligor',
    },
    given: [...before, demands('2024-07-04', 'guarantor'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '银行起诉后关联方跟进起诉', en: 'Filed after a bank had sued' },
    given: [
      ...before,
      sues('2024-08-05', { plaintiff: 'BANKA', ofCase: 'C-9' }),
      sues('2024-09-02'),
    ],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '主张优先受偿，加一级', en: 'It claims priority' },
    given: [...before, sues('2024-09-02', { priorityClaimed: true })],
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '判决确认优先受偿，加一级', en: 'The judgment grants priority' },
    given: [
      ...before,
      sues('2024-09-02'),
      on('2025-02-10', 'lawsuit.decided', {
        case: 'C-1',
        plaintiff: sister,
        defendant: party,
        outcome: 'plaintiff',
        awarded: '1000000.00',
        priority: true,
      }),
    ],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '涉及已抵押财产，加一级', en: 'It touches collateral pledged to a bank' },
    given: [
      ...before,
      on('2023-05-08', 'collateral.pledged', {
        collateral: 'LD-3',
        party,
        bank: 'BANKA',
        loans: ['L-1'],
        kind: 'land',
        value: '6000000.00',
        secured: '5000000.00',
      }),
      sues('2024-09-02', { collateral: ['LD-3'] }),
    ],
    expect: [{ ...seen, because: [2, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '涉及的财产并未抵押', en: 'The thing it touches is pledged to nobody' },
    given: [...before, sues('2024-09-02', { collateral: ['LD-3'] })],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '借出资金八成已回流，加一级',
      en: 'Eighty per cent of the money lent had flowed back',
    },
    given: [
      ...before,
      pays('2024-01-10', '1000000.00', { kind: 'loan' }),
      pays('2024-01-12', '800000.00', back),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        severity: 'red',
        measures: { claim: '1000000.00', exposure: '5000000.00', ties: 1, 'flow-back': 0.8 },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '未注明款项种类的往来也计入',
      en: 'Money lent and gone back through payments that say nothing of their kind',
    },
    given: [
      ...before,
      pays('2024-01-10', '600000.00'),
      pays('2024-01-12', '600000.00', { ...back, kind: 'other' }),
      pays('2024-02-10', '400000.00', { kind: 'other' }),
      pays('2024-02-12', '200000.00', back),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7], severity: 'red' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '起诉前第七百三十日的借款计入', en: 'Lent 730 days before the suit counts' },
    given: [
      ...before.slice(0, 1),
      tied('2021-04-06'),
      pays('2022-09-03', '1000000.00', { kind: 'loan' }),
      pays('2022-09-05', '1000000.00', back),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '起诉前第七百三十一日的借款不计', en: 'Lent 731 days before the suit does not' },
    given: [
      ...before.slice(0, 1),
      tied('2021-04-06'),
      pays('2022-09-02', '1000000.00', { kind: 'loan' }),
      pays('2022-09-05', '1000000.00', back),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 5], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '回流差一分不到八成，不加级',
      en: 'One fen short of eighty per cent had flowed back',
    },
    given: [
      ...before,
      pays('2024-01-10', '1000000.00', { kind: 'loan' }),
      pays('2024-01-12', '799999.99', back),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 5], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '归还两年前的旧借款不算本次回流',
      en: 'What paid back a loan of years ago is no flow of the money lent since',
    },
    given: [
      ...before,
      pays('2021-05-10', '900000.00', { kind: 'loan' }),
      pays('2024-01-09', '900000.00', back),
      pays('2024-01-10', '1000000.00', { kind: 'loan' }),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 6], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '货款往来不是借款', en: 'Payments for goods are no money lent' },
    given: [
      ...before,
      pays('2024-01-10', '1000000.00', { kind: 'trade' }),
      pays('2024-01-12', '1000000.00', { ...back, kind: 'trade' }),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 5], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '买卖纠纷不看借款回流',
      en: 'In a suit over goods the money lent is not asked about',
    },
    given: [
      ...before,
      pays('2024-01-10', '1000000.00', { kind: 'loan' }),
      pays('2024-01-12', '1000000.00', back),
      sues('2024-09-02'),
    ],
    expect: [{ ...seen, because: [2, 5], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '起诉之后的还款不算回流',
      en: 'Paid back only after the suit: that is a payment of the debt',
    },
    given: [
      ...before,
      pays('2024-01-10', '1000000.00', { kind: 'loan' }),
      sues('2024-09-02', { cause: 'loan' }),
      pays('2024-09-12', '1000000.00', back),
    ],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'late',
    title: { zh: '关联关系在起诉后获悉', en: 'The tie is learnt of after the suit' },
    given: [owes('2023-05-08'), tied('2021-04-06', '2024-09-04'), sues('2024-09-02')],
    expect: [{ ...seen, known: '2024-09-04', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '次日获悉关联不算补发现', en: 'A tie learnt of on the next day is not late' },
    given: [owes('2023-05-08'), tied('2021-04-06', '2024-09-03'), sues('2024-09-02')],
    expect: [{ ...seen, known: '2024-09-03', foundLate: false }],
  },
  {
    kind: 'edge outside',
    title: { zh: '关联关系在起诉前已终止', en: 'The tie had ended before the suit' },
    given: [...before, tied('2024-06-03', '2024-06-03', '2024-06-03'), sues('2024-09-02')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '关联关系在起诉后才建立', en: 'The tie came into being after the suit' },
    given: [owes('2023-05-08'), sues('2024-09-02'), tied('2024-09-03')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-05-08', '999999.99'), tied('2021-04-06'), sues('2024-09-02')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-05-08', '1000000.00'), tied('2021-04-06'), sues('2024-09-02')],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清后解除', en: 'The loan is repaid' },
    given: [...before, sues('2024-09-02'), repays('2024-12-02')],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '只记日期时，当日承认排在起诉之前',
      en: 'Where only days are known, the admission of the day may come before the suit',
    },
    given: [...before, answers('2024-09-02', 'admitted'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '起诉前一日的答辩不属于本次起诉',
      en: 'An answer of the day before is not to this suit',
    },
    given: [...before, answers('2024-09-01', 'admitted'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '两起案件各自预警', en: 'Two cases are two alerts' },
    given: [...before, sues('2024-09-02'), sues('2024-10-08', { ofCase: 'C-2' })],
    expect: [
      { ...seen, object: 'C-1' },
      { since: '2024-10-08', known: '2024-10-08', because: [2, 4], object: 'C-2' },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '关联关系记录作废', en: 'The tie is voided' },
    given: [...before, sues('2024-09-02'), voids('2024-09-10', 2)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '只知日期时，当日的调解可能先于起诉到达',
      en: 'Where only days are known, the mediation of the day may come before the suit',
    },
    given: [...before, decided('2024-09-02', 'mediated', '1000000.00'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '起诉前一日的判决不属于本次起诉',
      en: 'A decision of the day before is not about this suit',
    },
    given: [...before, decided('2024-09-01', 'mediated', '1000000.00'), sues('2024-09-02')],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '外币往来不计入借款', en: 'Money in another currency is not counted as lent' },
    given: [
      ...before,
      pays('2024-03-04', '500000.00', { currency: 'USD' }),
      pays('2024-03-05', '500000.00', { ...back, currency: 'USD' }),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 5], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '其后众多客户付款，借款回流仍可见',
      en: 'Thirty customers pay later: the money that went back is still seen',
    },
    given: [
      ...before,
      pays('2024-03-04', '500000.00'),
      pays('2024-04-05', '400000.00', back),
      ...Array.from({ length: 30 }, (_, day) =>
        pays(`2024-05-${String(day + 1).padStart(2, '0')}`, '900.00', {
          from: `X-CUSTOMER${String(day).padStart(2, '0')}`,
        }),
      ),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 35], severity: 'red' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '原告其后多笔小额往来不掩盖大额回流',
      en: 'Small sums of the plaintiff do not hide the large one',
    },
    given: [
      ...before,
      pays('2024-03-04', '500000.00'),
      pays('2024-04-05', '450000.00', back),
      ...Array.from({ length: 30 }, (_, day) =>
        pays(`2024-05-${String(day + 1).padStart(2, '0')}`, '10.00'),
      ),
      sues('2024-09-02', { cause: 'loan' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, ...Array.from({ length: 23 }, (_, index) => index + 13)],
        severity: 'red',
      },
    ],
  },
];
