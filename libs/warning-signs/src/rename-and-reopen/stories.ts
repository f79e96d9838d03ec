import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const newco = 'X-NEWMILL1';

type Lending = Readonly<{ bank?: string; amount?: string; to?: string; known?: string }>;

const lends = (
  date: string,
  { bank = 'BANKA', amount = '8000000.00', to = party, ...told }: Lending = {},
) => on(date, 'loan.disbursed', { loan: 'L-1', party: to, bank, amount }, told);

const repays = (
  date: string,
  { bank = 'BANKA', amount = '8000000.00', to = party, ...told }: Lending = {},
) =>
  on(
    date,
    'loan.repaid',
    { loan: 'L-1', party: to, bank, principal: amount, interest: '0.00' },
    told,
  );

const registered = (date: string, name = 'Old Mill') =>
  on(date, 'party.registered', { party, kind: 'company', name, region: '330106' });

type Telling = Readonly<{ known?: string }>;

const renamed = (date: string, name = 'New Mill', told: Telling = {}) =>
  on(date, 'party.changed', { party, name }, told);

type Opening = Telling & Readonly<{ by?: string; declared?: boolean }>;

const opens = (date: string, bank = 'BANKB', { by = party, declared, ...told }: Opening = {}) =>
  on(
    date,
    'account.opened',
    {
      account: 'A-1',
      party: by,
      bank,
      kind: 'general',
      ...(declared === undefined ? {} : { declared }),
    },
    told,
  );

const closes = (date: string, bank = 'BANKB') =>
  on(date, 'account.closed', { account: 'A-1', party, bank });

const completed = (date: string, successors: readonly string[] = [newco]) =>
  on(date, 'restructuring.completed', { restructuring: 'R-1', party, successors });

const passes = (date: string) =>
  on(date, 'loan.transferred', {
    loan: 'L-1',
    from: party,
    to: newco,
    bank: 'BANKA',
    manner: 'statutory',
    bankConsented: false,
  });

const states = (date: string, balance: string) =>
  on(date, 'loan.classified', { loan: 'L-1', party: newco, bank: 'BANKA', class: 'pass', balance });

