import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string, amount = '8000000.00', bank = 'BANKA') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank, amount });

const repays = (date: string, principal = '8000000.00', bank = 'BANKA') =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank, principal, interest: '0.00' });

type Telling = Readonly<{ known?: string; declared?: boolean; corrects?: number }>;

const opens = (date: string, bank: string, { declared, ...telling }: Telling = {}) =>
  on(
    date,
    'account.opened',
    {
      account: `${bank}-1`,
      party,
      bank,
      kind: 'general',
      ...(declared === undefined ? {} : { declared }),
    },
    telling,
  );

const overdue = (date: string) =>
  on(date, 'loan.overdue', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    daysPastDue: 12,
    principal: '500000.00',
    interest: '20000.00',
  });

const demands = (date: string) =>
  on(date, 'loan.demanded', {
    loan: 'L-1',
    party,
    bank: 'BANKA',
    to: 'debtor',
    channel: 'courier',
    outcome: 'delivered',
  });

const three = [
  opens('2025-03-10', 'BANKB'),
  opens('2025-03-17', 'BANKC'),
  opens('2025-03-24', 'BANKD'),
];
const seen = { since: '2025-03-24', known: '2025-03-24', because: [2, 3, 4] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '贷款未还，两周内在三家他行开户',
      en: 'Three other banks in two weeks while a loan is unpaid',
    },
    given: [owes('2025-01-06'), ...three],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        foundLate: false,
        measures: { banks: 3, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '三户中一户事先已申报', en: 'One of the three was declared beforehand' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC', { declared: true }),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '明示未申报与未填报一样计入', en: 'Said to be undeclared counts like not said' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB', { declared: false }),
      opens('2025-03-17', 'BANKC'),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '首尾两户相隔九十天', en: 'Ninety days from the first to the last' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC'),
      opens('2025-06-08', 'BANKD'),
    ],
    expect: [{ since: '2025-06-08', known: '2025-06-08', because: [2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '首尾两户相隔九十一天', en: 'Ninety-one days from the first to the last' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC'),
      opens('2025-06-09', 'BANKD'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '只有两家银行', en: 'Two banks only' },
    given: [owes('2025-01-06'), opens('2025-03-10', 'BANKB'), opens('2025-03-17', 'BANKC')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '三户都在同一家银行', en: 'Three accounts at one and the same bank' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKB'),
      opens('2025-03-24', 'BANKB'),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '其中一户数月后才获悉', en: 'One of the accounts is learnt of months later' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC', { known: '2025-08-01' }),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: [{ ...seen, known: '2025-08-01', foundLate: true, lapsed: '2025-06-09' }],
    closedThrough: '2025-08-01',
  },
  {
    kind: 'late',
    title: { zh: '次日获悉不算补发现', en: 'Learnt of on the next day is not late' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC', { known: '2025-03-25' }),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: [{ ...seen, known: '2025-03-25', foundLate: false }],
  },
  {
    kind: 'fires',
    title: { zh: '先开户、后放款', en: 'The accounts come first, the loan last' },
    given: [...three, owes('2025-04-01')],
    expect: [{ since: '2025-04-01', known: '2025-04-01', because: [1, 2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '开户远早于放款', en: 'The accounts were there long before the loan' },
    given: [...three, owes('2025-09-01')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '放款时最早一户已过期，不再计入', en: 'The oldest is stale when a loan tips it' },
    given: [...three, owes('2025-06-09')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '放款触发时，过期的一户不作为证据',
      en: 'A stale opening is no evidence when a loan tips it',
    },
    given: [opens('2025-03-01', 'BANKE'), ...three, owes('2025-06-05')],
    expect: [{ since: '2025-06-05', known: '2025-06-05', because: [2, 3, 4] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2025-01-06', '1000000.00'), ...three],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2025-01-06', '999999.99'), ...three],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '其中一户开在贷款银行', en: 'One of the accounts is at the lender itself' },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKA'),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '在贷款银行开户，该行贷款后来还清',
      en: 'An account opened at a lender whose loan is repaid later',
    },
    given: [
      owes('2025-01-06'),
      on('2025-01-07', 'loan.disbursed', {
        loan: 'L-2',
        party,
        bank: 'BANKC',
        amount: '2000000.00',
      }),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKC'),
      on('2025-03-20', 'loan.repaid', {
        loan: 'L-2',
        party,
        bank: 'BANKC',
        principal: '2000000.00',
        interest: '0.00',
      }),
      opens('2025-03-24', 'BANKD'),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '其中一家开户银行随后成为贷款银行',
      en: 'One of the opening banks becomes a lender',
    },
    given: [
      owes('2025-01-06'),
      ...three,
      on('2025-04-02', 'loan.disbursed', {
        loan: 'L-3',
        party,
        bank: 'BANKC',
        amount: '500000.00',
      }),
    ],
    expect: [{ ...seen, lapsed: '2025-04-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清后解除', en: 'The loan is repaid' },
    given: [owes('2025-01-06'), ...three, repays('2025-05-06')],
    expect: [{ ...seen, lapsed: '2025-05-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '第九十一天解除', en: 'It lapses on the ninety-first day' },
    given: [owes('2025-01-06'), ...three],
    closedThrough: '2025-06-09',
    expect: [{ ...seen, lapsed: '2025-06-09' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '第九十天仍在', en: 'On the ninetieth day it still holds' },
    given: [owes('2025-01-06'), ...three],
    closedThrough: '2025-06-08',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '第九十一天解除，再开一户又出现',
      en: 'It lapses on the ninety-first day and returns with the next opening',
    },
    given: [owes('2025-01-06'), ...three, opens('2025-06-10', 'BANKE')],
    expect: [
      { ...seen, lapsed: '2025-06-09' },
      { since: '2025-06-10', known: '2025-06-10', because: [3, 4, 5] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '同日还旧借新，不算解除', en: 'Repaid and lent again on one day is no lapse' },
    given: [
      owes('2025-01-06'),
      ...three,
      repays('2025-04-08T10:00:00+08:00'),
      owes('2025-04-08T15:00:00+08:00'),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '第三家银行当日开户并放款',
      en: 'The third bank opens the account and lends on the same day',
    },
    given: [
      owes('2025-01-06'),
      ...three.slice(0, 2),
      opens('2025-04-01T09:00:00+08:00', 'BANKE'),
      on('2025-04-01T15:00:00+08:00', 'loan.disbursed', {
        loan: 'L-2',
        party,
        bank: 'BANKE',
        amount: '100000.00',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '开立第三户当日又放款，余额按日终计',
      en: 'More is lent later on the day of the third account: exposure is that of its end',
    },
    given: [
      owes('2025-01-06'),
      ...three,
      on('2025-03-24T15:00:00+08:00', 'loan.disbursed', {
        loan: 'L-2',
        party,
        bank: 'BANKA',
        amount: '2000000.00',
      }),
    ],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'fires',
    title: { zh: '其后再开一户，并入同一预警', en: 'A fourth account strengthens the same alert' },
    given: [owes('2025-01-06'), ...three, opens('2025-04-07', 'BANKE')],
    expect: [{ ...seen, because: [2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: { zh: '首次开户前贷款已逾期', en: 'The loan was overdue before the first opening' },
    given: [owes('2025-01-06'), overdue('2025-02-20'), ...three],
    expect: [{ ...seen, because: [2, 3, 4, 5], severity: 'orange' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '首次开户前九十天收到催收', en: 'A demand ninety days before the first opening' },
    given: [owes('2024-01-06'), demands('2024-12-10'), ...three],
    expect: [{ ...seen, because: [2, 3, 4, 5], severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '催收在首次开户前九十一天',
      en: 'A demand ninety-one days before the first opening',
    },
    given: [owes('2024-01-06'), demands('2024-12-09'), ...three],
    expect: [{ ...seen, because: [3, 4, 5], severity: 'yellow' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '首次开户之后才逾期，不加级', en: 'Overdue only after the first opening' },
    given: [owes('2025-01-06'), ...three.slice(0, 1), overdue('2025-03-12'), ...three.slice(1)],
    expect: [{ ...seen, because: [2, 4, 5], severity: 'yellow' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '敞口达一千万元加一级', en: 'Ten million outstanding adds a level' },
    given: [owes('2025-01-06', '10000000.00'), ...three],
    expect: [{ ...seen, severity: 'orange' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '敞口不足一千万元不加级', en: 'One fen short of ten million adds none' },
    given: [owes('2025-01-06', '9999999.99'), ...three],
    expect: [{ ...seen, severity: 'yellow' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '敞口达一亿元加两级', en: 'A hundred million outstanding adds two levels' },
    given: [owes('2025-01-06', '100000000.00'), ...three],
    expect: [{ ...seen, severity: 'red' }],
  },
  {
    kind: 'quiet',
    title: { zh: '其中一户的开户记录作废', en: 'One of the openings is voided' },
    given: [owes('2025-01-06'), ...three, voids('2025-03-26', 3)],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '开户银行更正后才凑足三家',
      en: 'A correction of the bank makes it three',
    },
    given: [
      owes('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-03-17', 'BANKB'),
      opens('2025-03-24', 'BANKD'),
      opens('2025-03-17', 'BANKC', { known: '2025-04-02', corrects: 3 }),
    ],
    expect: [{ ...seen, known: '2025-04-02', because: [2, 4, 5], foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '参数调整为两家后出现', en: 'It shows once the parameter is set to two banks' },
    given: [
      owes('2025-01-06'),
      ...three.slice(0, 2),
      on('2025-04-01', 'sign.parameters-set', {
        sign: 'multi-bank-account-opening',
        parameters: { banksMin: 2 },
        reason: 'regional campaign',
      }),
    ],
    closedThrough: '2025-04-02',
    expect: [{ since: '2025-04-01', known: '2025-04-01', because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '首户所在银行后又开一户，仍以首户计算催收',
      en: 'The first bank opens another account later: the first one is still the first',
    },
    given: [
      owes('2024-01-08'),
      demands('2025-01-06'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-04-14', 'BANKB'),
      opens('2025-04-21', 'BANKC'),
      opens('2025-04-28', 'BANKD'),
    ],
    expect: [
      {
        since: '2025-04-28',
        known: '2025-04-28',
        because: [2, 3, 4, 5, 6],
        severity: 'orange',
        measures: { banks: 3, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '催收在首户之后、同一银行的另一户之前',
      en: 'A demand after the first account, before another one at the same bank',
    },
    given: [
      owes('2024-01-08'),
      opens('2025-03-10', 'BANKB'),
      demands('2025-04-07'),
      opens('2025-04-14', 'BANKB'),
      opens('2025-04-21', 'BANKC'),
      opens('2025-04-28', 'BANKD'),
    ],
    expect: [
      { since: '2025-04-28', known: '2025-04-28', because: [2, 4, 5, 6], severity: 'yellow' },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一银行的首户已过九十天，后一户仍计入',
      en: 'Of two accounts at one bank the first is stale and the second still counts',
    },
    given: [
      owes('2024-01-08'),
      opens('2025-01-06', 'BANKB'),
      opens('2025-03-10', 'BANKB'),
      opens('2025-04-21', 'BANKC'),
      opens('2025-04-28', 'BANKD'),
    ],
    expect: [{ since: '2025-04-28', known: '2025-04-28', because: [3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '一家银行开户很多，只留最近十六户',
      en: 'Very many accounts at one bank: the latest sixteen are kept',
    },
    given: [
      opens('2025-03-03', 'BANKC'),
      opens('2025-03-03', 'BANKD'),
      ...Array.from({ length: 17 }, (_, day) => opens(`2025-03-${day + 10}`, 'BANKB')),
      owes('2025-04-07'),
    ],
    expect: [
      {
        since: '2025-04-07',
        known: '2025-04-07',
        because: [1, 2, ...Array.from({ length: 16 }, (_, line) => line + 4)],
      },
    ],
  },
];
