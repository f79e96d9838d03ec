import { on, silence, type Story } from '../story';

const party = 'X-FORGE001';
const other = 'X-BUYER001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

type Pledged = Readonly<{
  by?: string;
  bank?: string;
  loans?: readonly string[];
  value?: string;
  secured?: string;
  exclusive?: boolean;
  disclosed?: boolean;
  currency?: string;
  known?: string;
}>;

/** To BANKA for five of ten million, unless the story says otherwise. */
const pledges = (
  date: string,
  { by = party, bank = 'BANKA', loans, known = date, ...more }: Pledged = {},
) =>
  on(
    date,
    'collateral.pledged',
    {
      collateral: 'RE-3',
      party: by,
      bank,
      loans: loans ?? [bank === 'BANKA' ? 'L-1' : 'L-2'],
      kind: 'real-estate',
      value: '10000000.00',
      secured: '5000000.00',
      ...more,
    },
    { known },
  );

const values = (date: string, value: string, currency = 'CNY') =>
  on(date, 'collateral.appraised', {
    collateral: 'RE-3',
    party,
    value,
    currency,
    appraiser: 'X-VALUER001',
    qualified: true,
    bankApproved: true,
    occasion: 'lending',
  });

const releases = (date: string, bank = 'BANKA', by = party) =>
  on(date, 'collateral.released', { collateral: 'RE-3', party: by, bank });

