import { on, silence, type Story } from '../story';

const party = 'X-DEBTOR01';
const guarantor = 'X-GUAR0001';
const region = '330106';
const loan = { loan: 'L-1', party, bank: 'BANKA' } as const;

/** Due on 31 March 2023: limitation ends with 31 March 2026. */
const grants = () =>
  on('2022-04-01', 'loan.granted', {
    ...loan,
    amount: '5000000.00',
    start: '2022-04-01',
    maturity: '2023-03-31',
    kind: 'credit',
  });
const owes = () => on('2022-04-02', 'loan.disbursed', { ...loan, amount: '5000000.00' });
const repays = (date: string, { principal = '1000.00', payer = party, known = date } = {}) =>
  on(date, 'loan.repaid', { ...loan, principal, interest: '0.00', payer }, { known });

type Channel =
  | 'letter'
  | 'courier'
  | 'telegram'
  | 'notary'
  | 'recording'
  | 'newspaper'
  | 'account-debit'
  | 'payment-order'
  | 'other';
type Evidence = {
  loan: boolean;
  dueDate: boolean;
  amount: boolean;
  time: boolean;
  identity: boolean;
};
const demands = (
  date: string,
  channel: Channel,
  {
    outcome = 'refused',
    evidence,
    known = date,
  }: {
    outcome?: 'signed' | 'refused' | 'unreachable' | 'delivered';
    evidence?: Evidence;
    known?: string;
  } = {},
) =>
  on(
    date,
    'loan.demanded',
    { ...loan, to: 'debtor', channel, outcome, ...(evidence ? { evidence } : {}) },
    { known },
  );
const missing = (date: string) => on(date, 'party.unreachable', { party });

const complete = { loan: true, dueDate: true, amount: true, time: true, identity: true };
const weak = { since: '2024-05-06', known: '2024-05-06', because: [3] };

/** A proving channel leaves no alert, however the demand was received. */
const proved = (channel: Channel, outcome: 'refused' | 'unreachable', zh: string): Story => ({
  kind: 'quiet',
  title: { zh: `${zh}，足以证明送达`, en: `By ${channel}, ${outcome}: proof enough` },
  given: [grants(), owes(), demands('2024-05-06', channel, { outcome })],
  expect: silence,
});

