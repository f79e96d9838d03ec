import { on, silence, voids, type Story } from '../story';

const party = 'X-ESTATE001';
const builder = 'X-BUILD0001';
const site = 'JZ-0042';

const owes = (date = '2019-04-03', amount = '8000000.00') =>
  on(date, 'loan.disbursed', { loan: 'L-2', party, bank: 'BANKH', amount });

type Pledge = Readonly<{ collateral?: string; bank?: string; value?: string; currency?: string }>;

const pledges = (
  date = '2019-04-02',
  { collateral = site, bank = 'BANKH', value = '50000000.00', ...more }: Pledge = {},
) =>
  on(date, 'collateral.pledged', {
    collateral,
    party,
    bank,
    loans: ['L-2'],
    kind: 'construction-in-progress',
    value,
    secured: '8000000.00',
    ...more,
  });

type Suit = Readonly<{
  plaintiff?: string;
  defendant?: string;
  claim?: string;
  cause?: 'works-price' | 'sale';
  collateral?: string[];
  priorityClaimed?: boolean;
  currency?: string;
}>;

const sues = (
  date = '2019-09-10',
  {
    plaintiff = builder,
    defendant = party,
    claim = '26000000.00',
    cause = 'works-price',
    collateral = [site],
    priorityClaimed = true,
    ...more
  }: Suit = {},
) =>
  on(date, 'lawsuit.filed', {
    case: 'C-2',
    court: '131102',
    region: '131102',
    plaintiff,
    defendant,
    claim,
    cause,
    collateral,
    priorityClaimed,
    ...more,
  });

const answers = (date: string, stance: 'contested' | 'admitted' | 'absent', defendant = party) =>
  on(date, 'lawsuit.answered', { case: 'C-2', defendant, stance });

type Decision = Readonly<{
  outcome: 'plaintiff' | 'defendant' | 'partly' | 'mediated' | 'withdrawn';
  awarded?: string;
  priority?: boolean;
  defendant?: string;
  currency?: string;
}>;

const decides = (date: string, { defendant = party, ...decision }: Decision) =>
  on(date, 'lawsuit.decided', { case: 'C-2', plaintiff: builder, defendant, ...decision });

const tied = (date = '2017-01-09', known = date) =>
  on(date, 'party.related', { party, other: builder, relation: 'common-control' }, { known });

const released = (date: string, bank = 'BANKH') =>
  on(date, 'collateral.released', { collateral: site, party, bank });

