import type { PlainDataOf } from '@tocsin/credit-events';
import { on, silence, type Story } from '../story';

const person = 'P-OWNER001';
const company = 'X-NEWCO001';

const entered = (
  date: string,
  {
    party = person,
    known = date,
    ...more
  }: { party?: string; known?: string; from?: string; until?: string; list?: 'red' } = {},
) =>
  on(
    date,
    'list.entered',
    { list: 'black', party, scope: 'person', reason: '联席会议认定', from: date, ...more },
    { source: '/tocsin', known },
  );
const removed = (date: string) =>
  on(
    date,
    'list.removed',
    { list: 'black', party: person, reason: '异议成立' },
    { source: '/tocsin' },
  );
const takes = (
  date: string,
  {
    office = 'manager',
    who = person,
    ...more
  }: Partial<PlainDataOf<'party.office'>> & { who?: string } = {},
) => on(date, 'party.office', { party: company, person: who, office, ...more });
const holds = (date: string, ratio: number, holder = person) =>
  on(date, 'party.shareholding', { party: company, holder, ratio });
const named = (date: string, legalRepresentative: string) =>
  on(date, 'party.changed', { party: company, legalRepresentative });

const seen = { since: '2025-05-06', known: '2025-05-06', because: [1, 2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '列入名单后出任另一家企业的经理',
      en: 'Manager of another company after the entry',
    },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06')],
    expect: [{ ...seen, severity: 'orange', measures: { persons: 1, roles: 1 } }],
  },
  {
    kind: 'fires',
    title: { zh: '被登记为法定代表人', en: 'Named as legal representative' },
    about: company,
    given: [entered('2025-03-03'), named('2025-05-06', person)],
    expect: [seen],
  },
  {
    kind: 'edge inside',
    title: { zh: '持股略超四分之一', en: 'A little more than a quarter of the shares' },
    about: company,
    given: [entered('2025-03-03'), holds('2025-05-06', 0.2501)],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '持股恰为四分之一', en: 'A quarter of the shares exactly' },
    about: company,
    given: [entered('2025-03-03'), holds('2025-05-06', 0.25)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '编号不同的另一人', en: 'Another person: the token does not match' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06', { who: 'P-OWNER002' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '列入名单前已任职', en: 'In office before the entry' },
    about: company,
    given: [
      takes('2025-01-06'),
      entered('2025-03-03'),
      takes('2025-05-06', { office: 'director' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '离任后在名单期内重新任职', en: 'Left before, and came back while listed' },
    about: company,
    given: [
      takes('2025-01-06', { until: '2025-02-28' }),
      entered('2025-03-03'),
      takes('2025-05-06'),
    ],
    expect: [{ ...seen, because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '移出名单后任职', en: 'In office only after the removal' },
    about: company,
    given: [entered('2025-03-03'), removed('2025-05-06'), takes('2025-05-06')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '任期届满次日解除', en: 'Over on the day after the last day in office' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06', { until: '2025-08-31' })],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-09-01' }],
  },
  {
    kind: 'lapses',
    title: { zh: '移出名单当日解除', en: 'Over on the day of the removal' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06'), removed('2025-07-01')],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-07-01' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '列入名单期满次日解除',
      en: 'Over on the day after the last day on the list, though nothing else is told',
    },
    about: company,
    given: [entered('2025-03-03', { until: '2025-08-31' }), takes('2025-05-06')],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-09-01' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '期满后再次列入，自新的生效日起重新提示',
      en: 'Entered again after the last day: it returns on the first day of the new entry',
    },
    about: company,
    given: [
      entered('2025-03-03', { until: '2025-08-31' }),
      takes('2025-05-06'),
      entered('2025-10-09', { from: '2025-11-01' }),
    ],
    closedThrough: '2025-12-31',
    expect: [
      { ...seen, lapsed: '2025-09-01' },
      { since: '2025-11-01', known: '2025-11-01', because: [2, 3] },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '法定代表人被他人接替', en: 'Somebody else is named' },
    about: company,
    given: [entered('2025-03-03'), named('2025-05-06', person), named('2025-09-01', 'P-OTHER001')],
    expect: [{ ...seen, lapsed: '2025-09-01' }],
  },
  {
    kind: 'fires',
    title: { zh: '既任职又持股', en: 'An office and shares' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06'), holds('2025-06-02', 0.4)],
    expect: [{ ...seen, because: [1, 2, 3], measures: { persons: 1, roles: 2 } }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '名单上的是企业而非个人',
      en: 'A listed company holds the shares: no person starts again',
    },
    about: company,
    given: [entered('2025-03-03', { party: 'X-EVADER01' }), holds('2025-05-06', 0.6, 'X-EVADER01')],
    expect: silence,
  },
  {
    kind: 'late',
    title: { zh: '名单数月后才接入', en: 'The entry is learnt of months later' },
    about: company,
    given: [entered('2025-03-03', { known: '2025-10-09' }), takes('2025-05-06')],
    expect: [{ ...seen, known: '2025-10-09', foundLate: true }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '以任职方式报送的法定代表人，登记变更后解除',
      en: 'Legal representative by an office, until the register names somebody else',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      takes('2025-05-06', { office: 'legal-representative' }),
      named('2025-09-01', 'P-OTHER001'),
    ],
    expect: [{ ...seen, lapsed: '2025-09-01' }],
  },
  {
    kind: 'fires',
    title: { zh: '登记再次载明同一法定代表人', en: 'The register names the same person again' },
    about: company,
    given: [entered('2025-03-03'), named('2025-05-06', person), named('2025-06-02', person)],
    expect: [{ ...seen, measures: { persons: 1, roles: 1 } }],
  },
  {
    kind: 'fires',
    title: { zh: '同一职务再次报送', en: 'The same office is told again' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06'), takes('2025-06-02')],
    expect: [{ ...seen, measures: { persons: 1, roles: 1 } }],
  },
  {
    kind: 'fires',
    title: { zh: '两名名单主体先后任职', en: 'Two listed persons, one after the other' },
    about: company,
    given: [
      entered('2025-03-03'),
      entered('2025-03-03', { party: 'P-OWNER002' }),
      takes('2025-05-06'),
      takes('2025-05-20', { who: 'P-OWNER002', office: 'finance' }),
    ],
    expect: [{ ...seen, because: [1, 2, 3, 4], measures: { persons: 2, roles: 2 } }],
  },
  {
    kind: 'quiet',
    title: { zh: '本人的历史中不提示', en: "Nothing of it in the person's own history" },
    about: person,
    given: [entered('2025-03-03'), takes('2025-05-06')],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: {
      zh: '两个职务先后届满，后者届满方止',
      en: 'Two offices end, and with the second it is over',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      takes('2025-05-06', { until: '2025-06-30' }),
      takes('2025-05-06T11:00:00+08:00', { office: 'director', until: '2025-08-31' }),
    ],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, because: [1, 2, 3], lapsed: '2025-09-01' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '任期末日另有他人任职', en: 'Somebody else takes office on the last day' },
    about: company,
    given: [
      entered('2025-03-03'),
      takes('2025-05-06', { until: '2025-08-31' }),
      takes('2025-08-31', { who: 'P-OTHER001' }),
    ],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-09-01' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '报送任职时任期已满', en: 'An office that was over when it was told' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06', { until: '2025-05-05' })],
    closedThrough: '2025-12-31',
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '任职仅一日', en: 'In office for a day' },
    about: company,
    given: [entered('2025-03-03'), takes('2025-05-06', { until: '2025-05-06' })],
    closedThrough: '2025-12-31',
    expect: [{ ...seen, lapsed: '2025-05-07' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '此后任职者众多，名单上的人仍在其中',
      en: 'Many others who come afterwards do not push the listed person out',
    },
    about: company,
    given: [
      entered('2025-03-03'),
      takes('2025-05-06'),
      ...Array.from({ length: 129 }, (_, i) => takes('2025-06-02', { who: `P-OTHER${1000 + i}` })),
    ],
    expect: [seen],
  },
];
