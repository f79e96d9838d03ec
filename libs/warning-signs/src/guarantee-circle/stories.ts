import { on, silence, voids, type Story } from '../story';

const party = 'X-MILL0001';
const [second, third, fourth] = ['X-DYER0001', 'X-LOOM0001', 'X-SPIN0001'];

const owes = (date: string, { amount = '5000000.00', by = party, loan = 'L-1' } = {}) =>
  on(date, 'loan.disbursed', { loan, party: by, bank: 'BANKA', amount });
const repays = (date: string, principal: string) =>
  on(date, 'loan.repaid', { loan: 'L-1', party, bank: 'BANKA', principal, interest: '0.00' });

type Given = Readonly<{ guarantee?: string; amount?: string; currency?: string; known?: string }>;

/** One stands for another. */
const gives = (
  date: string,
  [guarantor, debtor]: readonly [string, string],
  { guarantee = 'G-1', amount = '5000000.00', currency = 'CNY', known = date }: Given = {},
) =>
  on(
    date,
    'guarantee.given',
    { guarantee, guarantor, party: debtor, bank: 'BANKA', amount, currency, kind: 'joint' },
    { known },
  );
const released = (
  date: string,
  [guarantor, debtor]: readonly [string, string],
  guarantee = 'G-1',
) => on(date, 'guarantee.released', { guarantee, guarantor, party: debtor, bank: 'BANKA' });

/** A ring of so many members, closed on a day by a guarantee between two others. */
const ring = (members: number, closedOn: string) => {
  const names = [party, ...Array.from({ length: members - 1 }, (_none, i) => `X-RING000${i + 1}`)];
  return names.map((from, i) =>
    gives(i === 2 ? closedOn : '2024-02-01', [from, names[(i + 1) % members] ?? party]),
  );
};

