import { on, silence, type Story } from '../story';

const listed = 'X-EVADER01';
const person = 'P-OWNER001';
const company = 'X-NEWCO001';

type Entry = Readonly<{
  party?: string;
  from?: string;
  until?: string;
  list?: 'black' | 'red';
  exceptions?: readonly 'wages-account'[];
  known?: string;
}>;
const entered = (
  date: string,
  { party = listed, from = date, list = 'black', known = date, ...more }: Entry = {},
) =>
  on(
    date,
    'list.entered',
    { list, party, scope: 'obligor', reason: '联席会议认定', from, ...more },
    { source: '/tocsin', known },
  );
const removed = (date: string, party = listed) =>
  on(date, 'list.removed', { list: 'black', party, reason: '欠款已清偿' }, { source: '/tocsin' });
const opens = (
  date: string,
  {
    party = listed,
    bank = 'BANKB',
    ...more
  }: { party?: string; bank?: string; purpose?: string } = {},
) => on(date, 'account.opened', { account: `${bank}-1`, party, bank, kind: 'general', ...more });
const grants = (date: string, party = listed) =>
  on(date, 'loan.granted', {
    loan: 'L-1',
    party,
    bank: 'BANKB',
    amount: '500000.00',
    start: date,
    maturity: '2027-01-05',
    kind: 'credit',
  });
const holds = (date: string, [holder, party]: readonly [string, string], ratio: number) =>
  on(date, 'party.shareholding', { party, holder, ratio }, { source: '/registry' });
/** Ties of the listed party over one, two or three holdings. */
const chain = (ties: number) =>
  [listed, ...['X-MIDDLE01', 'X-MIDDLE02'].slice(0, ties - 1), company].flatMap(
    (party, at, all) => {
      const holder = all[at - 1];
      return holder === undefined ? [] : [holds('2024-01-08', [holder, party], 0.8)];
    },
  );
const named = (date: string) =>
  on(
    date,
    'party.registered',
    {
      party: company,
      kind: 'company',
      name: '新设公司',
      region: '330106',
      legalRepresentative: person,
    },
    { source: '/registry' },
  );

