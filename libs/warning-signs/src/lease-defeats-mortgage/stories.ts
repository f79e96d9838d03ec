import { on, silence, type Story } from '../story';

const party = 'X-ESTATE001';
const tenant = 'X-TENANT001';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const pledges = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.pledged', {
    collateral: 'RE-3',
    party,
    bank,
    loans: ['L-1'],
    kind: 'real-estate',
    value: '9000000.00',
    secured: '5000000.00',
  });

type Terms = Readonly<{
  collateral?: string;
  lessor?: string;
  lessee?: string;
  start?: string;
  months?: number;
  prepaid?: boolean;
  bankConsented?: boolean;
  possession?: string;
  known?: string;
}>;

/** Ten years, begun on its day and not consented to, unless the story says otherwise. */
const lets = (date: string, { known = date, ...terms }: Terms = {}) =>
  on(
    date,
    'collateral.leased',
    {
      collateral: 'RE-3',
      lessor: party,
      lessee: tenant,
      start: date.slice(0, 10),
      months: 120,
      annualRent: '300000.00',
      bankConsented: false,
      ...terms,
    },
    { known },
  );

const finds = (date: string, finding: 'owner-occupied' | 'in-order' | 'occupied-by-tenant') =>
  on(date, 'collateral.inspected', { collateral: 'RE-3', party, bank: 'BANKA', finding });

const releases = (date: string, bank = 'BANKA') =>
  on(date, 'collateral.released', { collateral: 'RE-3', party, bank });

const sister = (date: string, known = date) =>
  on(date, 'party.related', { party, other: tenant, relation: 'common-control' }, { known });

