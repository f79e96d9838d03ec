import { on, silence, voids, type Story } from '../story';

const party = 'X-FORGE001';

const owes = (date: string, amount = '5000000.00', known = date) =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount }, { known });

const accepted = (date: string, creditorsNotified: boolean, { id = 'B-1', known = date } = {}) =>
  on(date, 'bankruptcy.accepted', { bankruptcy: id, party, creditorsNotified }, { known });

const seen = { since: '2024-11-05', known: '2024-11-05', object: 'B-1', because: [2] };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '受理破产而未通知债权人', en: 'Accepted, and the creditors are not told' },
    given: [owes('2024-01-08'), accepted('2024-11-05', false)],
    expect: [{ ...seen, severity: 'orange', measures: { lenders: 1, exposure: '5000000.00' } }],
  },
  {
    kind: 'quiet',
    title: { zh: '债权人已获通知', en: 'The creditors were told' },
    given: [owes('2024-01-08'), accepted('2024-11-05', true)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '没有银行贷款', en: 'No bank lends' },
    given: [accepted('2024-11-05', false)],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [owes('2024-01-08', '1000000.00'), accepted('2024-11-05', false)],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [owes('2024-01-08', '999999.99'), accepted('2024-11-05', false)],
    expect: silence,
  },
  {
    kind: 'lapses',
    title: { zh: '其后补行通知', en: 'The notice follows later' },
    given: [owes('2024-01-08'), accepted('2024-11-05', false), accepted('2024-11-20', true)],
    expect: [{ ...seen, lapsed: '2024-11-20' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后驳回申请', en: 'It is dismissed later' },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', false),
      on('2024-12-02', 'bankruptcy.dismissed', { bankruptcy: 'B-1', party }),
    ],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款全部清偿', en: 'The loan is repaid in full' },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', false),
      on('2024-12-02', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '5000000.00',
        interest: '0.00',
      }),
    ],
    expect: [{ ...seen, lapsed: '2024-12-02' }],
  },
  {
    kind: 'late',
    title: { zh: '半年后才获悉受理', en: 'The acceptance is learnt of half a year later' },
    given: [owes('2024-01-08'), accepted('2024-11-05', false, { known: '2025-05-12' })],
    expect: [{ ...seen, known: '2025-05-12', foundLate: true }],
  },
  {
    kind: 'fires',
    title: { zh: '两件破产各自预警', en: 'Two bankruptcies, each with its own alert' },
    given: [
      owes('2024-01-08'),
      accepted('2024-11-05', false),
      on('2024-12-02', 'bankruptcy.dismissed', { bankruptcy: 'B-1', party }),
      accepted('2025-02-03', false, { id: 'B-2' }),
    ],
    expect: [
      { ...seen, lapsed: '2024-12-02' },
      { since: '2025-02-03', known: '2025-02-03', object: 'B-2', because: [4] },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '受理记录作废', en: 'The acceptance is voided' },
    given: [owes('2024-01-08'), accepted('2024-11-05', false), voids('2024-11-08', 2)],
    expect: silence,
  },
];
