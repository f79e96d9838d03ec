import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const sister = 'X-SISTER01';
const parent = 'X-PARENT01';
const stranger = 'X-STRANGE1';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });
const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

type Given = Readonly<{
  by?: string;
  guarantee?: string;
  bank?: string;
  amount?: string;
  currency?: string;
  resolution?: boolean;
}>;

const guarantees = (
  date: string,
  {
    by = sister,
    guarantee = 'G-1',
    bank = 'BANKA',
    amount = '5000000.00',
    currency = 'CNY',
    ...more
  }: Given = {},
) =>
  on(date, 'guarantee.given', {
    guarantee,
    guarantor: by,
    party,
    bank,
    amount,
    currency,
    kind: 'joint',
    ...more,
  });

const released = (date: string, { by = sister, guarantee = 'G-1', bank = 'BANKA' } = {}) =>
  on(date, 'guarantee.released', { guarantee, guarantor: by, party, bank });

const tied = (date: string, other = sister, known = date) =>
  on(date, 'party.related', { party, other, relation: 'common-control' }, { known });

const holds = (date: string, ratio: number, { holder = parent, of = party } = {}) =>
  on(date, 'party.shareholding', { party: of, holder, ratio });

const before = [owes('2024-02-01'), tied('2023-05-04')];
const seen = { since: '2024-02-01', known: '2024-02-01', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '姊妹公司提供保证，未见公司决议',
      en: 'A sister company guarantees and no resolution is on file',
    },
    given: [...before, guarantees('2024-02-01')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { exposure: '5000000.00', guarantees: 1, guaranteed: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '明示没有决议', en: 'It is stated that there is no resolution' },
    given: [...before, guarantees('2024-02-01', { resolution: false })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '公司决议已存档', en: 'The resolution is on file' },
    given: [...before, guarantees('2024-02-01', { resolution: true })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '保证人与债务人无关联', en: 'The guarantor is a stranger' },
    given: [...before, guarantees('2024-02-01', { by: stranger })],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '持股百分之百的母公司提供保证',
      en: 'A parent that owns all of it guarantees',
    },
    given: [owes('2024-02-01'), holds('2020-01-06', 1), guarantees('2024-02-01', { by: parent })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '持股百分之九十九点九九的母公司提供保证',
      en: 'A parent that owns 99.99% guarantees',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 0.9999),
      guarantees('2024-02-01', { by: parent }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '全资母公司同时另有任职关联',
      en: 'The parent that owns all of it is tied by a director as well',
    },
    given: [
      owes('2024-02-01'),
      tied('2019-01-07', parent),
      holds('2020-01-06', 1),
      guarantees('2024-02-01', { by: parent }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '经由全资子公司间接持有全部股权',
      en: 'The guarantor owns all of a company that owns all of the debtor',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 1, { holder: 'X-MIDDLE01' }),
      holds('2020-01-06', 1, { of: 'X-MIDDLE01' }),
      guarantees('2024-02-01', { by: parent }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '中间层只持股六成',
      en: 'The company between owns only sixty per cent of the debtor',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 0.6, { holder: 'X-MIDDLE01' }),
      holds('2020-01-06', 1, { of: 'X-MIDDLE01' }),
      guarantees('2024-02-01', { by: parent }),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '全资子公司为母公司提供保证',
      en: 'A wholly owned subsidiary stands for its own parent',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 1, { holder: party, of: 'X-CHILD001' }),
      guarantees('2024-02-01', { by: 'X-CHILD001' }),
    ],
    about: party,
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '母公司在保证之前已转让部分股权',
      en: 'The parent had sold a part of its shares before the guarantee',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 1),
      holds('2023-11-01', 0.7),
      guarantees('2024-02-01', { by: parent }),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证之后才转让股权，以保证当日为准',
      en: 'The parent sold afterwards: the day of the guarantee counts',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 1),
      guarantees('2024-02-01', { by: parent }),
      holds('2024-06-03', 0.7),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '保证当日取得全部股权，同日先后不论',
      en: 'The shares come on the very day of the guarantee, after it',
    },
    given: [
      owes('2024-02-01'),
      tied('2019-01-07', parent),
      guarantees('2024-02-01', { by: parent }),
      holds('2024-02-01T15:00:00+08:00', 1),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '保证次日才取得全部股权',
      en: 'The shares come on the day after the guarantee',
    },
    given: [
      owes('2024-02-01'),
      holds('2020-01-06', 0.8),
      guarantees('2024-02-01', { by: parent }),
      holds('2024-02-02', 1),
    ],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '持有全部股权的另有其人',
      en: 'Everything is owned, but by somebody else than the guarantor',
    },
    given: [...before, holds('2020-01-06', 1), guarantees('2024-02-01')],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '实际控制人个人提供保证',
      en: 'The owner himself signs: a person needs no resolution',
    },
    given: [
      owes('2024-02-01'),
      on('2020-01-06', 'party.office', { party, person: 'P-OWNER001', office: 'controller' }),
      guarantees('2024-02-01', { by: 'P-OWNER001' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '关联关系在保证之后才形成',
      en: 'The tie is made the day after the guarantee',
    },
    given: [owes('2024-02-01'), guarantees('2024-02-01'), tied('2024-02-02')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '关联关系其后解除，不影响已见事实',
      en: 'A tie that ends later was there when the guarantee was given',
    },
    given: [
      ...before,
      guarantees('2024-02-01'),
      on('2024-08-01', 'party.related', {
        party,
        other: sister,
        relation: 'common-control',
        until: '2024-07-31',
      }),
    ],
    expect: [seen],
  },
  {
    kind: 'late',
    title: { zh: '关联关系事后才获悉', en: 'The tie is learnt of a year later' },
    given: [owes('2024-02-01'), tied('2023-05-04', sister, '2025-03-10'), guarantees('2024-02-01')],
    expect: [{ ...seen, known: '2025-03-10', foundLate: true }],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-02-01', '999999.99'), tied('2023-05-04'), guarantees('2024-02-01')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '先有保证、后放贷款', en: 'The guarantee first, the loan a week later' },
    given: [tied('2023-05-04'), guarantees('2024-02-01'), owes('2024-02-08', '1000000.00')],
    about: party,
    expect: [{ since: '2024-02-08', known: '2024-02-08', because: [1, 2] }],
  },
  {
    kind: 'lapses',
    title: { zh: '补交决议后重新报送', en: 'It is reported anew with the resolution' },
    given: [...before, guarantees('2024-02-01'), guarantees('2024-04-15', { resolution: true })],
    expect: [{ ...seen, lapsed: '2024-04-15' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '解除保证后另立新保证，预警再现',
      en: 'It is released, and a second guarantee begins a new episode',
    },
    given: [
      ...before,
      guarantees('2024-02-01'),
      released('2024-06-03'),
      guarantees('2024-09-02', { guarantee: 'G-2' }),
    ],
    expect: [
      { ...seen, lapsed: '2024-06-03' },
      { since: '2024-09-02', known: '2024-09-02', because: [2, 5] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '两笔关联保证合为一项预警，解除其一仍存续',
      en: 'Two of them make one alert, which outlives the release of either',
    },
    given: [
      ...before,
      guarantees('2024-02-01'),
      tied('2023-05-04', 'X-SISTER02'),
      guarantees('2024-02-01', { by: 'X-SISTER02', currency: 'USD' }),
      released('2024-06-03', { by: 'X-SISTER02' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { exposure: '5000000.00', guarantees: 1, guaranteed: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '外币保证不与人民币金额相加；他行同号合同的解除不相干',
      en: 'Other currencies are not added, and the release of a namesake at another bank is not its own',
    },
    given: [
      ...before,
      guarantees('2024-02-01'),
      guarantees('2024-02-01', { guarantee: 'G-2', currency: 'USD' }),
      released('2024-06-03', { bank: 'BANKB' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { exposure: '5000000.00', guarantees: 2, guaranteed: '5000000.00' },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款偿还至下限以下', en: 'The debt is repaid to below the minimum' },
    given: [...before, guarantees('2024-02-01'), repays('2024-09-02', '4500000.00')],
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人自己为关联企业提供保证，不以其为债务人',
      en: 'The one who guarantees an affiliate is not its debtor',
    },
    given: [
      ...before,
      on('2024-02-01', 'guarantee.given', {
        guarantee: 'G-9',
        guarantor: party,
        party: sister,
        bank: 'BANKA',
        amount: '5000000.00',
        kind: 'joint',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '保证记录作废', en: 'The guarantee is voided' },
    given: [...before, guarantees('2024-02-01'), voids('2024-02-05', 3)],
    expect: silence,
  },
];