const given = [owes('2024-01-10'), gives('2024-02-01', [party, second])];
const seen = { since: '2024-06-03', known: '2024-06-03', because: [2, 3] };
const pair = `${second},${party}`;
const three = [second, third, party].join();

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '两家企业互相保证', en: 'Two firms stand for each other' },
    given: [...given, gives('2024-06-03', [second, party])],
    expect: [
      {
        ...seen,
        object: pair,
        severity: 'yellow',
        foundLate: false,
        measures: { exposure: '5000000.00', members: 2, guaranteed: '10000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '三家成圈，由另外两家之间的保证闭合',
      en: 'Three in a ring, closed by a guarantee between the two others',
    },
    given: [...given, gives('2024-03-01', [third, party]), gives('2024-06-03', [second, third])],
    expect: [{ ...seen, because: [2, 3, 4], object: three }],
  },
  {
    kind: 'quiet',
    title: { zh: '只为多家提供保证', en: 'A star: it stands for several and nobody for it' },
    given: [...given, gives('2024-02-01', [party, third]), gives('2024-02-01', [party, fourth])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '保证成链而不成圈',
      en: 'A chain: each stands for the next, and the last for nobody',
    },
    given: [...given, gives('2024-03-01', [third, party]), gives('2024-06-03', [second, fourth])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '圈在别人之间，自己只是旁支',
      en: 'The circle is between others, and it hangs on to it by one guarantee',
    },
    given: [...given, gives('2024-03-01', [second, third]), gives('2024-06-03', [third, second])],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '六家成圈', en: 'Six in a ring' },
    given: [owes('2024-01-10'), ...ring(6, '2024-06-03')],
    expect: [
      {
        ...seen,
        because: [2, 3, 4, 5, 6, 7],
        measures: { exposure: '5000000.00', members: 6, guaranteed: '30000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '七家成圈', en: 'Seven in a ring' },
    given: [owes('2024-01-10'), ...ring(7, '2024-06-03')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '成员余额恰为一百万元', en: 'A member that owes exactly one million' },
    given: [
      owes('2024-01-10', { amount: '1000000.00' }),
      gives('2024-02-01', [party, second]),
      gives('2024-06-03', [second, party]),
    ],
    expect: [seen],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '成员余额差一分不到一百万元，由他人自行预警',
      en: 'A member one fen short of a million has no alert of its own, whatever the other owes',
    },
    given: [
      owes('2024-01-10', { amount: '999999.99' }),
      owes('2024-01-10', { by: second }),
      gives('2024-02-01', [party, second]),
      gives('2024-06-03', [second, party]),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '先成圈、后贷款，自贷款之日起',
      en: 'The circle is there before the loan: from the day of the loan',
    },
    given: [
      gives('2024-02-01', [party, second]),
      gives('2024-03-01', [second, party]),
      owes('2024-06-03'),
    ],
    expect: [{ ...seen, because: [1, 2] }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '另外两家之间的保证解除后又签订，预警再现',
      en: 'The guarantee between the two others is released, and given again',
    },
    given: [
      ...given,
      gives('2024-03-01', [third, party]),
      gives('2024-06-03', [second, third]),
      released('2024-09-02', [second, third]),
      gives('2024-11-04', [second, third], { guarantee: 'G-2' }),
    ],
    expect: [
      { ...seen, because: [2, 3, 4], object: three, lapsed: '2024-09-02' },
      { since: '2024-11-04', known: '2024-11-04', because: [2, 3, 6], object: three },
    ],
  },
  {
    kind: 'lapses',
    title: { zh: '自己的保证被解除', en: 'Its own guarantee is released' },
    given: [
      ...given,
      gives('2024-06-03', [second, party]),
      released('2024-09-02', [party, second]),
    ],
    expect: [{ ...seen, object: pair, lapsed: '2024-09-02' }],
  },
  {
    kind: 'lapses',
    title: { zh: '自身贷款偿还至下限以下', en: 'It repays its debt to below the minimum' },
    given: [...given, gives('2024-06-03', [second, party]), repays('2024-09-02', '4500000.00')],
    expect: [{ ...seen, lapsed: '2024-09-02' }],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一方向有两份保证，解除其一仍成圈',
      en: 'Two contracts one way: with one of them released the circle stands',
    },
    given: [
      ...given,
      gives('2024-02-01', [party, second], { guarantee: 'G-2', currency: 'USD' }),
      gives('2024-06-03', [second, party]),
      released('2024-09-02', [party, second]),
    ],
    expect: [
      {
        ...seen,
        because: [2, 3, 4],
        measures: { exposure: '5000000.00', members: 2, guaranteed: '5000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '同属两个圈，各成一项预警', en: 'A member of two circles has two alerts' },
    given: [
      ...given,
      gives('2024-06-03', [second, party]),
      gives('2024-06-10', [party, third]),
      gives('2024-06-10', [third, party]),
    ],
    expect: [
      { ...seen, object: pair },
      { since: '2024-06-10', known: '2024-06-10', because: [4, 5], object: `${third},${party}` },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '三户联保小组同日签约，两两成圈，不再重复预警三户',
      en: 'Three who all stand for each other, signed on one day, are pairs and nothing more',
    },
    given: [
      owes('2024-01-10'),
      gives('2024-06-03', [party, second]),
      gives('2024-06-03', [third, party]),
      gives('2024-06-03', [second, third]),
      gives('2024-06-03', [third, second]),
      gives('2024-06-03', [second, party]),
      gives('2024-06-03', [party, third]),
    ],
    expect: [
      { ...seen, because: [2, 6], object: pair },
      { ...seen, because: [3, 7], object: `${third},${party}` },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '三家成圈在先、其中两家互保在后，原预警仍存续',
      en: 'A ring of three goes on when two of them make a pair within it',
    },
    given: [
      ...given,
      gives('2024-03-01', [third, party]),
      gives('2024-06-03', [second, third]),
      gives('2024-09-02', [second, party]),
    ],
    expect: [
      { ...seen, because: [2, 3, 4], object: three },
      { since: '2024-09-02', known: '2024-09-02', because: [2, 5], object: pair },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '互保解除后，外层的三家圈显现',
      en: 'A pair ends, and the ring of three around it shows from that day',
    },
    given: [
      ...given,
      gives('2024-06-03', [second, party]),
      gives('2024-07-01', [second, third]),
      gives('2024-07-01', [third, party]),
      released('2024-09-02', [second, party]),
    ],
    expect: [
      { ...seen, object: pair, lapsed: '2024-09-02' },
      { since: '2024-09-02', known: '2024-09-02', because: [2, 4, 5], object: three },
    ],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '经由保证对手方过多的担保公司，不作穿透',
      en: 'A guarantee company linked with too many is not walked through',
    },
    given: [
      owes('2024-01-10'),
      on('2024-01-10', 'sign.parameters-set', {
        sign: 'guarantee-circle',
        parameters: { fanOutMax: 2 },
        reason: 'a story with three instead of two hundred',
      }),
      gives('2024-02-01', [party, second]),
      gives('2024-02-01', [second, third]),
      gives('2024-02-01', [second, fourth]),
      gives('2024-06-03', [third, party]),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '保证对手方恰在上限，仍作穿透',
      en: 'One linked with as many as the limit is walked through',
    },
    given: [
      owes('2024-01-10'),
      on('2024-01-10', 'sign.parameters-set', {
        sign: 'guarantee-circle',
        parameters: { fanOutMax: 3 },
        reason: 'a story with three instead of two hundred',
      }),
      gives('2024-02-01', [party, second]),
      gives('2024-02-01', [second, third]),
      gives('2024-02-01', [second, fourth]),
      gives('2024-06-03', [third, party]),
    ],
    expect: [{ ...seen, because: [3, 4, 6], object: three }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '其中一家成为对手方过多的担保主体，预警失效',
      en: 'A member comes to be linked with too many, and the circle is no longer told',
    },
    given: [
      owes('2024-01-10'),
      on('2024-01-10', 'sign.parameters-set', {
        sign: 'guarantee-circle',
        parameters: { fanOutMax: 2 },
        reason: 'a story with three instead of two hundred',
      }),
      gives('2024-02-01', [party, second]),
      gives('2024-02-01', [third, party]),
      gives('2024-06-03', [second, third]),
      gives('2024-09-02', [third, fourth]),
    ],
    expect: [{ ...seen, because: [3, 4, 5], object: three, lapsed: '2024-09-02' }],
  },
  {
    kind: 'lapses',
    title: {
      zh: '成员数上限调低后，六家圈不再预警',
      en: 'The limit of members is lowered, and a ring of six is none any more',
    },
    given: [
      owes('2024-01-10'),
      ...ring(6, '2024-06-03'),
      on('2024-09-02', 'sign.parameters-set', {
        sign: 'guarantee-circle',
        parameters: { membersMax: 5 },
        reason: 'narrower',
      }),
      owes('2024-09-03', { loan: 'L-2' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4, 5, 6, 7], lapsed: '2024-09-02' }],
  },
  {
    kind: 'late',
    title: {
      zh: '另外两家之间的保证半年后才获悉',
      en: 'The guarantee between the two others is learnt of half a year later',
    },
    given: [
      ...given,
      gives('2024-03-01', [third, party]),
      gives('2024-06-03', [second, third], { known: '2024-12-02' }),
    ],
    expect: [{ ...seen, because: [2, 3, 4], known: '2024-12-02', foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '闭合的保证记录作废', en: 'The guarantee that closed it is voided' },
    given: [
      ...given,
      gives('2024-03-01', [third, party]),
      gives('2024-06-03', [second, third]),
      voids('2024-06-05', 4),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '企业为自己的债务签字', en: 'A firm that signs for its own debt' },
    given: [owes('2024-01-10'), gives('2024-06-03', [party, party])],
    expect: silence,
  },
];
