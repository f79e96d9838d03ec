import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';
const region = '330106';

const owes = (date: string, amount = '5000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount });

const opens = (date: string, { creditor = 'BANKA', execution = 'E-1' } = {}) =>
  on(date, 'execution.opened', { execution, creditor, party, region, amount: '5000000.00' });

type Reason = 'administrative-intervention' | 'no-assets' | 'party-missing' | 'objection' | 'other';

const stalls = (
  date: string,
  reason: Reason = 'administrative-intervention',
  { execution = 'E-1', known = date } = {},
) => on(date, 'execution.stalled', { execution, party, region, reason }, { known });

const closes = (date: string) =>
  on(date, 'execution.closed', { execution: 'E-1', party, region, recovered: '0.00' });

const auctions = (date: string) =>
  on(date, 'execution.auctioned', { execution: 'E-1', party, price: '3000000.00' });

const before = [owes('2023-01-09'), opens('2024-03-04')];
const seen = { since: '2024-06-10', known: '2024-06-10', because: [2, 3] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '银行的执行因行政干预停滞', en: "A bank's execution is stopped by an office" },
    given: [...before, stalls('2024-06-10')],
    expect: [
      {
        ...seen,
        severity: 'yellow',
        measures: { executions: 1, 'days-to-stall': 98, exposure: '5000000.00' },
      },
    ],
  },
  ...(['no-assets', 'party-missing', 'objection', 'other'] as const).map((reason): Story => ({
    kind: 'quiet',
    title: {
      zh: {
        'no-assets': '没有可供执行的财产',
        'party-missing': '被执行人下落不明',
        objection: '有人提出执行异议',
        other: '其他原因停滞',
      }[reason],
      en: `It rests for another reason: ${reason}`,
    },
    given: [...before, stalls('2024-06-10', reason)],
    expect: silence,
  })),
  {
    kind: 'quiet',
    title: { zh: '停滞的是供应商的执行', en: "A supplier's execution is stopped" },
    given: [
      owes('2023-01-09'),
      opens('2024-03-04', { creditor: 'X-SUPPLY01' }),
      stalls('2024-06-10'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '申请执行人不明', en: 'Nobody said whose execution it is' },
    given: [owes('2023-01-09'), stalls('2024-06-10')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2023-01-09', '1000000.00'), opens('2024-03-04'), stalls('2024-06-10')],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2023-01-09', '999999.99'), opens('2024-03-04'), stalls('2024-06-10')],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '同日先报停滞、后报立案', en: 'Stopped on the day it is opened, reported first' },
    given: [owes('2023-01-09'), stalls('2024-06-10'), opens('2024-06-10T15:00:00+08:00')],
    expect: [{ ...seen, measures: { executions: 1, 'days-to-stall': 0, exposure: '5000000.00' } }],
  },
  {
    kind: 'fires',
    title: { zh: '两件执行停滞，并入同一预警', en: 'Two executions strengthen one alert' },
    given: [
      ...before,
      opens('2024-05-06', { execution: 'E-2' }),
      stalls('2024-06-10'),
      stalls('2024-07-15', 'administrative-intervention', { execution: 'E-2' }),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5],
        measures: { executions: 2, 'days-to-stall': 98, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '其后以其他原因停滞', en: 'It rests for another reason later' },
    given: [...before, stalls('2024-06-10'), stalls('2024-09-09', 'no-assets')],
    expect: [{ ...seen, lapsed: '2024-09-09' }],
  },
  {
    kind: 'lapses',
    title: { zh: '执行结案', en: 'It is closed' },
    given: [...before, stalls('2024-06-10'), closes('2024-09-09')],
    expect: [{ ...seen, lapsed: '2024-09-09' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后进入拍卖', en: 'It goes on to an auction' },
    given: [...before, stalls('2024-06-10'), auctions('2024-06-11')],
    expect: [{ ...seen, lapsed: '2024-06-11' }],
  },
  {
    kind: 'fires',
    title: { zh: '拍卖与停滞同日', en: 'An auction of the very day on which it was stopped' },
    given: [...before, auctions('2024-06-10'), stalls('2024-06-10T15:00:00+08:00')],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '拍卖后再度停滞', en: 'Stopped again after an auction' },
    given: [...before, stalls('2024-06-10'), auctions('2024-08-05'), stalls('2024-10-14')],
    expect: [
      { ...seen, lapsed: '2024-08-05' },
      { since: '2024-10-14', known: '2024-10-14', because: [2, 5] },
    ],
  },
  {
    kind: 'late',
    title: { zh: '停滞原因半年后才获悉', en: 'The reason is learnt of half a year later' },
    given: [
      ...before,
      stalls('2024-06-10', 'administrative-intervention', { known: '2024-12-16' }),
    ],
    expect: [{ ...seen, known: '2024-12-16', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '停滞记录作废', en: 'The stall is voided' },
    given: [...before, stalls('2024-06-10'), voids('2024-06-12', 3)],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '同一执行案件再次报告停滞',
      en: 'The same execution is reported to rest a second time',
    },
    given: [...before, stalls('2024-06-10'), stalls('2024-07-15')],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { executions: 1, 'days-to-stall': 133, exposure: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日两项停滞原因，行政干预后报',
      en: 'Of two reasons of one day the intervention counts, though it is told last',
    },
    given: [...before, stalls('2024-06-10', 'objection'), stalls('2024-06-10')],
    expect: [{ ...seen, because: [2, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同日两项停滞原因，行政干预先报',
      en: 'Of two reasons of one day the intervention counts, told first',
    },
    given: [...before, stalls('2024-06-10'), stalls('2024-06-10', 'objection')],
    expect: [seen],
  },
];