const before = [owes('2020-02-03'), pledges('2020-02-03T11:00:00+08:00')];
const seen = { since: '2022-08-15', known: '2022-08-15', because: [2, 3] };
const exposure = '5000000.00';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '抵押房产未经同意出租二十年', en: 'Let for twenty years without consent' },
    given: [...before, lets('2022-08-15', { months: 240 })],
    expect: [
      {
        ...seen,
        object: 'RE-3',
        severity: 'yellow',
        foundLate: false,
        measures: { leases: 1, months: 240, exposure },
      },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '租期恰为一百二十个月', en: 'A lease of exactly 120 months' },
    given: [...before, lets('2022-08-15')],
    expect: [{ ...seen, measures: { leases: 1, months: 120, exposure } }],
  },
  {
    kind: 'edge outside',
    title: { zh: '租期一百一十九个月', en: 'A lease of 119 months' },
    given: [...before, lets('2022-08-15', { months: 119 })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '经银行同意、租期三年', en: 'Three years at a market rent, with consent' },
    given: [...before, lets('2022-08-15', { months: 36, bankConsented: true })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '银行同意的十年租约', en: 'Ten years, and the bank consented' },
    given: [...before, lets('2022-08-15', { bankConsented: true })],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '银行事后同意', en: 'The bank consents afterwards' },
    given: [
      ...before,
      lets('2022-08-15'),
      lets('2022-10-10', { start: '2022-08-15', bankConsented: true }),
    ],
    expect: [{ ...seen, lapsed: '2022-10-10' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同意的是另一份租约',
      en: 'What the bank consented to is another lease',
    },
    given: [
      ...before,
      lets('2022-08-15'),
      lets('2022-10-10', { lessee: 'X-OTHER0001', bankConsented: true }),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '抵押后三十日起租，租期六十个月',
      en: 'Sixty months from the thirtieth day after the pledge',
    },
    given: [...before, lets('2020-03-04', { months: 60 })],
    expect: [
      {
        since: '2020-03-04',
        known: '2020-03-04',
        because: [2, 3],
        severity: 'yellow',
        measures: { leases: 1, months: 60, 'days-from-pledge': 30, exposure },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '抵押后三十一日起租，租期六十个月',
      en: 'Sixty months from the thirty-first day after the pledge',
    },
    given: [...before, lets('2020-03-05', { months: 60 })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '抵押前三十日起租，租期六十个月',
      en: 'Sixty months from the thirtieth day before the pledge',
    },
    given: [
      lets('2020-01-04', { months: 60 }),
      owes('2020-02-03'),
      pledges('2020-02-03T11:00:00+08:00'),
    ],
    expect: [{ since: '2020-02-03', known: '2020-02-03', because: [1, 3] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '抵押前三十一日起租，租期六十个月',
      en: 'Sixty months from the thirty-first day before the pledge',
    },
    given: [
      lets('2020-01-03', { months: 60 }),
      owes('2020-02-03'),
      pledges('2020-02-03T11:00:00+08:00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '抵押当日起租，租期五十九个月',
      en: 'Fifty-nine months from the day of the pledge',
    },
    given: [...before, lets('2020-02-03', { months: 59 })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '抵押当日起租，租期两年但租金一次付清',
      en: 'Two years from the day of the pledge, all prepaid',
    },
    given: [...before, lets('2020-02-03', { months: 24, prepaid: true })],
    expect: [
      {
        since: '2020-02-03',
        known: '2020-02-03',
        because: [2, 3],
        measures: { leases: 1, months: 24, 'days-from-pledge': 0, exposure },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '抵押两年后的两年期租约，租金一次付清',
      en: 'Two years, prepaid, long after the pledge',
    },
    given: [...before, lets('2022-08-15', { months: 24, prepaid: true })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '另一家银行新设抵押前后订立',
      en: 'Beside the later pledge of another bank',
    },
    given: [...before, pledges('2022-08-01', 'BANKB'), lets('2022-08-15', { months: 60 })],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '租约称早已起租，检查时仍为自用',
      en: 'Said to run since January; in June the owner was found there',
    },
    given: [
      ...before,
      finds('2022-06-06', 'owner-occupied'),
      lets('2022-08-15', { months: 48, start: '2022-01-10', possession: '2022-01-10' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: {
          leases: 1,
          months: 48,
          'owner-seen-after': 147,
          possession: '2022-01-10',
          exposure,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '起租后检查发现仍为自用',
      en: 'The owner is found there months after the lease began',
    },
    given: [
      ...before,
      lets('2022-03-01', { months: 48 }),
      finds('2022-08-15T14:00:00+08:00', 'owner-occupied'),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '起租次日检查仍为自用',
      en: 'The owner is found there on the day after the first',
    },
    given: [
      ...before,
      finds('2022-06-06', 'owner-occupied'),
      lets('2022-08-15', { months: 48, start: '2022-06-05' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '检查当日起租', en: 'It begins on the day of the inspection' },
    given: [
      ...before,
      finds('2022-06-06', 'owner-occupied'),
      lets('2022-08-15', { months: 48, start: '2022-06-06' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '检查时尚未交付占有',
      en: 'At the inspection possession had not passed yet',
    },
    given: [
      ...before,
      finds('2022-06-06', 'owner-occupied'),
      lets('2022-08-15', { months: 48, start: '2022-05-01', possession: '2022-07-01' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '短租期满后所有人收回自用',
      en: 'The owner is there again after a short lease has ended',
    },
    given: [
      ...before,
      lets('2022-01-10', { months: 6 }),
      lets('2022-03-01', { months: 12, lessee: 'X-OTHER0001', bankConsented: true }),
      finds('2022-08-15', 'owner-occupied'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '检查见承租人在用', en: 'The tenant is found there, as the lease says' },
    given: [
      ...before,
      finds('2022-06-06', 'occupied-by-tenant'),
      lets('2022-08-15', { months: 48, start: '2022-01-10' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '承租人与债务人关联', en: 'The lessee is a sister company' },
    given: [...before, sister('2021-01-04'), lets('2022-08-15')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '一年后获悉承租人关联', en: 'That it is a sister company is learnt a year later' },
    given: [...before, sister('2021-01-04', '2023-08-14'), lets('2022-08-15')],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '两份长期租约', en: 'Two long leases of one building' },
    given: [...before, lets('2022-08-15'), lets('2022-09-05', { lessee: 'X-OTHER0001' })],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        severity: 'orange',
        measures: { leases: 2, months: 120, exposure },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '一份长期租约和一份普通租约',
      en: 'A long lease and an ordinary one',
    },
    given: [
      ...before,
      lets('2022-08-15'),
      lets('2022-09-05', { lessee: 'X-OTHER0001', months: 24 }),
    ],
    expect: [{ ...seen, severity: 'yellow' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一租约两次报送只算一份',
      en: 'One lease that is reported twice is one',
    },
    given: [...before, lets('2022-08-15'), lets('2022-09-05', { start: '2022-08-15' })],
    expect: [{ ...seen, because: [2, 3, 4], severity: 'yellow' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '新所有人回租给债务人',
      en: 'The pledge follows the thing: its new owner lets it to the obligor',
    },
    given: [...before, lets('2022-08-15', { lessor: 'X-BUYER001', lessee: party })],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '未抵押的房产长期出租', en: 'A building that no bank holds' },
    given: [owes('2020-02-03'), lets('2022-08-15')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '解除抵押', en: 'The bank releases it' },
    given: [...before, lets('2022-08-15'), releases('2023-02-06')],
    expect: [{ ...seen, lapsed: '2023-02-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '租期届满', en: 'The lease comes to its end' },
    given: [...before, lets('2020-02-20', { months: 60 })],
    closedThrough: '2025-02-28',
    expect: [{ since: '2020-02-20', known: '2020-02-20', because: [2, 3], lapsed: '2025-02-20' }],
  },
  {
    kind: 'fires',
    title: { zh: '租期届满前一日仍在', en: 'On its last day the lease still runs' },
    given: [...before, lets('2020-02-20', { months: 60 })],
    closedThrough: '2025-02-19',
    expect: [{ since: '2020-02-20', known: '2020-02-20', because: [2, 3] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '解除后为新贷款再次抵押，租约仍在',
      en: 'Released, and pledged once more while the lease still runs',
    },
    given: [...before, lets('2022-08-15'), releases('2023-02-06'), pledges('2023-06-05', 'BANKB')],
    expect: [
      { ...seen, lapsed: '2023-02-06' },
      { since: '2023-06-05', known: '2023-06-05', because: [3, 5] },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2020-02-03', '1000000.00'),
      pledges('2020-02-03T11:00:00+08:00'),
      lets('2022-08-15'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2020-02-03', '999999.99'),
      pledges('2020-02-03T11:00:00+08:00'),
      lets('2022-08-15'),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '租约半年后才发现', en: 'The lease is discovered half a year later' },
    given: [...before, lets('2022-08-15', { known: '2023-02-15' })],
    expect: [{ ...seen, known: '2023-02-15', foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '同日租给两家', en: 'Let to two on one day' },
    given: [
      ...before,
      lets('2022-08-15', { months: 240 }),
      lets('2022-08-15', { lessee: 'X-TENANT002', months: 240 }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { leases: 2, months: 240, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '先后两次租给同一家', en: 'Let twice to the same tenant' },
    given: [...before, lets('2022-08-15', { months: 240 }), lets('2023-03-06', { months: 240 })],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { leases: 2, months: 240, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '两份租约先后到期，后者到期方止',
      en: 'Two leases end one after the other, and with the second it is over',
    },
    given: [
      ...before,
      lets('2020-02-10', { months: 12, prepaid: true }),
      lets('2020-02-17', { months: 24, prepaid: true }),
    ],
    closedThrough: '2022-03-01',
    expect: [
      { since: '2020-02-10', known: '2020-02-10', because: [2, 3, 4], lapsed: '2022-02-17' },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '租期起于检查之后，此前已交付占有',
      en: 'Possession passed before the inspection, the lease begins after it',
    },
    given: [
      ...before,
      lets('2022-05-16', { start: '2022-08-15', months: 36, possession: '2022-05-16' }),
      finds('2022-06-20', 'owner-occupied'),
    ],
    closedThrough: '2022-12-31',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '长租之后又短租多间铺面，长租仍在',
      en: 'Many shops are let for a year later: the long lease is still there',
    },
    given: [
      ...before,
      lets('2022-08-15'),
      ...Array.from({ length: 25 }, (_, day) =>
        lets(`2022-09-${String(day + 1).padStart(2, '0')}`, {
          lessee: `X-SHOP${String(day).padStart(4, '0')}`,
          months: 12,
        }),
      ),
    ],
    expect: [seen],
  },
];
