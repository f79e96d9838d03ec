import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const [near, far, third, stranger] = ['X-DYER0001', 'X-LOOM0001', 'X-SPIN0001', 'X-STRANGE1'];

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });
const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

/** One stands for another. */
const gives = (date: string, guarantor: string, debtor: string) =>
  on(date, 'guarantee.given', {
    guarantee: 'G-1',
    guarantor,
    party: debtor,
    bank: 'BANKA',
    amount: '5000000.00',
    kind: 'joint',
  });
const released = (date: string, guarantor: string, debtor: string) =>
  on(date, 'guarantee.released', { guarantee: 'G-1', guarantor, party: debtor, bank: 'BANKA' });

const overdue = (
  date: string,
  who: string,
  { daysPastDue = 91, loan = 'L-9', known = date } = {},
) =>
  on(
    date,
    'loan.overdue',
    { loan, party: who, bank: 'BANKB', daysPastDue, principal: '1000000.00', interest: '0.00' },
    { known },
  );
const bankrupt = (date: string, who: string) =>
  on(date, 'bankruptcy.accepted', { bankruptcy: 'B-1', party: who, creditorsNotified: true });
const dismissed = (date: string, who: string) =>
  on(date, 'bankruptcy.dismissed', { bankruptcy: 'B-1', party: who });
const fanOutMax = (most: number) =>
  on('2024-01-10', 'sign.parameters-set', {
    sign: 'guarantee-contagion',
    parameters: { fanOutMax: most },
    reason: 'a story with two or three instead of two hundred',
  });

