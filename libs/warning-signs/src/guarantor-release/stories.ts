import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const shell = 'X-SHELL001';
const surety = 'X-SURETY001';
const other = 'X-SURETY002';
const l1 = { loan: 'L-1', bank: 'BANKA' };

const owes = (date: string, amount = '5000000.00', of = l1) =>
  on(date, 'loan.disbursed', { ...of, party, amount });
const repays = (date: string, principal = '5000000.00') =>
  on(date, 'loan.repaid', { ...l1, party, principal, interest: '0.00' });

type Given = Readonly<{
  by?: string;
  guarantee?: string;
  loan?: string | null;
  bank?: string;
  currency?: string;
}>;

const guaranteed = (
  date: string,
  { by = surety, guarantee = 'G-1', loan = 'L-1', bank = 'BANKA', currency = 'CNY' }: Given = {},
) =>
  on(date, 'guarantee.given', {
    guarantee,
    guarantor: by,
    party,
    bank,
    currency,
    ...(loan === null ? {} : { loan }),
    amount: '5000000.00',
    kind: 'joint',
  });

type Passing = Readonly<{
  manner?: 'agreed' | 'statutory';
  bankConsented?: boolean;
  guarantorsConsented?: boolean;
  from?: string;
  to?: string;
}>;

const passes = (date: string, passing: Passing = {}) =>
  on(date, 'loan.transferred', {
    ...l1,
    from: party,
    to: shell,
    manner: 'agreed',
    bankConsented: true,
    ...passing,
  });

const extended = (date: string, maturity: string, guarantorsConsented?: boolean) =>
  on(date, 'loan.extended', {
    ...l1,
    party,
    maturity,
    ...(guarantorsConsented === undefined ? {} : { guarantorsConsented }),
  });

type Word = Readonly<{
  by?: string;
  guarantee?: string;
  given?: boolean;
  to?: 'debt-transfer' | 'extension' | 'loan-replacement';
}>;

const consents = (
  date: string,
  { by = surety, guarantee = 'G-1', given = true, to = 'debt-transfer' }: Word = {},
) => on(date, 'guarantee.consent', { guarantee, guarantor: by, party, bank: 'BANKA', to, given });

const released = (date: string, guarantee = 'G-1', by = surety) =>
  on(date, 'guarantee.released', { guarantee, guarantor: by, party, bank: 'BANKA' });

