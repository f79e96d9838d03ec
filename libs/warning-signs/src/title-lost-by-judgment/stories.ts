import { on, silence, type Story } from '../story';

const party = 'X-LANTING01';
const builder = 'X-KEZHU001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const pledges = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.pledged', {
    collateral: 'JZ-42',
    party,
    bank,
    loans: ['L-1'],
    kind: 'construction-in-progress',
    value: '9000000.00',
    secured: '5000000.00',
  });

type Deal = Readonly<{
  basis?: 'sale' | 'gift' | 'judgment' | 'set-off' | 'contribution' | 'partition';
  from?: string;
  to?: string;
  bankConsented?: boolean;
  proceedsToLender?: boolean;
  known?: string;
}>;

/** By judgment to the builder, with nothing for the lender, unless the story says otherwise. */
const passes = (date: string, { known = date, ...deal }: Deal = {}) =>
  on(
    date,
    'collateral.transferred',
    {
      collateral: 'JZ-42',
      from: party,
      to: builder,
      basis: 'judgment',
      value: '9000000.00',
      bankConsented: false,
      ...deal,
    },
    { known },
  );

const lets = (date: string, lessee = party, lessor = builder) =>
  on(date, 'collateral.leased', {
    collateral: 'JZ-42',
    lessor,
    lessee,
    start: date.slice(0, 10),
    months: 12,
    bankConsented: false,
  });

const releases = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.released', { collateral: 'JZ-42', party, bank });

const tied = (date: string, known = date) =>
  on(date, 'party.related', { party, other: builder, relation: 'common-control' }, { known });

const before = [owes('2019-04-02'), pledges('2019-04-02T11:00:00+08:00')];
const seen = { since: '2019-11-05', known: '2019-11-05', because: [2, 3] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '在建工程依判决过户给施工方',
      en: 'A site under construction passes to the builder by judgment',
    },
    given: [...before, passes('2019-11-05')],
    expect: [
      {
        ...seen,
        object: 'JZ-42',
        severity: 'orange',
        foundLate: false,
        measures: { transfers: 1, exposure },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '抵押物抵债给他人', en: 'It is given to another creditor in payment' },
    given: [...before, passes('2019-11-05', { basis: 'set-off' })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '强制拍卖，价款清偿银行', en: 'A forced sale, and the lender was paid' },
    given: [
      ...before,
      passes('2019-11-05', { to: 'X-AUCTION01', bankConsented: true, proceedsToLender: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '未经同意但价款清偿银行',
      en: 'Nobody asked the bank, and it was paid from it',
    },
    given: [...before, passes('2019-11-05', { proceedsToLender: true })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '报明价款未归银行', en: 'The proceeds did not go to the lender' },
    given: [...before, passes('2019-11-05', { proceedsToLender: false })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '判决过户，银行知情而未受偿',
      en: 'The bank is said to have agreed to a judgment that pays it nothing',
    },
    given: [...before, passes('2019-11-05', { bankConsented: true })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '银行同意的以物抵债', en: 'A payment in kind to which the bank agreed' },
    given: [...before, passes('2019-11-05', { basis: 'set-off', bankConsented: true })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '买卖过户由其他信号识别', en: 'A sale is for another sign' },
    given: [...before, passes('2019-11-05', { basis: 'sale' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '未抵押的财产依判决过户', en: 'What no bank holds passes by judgment' },
    given: [owes('2019-04-02'), passes('2019-11-05')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '过户之后才设立抵押',
      en: 'Pledged only after the title had passed',
    },
    given: [owes('2019-04-02'), passes('2019-11-05'), pledges('2019-11-06')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同日抵押同日过户，先后不明',
      en: 'Pledged and lost on one day, told in the wrong order',
    },
    given: [
      owes('2019-04-02'),
      passes('2019-11-05T09:00:00+08:00'),
      pledges('2019-11-05T09:30:00+08:00'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '过户后第一百八十日回租', en: 'Leased back on the hundred-and-eightieth day' },
    given: [...before, passes('2019-11-05'), lets('2020-05-03')],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        severity: 'red',
        measures: { transfers: 1, 'leased-back-after': 180, exposure },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '过户后第一百八十一日回租', en: 'Leased back a day later' },
    given: [...before, passes('2019-11-05'), lets('2020-05-04')],
    expect: [{ ...seen, severity: 'orange', measures: { transfers: 1, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日回租，记录在过户之前',
      en: 'Leased back on the same day, told before the transfer',
    },
    given: [...before, lets('2019-11-05T09:00:00+08:00'), passes('2019-11-05T10:00:00+08:00')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '过户前的租约不算回租', en: 'A lease from before is no lease back' },
    given: [...before, lets('2019-11-04'), passes('2019-11-05')],
    expect: [{ ...seen, because: [2, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '租给无关的人', en: 'The new owner lets it to somebody else' },
    given: [...before, passes('2019-11-05'), lets('2019-12-01', 'X-OTHER0001')],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '新所有人与债务人关联', en: 'The new owner is a sister company' },
    given: [...before, tied('2018-01-08'), passes('2019-11-05')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red' }],
  },
  {
    kind: 'late',
    title: { zh: '关联关系次年才获悉', en: 'That it is a sister company is learnt a year later' },
    given: [...before, tied('2018-01-08', '2020-11-09'), passes('2019-11-05')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'red', foundLate: false }],
  },
  {
    kind: 'late',
    title: { zh: '过户半年后银行才获悉', en: 'The bank learns of it half a year later' },
    given: [...before, passes('2019-11-05', { known: '2020-05-06' })],
    expect: [{ ...seen, known: '2020-05-06', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '银行全部解除抵押', en: 'The last bank releases it' },
    given: [
      ...before,
      pledges('2019-05-06', 'BANKB'),
      passes('2019-11-05'),
      releases('2020-01-06', 'BANKB'),
      releases('2020-03-02'),
    ],
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2020-03-02' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '解除后再次抵押，旧过户不计',
      en: 'Released and pledged anew: the old transfer is forgotten',
    },
    given: [
      owes('2019-04-02', '900000.00'),
      pledges('2019-04-02T11:00:00+08:00'),
      passes('2019-11-05'),
      releases('2019-11-05T15:00:00+08:00'),
      pledges('2019-11-05T16:00:00+08:00'),
      owes('2020-04-02'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '债务人购回', en: 'The obligor buys it back' },
    given: [
      ...before,
      passes('2019-11-05'),
      passes('2020-06-08', { basis: 'sale', from: builder, to: party }),
    ],
    expect: [{ ...seen, lapsed: '2020-06-08' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '已由他人受让的抵押物再依判决过户',
      en: 'A buyer loses it by judgment: the mortgage follows the thing',
    },
    given: [...before, passes('2019-11-05', { from: 'X-BUYER0001' })],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2019-04-02', '1000000.00'),
      pledges('2019-04-02T11:00:00+08:00'),
      passes('2019-11-05'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2019-04-02', '999999.99'),
      pledges('2019-04-02T11:00:00+08:00'),
      passes('2019-11-05'),
    ],
    expect: silence,
  },
];