const seen = { since: '2025-04-01', known: '2025-04-01', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '更名后在他行开户', en: 'A new name, then an account elsewhere' },
    given: [lends('2025-01-06'), renamed('2025-03-03'), opens('2025-04-01')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: { accounts: 1, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '变更企业类型后在他行开户', en: 'A new legal form, then an account elsewhere' },
    given: [
      lends('2025-01-06'),
      on('2025-03-03', 'party.changed', { party, legalForm: '股份有限公司' }),
      opens('2025-04-01', 'BANKB', { declared: false }),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: { zh: '新户事先已申报', en: 'The account was declared beforehand' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { declared: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '在贷款银行开户', en: 'The account is at a lender' },
    given: [
      lends('2025-01-06'),
      lends('2025-02-03', { bank: 'BANKC' }),
      renamed('2025-03-03'),
      opens('2025-04-01', 'BANKA'),
      repays('2025-04-03'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '更名后第一百八十天', en: 'The hundred and eightieth day after the change' },
    given: [lends('2025-01-06'), renamed('2025-03-03'), opens('2025-08-30')],
    expect: [{ since: '2025-08-30', known: '2025-08-30', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '更名后第一百八十一天', en: 'The hundred and eighty-first day after the change' },
    given: [lends('2025-01-06'), renamed('2025-03-03'), opens('2025-08-31')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '当日开户在先，更名在后', en: 'On one day, the account told first' },
    given: [
      lends('2025-01-06'),
      opens('2025-03-03T08:00:00+08:00'),
      renamed('2025-03-03T15:00:00+08:00'),
    ],
    expect: [{ since: '2025-03-03', known: '2025-03-03', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '更名前一天开户', en: 'The account was opened the day before' },
    given: [lends('2025-01-06'), opens('2025-03-02'), renamed('2025-03-03')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '只变更地址', en: 'Only the address has changed' },
    given: [
      lends('2025-01-06'),
      on('2025-03-03', 'party.changed', { party, address: '杭州市' }),
      opens('2025-04-01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '登记信息重报，名称未变',
      en: 'The whole record is repeated; the name is the same',
    },
    given: [
      registered('2020-01-06'),
      lends('2025-01-06'),
      on('2025-03-03', 'party.changed', { party, name: 'Old Mill', address: '杭州市' }),
      opens('2025-04-01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '重报数年前变更的名称和类型', en: 'The name and form of years ago are repeated' },
    given: [
      on('2020-05-06', 'party.changed', { party, name: 'New Mill', legalForm: '有限责任公司' }),
      lends('2025-01-06'),
      on('2025-03-03', 'party.changed', { party, name: 'New Mill', legalForm: '有限责任公司' }),
      opens('2025-04-01'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '登记过旧名称，再更名', en: 'The old name is on record, then it changes' },
    given: [
      registered('2020-01-06'),
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
    ],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '新设企业登记后开户', en: 'A new firm is registered and opens an account' },
    given: [registered('2025-03-03'), lends('2025-03-10'), opens('2025-04-01')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '贷款差一分不到一百万', en: 'One fen less than a million is owed' },
    given: [
      lends('2025-01-06', { amount: '999999.99' }),
      renamed('2025-03-03'),
      opens('2025-04-01'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '开户后才取得一百万元贷款',
      en: 'Exactly a million is lent after the account was opened',
    },
    given: [
      renamed('2025-03-03'),
      opens('2025-04-01'),
      lends('2025-04-10', { amount: '1000000.00' }),
    ],
    expect: [{ since: '2025-04-10', known: '2025-04-10', because: [1, 2] }],
  },
  {
    kind: 'quiet',
    title: { zh: '开户当日该行放款', en: 'The bank lends later on the day of the opening' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      lends('2025-04-01T16:00:00+08:00', { bank: 'BANKB' }),
      repays('2025-06-02', { bank: 'BANKB' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '开户当日先开户后结清该行贷款',
      en: 'The bank is repaid later on the day of the opening',
    },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      lends('2025-03-10', { bank: 'BANKB' }),
      opens('2025-04-01'),
      repays('2025-04-01T16:00:00+08:00', { bank: 'BANKB' }),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '第二个账户加入同一预警', en: 'A second account joins the same alert' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      opens('2025-04-20', 'BANKC'),
      opens('2025-10-20', 'BANKD'),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { accounts: 2, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '销户后消失，另开再现', en: 'The account is closed; another begins it anew' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      closes('2025-05-06'),
      opens('2025-06-03', 'BANKC'),
    ],
    expect: [
      { ...seen, lapsed: '2025-05-06' },
      { since: '2025-06-03', known: '2025-06-03', because: [2, 5] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '当日开立当日撤销', en: 'Opened and closed on one day, the closing told first' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      closes('2025-04-01T08:00:00+08:00'),
      opens('2025-04-01'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '销过的账户重新开立', en: 'An account that was closed before is opened again' },
    given: [lends('2025-01-06'), closes('2025-02-03'), renamed('2025-03-03'), opens('2025-04-01')],
    expect: [{ ...seen, because: [3, 4] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '开户银行成为贷款银行，结清后不再计入',
      en: 'The bank becomes a lender, and is repaid: it does not come back',
    },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      lends('2025-05-06', { bank: 'BANKB' }),
      repays('2025-06-03', { bank: 'BANKB' }),
    ],
    expect: [{ ...seen, lapsed: '2025-05-06' }],
  },
  {
    kind: 'fires',
    title: { zh: '两户中一户的银行放过款', en: 'Of two accounts the bank of one has lent' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      opens('2025-04-20', 'BANKC'),
      lends('2025-05-06', { bank: 'BANKB' }),
      repays('2025-06-03', { bank: 'BANKB' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { accounts: 1, 'days-after-change': 48, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '以报明余额显示其已放款', en: 'A stated balance shows that the bank lends' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      on('2025-05-06', 'loan.classified', {
        loan: 'L-2',
        party,
        bank: 'BANKB',
        class: 'pass',
        balance: '100000.00',
      }),
      on('2025-06-03', 'loan.repaid', {
        loan: 'L-2',
        party,
        bank: 'BANKB',
        principal: '100000.00',
        interest: '0.00',
      }),
    ],
    expect: [{ ...seen, lapsed: '2025-05-06' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清', en: 'The loan is repaid' },
    given: [lends('2025-01-06'), renamed('2025-03-03'), opens('2025-04-01'), repays('2025-05-06')],
    expect: [{ ...seen, lapsed: '2025-05-06' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '改制承继企业在他行开户',
      en: 'The successor of a restructuring opens an account',
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: [
      {
        ...seen,
        subject: newco,
        measures: { accounts: 1, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '原企业没有贷款', en: 'The predecessor owes less than a million' },
    about: newco,
    given: [
      lends('2025-01-06', { amount: '999999.99' }),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '承继企业在原贷款银行开户',
      en: "The successor's account is at the predecessor's lender",
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKA', { by: newco }),
      lends('2025-04-10', { to: newco, bank: 'BANKC' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '原企业并非改制的承继者',
      en: 'Neither the old company nor a stranger is a successor',
    },
    given: [lends('2025-01-06'), completed('2025-03-03'), opens('2025-04-01')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '改制完成后第一百八十一天',
      en: 'A successor on the hundred and eighty-first day',
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      opens('2025-08-31', 'BANKB', { by: newco }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '债务随改制转由承继企业承担', en: 'The debt has passed to the successor by law' },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      passes('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: [{ ...seen, because: [2, 4], subject: newco }],
  },
  {
    kind: 'lapses',
    title: { zh: '承继企业偿还了承接的债务', en: 'The successor repays what it took over' },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      passes('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
      repays('2025-05-06', { to: newco, amount: '7000000.00' }),
      repays('2025-05-20', { to: newco, amount: '0.01' }),
    ],
    expect: [{ ...seen, because: [2, 4], subject: newco, lapsed: '2025-05-20' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '银行报明承接后的余额不足一百万',
      en: 'The bank states the balance taken over: below a million',
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      passes('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
      states('2025-05-06', '900000.00'),
    ],
    expect: [{ ...seen, because: [2, 4], subject: newco, lapsed: '2025-05-06' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '原企业的债务依法转给了别家',
      en: "The predecessor's debt has passed to another company",
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      on('2025-03-03', 'loan.transferred', {
        loan: 'L-1',
        from: party,
        to: 'X-OTHER0001',
        bank: 'BANKA',
        manner: 'statutory',
        bankConsented: false,
      }),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '在原企业已结清的银行开户',
      en: 'The account is at a bank that the predecessor has repaid',
    },
    about: newco,
    given: [
      lends('2025-01-06'),
      lends('2025-01-06', { bank: 'BANKB' }),
      completed('2025-03-03'),
      repays('2025-03-10', { bank: 'BANKB' }),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: [{ ...seen, because: [3, 5], subject: newco }],
  },
  {
    kind: 'lapses',
    title: { zh: '原企业还清贷款', en: 'The predecessor repays' },
    about: newco,
    given: [
      lends('2025-01-06'),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
      repays('2025-05-06'),
    ],
    expect: [{ ...seen, subject: newco, lapsed: '2025-05-06' }],
  },
  {
    kind: 'late',
    title: {
      zh: '原企业的贷款数月后才获悉',
      en: "The predecessor's loan is learnt of months later",
    },
    about: newco,
    given: [
      lends('2025-01-06', { known: '2025-09-01' }),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: [{ ...seen, subject: newco, known: '2025-09-01', foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '改制时自身存续', en: 'The company lives on as its own successor' },
    given: [lends('2025-01-06'), completed('2025-03-03', [party, newco]), opens('2025-04-01')],
    expect: [
      {
        ...seen,
        measures: { accounts: 1, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'late',
    title: { zh: '更名数月后才获悉', en: 'The change of name is learnt of months later' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03', 'New Mill', { known: '2025-09-01' }),
      opens('2025-04-01'),
    ],
    expect: [{ ...seen, known: '2025-09-01', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '更名系误报', en: 'The change of name was an error' },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      voids('2025-04-03', 2),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '开户之后再次更名，与该户无关',
      en: 'A second change of name comes after the account and says nothing of it',
    },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      renamed('2025-05-06', 'Third Mill'),
    ],
    expect: [
      {
        ...seen,
        measures: { accounts: 1, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '当日撤销一户，另在他行开户',
      en: 'On one day an account is closed at one bank and another opened elsewhere',
    },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      closes('2025-04-01', 'BANKC'),
      opens('2025-04-01'),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两户中撤销一户，另一户仍在',
      en: 'Of two accounts one is closed, and the other remains',
    },
    given: [
      lends('2025-01-06'),
      renamed('2025-03-03'),
      opens('2025-04-01'),
      opens('2025-05-06', 'BANKC'),
      closes('2025-06-03', 'BANKC'),
    ],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '承继企业自身贷款多于原企业',
      en: 'The successor owes more of its own than its predecessor does',
    },
    about: newco,
    given: [
      lends('2025-01-06', { amount: '2000000.00' }),
      lends('2025-01-06', { bank: 'BANKC', to: newco }),
      completed('2025-03-03'),
      opens('2025-04-01', 'BANKB', { by: newco }),
    ],
    expect: [
      {
        since: '2025-04-01',
        known: '2025-04-01',
        because: [3, 4],
        measures: { accounts: 1, 'days-after-change': 29, exposure: '8000000.00' },
      },
    ],
  },
];