const before = [owes('2023-03-01'), guaranteed('2023-03-01')];
const seen = { since: '2024-05-10', known: '2024-05-10', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '债务协议转移给空壳公司，未见保证人同意',
      en: 'The debt passes to a shell by agreement and the guarantor is not asked',
    },
    given: [...before, passes('2024-05-10')],
    expect: [
      {
        ...seen,
        object: 'BANKA/L-1',
        severity: 'orange',
        foundLate: false,
        measures: {
          exposure: '5000000.00',
          'guarantors-not-asked': 1,
          guaranteed: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '银行未同意的协议转移',
      en: 'The bank did not consent either, and the debt stays where it is',
    },
    given: [...before, passes('2024-05-10', { bankConsented: false })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '明示保证人未同意', en: 'The transfer itself says that they did not consent' },
    given: [...before, passes('2024-05-10', { guarantorsConsented: false })],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: { zh: '贷款展期未见保证人同意', en: 'The loan is extended without the guarantor' },
    given: [...before, extended('2024-05-10', '2026-03-01')],
    expect: [{ ...seen, object: 'BANKA/L-1' }],
  },
  {
    kind: 'quiet',
    title: { zh: '合并分立依法承继债务', en: 'The debt passes by law' },
    given: [...before, passes('2024-05-10', { manner: 'statutory' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '转移时保证人均已同意', en: 'The transfer says that the guarantors consented' },
    given: [...before, passes('2024-05-10', { guarantorsConsented: true })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '展期时保证人均已同意', en: 'The extension says that the guarantors consented' },
    given: [...before, extended('2024-05-10', '2026-03-01', true)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '保证人同意书已存档', en: 'The consent is on file' },
    given: [...before, consents('2024-05-06'), passes('2024-05-10')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '转移当日才报送同意，同日先后不论',
      en: 'A consent of the same day counts, whichever of the two comes first',
    },
    given: [...before, passes('2024-05-10'), consents('2024-05-10')],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '次日才同意，预警仅存续一日',
      en: 'A consent of the next day ends the alert on its day',
    },
    given: [...before, passes('2024-05-10'), consents('2024-05-11')],
    expect: [{ ...seen, lapsed: '2024-05-11' }],
  },
  {
    kind: 'fires',
    title: { zh: '两名保证人仅一名同意', en: 'Only one of two guarantors consented' },
    given: [
      ...before,
      guaranteed('2023-03-01', { by: other, guarantee: 'G-2' }),
      consents('2024-05-06'),
      passes('2024-05-10'),
    ],
    expect: [{ ...seen, because: [3, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一保证合同两名共同保证人，仅一名同意',
      en: 'Of two guarantors of one contract only one consented',
    },
    given: [
      ...before,
      guaranteed('2023-03-01', { by: other }),
      consents('2024-05-06'),
      passes('2024-05-10'),
    ],
    expect: [{ ...seen, because: [3, 5] }],
  },
  {
    kind: 'fires',
    title: { zh: '保证人明确拒绝', en: 'The guarantor refuses in writing' },
    given: [...before, consents('2024-05-06', { given: false }), passes('2024-05-10')],
    expect: [{ ...seen, because: [2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: { zh: '先同意后反悔', en: 'A guarantor that first agreed and then refused' },
    given: [
      ...before,
      consents('2024-05-02'),
      consents('2024-05-06', { given: false }),
      passes('2024-05-10'),
    ],
    expect: [{ ...seen, because: [2, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同意的是展期而非债务转移',
      en: 'What was agreed to was an extension, not a transfer',
    },
    given: [...before, consents('2024-05-06', { to: 'extension' }), passes('2024-05-10')],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '首次展期的同意不及于再次展期',
      en: 'Consent to the first extension is none to the second',
    },
    given: [
      ...before,
      consents('2024-02-20', { to: 'extension' }),
      extended('2024-02-26', '2024-08-26'),
      extended('2024-08-20', '2025-02-26'),
    ],
    expect: [{ since: '2024-08-20', known: '2024-08-20', because: [2, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '两次展期分别取得同意，其后拒绝第三次',
      en: 'Each of two extensions was agreed to, and a third refused before it happened',
    },
    given: [
      ...before,
      consents('2024-02-20', { to: 'extension' }),
      extended('2024-02-26', '2024-08-26'),
      consents('2024-08-12', { to: 'extension' }),
      extended('2024-08-20', '2025-02-26'),
      consents('2025-02-10', { to: 'extension', given: false }),
    ],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '两次展期后一并补签同意',
      en: 'A later consent covers both extensions before it',
    },
    given: [
      ...before,
      extended('2024-05-10', '2024-11-10'),
      extended('2024-11-08', '2025-05-10'),
      consents('2024-12-02', { to: 'extension' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4], lapsed: '2024-12-02' }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '展期的同意不因其间的债务转移而失效',
      en: 'Consent to an extension is not used up by a transfer in between',
    },
    given: [
      ...before,
      consents('2024-04-20', { to: 'extension' }),
      passes('2024-05-10', { bankConsented: false, guarantorsConsented: true }),
      extended('2024-05-20', '2025-03-01'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '首次展期当日的同意不及于再次展期',
      en: 'Consent of the day of the first extension is none to the second',
    },
    given: [
      ...before,
      extended('2024-02-26', '2024-08-26'),
      consents('2024-02-26', { to: 'extension' }),
      extended('2024-08-20', '2025-02-26'),
    ],
    expect: [{ since: '2024-08-20', known: '2024-08-20', because: [2, 5] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '首次展期事后补签同意，再次展期未见同意，重新预警',
      en: 'What was consented to after the first extension is none to the second: a new episode',
    },
    given: [
      ...before,
      extended('2024-02-26', '2024-08-26'),
      consents('2024-03-15', { to: 'extension' }),
      extended('2024-08-20', '2025-02-26'),
    ],
    expect: [
      { since: '2024-02-26', known: '2024-02-26', lapsed: '2024-03-15', because: [2, 3] },
      { since: '2024-08-20', known: '2024-08-20', because: [2, 5] },
    ],
  },
  {
    kind: 'lapses',
    title: {
      zh: '首次展期未同意，再次展期前已取得同意',
      en: 'A consent shortly before the second extension covers it, and the first one too',
    },
    given: [
      ...before,
      extended('2024-02-26', '2024-08-26'),
      consents('2024-08-12', { to: 'extension' }),
      extended('2024-08-20', '2025-02-26'),
    ],
    expect: [{ since: '2024-02-26', known: '2024-02-26', lapsed: '2024-08-12', because: [2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '事后拒绝，不改变预警；此前对展期的拒绝与债务转移无关',
      en: 'A refusal afterwards changes nothing, and one of an extension is about something else',
    },
    given: [
      ...before,
      consents('2024-05-06', { to: 'extension', given: false }),
      passes('2024-05-10'),
      consents('2024-05-20', { given: false }),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '外币保证不与人民币金额相加',
      en: 'A guarantee in another currency is not added to those in yuan',
    },
    given: [
      ...before,
      guaranteed('2023-03-01', { by: other, guarantee: 'G-2', currency: 'USD' }),
      passes('2024-05-10'),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: {
          exposure: '5000000.00',
          'guarantors-not-asked': 2,
          guaranteed: '5000000.00',
        },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '展期当日签订的保证',
      en: 'A guarantee signed on the day of the extension is for the loan as extended',
    },
    given: [
      owes('2023-03-01'),
      extended('2024-05-10', '2026-03-01'),
      guaranteed('2024-05-10T11:00:00+08:00'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '展期前一日签订的保证', en: 'A guarantee signed on the day before' },
    given: [owes('2023-03-01'), guaranteed('2024-05-09'), extended('2024-05-10', '2026-03-01')],
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '未指明贷款的最高额保证',
      en: 'A guarantee that names no loan stands for all loans of its bank',
    },
    given: [
      owes('2023-03-01'),
      guaranteed('2023-03-01', { loan: null }),
      extended('2024-05-10', '2026-03-01'),
    ],
    expect: [seen],
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证的是另一笔贷款或者另一家银行',
      en: 'What is guaranteed is another loan, or a loan of another bank',
    },
    given: [
      owes('2023-03-01'),
      guaranteed('2023-03-01', { loan: 'L-2' }),
      guaranteed('2023-03-01', { guarantee: 'G-2', bank: 'BANKB', loan: null }),
      extended('2024-05-10', '2026-03-01'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '受让债务的一方没有自己的保证人',
      en: 'Whoever takes the debt over had no guarantor to ask',
    },
    given: [
      owes('2023-03-01'),
      guaranteed('2023-03-01'),
      passes('2024-05-10', { from: shell, to: party }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '转出债务恰为一百万元',
      en: 'The debt that leaves is exactly one million',
    },
    given: [owes('2023-03-01', '1000000.00'), guaranteed('2023-03-01'), passes('2024-05-10')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '转出债务差一分不到一百万元',
      en: 'The debt that leaves is one fen short of a million',
    },
    given: [owes('2023-03-01', '999999.99'), guaranteed('2023-03-01'), passes('2024-05-10')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '转出债务与其余贷款合计满一百万元',
      en: 'The debt that leaves and what stays come to a million together',
    },
    given: [
      owes('2023-03-01', '400000.00'),
      guaranteed('2023-03-01'),
      owes('2023-03-02', '600000.00', { loan: 'L-2', bank: 'BANKB' }),
      passes('2024-05-10'),
    ],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'late',
    title: { zh: '保证合同事后才获悉', en: 'The guarantee is learnt of half a year later' },
    given: [
      owes('2023-03-01'),
      { ...guaranteed('2023-03-01'), known: '2024-11-20T09:00:00+08:00' },
      passes('2024-05-10'),
    ],
    expect: [{ ...seen, known: '2024-11-20', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '银行解除该保证人的保证，另一人已同意',
      en: 'The bank releases the guarantor who was not asked; the other had consented',
    },
    given: [
      ...before,
      guaranteed('2023-03-01', { by: other, guarantee: 'G-2' }),
      consents('2024-05-06', { by: other, guarantee: 'G-2' }),
      passes('2024-05-10'),
      released('2024-07-01'),
    ],
    expect: [{ ...seen, because: [2, 5], lapsed: '2024-07-01' }],
  },
  {
    kind: 'lapses',
    title: { zh: '展期后贷款还清', en: 'The extended loan is repaid' },
    given: [
      ...before,
      owes('2023-03-02', '3000000.00', { loan: 'L-2', bank: 'BANKB' }),
      extended('2024-05-10', '2026-03-01'),
      repays('2024-09-02'),
    ],
    expect: [{ ...seen, because: [2, 4], lapsed: '2024-09-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '余额降至一百万元以下后又新增贷款，预警再现',
      en: 'Exposure falls below the minimum and rises again: a new episode',
    },
    given: [
      ...before,
      extended('2024-05-10', '2026-03-01'),
      repays('2024-09-02', '4500000.00'),
      owes('2024-10-08', '2000000.00', { loan: 'L-2', bank: 'BANKB' }),
    ],
    expect: [
      { ...seen, lapsed: '2024-09-02' },
      { since: '2024-10-08', known: '2024-10-08', because: [2, 3] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '转移记录作废', en: 'The transfer is voided' },
    given: [...before, passes('2024-05-10'), voids('2024-05-12', 3)],
    expect: silence,
  },
];
