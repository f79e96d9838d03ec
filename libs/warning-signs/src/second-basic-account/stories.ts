import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '8000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const repays = (date: string, principal = '8000000.00') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

type Telling = Readonly<{ known?: string; source?: string }>;

const opens = (
  date: string,
  bank: string,
  { account = 'B-1', ...telling }: Telling & { account?: string } = {},
) => on(date, 'account.opened', { account, party, bank, kind: 'basic' }, telling);

const closes = (
  date: string,
  bank: string,
  { account = 'B-1', ...telling }: Telling & { account?: string } = {},
) => on(date, 'account.closed', { account, party, bank }, telling);

const complete = (date: string, through: string, bank: string) =>
  on(
    date,
    'feed.complete',
    { bank, through, types: ['account.closed'] },
    { source: `/banks/${bank}/core` },
  );

/** Lines 1 to 3: an old account, a loan, a second account on 1 March. */
const second = [opens('2024-02-01', 'BANKA'), owes('2025-01-06'), opens('2025-03-01', 'BANKB')];
const seen = { since: '2025-03-11', known: '2025-03-14', because: [1, 3] };
const closedThrough = '2025-03-31';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '旧基本户未销，又在他行开立基本户',
      en: 'A basic account elsewhere, the old one kept',
    },
    given: second,
    closedThrough,
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { 'days-together': 10, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '更换开户行，一周内销了旧户',
      en: 'The client moves and closes the old one in a week',
    },
    given: [...second, closes('2025-03-08', 'BANKA')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '第十日销户', en: 'Closed on the tenth day' },
    given: [...second, closes('2025-03-11', 'BANKA')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '第十一日才销户', en: 'Closed on the eleventh day' },
    given: [...second, closes('2025-03-12', 'BANKA')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2025-03-12' }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '第十一日销掉的是新户',
      en: 'On the eleventh day it is the new one that is closed',
    },
    given: [...second, closes('2025-03-12', 'BANKB')],
    closedThrough,
    expect: [{ ...seen, lapsed: '2025-03-12' }],
  },
  {
    kind: 'quiet',
    title: { zh: '撤销的是新户', en: 'It is the new one that is given up' },
    given: [...second, closes('2025-03-10', 'BANKB')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '第十日尚未结束', en: 'The tenth day is not over' },
    given: second,
    closedThrough: '2025-03-10',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '自第十日终了起算，宽限期随之计算',
      en: 'It begins with the end of the tenth day, and so does its grace',
    },
    given: second,
    closedThrough: '2025-03-14',
    expect: [{ since: '2025-03-11', known: '2025-03-14', because: [1, 3], foundLate: false }],
  },
  {
    kind: 'quiet',
    title: { zh: '宽限期内等待销户数据', en: 'A late report of the closing is still waited for' },
    given: second,
    closedThrough: '2025-03-13',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '新开的是一般户', en: 'The new account is a general one' },
    given: [
      ...second.slice(0, 2),
      on('2025-03-01', 'account.opened', { account: 'G-1', party, bank: 'BANKB', kind: 'general' }),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '先销旧户，同日另开',
      en: 'Closed and opened elsewhere on one day, whichever is told first',
    },
    given: [...second, closes('2025-03-01', 'BANKA')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '当日开立当日撤销', en: 'Opened and closed on one day, the closing told first' },
    given: [
      ...second.slice(0, 2),
      closes('2025-03-01T08:00:00+08:00', 'BANKB'),
      opens('2025-03-01', 'BANKB'),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '不足一百万元的贷款', en: 'One fen less than a million is owed' },
    given: [
      second[0] ?? owes('2024-02-01'),
      owes('2025-01-06', '999999.99'),
      opens('2025-03-01', 'BANKB'),
    ],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '恰好一百万元', en: 'Exactly a million is owed' },
    given: [
      second[0] ?? owes('2024-02-01'),
      owes('2025-01-06', '1000000.00'),
      opens('2025-03-01', 'BANKB'),
    ],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '同一银行的两个基本户', en: 'Two basic accounts at one bank' },
    given: [
      opens('2024-02-01', 'BANKA'),
      owes('2025-01-06'),
      opens('2025-03-01', 'BANKA', { account: 'B-2' }),
    ],
    closedThrough,
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '第十一日之前才放款', en: 'The loan comes last, within the ten days' },
    given: [opens('2024-02-01', 'BANKA'), opens('2025-01-02', 'BANKB'), owes('2025-01-06')],
    closedThrough,
    expect: [{ since: '2025-01-12', known: '2025-01-15', because: [1, 2] }],
  },
  {
    kind: 'lapses',
    title: { zh: '销户后消失，再开第三户又出现', en: 'One is closed; a third begins it anew' },
    given: [...second, closes('2025-04-01', 'BANKA'), opens('2025-05-01', 'BANKC')],
    closedThrough: '2025-05-31',
    expect: [
      { ...seen, lapsed: '2025-04-01' },
      { since: '2025-05-11', known: '2025-05-14', because: [3, 5] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '三户并存，销去最老的一户仍有两户',
      en: 'Of three accounts the oldest is closed: two remain',
    },
    given: [...second, opens('2025-03-05', 'BANKC'), closes('2025-04-01', 'BANKA')],
    closedThrough: '2025-04-30',
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清即消失', en: 'The loan is repaid' },
    given: [...second, repays('2025-04-02')],
    closedThrough: '2025-04-30',
    expect: [{ ...seen, lapsed: '2025-04-02' }],
  },
  {
    kind: 'late',
    title: { zh: '新户半年后才获悉', en: 'The new account is learnt of half a year later' },
    given: [...second.slice(0, 2), opens('2025-03-01', 'BANKB', { known: '2025-09-01' })],
    closedThrough: '2025-09-30',
    expect: [{ ...seen, known: '2025-09-01', foundLate: true }],
  },
  {
    kind: 'late',
    title: {
      zh: '销户数据晚到，此前的预警撤回',
      en: 'The closing is reported late: nothing is left',
    },
    given: [...second, closes('2025-03-09', 'BANKA', { known: '2025-04-20' })],
    closedThrough: '2025-04-30',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两家银行均已报齐销户数据', en: 'Both banks declare their closings complete' },
    given: [
      ...second,
      complete('2025-03-12', '2025-03-11', 'BANKA'),
      complete('2025-03-13', '2025-03-11', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, known: '2025-03-13' }],
  },
  {
    kind: 'quiet',
    title: { zh: '新户银行尚未报齐', en: 'The new account’s bank has not declared that far' },
    given: [
      ...second,
      complete('2025-03-12', '2025-03-11', 'BANKA'),
      complete('2025-03-13', '2025-03-10', 'BANKB'),
    ],
    closedThrough: '2025-03-20',
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '销过的账户重新开立', en: 'An account that was closed is opened again' },
    given: [
      closes('2024-01-15', 'BANKA'),
      opens('2024-02-01', 'BANKA'),
      closes('2024-06-03', 'BANKA'),
      opens('2024-09-02', 'BANKA'),
      owes('2025-01-06'),
      opens('2025-03-01', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [4, 6] }],
  },
  {
    kind: 'late',
    title: {
      zh: '第十一日销户，其开户银行此后才报齐',
      en: 'Closed on the eleventh day, and its bank declares that far later',
    },
    given: [
      ...second,
      complete('2025-03-11', '2025-03-09', 'BANKA'),
      closes('2025-03-12', 'BANKA'),
      complete('2025-03-20', '2025-03-19', 'BANKA'),
    ],
    closedThrough,
    expect: [{ ...seen, known: '2025-03-20', foundLate: true, lapsed: '2025-03-12' }],
  },
  {
    kind: 'quiet',
    title: { zh: '误报开户后撤销', en: 'The second opening was an error and is voided' },
    given: [...second, voids('2025-03-20', 3)],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '两户并存在先，贷款在后', en: 'Both accounts long before the loan' },
    given: [opens('2024-02-01', 'BANKA'), opens('2024-05-01', 'BANKB'), owes('2025-01-06')],
    closedThrough,
    expect: [{ since: '2025-01-06', known: '2025-01-06', because: [1, 2], foundLate: false }],
  },
  {
    kind: 'quiet',
    title: { zh: '同一账户重复报送', en: 'One and the same account is told twice' },
    given: [opens('2024-02-01', 'BANKA'), owes('2025-01-06'), opens('2025-03-01', 'BANKA')],
    closedThrough,
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '当日另销一般户，旧基本户仍在',
      en: 'Another account is closed on that day, and the old basic one is kept',
    },
    given: [
      opens('2024-02-01', 'BANKA'),
      owes('2025-01-06'),
      closes('2025-03-01', 'BANKC', { account: 'G-1' }),
      opens('2025-03-01', 'BANKB'),
    ],
    closedThrough,
    expect: [{ ...seen, because: [1, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '三户并存，其后放款，以并存最久者计',
      en: 'Three accounts and then the loan: the longest time together is shown',
    },
    given: [
      opens('2024-02-01', 'BANKA'),
      opens('2025-03-01', 'BANKB'),
      opens('2025-03-03', 'BANKC'),
      owes('2025-05-06'),
    ],
    closedThrough: '2025-05-31',
    expect: [
      {
        since: '2025-05-06',
        known: '2025-05-06',
        because: [1, 2, 3],
        measures: { 'days-together': 66, exposure: '8000000.00' },
      },
    ],
  },
];
