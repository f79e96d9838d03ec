import { on, silence, type Story } from '../story';

const party = 'X-FORGE001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const pledges = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.pledged', {
    collateral: 'EQ-7',
    party,
    bank,
    loans: ['L-1'],
    kind: 'equipment',
    value: '6000000.00',
    secured: '5000000.00',
  });

type Finding =
  | 'in-order'
  | 'missing'
  | 'moved'
  | 'damaged'
  | 'refused'
  | 'occupied-by-tenant'
  | 'owner-occupied';
type Look = Readonly<{ known?: string; bank?: string; collateral?: string; owner?: string }>;

const looks = (
  date: string,
  finding: Finding,
  { known = date, bank = 'BANKA', collateral = 'EQ-7', owner = party }: Look = {},
) => on(date, 'collateral.inspected', { collateral, party: owner, bank, finding }, { known });

const releases = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.released', { collateral: 'EQ-7', party, bank });

const before = [owes('2024-02-01'), pledges('2024-02-01T11:00:00+08:00')];
const seen = { since: '2024-08-15', known: '2024-08-15', because: [3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '检查发现抵押设备不见', en: 'An inspection does not find the machine' },
    given: [...before, looks('2024-08-15', 'missing')],
    expect: [
      {
        ...seen,
        object: 'EQ-7',
        severity: 'orange',
        foundLate: false,
        measures: { inspections: 1, finding: 'missing', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '检查发现抵押设备被移走', en: 'An inspection finds that the machine was moved' },
    given: [...before, looks('2024-08-15', 'moved')],
    expect: [{ ...seen, measures: { inspections: 1, finding: 'moved', exposure: '5000000.00' } }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两次检查均未见，同一预警增加证据',
      en: 'Not found twice: more evidence for one alert',
    },
    given: [...before, looks('2024-08-15', 'missing'), looks('2024-09-16', 'moved')],
    expect: [
      {
        ...seen,
        because: [3, 4],
        measures: { inspections: 2, finding: 'moved', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '检查结果正常', en: 'Everything is in order' },
    given: [...before, looks('2024-08-15', 'in-order')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '设备损坏，但仍在原处', en: 'It is damaged, and there' },
    given: [...before, looks('2024-08-15', 'damaged')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '拒绝检查由其他信号识别',
      en: 'A refused inspection is for another sign',
    },
    given: [...before, looks('2024-08-15', 'refused')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后复查正常', en: 'Found in order a month later' },
    given: [...before, looks('2024-08-15', 'missing'), looks('2024-09-16', 'in-order')],
    expect: [{ ...seen, lapsed: '2024-09-16' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后由另一家银行复查在位', en: 'Another bank finds it in use by its owner' },
    given: [
      ...before,
      looks('2024-08-15', 'missing'),
      looks('2024-09-16', 'owner-occupied', { bank: 'BANKB' }),
    ],
    expect: [{ ...seen, lapsed: '2024-09-16' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后见承租人在用', en: 'A tenant is found to use it, in its place' },
    given: [...before, looks('2024-08-15', 'moved'), looks('2024-09-16', 'occupied-by-tenant')],
    expect: [{ ...seen, lapsed: '2024-09-16' }],
  },
  {
    kind: 'fires',
    title: { zh: '其后拒绝复查，预警不消', en: 'A second inspection is refused: it goes on' },
    given: [...before, looks('2024-08-15', 'missing'), looks('2024-09-16', 'refused')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '其后见已损坏，仍不正常', en: 'Found damaged later: that is not in order' },
    given: [...before, looks('2024-08-15', 'missing'), looks('2024-09-16', 'damaged')],
    expect: [seen],
  },
  {
    kind: 'lapses',
    title: {
      zh: '找回后再次不见，另行预警',
      en: 'Found, and missing once more: a second episode',
    },
    given: [
      ...before,
      looks('2024-08-15', 'missing'),
      looks('2024-09-16', 'in-order'),
      looks('2025-02-17', 'missing'),
    ],
    expect: [
      { ...seen, lapsed: '2024-09-16' },
      {
        since: '2025-02-17',
        known: '2025-02-17',
        because: [5],
        measures: { inspections: 1, finding: 'missing', exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '上午未见，下午在位', en: 'Missed in the morning, found in the afternoon' },
    given: [
      ...before,
      looks('2024-08-15T09:00:00+08:00', 'missing'),
      looks('2024-08-15T15:00:00+08:00', 'in-order'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '上午在位，下午不见', en: 'There in the morning, gone in the afternoon' },
    given: [
      ...before,
      looks('2024-08-15T09:00:00+08:00', 'in-order'),
      looks('2024-08-15T15:00:00+08:00', 'missing'),
    ],
    expect: [{ ...seen, because: [4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '同日两份报告只报日期，一份在位',
      en: 'Two reports of one day and no hour, one of which found it',
    },
    given: [...before, looks('2024-08-15', 'in-order'), looks('2024-08-15', 'missing')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '全部银行解除抵押', en: 'The last bank releases it' },
    given: [
      ...before,
      pledges('2024-03-01', 'BANKB'),
      looks('2024-08-15', 'missing'),
      releases('2024-10-08'),
      releases('2024-11-04', 'BANKB'),
    ],
    expect: [{ ...seen, because: [4], lapsed: '2024-11-04' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '解除后再次抵押，旧检查不计',
      en: 'Released and pledged anew: the old inspection is forgotten',
    },
    given: [
      owes('2024-02-01', '900000.00'),
      pledges('2024-02-01T11:00:00+08:00'),
      looks('2024-08-15', 'missing'),
      releases('2024-10-08'),
      pledges('2024-12-02'),
      owes('2024-12-03'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '抵押物已卖给他人，检查仍未见',
      en: 'Sold meanwhile, and missing at its new owner: the pledge follows it',
    },
    given: [...before, looks('2024-08-15', 'missing', { owner: 'X-BUYER001' })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '两件抵押物各自预警', en: 'Two things missing are two alerts' },
    given: [
      ...before,
      looks('2024-08-15', 'missing'),
      looks('2024-08-20', 'missing', { collateral: 'EQ-8' }),
    ],
    expect: [
      { ...seen, object: 'EQ-7' },
      { since: '2024-08-20', known: '2024-08-20', because: [4], object: 'EQ-8' },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-02-01', '1000000.00'),
      pledges('2024-02-01T11:00:00+08:00'),
      looks('2024-08-15', 'missing'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-02-01', '999999.99'),
      pledges('2024-02-01T11:00:00+08:00'),
      looks('2024-08-15', 'missing'),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '检查结果迟报', en: 'The inspection is reported two months later' },
    given: [...before, looks('2024-08-15', 'missing', { known: '2024-10-15' })],
    expect: [{ ...seen, known: '2024-10-15', foundLate: true }],
  },
];