const seen = { subject: 'BANKB', object: listed, severity: 'red' } as const;

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '列入名单后另一家银行为其开户',
      en: 'Another bank opens an account after the entry',
    },
    about: listed,
    given: [entered('2025-03-03'), opens('2025-04-01')],
    expect: [
      {
        ...seen,
        since: '2025-04-01',
        known: '2025-04-01',
        because: [1, 2],
        measures: { services: 1, ties: 0 },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '放款，之后又开户', en: 'A loan, and an account after it' },
    about: listed,
    given: [entered('2025-03-03'), grants('2025-04-01'), opens('2025-05-01')],
    expect: [{ ...seen, since: '2025-04-01', known: '2025-04-01', because: [1, 2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '许可的工资专用账户', en: 'An account for wages that the entry permits' },
    about: listed,
    given: [
      entered('2025-03-03', { exceptions: ['wages-account'] }),
      opens('2025-04-01', { purpose: 'wages' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '名单未许可工资账户', en: 'An account for wages that the entry does not permit' },
    about: listed,
    given: [entered('2025-03-03'), opens('2025-04-01', { purpose: 'wages' })],
    expect: [{ ...seen, since: '2025-04-01', known: '2025-04-01', because: [1, 2] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '许可工资账户，但所开并非工资账户',
      en: 'Wages are permitted, this account is for something else',
    },
    about: listed,
    given: [entered('2025-03-03', { exceptions: ['wages-account'] }), opens('2025-04-01')],
    expect: [{ ...seen, since: '2025-04-01', known: '2025-04-01', because: [1, 2] }],
  },
  {
    kind: 'edge inside',
    title: { zh: '生效当日开户', en: 'On the first day in force' },
    about: listed,
    given: [entered('2025-03-03', { from: '2025-03-10' }), opens('2025-03-10')],
    expect: [{ ...seen, since: '2025-03-10', known: '2025-03-10', because: [1, 2] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '生效前一日开户', en: 'On the day before the first day in force' },
    about: listed,
    given: [entered('2025-03-03', { from: '2025-03-10' }), opens('2025-03-09')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '截止日当天开户', en: 'On the last day in force' },
    about: listed,
    given: [entered('2025-03-03', { until: '2025-06-30' }), opens('2025-06-30')],
    expect: [{ ...seen, since: '2025-06-30', known: '2025-06-30', because: [1, 2] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '截止日次日开户', en: 'On the day after the last day in force' },
    about: listed,
    given: [entered('2025-03-03', { until: '2025-06-30' }), opens('2025-07-01')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '移出名单后开户', en: 'After the removal' },
    about: listed,
    given: [entered('2025-03-03'), removed('2025-03-20'), opens('2025-04-01')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '移出后再次列入', en: 'Entered again after a removal' },
    about: listed,
    given: [
      entered('2025-03-03'),
      removed('2025-03-20'),
      entered('2025-03-25'),
      opens('2025-04-01'),
    ],
    expect: [{ ...seen, since: '2025-04-01', known: '2025-04-01', because: [3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '红名单主体', en: 'A party on the red list' },
    about: listed,
    given: [entered('2025-03-03', { list: 'red' }), opens('2025-04-01')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '名单主体间接控股的企业',
      en: 'A company that the listed party controls over another',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      holds('2024-01-08', [listed, 'X-MIDDLE01'], 0.8),
      holds('2024-01-08', ['X-MIDDLE01', company], 0.51),
      opens('2025-04-01', { party: company }),
    ],
    expect: [
      {
        ...seen,
        object: company,
        since: '2025-04-01',
        known: '2025-04-01',
        because: [1, 2, 3, 4],
        measures: { services: 1, ties: 2 },
      },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '名单主体仅持股百分之五十',
      en: 'The listed party holds half of the shares and no more',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      holds('2024-01-08', [listed, company], 0.5),
      opens('2025-04-01', { party: company }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '法定代表人是名单上的个人', en: 'Headed by a listed person' },
    about: company,
    given: [
      named('2024-06-03'),
      entered('2025-03-03', { party: person }),
      opens('2025-04-01', { party: company }),
    ],
    expect: [
      { ...seen, object: company, since: '2025-04-01', known: '2025-04-01', because: [1, 2, 3] },
    ],
  },
  {
    kind: 'late',
    title: { zh: '名单数月后才接入', en: 'The entry is learnt of months later' },
    about: listed,
    given: [entered('2025-03-03', { known: '2025-08-01' }), opens('2025-04-01')],
    expect: [
      {
        ...seen,
        since: '2025-04-01',
        known: '2025-08-01',
        because: [1, 2],
        foundLate: true,
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '两家银行分别预警', en: 'Two banks, an alert about each' },
    about: listed,
    given: [entered('2025-03-03'), opens('2025-04-01'), opens('2025-04-02', { bank: 'BANKC' })],
    expect: [
      { ...seen, since: '2025-04-01', known: '2025-04-01', because: [1, 2] },
      { ...seen, subject: 'BANKC', since: '2025-04-02', known: '2025-04-02', because: [1, 3] },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '隔三层控股', en: 'Controlled over three ties' },
    about: company,
    given: [entered('2025-03-03'), ...chain(3), opens('2025-04-01', { party: company })],
    expect: [
      {
        ...seen,
        object: company,
        since: '2025-04-01',
        known: '2025-04-01',
        because: [1, 2, 3, 4, 5],
        measures: { services: 1, ties: 3 },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '参数设为一层时，两层控股不计',
      en: 'Two ties, where one is the most that counts',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      ...chain(2),
      on('2025-03-10', 'sign.parameters-set', {
        sign: 'listed-party-served',
        parameters: { tiesMax: 1 },
        reason: 'direct control alone',
      }),
      opens('2025-04-01', { party: company }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '法定代表人在名单上，许可的工资账户',
      en: 'Headed by a listed person: an account for wages that the entry permits',
    },
    about: company,
    given: [
      named('2024-06-03'),
      entered('2025-03-03', { party: person, exceptions: ['wages-account'] }),
      opens('2025-04-01', { party: company, purpose: 'wages' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '法定代表人在名单上，许可工资账户而所开并非工资账户',
      en: 'Headed by a listed person: wages are permitted, this account is for something else',
    },
    about: company,
    given: [
      named('2024-06-03'),
      entered('2025-03-03', { party: person, exceptions: ['wages-account'] }),
      opens('2025-04-01', { party: company }),
    ],
    expect: [
      { ...seen, object: company, since: '2025-04-01', known: '2025-04-01', because: [1, 2, 3] },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '法定代表人在名单上，工资账户未获许可',
      en: 'Headed by a listed person: an account for wages that the entry does not permit',
    },
    about: company,
    given: [
      named('2024-06-03'),
      entered('2025-03-03', { party: person }),
      opens('2025-04-01', { party: company, purpose: 'wages' }),
    ],
    expect: [
      { ...seen, object: company, since: '2025-04-01', known: '2025-04-01', because: [1, 2, 3] },
    ],
  },
];
