import { on, silence, voids, type Story } from '../story';

const party = 'X-TILES0001';
const sister = 'X-SISTER001';
const anna = 'P-ANNA00001';
const bert = 'P-BERT00001';

const owes = (date: string, amount = '10000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Office = 'legal-representative' | 'director' | 'supervisor' | 'manager' | 'finance';
type Held = Readonly<{ office?: Office; until?: string; known?: string }>;
const serves = (date: string, [person, company]: [string, string], held: Held = {}) =>
  on(
    date,
    'party.office',
    {
      party: company,
      person,
      office: held.office ?? 'director',
      ...(held.until === undefined ? {} : { until: held.until }),
    },
    held.known === undefined ? {} : { known: held.known },
  );
const names = (date: string, company: string, legalRepresentative: string) =>
  on(date, 'party.changed', { party: company, legalRepresentative });

type Paid = Readonly<{ other?: string; contract?: string; currency?: string; known?: string }>;
const side = (one: string) => ({ account: `${one}-1`, bank: 'BANKZ', party: one });
const pays = (date: string, amount: string, { other = sister, known = date, ...more }: Paid = {}) =>
  on(date, 'payment.made', { from: side(party), to: side(other), amount, ...more }, { known });
const receives = (date: string, amount: string, { other = sister, ...more }: Paid = {}) =>
  on(date, 'payment.made', { from: side(other), to: side(party), amount, ...more });

/** Two people sit on both boards. */
const team = [
  owes('2023-01-10'),
  serves('2020-01-02', [anna, party]),
  serves('2020-01-02', [bert, party], { office: 'finance' }),
  serves('2021-01-04', [anna, sister], { office: 'manager' }),
  serves('2021-01-04', [bert, sister]),
];
const seen = { since: '2024-05-06', known: '2024-05-06', because: [2, 3, 4, 5, 6, 7] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '两人在两家企业任职，无合同往来款达余额两成',
      en: 'Two people run both, and a fifth of the loans goes to and fro',
    },
    given: [...team, pays('2024-04-01', '1500000.00'), receives('2024-05-06', '500000.00')],
    expect: [
      {
        ...seen,
        object: sister,
        severity: 'orange',
        foundLate: false,
        measures: { 'shared-holders': 2, 'payments-to-exposure': 0.2, exposure: '10000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '往来款差一分不到两成', en: 'One fen short of a fifth' },
    given: [...team, pays('2024-04-01', '1500000.00'), receives('2024-05-06', '499999.99')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其中一笔载明合同', en: 'A contract is shown for one of the payments' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00', { contract: 'K-7' }),
      receives('2024-05-06', '500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '仅地址和电话相同',
      en: 'Only address and telephone are shared',
    },
    given: [
      team[0] ?? owes('2023-01-10'),
      on('2023-02-01', 'party.changed', { party, address: '1 Kiln Road', phone: '0571-1' }),
      on('2023-02-01', 'party.changed', { party: sister, address: '1 Kiln Road', phone: '0571-1' }),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '1500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '只有一人在两家任职', en: 'Only one person is in office in both' },
    given: [
      ...team.slice(0, 4),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '1500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '一人身兼两职，仍是一人', en: 'One person with two offices is one person' },
    given: [
      ...team.slice(0, 4),
      serves('2021-01-04', [anna, sister], { office: 'finance' }),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '1500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '款项只出不进', en: 'Money goes one way only' },
    given: [...team, pays('2024-04-01', '3000000.00'), pays('2024-05-06', '3000000.00')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '款项只进不出', en: 'Money comes and none goes' },
    given: [...team, receives('2024-04-01', '3000000.00'), receives('2024-05-06', '3000000.00')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '首尾两笔相隔一百八十天', en: 'The two payments are 180 days apart' },
    given: [...team, pays('2023-11-08', '1500000.00'), receives('2024-05-06', '500000.00')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '首尾两笔相隔一百八十一天', en: 'The two payments are 181 days apart' },
    given: [...team, pays('2023-11-07', '1500000.00'), receives('2024-05-06', '500000.00')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '往来停止，首笔满一百八十一天时解除',
      en: 'It lapses 181 days after the payment that carried it',
    },
    given: [...team, pays('2024-04-01', '1500000.00'), receives('2024-05-06', '500000.00')],
    closedThrough: '2024-09-29',
    expect: [{ ...seen, lapsed: '2024-09-29' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '第一百八十天仍在', en: 'It still holds on the 180th day' },
    given: [...team, pays('2024-04-01', '1500000.00'), receives('2024-05-06', '500000.00')],
    closedThrough: '2024-09-28',
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '分别与两家企业往来，不相加', en: 'Payments with two companies are not added' },
    given: [
      ...team,
      serves('2021-01-04', [anna, 'X-COUSIN001']),
      serves('2021-01-04', [bert, 'X-COUSIN001']),
      pays('2024-04-01', '1500000.00', { other: 'X-COUSIN001' }),
      receives('2024-05-06', '500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两家关联企业各立一条', en: 'Two such companies, an alert each' },
    given: [
      ...team,
      serves('2021-01-04', [anna, 'X-COUSIN001']),
      serves('2021-01-04', [bert, 'X-COUSIN001']),
      pays('2024-04-01', '1000000.00'),
      receives('2024-05-06', '1000000.00'),
      pays('2024-06-03', '1000000.00', { other: 'X-COUSIN001' }),
      receives('2024-07-01', '1000000.00', { other: 'X-COUSIN001' }),
    ],
    expect: [
      { ...seen, because: [2, 3, 4, 5, 8, 9], object: sister },
      {
        since: '2024-07-01',
        known: '2024-07-01',
        because: [2, 3, 6, 7, 10, 11],
        object: 'X-COUSIN001',
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '登记的法定代表人也算任职',
      en: 'A legal representative named in the register is in office',
    },
    given: [
      owes('2023-01-10'),
      names('2020-01-02', party, anna),
      serves('2020-01-02', [bert, party], { office: 'supervisor' }),
      on('2021-01-04', 'party.registered', {
        party: sister,
        kind: 'company',
        name: 'Sister',
        region: '330106',
        legalRepresentative: bert,
      }),
      serves('2021-01-04', [anna, sister], { office: 'finance' }),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
    ],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '法定代表人变更后解除', en: 'The register names somebody else' },
    given: [
      owes('2023-01-10'),
      names('2020-01-02', party, anna),
      serves('2020-01-02', [bert, party], { office: 'finance' }),
      serves('2021-01-04', [anna, sister], { office: 'manager' }),
      serves('2021-01-04', [bert, sister]),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      names('2024-06-03', party, 'P-CARLA0001'),
    ],
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'lapses',
    title: { zh: '任期届满次日解除', en: 'It lapses on the day after the last day in office' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      serves('2024-05-20', [anna, party], { until: '2024-05-31' }),
    ],
    closedThrough: '2024-06-30',
    expect: [{ ...seen, lapsed: '2024-06-01' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '任期末日仍在职', en: 'On the last day in office it still holds' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      serves('2024-05-20', [anna, party], { until: '2024-05-31' }),
    ],
    closedThrough: '2024-05-31',
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: { zh: '在另一家企业离任后解除', en: 'One of them has left the other company' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      serves('2024-06-03', [anna, sister], { office: 'manager', until: '2024-06-02' }),
    ],
    closedThrough: '2024-06-30',
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '款项往来在先，其后才到另一家任职',
      en: 'The money goes first, the office in the other company is taken later',
    },
    given: [
      ...team.slice(0, 4),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      serves('2024-06-03', [bert, sister]),
    ],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'late',
    title: {
      zh: '另一家企业的任职半年后才获悉',
      en: 'The office in the other company is learnt of later',
    },
    given: [
      ...team.slice(0, 4),
      serves('2021-01-04', [bert, sister], { known: '2024-11-04' }),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
    ],
    expect: [{ ...seen, known: '2024-11-04', foundLate: true }],
  },
  {
    kind: 'late',
    title: {
      zh: '其中一笔付款两月后才获悉',
      en: 'One of the payments is learnt of two months later',
    },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00', { known: '2024-07-08' }),
      receives('2024-05-06', '500000.00'),
    ],
    expect: [{ ...seen, known: '2024-07-08', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '外币付款不与人民币余额比较',
      en: 'A payment in another currency is not compared',
    },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00', { currency: 'USD' }),
      receives('2024-05-06', '500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '本企业账户之间划转', en: 'Transfers between its own accounts' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00', { other: party }),
      receives('2024-05-06', '1500000.00', { other: party }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '与自然人往来', en: 'Payments with a person' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00', { other: anna }),
      receives('2024-05-06', '1500000.00', { other: anna }),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '追加贷款后比例降到两成以下',
      en: 'With a new loan the payments are less than a fifth',
    },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      owes('2024-06-03', '0.01'),
    ],
    expect: [{ ...seen, lapsed: '2024-06-03' }],
  },
  {
    kind: 'fires',
    title: { zh: '归还部分贷款后比例达到两成', en: 'A repayment brings the payments to a fifth' },
    given: [
      ...team,
      pays('2024-04-01', '1000000.00'),
      receives('2024-05-06', '500000.00'),
      on('2024-06-03', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '2500000.00',
        interest: '0.00',
      }),
    ],
    expect: [{ since: '2024-06-03', known: '2024-06-03', because: [2, 3, 4, 5, 6, 7] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一天的多笔付款合并计算，逐笔引用',
      en: 'Several payments of one day are added up, and each is cited',
    },
    given: [
      ...team,
      pays('2024-04-01', '700000.00'),
      pays('2024-04-01T10:00:00+08:00', '600000.00'),
      receives('2024-04-01T11:00:00+08:00', '300000.00'),
      pays('2024-04-01T12:00:00+08:00', '200000.00'),
      receives('2024-05-06', '200000.00'),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7, 8, 9, 10] }],
  },
  {
    kind: 'fires',
    title: { zh: '当日付出、当日收回', en: 'Out and back on one day' },
    given: [
      ...team,
      pays('2024-05-06', '1500000.00'),
      receives('2024-05-06T15:00:00+08:00', '500000.00'),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '过期的大额付款不因新的小额付款而计入',
      en: 'A large payment that is too old is not revived by a small one',
    },
    given: [
      ...team,
      pays('2023-11-07', '1500000.00'),
      pays('2024-04-01', '1.00'),
      receives('2024-05-06', '500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2023-01-10', '1000000.00'),
      ...team.slice(1),
      pays('2024-04-01', '150000.00'),
      receives('2024-05-06', '50000.00'),
    ],
    expect: [{ ...seen, severity: 'yellow' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2023-01-10', '999999.99'),
      ...team.slice(1),
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其中一笔付款作废', en: 'One of the payments is voided' },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      voids('2024-05-13', 6),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '任期末日另有一笔往来，次日照样解除',
      en: 'A payment on the last day in office; over on the day after all the same',
    },
    given: [
      ...team,
      pays('2024-04-01', '1500000.00'),
      receives('2024-05-06', '500000.00'),
      serves('2024-05-20', [anna, party], { until: '2024-05-31' }),
      pays('2024-05-31', '1000.00'),
    ],
    closedThrough: '2024-06-30',
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7, 9], lapsed: '2024-06-01' }],
  },
];