const debtor = [owes('2024-01-10'), gives('2024-02-01', party, near)];
const chain = [...debtor, gives('2024-02-01', near, far)];
const seen = { since: '2024-06-03', known: '2024-06-03', because: [2, 3] };
const measures = (tier: number, days = 0, parties = 1) => ({
  exposure: '5000000.00',
  tier,
  'defaulted-parties': parties,
  'days-since-default': days,
});

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '被保证人逾期超过九十天',
      en: 'The one it stands for is more than ninety days past due',
    },
    given: [...debtor, overdue('2024-06-03', near)],
    expect: [{ ...seen, severity: 'blue', foundLate: false, measures: measures(1) }],
  },
  {
    kind: 'fires',
    title: { zh: '保证人破产受理', en: 'The one who stands for it is bankrupt' },
    given: [owes('2024-01-10'), gives('2024-02-01', near, party), bankrupt('2024-06-03', near)],
    expect: [{ ...seen, measures: measures(1) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '相隔两层：被保证人的被保证人违约',
      en: 'Two guarantees away: the debtor of its debtor',
    },
    given: [...chain, overdue('2024-06-03', far)],
    expect: [{ ...seen, because: [2, 3, 4], measures: measures(2) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '相隔两层：保证人所保证的另一主体违约',
      en: 'Two guarantees away, the other way round: another debtor of its guarantor',
    },
    given: [
      owes('2024-01-10'),
      gives('2024-02-01', near, party),
      gives('2024-02-01', near, far),
      bankrupt('2024-06-03', far),
    ],
    expect: [{ ...seen, because: [2, 3, 4], measures: measures(2) }],
  },
  {
    kind: 'edge outside',
    title: { zh: '相隔三层', en: 'Three guarantees away' },
    given: [...chain, gives('2024-02-01', far, third), overdue('2024-06-03', third)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '担保链上各方还款正常，偶有短期逾期',
      en: 'All along the chain pay, and one was late for a month',
    },
    given: [...chain, overdue('2024-06-03', near, { daysPastDue: 30 })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '没有保证关系的主体违约，或者违约的是自己',
      en: 'A stranger defaulted, or it did so itself',
    },
    given: [...chain, overdue('2024-06-03', stranger), overdue('2024-06-04', party)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '逾期九十一天', en: 'Ninety-one days past due' },
    given: [...debtor, overdue('2024-06-03', near, { daysPastDue: 91 })],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '逾期恰九十天', en: 'Exactly ninety days past due' },
    given: [...debtor, overdue('2024-06-03', near, { daysPastDue: 90 })],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '违约后第一百八十天才提供保证',
      en: 'It gives its guarantee 180 days after the default',
    },
    given: [owes('2024-01-10'), overdue('2024-01-10', near), gives('2024-07-08', party, near)],
    expect: [
      { since: '2024-07-08', known: '2024-07-08', because: [2, 3], measures: measures(1, 180) },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '违约后第一百八十一天才提供保证',
      en: 'It gives its guarantee 181 days after the default',
    },
    given: [owes('2024-01-10'), overdue('2024-01-10', near), gives('2024-07-09', party, near)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '违约满一百八十天后失效，再次违约再现',
      en: 'It lapses on the 181st day, and the next default brings it back',
    },
    given: [...debtor, overdue('2024-06-03', near), overdue('2025-02-03', near, { loan: 'L-8' })],
    expect: [
      { ...seen, lapsed: '2024-12-01' },
      { since: '2025-02-03', known: '2025-02-03', because: [2, 4] },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '持续报送逾期，自最后一次起算',
      en: 'While the default goes on being reported, the last report counts',
    },
    given: [
      ...debtor,
      overdue('2024-06-03', near),
      overdue('2024-09-02', near, { daysPastDue: 182 }),
    ],
    closedThrough: '2025-03-31',
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2025-03-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '保证解除', en: 'Its guarantee is released' },
    given: [...debtor, overdue('2024-06-03', near), released('2024-08-01', party, near)],
    expect: [{ ...seen, lapsed: '2024-08-01' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '另外两家之间的保证解除',
      en: 'The guarantee between the two others is released',
    },
    given: [...chain, overdue('2024-06-03', far), released('2024-08-01', near, far)],
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2024-08-01' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '违约之后，另外两家之间才发生保证',
      en: 'The guarantee between the two others comes after the default',
    },
    given: [...debtor, overdue('2024-05-06', far), gives('2024-06-03', near, far)],
    expect: [{ ...seen, because: [2, 3, 4], measures: measures(2, 28) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '一层与两层均有违约，以较近者为准',
      en: 'Both tiers default: the nearer is named, and both are cited',
    },
    given: [...chain, overdue('2024-06-03', far), bankrupt('2024-06-03', near)],
    expect: [{ ...seen, because: [2, 3, 4, 5], measures: measures(1, 0, 2) }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '较近者先满一百八十天，预警仍因较远者存续',
      en: 'The first of two defaults leaves the window, and the sign rests on the other',
    },
    given: [
      ...chain,
      overdue('2024-06-03', near),
      overdue('2024-07-01', far),
      repays('2024-12-02', '100000.00'),
    ],
    closedThrough: '2024-12-31',
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        lapsed: '2024-12-29',
        measures: { ...measures(2, 154), exposure: '4900000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '两家先后违约，其一满一百八十天后只余一家',
      en: 'Two default in turn, and after 180 days of the first only one is left',
    },
    given: [...chain, overdue('2024-06-03', near), overdue('2024-07-01', far)],
    closedThrough: '2024-12-10',
    expect: [{ ...seen, because: [2, 3, 4, 5], measures: measures(2, 153) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两家先后违约，天数自最近一次起算',
      en: 'Two default in turn: the days are those since the last',
    },
    given: [...chain, overdue('2024-06-03', near), overdue('2024-07-01', far)],
    expect: [{ ...seen, because: [2, 3, 4, 5], measures: measures(1, 0, 2) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '既相隔一层又相隔两层的，只计一次',
      en: 'One that is near both ways is counted once, at the nearer tier',
    },
    given: [...chain, gives('2024-02-01', party, far), overdue('2024-06-03', far)],
    expect: [{ ...seen, because: [4, 5], measures: measures(1) }],
  },
  {
    kind: 'fires',
    title: {
      zh: '经由两家均可到达的，只引一条路径',
      en: 'One that two ways lead to is told by one of them',
    },
    given: [
      owes('2024-01-10'),
      gives('2024-02-01', party, far),
      gives('2024-02-01', party, near),
      gives('2024-02-01', far, third),
      gives('2024-02-01', near, third),
      overdue('2024-06-03', third),
    ],
    expect: [{ ...seen, because: [3, 5, 6], measures: measures(2) }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '自身对手方恰在上限',
      en: 'It is linked with as many as the limit itself, and one of them defaults',
    },
    given: [
      owes('2024-01-10'),
      fanOutMax(2),
      gives('2024-02-01', party, near),
      gives('2024-02-01', party, far),
      overdue('2024-06-03', far),
    ],
    expect: [{ ...seen, because: [4, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '两层之外又回到自己',
      en: 'Two guarantees away is itself: a mutual pair, and it is late itself',
    },
    given: [...debtor, gives('2024-02-01', near, party), overdue('2024-06-03', party)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '破产受理后又被驳回',
      en: 'The bankruptcy is dismissed after all',
    },
    given: [...debtor, bankrupt('2024-06-03', near), dismissed('2024-07-15', near)],
    expect: [{ ...seen, lapsed: '2024-07-15' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '逾期款项其后结清，仍属近期违约',
      en: 'The arrears are paid afterwards: it defaulted all the same',
    },
    given: [
      ...debtor,
      overdue('2024-06-03', near),
      overdue('2024-06-20', near, { daysPastDue: 0 }),
      repays('2024-07-01', '1000.00'),
    ],
    expect: [{ ...seen, measures: { ...measures(1, 28), exposure: '4999000.00' } }],
  },
  {
    kind: 'edge inside',
    title: { zh: '余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      owes('2024-01-10', '1000000.00'),
      gives('2024-02-01', party, near),
      overdue('2024-06-03', near),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      owes('2024-01-10', '999999.99'),
      gives('2024-02-01', party, near),
      overdue('2024-06-03', near),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '违约在先、贷款在后',
      en: 'The loan comes after the default',
    },
    given: [gives('2024-02-01', party, near), overdue('2024-05-06', near), owes('2024-06-03')],
    expect: [{ ...seen, because: [1, 2] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '经由对手方过多的担保公司，不作穿透',
      en: 'A guarantee company linked with too many is not walked through',
    },
    given: [
      owes('2024-01-10'),
      fanOutMax(2),
      gives('2024-02-01', near, party),
      gives('2024-02-01', near, far),
      gives('2024-02-01', near, third),
      overdue('2024-06-03', far),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '对手方恰在上限，仍作穿透',
      en: 'One linked with as many as the limit is walked through',
    },
    given: [
      owes('2024-01-10'),
      fanOutMax(3),
      gives('2024-02-01', near, party),
      gives('2024-02-01', near, far),
      gives('2024-02-01', near, third),
      overdue('2024-06-03', far),
    ],
    expect: [{ ...seen, because: [3, 4, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '对手方过多的担保公司自身违约',
      en: 'The guarantee company itself defaults',
    },
    given: [
      owes('2024-01-10'),
      fanOutMax(2),
      gives('2024-02-01', near, party),
      gives('2024-02-01', near, far),
      gives('2024-02-01', near, third),
      bankrupt('2024-06-03', near),
    ],
    expect: [{ ...seen, because: [3, 6] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '自身即为对手方过多的担保主体',
      en: 'It is linked with too many itself, and one of them defaults',
    },
    given: [
      owes('2024-01-10'),
      fanOutMax(2),
      gives('2024-02-01', party, near),
      gives('2024-02-01', party, far),
      gives('2024-02-01', party, third),
      overdue('2024-06-03', far),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '对方违约数月后才获悉',
      en: 'The default elsewhere is learnt of months later',
    },
    given: [...chain, overdue('2024-06-03', far, { known: '2024-10-08' })],
    expect: [{ ...seen, because: [2, 3, 4], known: '2024-10-08', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: { zh: '自身贷款偿还至下限以下', en: 'It repays its own debt to below the minimum' },
    given: [...debtor, overdue('2024-06-03', near), repays('2024-07-01', '4500000.00')],
    expect: [{ ...seen, lapsed: '2024-07-01' }],
  },
  {
    kind: 'quiet',
    title: { zh: '逾期记录作废', en: 'The report of arrears is voided' },
    given: [...debtor, overdue('2024-06-03', near), voids('2024-06-05', 3)],
    expect: silence,
  },
];
