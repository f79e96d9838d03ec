import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const surety = 'X-SURETY001';
const other = 'X-SURETY002';
const l1 = { loan: 'L-1', party, bank: 'BANKA' };
const [court, region] = ['330106', '330106'] as const;

/** Due on 31 August 2023: six months end on 29 February 2024. */
const lent = [
  on('2022-08-31', 'loan.granted', {
    ...l1,
    amount: '5000000.00',
    start: '2022-08-31',
    maturity: '2023-08-31',
    kind: 'guarantee',
  }),
  on('2022-08-31', 'loan.disbursed', { ...l1, amount: '5000000.00' }),
];

type Given = Readonly<{
  by?: string;
  guarantee?: string;
  kind?: 'joint' | 'general';
  date?: string;
  periodEnd?: string;
}>;

const guaranteed = ({
  by = surety,
  guarantee = 'G-1',
  kind = 'joint',
  date = '2022-08-31',
  ...more
}: Given = {}) =>
  on(date, 'guarantee.given', {
    guarantee,
    guarantor: by,
    party,
    bank: 'BANKA',
    loan: 'L-1',
    amount: '5000000.00',
    kind,
    ...more,
  });

type Asking = Readonly<{ of?: string; outcome?: 'delivered' | 'signed'; known?: string }>;

const asks = (date: string, { of = surety, outcome = 'delivered', known = date }: Asking = {}) =>
  on(
    date,
    'loan.demanded',
    { ...l1, to: 'guarantor', guarantor: of, channel: 'courier', outcome },
    { known },
  );
const sues = (date: string, defendant = party) =>
  on(date, 'lawsuit.filed', {
    case: 'C-1',
    court,
    region,
    plaintiff: 'BANKA',
    defendant,
    claim: '5000000.00',
    cause: 'loan',
  });
const repays = (date: string) =>
  on(date, 'loan.repaid', { ...l1, principal: '5000000.00', interest: '0.00' });