/** A recording that lacks one of the five elements. */
const lacking = (element: keyof Evidence, zh: string): Story => ({
  kind: 'edge inside',
  title: { zh: `录音未体现${zh}`, en: `A recording that does not show: ${element}` },
  given: [
    grants(),
    owes(),
    demands('2024-05-06', 'recording', {
      outcome: 'delivered',
      evidence: { ...complete, [element]: false },
    }),
  ],
  expect: [{ ...weak, measures: { 'unproven-demands': 1, 'recording-incomplete': 1 } }],
});

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '信函催收被拒签', en: 'A letter is refused' },
    given: [grants(), owes(), demands('2024-05-06', 'letter')],
    expect: [
      {
        ...weak,
        object: 'BANKA/L-1',
        severity: 'blue',
        measures: { 'unproven-demands': 1, 'no-proof-of-arrival': 1 },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '上门未找到人', en: 'Nobody was found' },
    given: [grants(), owes(), demands('2024-05-06', 'other', { outcome: 'unreachable' })],
    expect: [weak],
  },
  {
    kind: 'fires',
    title: { zh: '不知到期日的贷款同样提示', en: 'A loan of which nothing else is known' },
    given: [demands('2024-05-06', 'letter', { outcome: 'unreachable' })],
    expect: [{ ...weak, because: [1], severity: 'blue' }],
  },
  {
    kind: 'quiet',
    title: { zh: '信函已签收', en: 'A letter is signed for' },
    given: [grants(), owes(), demands('2024-05-06', 'letter', { outcome: 'signed' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '信函已证明送达', en: 'A letter that is known to have arrived' },
    given: [grants(), owes(), demands('2024-05-06', 'letter', { outcome: 'delivered' })],
    expect: silence,
  },
  proved('courier', 'refused', '快递催收被拒收'),
  proved('courier', 'unreachable', '快递催收未找到人'),
  proved('telegram', 'refused', '电报催收被拒收'),
  proved('notary', 'refused', '公证送达被拒收'),
  proved('account-debit', 'unreachable', '账户扣款'),
  proved('payment-order', 'unreachable', '申请支付令'),
  {
    kind: 'fires',
    title: { zh: '客户未失联而登报', en: 'Published though nobody was missing' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'newspaper', { outcome: 'unreachable' }),
      missing('2024-05-07'),
    ],
    expect: [{ ...weak, measures: { 'unproven-demands': 1, 'whereabouts-known': 1 } }],
  },
  {
    kind: 'quiet',
    title: { zh: '失联当日登报', en: 'Published on the day it was reported missing' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'newspaper', { outcome: 'unreachable' }),
      missing('2024-05-06'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: { zh: '录音五要素齐全', en: 'A recording with all five elements' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'recording', { outcome: 'delivered', evidence: complete }),
    ],
    expect: silence,
  },
  lacking('loan', '是哪一笔贷款'),
  lacking('dueDate', '到期日'),
  lacking('amount', '金额'),
  lacking('time', '催收时间'),
  lacking('identity', '被催收人身份'),
  {
    kind: 'fires',
    title: { zh: '录音未报送任何要素', en: 'A recording of which nothing is said' },
    given: [grants(), owes(), demands('2024-05-06', 'recording', { outcome: 'signed' })],
    expect: [weak],
  },
  {
    kind: 'lapses',
    title: { zh: '其后取得签收', en: 'Cured by a signature' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      demands('2024-06-03', 'letter', { outcome: 'signed' }),
    ],
    expect: [{ ...weak, lapsed: '2024-06-03' }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后起诉', en: 'Cured by a suit' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      on('2024-06-03', 'lawsuit.filed', {
        case: 'C-1',
        court: region,
        region,
        plaintiff: 'BANKA',
        defendant: party,
        claim: '5000000.00',
        cause: 'loan',
      }),
    ],
    expect: [{ ...weak, lapsed: '2024-06-03' }],
  },
  {
    kind: 'quiet',
    title: { zh: '当日另以快递送达', en: 'Sent by courier as well, on the same day' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      demands('2024-05-06', 'courier', { outcome: 'delivered' }),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '前一日的还款不能补正', en: 'A payment of the day before cures nothing' },
    given: [grants(), owes(), repays('2024-05-05'), demands('2024-05-06', 'letter')],
    expect: [{ ...weak, because: [4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '补正后再次拒签', en: 'Cured, and refused again' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03'),
      demands('2024-09-02', 'letter'),
    ],
    expect: [
      { ...weak, lapsed: '2024-06-03' },
      { since: '2024-09-02', known: '2024-09-02', because: [5] },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '再次催收仍有瑕疵，并入同一预警', en: 'A second one strengthens the same alert' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      demands('2024-06-03', 'recording', { outcome: 'delivered' }),
    ],
    expect: [
      {
        ...weak,
        because: [3, 4],
        measures: {
          'unproven-demands': 2,
          'no-proof-of-arrival': 1,
          'recording-incomplete': 1,
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '保证人部分代偿不能补正', en: "A guarantor's part payment cures nothing" },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03', { payer: guarantor }),
    ],
    expect: [weak],
  },
  {
    kind: 'lapses',
    title: { zh: '保证人全部代偿', en: 'The guarantor pays all of it' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03', { principal: '5000000.00', payer: guarantor }),
    ],
    expect: [{ ...weak, lapsed: '2024-06-03' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '催收先于放款报送，其后再次催收并还清',
      en: 'Asked before the loan was reported and once more after; then it is repaid',
    },
    given: [
      demands('2022-04-01', 'letter'),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03', { principal: '5000000.00' }),
    ],
    expect: [{ since: '2022-04-01', known: '2022-04-01', because: [1, 3], lapsed: '2024-06-03' }],
  },
  {
    kind: 'lapses',
    title: { zh: '全部代偿之后的催收不再提示', en: 'Asked again after all was paid' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03', { principal: '5000000.00', payer: guarantor }),
      demands('2024-07-01', 'letter'),
    ],
    expect: [{ ...weak, lapsed: '2024-06-03' }],
  },
  {
    kind: 'quiet',
    title: { zh: '对保证人的催收另行计算', en: 'A demand on the guarantor is another matter' },
    given: [
      grants(),
      owes(),
      on('2024-05-06', 'loan.demanded', {
        ...loan,
        to: 'guarantor',
        guarantor,
        channel: 'letter',
        outcome: 'refused',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '保证人的历史中不提示', en: "Nothing of it in the guarantor's own history" },
    about: guarantor,
    given: [
      on('2024-05-06', 'loan.demanded', {
        ...loan,
        to: 'guarantor',
        guarantor,
        channel: 'letter',
        outcome: 'refused',
      }),
      on('2024-05-07', 'loan.demanded', {
        ...loan,
        to: 'debtor',
        guarantor,
        channel: 'letter',
        outcome: 'refused',
      }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '时效余七日，升为红色', en: 'Seven days of limitation left: red' },
    given: [grants(), owes(), demands('2024-05-06', 'letter')],
    closedThrough: '2026-03-24',
    expect: [{ ...weak, severity: 'red' }],
  },
  {
    kind: 'fires',
    title: { zh: '时效已过之后的催收', en: 'Made when limitation was over' },
    given: [grants(), owes(), demands('2026-05-06', 'letter')],
    expect: [{ since: '2026-05-06', known: '2026-05-06', because: [3], severity: 'red' }],
  },
  {
    kind: 'late',
    title: { zh: '催收结果半年后才报送', en: 'The outcome is reported half a year later' },
    given: [grants(), owes(), demands('2024-05-06', 'letter', { known: '2024-11-01' })],
    expect: [{ ...weak, known: '2024-11-01', foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '后来获悉当时已补正', en: 'The cure is learnt of later' },
    given: [
      grants(),
      owes(),
      demands('2024-05-06', 'letter'),
      repays('2024-06-03', { known: '2024-11-01' }),
    ],
    expect: [{ ...weak, lapsed: '2024-06-03' }],
  },
];