const before = [pledges(), owes()];
const seen = { since: '2019-09-10', known: '2019-09-10', object: 'C-2' };

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '当日自认的工程款', en: 'A price of works admitted on the day of the suit' },
    given: [...before, sues(), answers('2019-09-10T16:00:00+08:00', 'admitted')],
    expect: [
      {
        ...seen,
        because: [1, 3, 4],
        severity: 'orange',
        measures: {
          'claim-to-value': 0.52,
          claim: '26000000.00',
          value: '50000000.00',
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'quiet',
    title: { zh: '无关联的承包人，发包人抗辩', en: 'An independent builder, and it is contested' },
    given: [
      ...before,
      sues(),
      answers('2019-09-28', 'contested'),
      decides('2020-02-18', { outcome: 'partly', awarded: '11000000.00', priority: true }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '无关联的承包人，发包人未答辩', en: 'An independent builder, and no answer' },
    given: [
      ...before,
      sues(),
      answers('2019-09-28', 'absent'),
      decides('2020-02-18', { outcome: 'plaintiff', priority: true }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '关联的承包人，虽有抗辩', en: 'A builder of the family, contested or not' },
    given: [tied(), ...before, sues(), answers('2019-09-28', 'contested')],
    expect: [
      {
        ...seen,
        because: [1, 2, 4],
        measures: {
          'claim-to-value': 0.52,
          claim: '26000000.00',
          value: '50000000.00',
          ties: 1,
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'late',
    title: { zh: '关联关系半年后获悉', en: 'The tie is learnt of half a year later' },
    given: [tied('2017-01-09', '2020-03-16'), ...before, sues()],
    expect: [{ ...seen, known: '2020-03-16', because: [1, 2, 4], foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '起诉之后才成为关联方', en: 'Tied only after the suit' },
    given: [...before, sues(), tied('2019-09-11')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '工程款恰为抵押物价值的一半', en: 'Exactly half of the value' },
    given: [
      ...before,
      sues('2019-09-10', { claim: '25000000.00' }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '差一分不到一半', en: 'One fen below half of the value' },
    given: [
      ...before,
      sues('2019-09-10', { claim: '24999999.99' }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '未主张优先受偿', en: 'No priority is claimed' },
    given: [
      ...before,
      sues('2019-09-10', { priorityClaimed: false }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '未主张而裁判确认优先', en: 'Priority is granted though none was claimed' },
    given: [
      ...before,
      sues('2019-09-10', { priorityClaimed: false }),
      answers('2019-09-10', 'admitted'),
      decides('2019-10-15', { outcome: 'plaintiff', priority: true }),
    ],
    expect: [{ since: '2019-10-15', known: '2019-10-15', object: 'C-2', because: [1, 3, 4, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '并非工程款', en: 'It is not about works' },
    given: [...before, sues('2019-09-10', { cause: 'sale' }), answers('2019-09-10', 'admitted')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '标的物未抵押', en: 'What it is about is not pledged' },
    given: [
      ...before,
      sues('2019-09-10', { collateral: ['JZ-0099'] }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '涉及两处抵押物，以合计价值衡量',
      en: 'Of two things pledged the values are added up',
    },
    given: [
      ...before,
      pledges('2019-04-02', { collateral: 'JZ-0043', value: '2000000.01' }),
      sues('2019-09-10', { collateral: [site, 'JZ-0043', site] }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两家银行抵押同一处，价值只算一次',
      en: 'Pledged to two banks, it is worth what it is worth once',
    },
    given: [
      ...before,
      pledges('2019-06-03', { bank: 'BANKB' }),
      sues('2019-09-10', { collateral: [site, site] }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: [{ ...seen, because: [1, 3, 4, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '币种不同，不作比较', en: 'Claim and value in different currencies' },
    given: [...before, sues('2019-09-10', { currency: 'USD' }), answers('2019-09-10', 'admitted')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '抵押物价值与请求均为零', en: 'Nothing is claimed of a thing worth nothing' },
    given: [
      pledges('2019-04-02', { value: '0.00' }),
      owes(),
      sues('2019-09-10', { claim: '0.00' }),
      answers('2019-09-10', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '无人抗辩的调解', en: 'A mediation that nobody contested' },
    given: [
      ...before,
      sues(),
      decides('2019-10-15', { outcome: 'mediated', awarded: '26000000.00', priority: true }),
    ],
    expect: [{ since: '2019-10-15', known: '2019-10-15', object: 'C-2', because: [1, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '抗辩之后的调解', en: 'A mediation after it was contested' },
    given: [
      ...before,
      sues(),
      answers('2019-09-28', 'contested'),
      decides('2019-10-15', { outcome: 'mediated', awarded: '26000000.00', priority: true }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '当日先报自认、后报起诉',
      en: 'The admission of the day is reported before the suit',
    },
    given: [...before, answers('2019-09-10', 'admitted'), sues('2019-09-10T16:00:00+08:00')],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '其后改为抗辩', en: 'It is contested after all' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      answers('2019-10-08', 'contested'),
    ],
    expect: [{ ...seen, because: [1, 3, 4], lapsed: '2019-10-08' }],
  },
  {
    kind: 'edge inside',
    title: { zh: '判决核减后仍有一半', en: 'The court cuts it to exactly half of the value' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome: 'partly', awarded: '25000000.00', priority: true }),
    ],
    expect: [
      {
        ...seen,
        because: [1, 3, 4, 5],
        measures: {
          'claim-to-value': 0.5,
          claim: '25000000.00',
          value: '50000000.00',
          exposure: '8000000.00',
        },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '同一案件再次报送', en: 'The same suit is reported once more' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      sues('2019-09-17', { claim: '1.00' }),
    ],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '判决核减至一半以下', en: 'The court cuts it below half of the value' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome: 'partly', awarded: '24999999.99', priority: true }),
    ],
    expect: [{ ...seen, because: [1, 3, 4], lapsed: '2020-02-18' }],
  },
  {
    kind: 'fires',
    title: { zh: '判决金额以外币计，仍以请求衡量', en: 'An award in dollars cuts nothing' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome: 'plaintiff', awarded: '3600000.00', currency: 'USD' }),
    ],
    expect: [{ ...seen, because: [1, 3, 4, 5] }],
  },
  {
    kind: 'lapses',
    title: { zh: '判决不予优先', en: 'The court refuses the priority' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome: 'plaintiff', awarded: '26000000.00', priority: false }),
    ],
    expect: [{ ...seen, because: [1, 3, 4], lapsed: '2020-02-18' }],
  },
  ...(['withdrawn', 'defendant'] as const).map((outcome): Story => ({
    kind: 'lapses',
    title: {
      zh: outcome === 'withdrawn' ? '原告撤诉' : '法院驳回请求',
      en: outcome === 'withdrawn' ? 'The suit is withdrawn' : 'The court rejects the claim',
    },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome }),
    ],
    expect: [{ ...seen, because: [1, 3, 4], lapsed: '2020-02-18' }],
  })),
  {
    kind: 'lapses',
    title: { zh: '再审恢复原请求', en: 'A retrial restores the claim' },
    given: [
      ...before,
      sues(),
      answers('2019-09-10', 'admitted'),
      decides('2020-02-18', { outcome: 'defendant' }),
      decides('2020-08-17', { outcome: 'plaintiff', awarded: '26000000.00' }),
    ],
    expect: [
      { ...seen, because: [1, 3, 4], lapsed: '2020-02-18' },
      { since: '2020-08-17', known: '2020-08-17', object: 'C-2', because: [1, 3, 4, 6] },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '银行解除抵押', en: 'The bank releases the mortgage' },
    given: [...before, sues(), answers('2019-09-10', 'admitted'), released('2020-01-06')],
    expect: [{ ...seen, because: [1, 3, 4], lapsed: '2020-01-06' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '起诉之后才设立抵押，自设立之日起',
      en: 'Pledged after the suit: from the day of the pledge',
    },
    given: [owes('2019-04-03'), sues(), answers('2019-09-10', 'admitted'), pledges('2019-11-04')],
    expect: [{ since: '2019-11-04', known: '2019-11-04', object: 'C-2', because: [2, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: { zh: '银行自己或他人的诉讼', en: "A bank's own suit, and suits against others" },
    given: [
      ...before,
      sues('2019-09-10', { plaintiff: 'BANKH' }),
      sues('2019-09-11', { plaintiff: party, defendant: builder }),
      answers('2019-09-12', 'admitted'),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [pledges(), owes('2019-04-03', '1000000.00'), sues(), answers('2019-09-10', 'admitted')],
    expect: [{ ...seen, because: [1, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [pledges(), owes('2019-04-03', '999999.99'), sues(), answers('2019-09-10', 'admitted')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '自认记录作废', en: 'The admission is voided' },
    given: [...before, sues(), answers('2019-09-10', 'admitted'), voids('2019-09-16', 4)],
    expect: silence,
  },
];