const joint = [...lent, guaranteed()];
const general = [...lent, guaranteed({ kind: 'general' })];
const seen = { since: '2024-03-01', known: '2024-03-01', because: [1, 3] };
const object = 'BANKA/G-1';

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '连带保证期间届满，从未向保证人主张',
      en: 'A joint guarantee has ended and nobody ever asked the guarantor',
    },
    given: joint,
    closedThrough: '2024-03-01',
    expect: [
      {
        ...seen,
        object,
        severity: 'red',
        foundLate: false,
        measures: {
          'days-over': 1,
          'joint-last-day': '2024-02-29',
          due: '2023-08-31',
          'mark-of-law': 'V',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '期间内已向保证人主张', en: 'The guarantor was asked in its period' },
    given: [...joint, asks('2023-11-06')],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证期间录为 9999-12-31，即无期限',
      en: 'A period that is written as without end',
    },
    given: [...lent, guaranteed({ periodEnd: '9999-12-31' })],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '最后一日尚未届满', en: 'On the last day it has not ended' },
    given: joint,
    closedThrough: '2024-02-29',
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '最后一日主张有效', en: 'A demand on the last day is in time' },
    given: [...joint, asks('2024-02-29')],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '次日主张已经太迟', en: 'A demand on the day after it is too late' },
    given: [...joint, asks('2024-03-01')],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '期间过后保证人在催收通知书上签字，不恢复保证责任',
      en: 'A signature on a notice after the end revives nothing',
    },
    given: [...joint, asks('2024-04-15', { outcome: 'signed' })],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '向一名共同保证人主张，不及于另一名',
      en: 'What was asked of one guarantor preserves nothing against the other',
    },
    given: [...joint, guaranteed({ by: other }), asks('2023-11-06', { of: other })],
    closedThrough: '2024-06-01',
    expect: [{ ...seen, object }],
  },
  {
    kind: 'fires',
    title: {
      zh: '两名共同保证人先后过期，同一预警',
      en: 'Two guarantors of one contract end one after the other, in one alert',
    },
    given: [...joint, guaranteed({ by: other, periodEnd: '2024-01-31' })],
    closedThrough: '2024-03-01',
    expect: [
      {
        since: '2024-02-01',
        known: '2024-02-01',
        because: [1, 3, 4],
        measures: {
          'days-over': 30,
          'joint-last-day': '2024-01-31',
          due: '2023-08-31',
          guarantors: 2,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '一般保证未起诉债务人', en: 'Of a general guarantee: the debtor was never sued' },
    given: [...general, asks('2023-11-06')],
    closedThrough: '2024-06-01',
    expect: [{ ...seen, object }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '一般保证最后一日起诉债务人',
      en: 'Of a general guarantee: the debtor was sued on the last day',
    },
    given: [...general, sues('2024-02-29')],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '一般保证次日才起诉债务人',
      en: 'Of a general guarantee: the debtor was sued the day after it',
    },
    given: [...general, sues('2024-03-01')],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '期间内起诉后又撤诉',
      en: 'The suit in time is withdrawn after the end: lost from that day',
    },
    given: [
      ...general,
      sues('2024-01-15'),
      on('2024-05-20', 'lawsuit.decided', {
        case: 'C-1',
        plaintiff: 'BANKA',
        defendant: party,
        outcome: 'withdrawn',
      }),
    ],
    closedThrough: '2024-06-01',
    expect: [{ since: '2024-05-20', known: '2024-05-20', because: [1, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '期间内已起诉连带保证人',
      en: 'The joint guarantor was sued in its period',
    },
    given: [...joint, sues('2024-02-29', surety)],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '期间过后才起诉连带保证人',
      en: 'The joint guarantor was sued too late',
    },
    given: [...joint, sues('2024-03-01', surety)],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
  {
    kind: 'fires',
    title: {
      zh: '保证期间过后才登报',
      en: 'The newspaper came too late for a guarantor who cannot be found',
    },
    given: [
      ...joint,
      on('2023-10-16', 'party.unreachable', { party: surety }),
      on('2024-03-01', 'loan.demanded', {
        ...l1,
        to: 'guarantor',
        guarantor: surety,
        channel: 'newspaper',
        outcome: 'unreachable',
      }),
    ],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '约定的保证期间届满次日', en: 'The day after an agreed period' },
    given: [...lent, guaranteed({ periodEnd: '2025-08-31' })],
    closedThrough: '2025-09-01',
    expect: [
      {
        since: '2025-09-01',
        known: '2025-09-01',
        because: [1, 3],
        measures: {
          'days-over': 1,
          'joint-last-day': '2025-08-31',
          due: '2023-08-31',
          guarantors: 1,
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '贷款在期间内还清', en: 'The loan was repaid in the period' },
    given: [...joint, repays('2024-02-29')],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后贷款还清', en: 'The loan is repaid afterwards' },
    given: [...joint, repays('2024-07-01')],
    closedThrough: '2024-08-01',
    expect: [{ ...seen, lapsed: '2024-07-01' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '与保证人重新签订保证合同',
      en: 'The guarantor signs anew, with a period of its own',
    },
    given: [...joint, guaranteed({ date: '2024-04-15', periodEnd: '2026-08-31' })],
    closedThrough: '2024-06-01',
    expect: [{ ...seen, lapsed: '2024-04-15' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '其后解除，又以新合同担保并再次过期',
      en: 'Released, guaranteed anew under the same number, and lapsed again',
    },
    given: [
      ...joint,
      on('2024-04-12', 'guarantee.released', {
        guarantee: 'G-1',
        guarantor: surety,
        party,
        bank: 'BANKA',
      }),
      guaranteed({ date: '2024-04-15', periodEnd: '2024-10-15' }),
    ],
    closedThrough: '2024-11-01',
    expect: [
      { ...seen, lapsed: '2024-04-12' },
      { since: '2024-10-16', known: '2024-10-16', because: [1, 5] },
    ],
  },
  {
    kind: 'quiet',
    title: {
      zh: '期间内的催收事后才报送，不再提示',
      en: 'A demand in time that is reported later withdraws it',
    },
    given: [...joint, asks('2024-02-20', { known: '2024-04-01' })],
    closedThrough: '2024-06-01',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '债务逾期已久方才提供保证，自签订之日起算六个月',
      en: 'Given for a debt long overdue, the six months are counted from the signature',
    },
    given: [...lent, asks('2024-03-15'), guaranteed({ date: '2024-04-15' })],
    closedThrough: '2024-12-01',
    expect: [{ since: '2024-10-16', known: '2024-10-16', because: [1, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '为逾期债务提供保证，六个月内已催收',
      en: 'Given for a debt long overdue, and asked within six months of the signature',
    },
    given: [...lent, guaranteed({ date: '2024-04-15' }), asks('2024-10-15')],
    closedThrough: '2024-12-01',
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '保证合同在期间过后才获悉',
      en: 'The contract is learnt of when it has long ended',
    },
    given: [...lent, { ...guaranteed(), known: '2024-05-20T09:00:00+08:00' }],
    closedThrough: '2024-06-01',
    expect: [{ ...seen, known: '2024-05-20', foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '催收记录作废', en: 'The demand is voided' },
    given: [...joint, asks('2023-11-06'), voids('2023-11-08', 4)],
    closedThrough: '2024-06-01',
    expect: [seen],
  },
];