const before = [owes('2024-02-01'), pledges('2024-02-01T11:00:00+08:00')];
const exclusive = [owes('2024-02-01'), pledges('2024-02-01T11:00:00+08:00', { exclusive: true })];
const seen = { since: '2024-08-15', known: '2024-08-15', because: [2, 3] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '同一房产再抵押给另一家银行，合计超过价值',
      en: 'Pledged again to another bank, beyond the value',
    },
    given: [...before, pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' })],
    expect: [
      {
        ...seen,
        object: 'RE-3',
        severity: 'yellow',
        foundLate: false,
        measures: { banks: 2, secured: '12000000.00', exposure },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '担保总额超过价值一分', en: 'One fen more than the value' },
    given: [...before, pledges('2024-08-15', { bank: 'BANKB', secured: '5000000.01' })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '担保总额恰等于价值', en: 'Exactly the value' },
    given: [...before, pledges('2024-08-15', { bank: 'BANKB', secured: '5000000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '经告知的顺位抵押，总额在价值之内',
      en: 'A second charge that was disclosed, all within the value',
    },
    given: [
      ...exclusive,
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00', disclosed: true }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '虽经告知，总额超过价值',
      en: 'Disclosed, and beyond the value',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00', disclosed: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '约定不得再抵押，另一家银行仍设抵押',
      en: 'A charge promised to be the only one is joined by another',
    },
    given: [...exclusive, pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00' })],
    expect: [{ ...seen, measures: { banks: 2, secured: '8000000.00', exclusive: 1, exposure } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '后一家银行以为独占',
      en: 'The second bank was promised to be the only one',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00', exclusive: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '明示未告知在先权利人',
      en: 'Stated not to be disclosed',
    },
    given: [
      ...exclusive,
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00', disclosed: false }),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '只有在先的一家被告知',
      en: 'The first charge is marked disclosed, the second is not',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { exclusive: true, disclosed: true }),
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日两家，一家已告知，先后不明',
      en: 'Two charges of one day, one of them disclosed',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-08-15T09:00:00+08:00', {
        bank: 'BANKB',
        secured: '3000000.00',
        disclosed: true,
      }),
      pledges('2024-08-15T09:00:00+08:00', { exclusive: true }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同日两家，均未告知',
      en: 'Two charges of one day, neither of them disclosed',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00' }),
      pledges('2024-08-15', { exclusive: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '无独占约定，总额在价值之内',
      en: 'No promise, and all within the value',
    },
    given: [...before, pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一银行追加抵押超过价值',
      en: 'A further charge of the same bank is between it and its client',
    },
    given: [...exclusive, pledges('2024-08-15', { loans: ['L-9'], secured: '7000000.00' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '在先银行两笔抵押合计计算',
      en: "Both charges of the first bank count beside the second bank's",
    },
    given: [
      ...before,
      pledges('2024-05-06', { loans: ['L-9'], secured: '2000000.00' }),
      pledges('2024-08-15', { bank: 'BANKB', secured: '3500000.00' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { banks: 2, secured: '10500000.00', exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一贷款的抵押续登记只算一次',
      en: 'A charge renewed for the same loan counts once',
    },
    given: [
      ...before,
      pledges('2024-05-06'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '3500000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '重新评估后价值不足',
      en: 'A later appraisal shows that it does not suffice',
    },
    given: [
      ...before,
      pledges('2024-05-06', { bank: 'BANKB', secured: '3500000.00' }),
      values('2024-08-15', '8000000.00'),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { banks: 2, secured: '8500000.00', exposure },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '重新评估后价值足够',
      en: 'A later appraisal shows that it suffices after all',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
      values('2024-10-14', '12000000.00'),
    ],
    expect: [{ ...seen, lapsed: '2024-10-14' }],
  },
  {
    kind: 'lapses',
    title: { zh: '一家银行解除抵押', en: 'One of the banks releases it' },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
      releases('2024-10-14'),
    ],
    expect: [{ ...seen, lapsed: '2024-10-14' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '先解除再抵押给另一家',
      en: 'Released by the one before it is pledged to the other',
    },
    given: [
      ...exclusive,
      releases('2024-08-14'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日换行，记录先抵押后解除',
      en: 'From one bank to the other on one day, told in the wrong order',
    },
    given: [
      ...exclusive,
      pledges('2024-08-15T09:00:00+08:00', { bank: 'BANKB', secured: '7000000.00' }),
      releases('2024-08-15T15:00:00+08:00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '由他人再次抵押给另一家银行',
      en: 'Somebody else pledges the same thing to another bank',
    },
    given: [...before, pledges('2024-08-15', { by: other, bank: 'BANKB', secured: '7000000.00' })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '他人在先抵押，债务人再抵押',
      en: 'Somebody else had pledged it before the obligor did',
    },
    about: party,
    given: [
      pledges('2023-05-08', { by: other, bank: 'BANKB', secured: '7000000.00' }),
      owes('2024-02-01'),
      pledges('2024-08-15'),
    ],
    expect: [{ ...seen, because: [1, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '他人在先的抵押已经解除',
      en: 'What somebody else had pledged before was released',
    },
    about: party,
    given: [
      pledges('2023-05-08', { by: other, bank: 'BANKB', secured: '7000000.00' }),
      releases('2023-12-04', 'BANKB', other),
      owes('2024-02-01'),
      pledges('2024-08-15'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人已解除，他人其后的抵押与其无关',
      en: 'The obligor is out of it before others pledge it twice',
    },
    given: [
      ...before,
      releases('2024-06-03'),
      pledges('2024-08-15', { by: other, bank: 'BANKB', secured: '7000000.00' }),
      pledges('2024-08-20', { by: other, bank: 'BANKC', secured: '7000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '不同币种的担保不相加',
      en: 'What is secured in two currencies is not added up',
    },
    given: [
      ...before,
      pledges('2024-08-15', {
        bank: 'BANKB',
        secured: '1000000.00',
        value: '1400000.00',
        currency: 'USD',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '独占约定，另一家以外币抵押，虽已告知',
      en: 'The other charge is in another currency: nothing shows that the value covers both',
    },
    given: [
      ...exclusive,
      pledges('2024-08-15', {
        bank: 'BANKB',
        secured: '300000.00',
        value: '1400000.00',
        currency: 'USD',
        disclosed: true,
      }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-02-01', '1000000.00'),
      pledges('2024-02-01T11:00:00+08:00'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-02-01', '999999.99'),
      pledges('2024-02-01T11:00:00+08:00'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '前一家银行的抵押后来才获悉',
      en: 'The first charge is learnt of months after the second',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { known: '2024-12-02' }),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: [{ ...seen, known: '2024-12-02', foundLate: true }],
  },
  {
    kind: 'fires',
    title: {
      zh: '三家银行中一家解除，其余两家仍超过价值',
      en: 'One of three banks releases it, and the other two still exceed the value',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
      pledges('2024-09-16', { bank: 'BANKC', loans: ['L-3'], secured: '6000000.00' }),
      releases('2024-10-14'),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两家银行的贷款编号相同',
      en: 'Two banks number their loans alike',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', loans: ['L-1'], secured: '7000000.00' }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '为两笔贷款设定的抵押，续办时只剩一笔',
      en: 'A charge for two loans is renewed for the one that is left',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { loans: ['L-1', 'L-9'] }),
      pledges('2024-06-03'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '5000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日评估值较高，先报评估',
      en: 'Of two values of one moment the larger counts, told first',
    },
    given: [
      ...before,
      values('2024-08-15', '12000000.00'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日评估值较高，后报评估',
      en: 'Of two values of one moment the larger counts, told last',
    },
    given: [
      ...before,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
      values('2024-08-15', '12000000.00'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '另有外币评估，而无外币担保',
      en: 'Valued in dollars as well, in which nothing is secured',
    },
    given: [
      ...before,
      values('2024-03-04', '1400000.00', 'USD'),
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 4],
        measures: { banks: 2, secured: '12000000.00', exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '一家银行独自超过价值，另一家以外币担保',
      en: 'One bank alone secures more than the value, and the other in dollars',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { secured: '12000000.00' }),
      pledges('2024-08-15', { bank: 'BANKB', currency: 'USD', secured: '100000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '同一银行的独占抵押，另有外币一笔',
      en: "An exclusive charge, and one in dollars of the same bank's own",
    },
    given: [
      ...exclusive,
      pledges('2024-08-15', { loans: ['L-2'], currency: 'USD', secured: '100000.00' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '约定独占、虽经告知，总额超过价值',
      en: 'Promised to be the only one, disclosed, and beyond the value',
    },
    given: [
      ...exclusive,
      pledges('2024-08-15', { bank: 'BANKB', secured: '7000000.00', disclosed: true }),
    ],
    expect: [
      {
        ...seen,
        measures: { banks: 2, secured: '12000000.00', exclusive: 1, exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '独占抵押之后的顺位抵押，各行均已相互告知',
      en: 'After an exclusive charge a second one, and each bank told the other',
    },
    given: [
      owes('2024-02-01'),
      pledges('2024-02-01T11:00:00+08:00', { exclusive: true, disclosed: true }),
      pledges('2024-08-15', { bank: 'BANKB', secured: '3000000.00', disclosed: true }),
    ],
    expect: silence,
  },
];
