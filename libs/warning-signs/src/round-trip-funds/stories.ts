import { on, silence, voids, type Story } from '../story';

const party = 'X-OILMILL01';
const sister = 'X-SISTER001';
const buyer = 'X-BUYER0001';
const stranger = 'X-STRANGER1';

type Lent = Readonly<{ amount?: string; currency?: string; loan?: string }>;
const lends = (date: string, lent: Lent = {}) =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount: '10000000.00', ...lent });

type Paid = Readonly<{
  contract?: string;
  currency?: string;
  kind?: 'trade' | 'works' | 'loan';
  known?: string;
}>;
const side = (one: string) => ({ account: `${one}-1`, bank: 'BANKZ', party: one });
const pays = (
  date: string,
  [from, to, amount]: [from: string, to: string, amount: string],
  { known = date, ...more }: Paid = {},
) => on(date, 'payment.made', { from: side(from), to: side(to), amount, ...more }, { known });

const tied = (known = '2020-05-12', other = sister) =>
  on('2020-05-12', 'party.related', { party, other, relation: 'common-control' }, { known });

const wife = 'P-WIFE00001';
const heads = (company: string, known = '2020-05-12') =>
  on(
    '2020-05-12',
    'party.office',
    { party: company, person: 'P-HEAD00001', office: 'legal-representative' },
    { known },
  );
const married = on('2020-05-12', 'party.related', {
  ...{ party: 'P-HEAD00001', other: wife, relation: 'spouse' },
});
const holds = (company: string, holder: string) =>
  on('2020-05-12', 'party.shareholding', { party: company, holder, ratio: 0.3 });

const sells = (date: string, to = buyer, paid = '0.00') =>
  on(date, 'restructuring.assets-moved', {
    restructuring: 'R-1',
    party,
    to,
    basis: 'sale',
    assets: '10000000.00',
    totalAssets: '45000000.00',
    debtsAssumed: '0.00',
    totalDebts: '30000000.00',
    price: '10000000.00',
    paid,
  });

/** A tie, then the loan as second line. */
const before = [tied(), lends('2024-04-01')];
const old = lends('2022-01-10', { loan: 'L-0' });
/** A tie, an old loan, a sale to a stranger, and the price as fourth line. */
const sold = [tied(), old, sells('2024-03-01'), pays('2024-04-01', [buyer, party, '10000000.00'])];

const customer = 'X-CUSTOMER1';
/** An old loan, and as second line the price of goods, all of it a sale to a customer. */
const soldGoods = [
  old,
  pays('2024-04-01', [customer, party, '10000000.00'], { kind: 'trade', contract: 'K-7' }),
];

export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: {
      zh: '贷款发放三日内八成转入关联企业',
      en: 'Four fifths of a loan are with a sister within days',
    },
    given: [...before, pays('2024-04-03', [party, sister, '8000000.00'])],
    expect: [
      {
        since: '2024-04-03',
        known: '2024-04-03',
        because: [1, 2, 3],
        severity: 'orange',
        foundLate: false,
        measures: { inflow: '10000000.00', back: 0.8, exposure: '10000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '差一分不到八成', en: 'One fen short of four fifths' },
    given: [...before, pays('2024-04-03', [party, sister, '7999999.99'])],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '第七日转出', en: 'It goes on the seventh day' },
    given: [...before, pays('2024-04-08', [party, sister, '8000000.00'])],
    expect: [{ since: '2024-04-08', known: '2024-04-08', because: [1, 2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '第八日转出', en: 'It goes on the eighth day' },
    given: [...before, pays('2024-04-09', [party, sister, '8000000.00'])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '载明合同且收款人无关联',
      en: 'A contract is shown and the payee is not connected',
    },
    given: [...before, pays('2024-04-03', [party, stranger, '10000000.00'], { contract: 'K-1' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '收款人无关联，资金未再转出', en: 'A stranger is paid and keeps the money' },
    given: [...before, pays('2024-04-03', [party, stranger, '10000000.00'])],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '载明合同但收款人有关联', en: 'A contract is shown, but the payee is connected' },
    given: [...before, pays('2024-04-03', [party, sister, '8000000.00'], { contract: 'K-1' })],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '分多笔转入两家关联方，合并计算',
      en: 'Several payments to two connected parties add up',
    },
    given: [
      ...before,
      on('2021-03-01', 'party.office', { party, person: 'P-BOSS00001', office: 'controller' }),
      pays('2024-04-02', [party, sister, '3000000.00']),
      pays('2024-04-03', [party, 'P-BOSS00001', '2000000.00']),
      pays('2024-04-05', [party, sister, '3000000.00']),
    ],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [1, 2, 3, 4, 5, 6] }],
  },
  {
    kind: 'fires',
    title: { zh: '当日先转出、后放款，先后不论', en: 'Of one day the hours do not matter' },
    given: [
      tied(),
      pays('2024-04-01', [party, sister, '8000000.00']),
      lends('2024-04-01T15:00:00+08:00'),
    ],
    expect: [{ since: '2024-04-01', known: '2024-04-01', because: [1, 2, 3] }],
  },
  {
    kind: 'quiet',
    title: { zh: '转出在放款前一日', en: 'It went on the day before the loan' },
    given: [tied(), pays('2024-03-31', [party, sister, '8000000.00']), lends('2024-04-01')],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '本企业账户之间划转', en: 'A transfer between its own accounts' },
    given: [...before, pays('2024-04-03', [party, party, '10000000.00'])],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '外币付款不与人民币贷款比较',
      en: 'A payment in another currency is not compared',
    },
    given: [...before, pays('2024-04-03', [party, sister, '10000000.00'], { currency: 'USD' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '经一家无关联方转入关联企业', en: 'Through one stranger to the sister' },
    given: [
      ...before,
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-08', [stranger, sister, '8000000.00']),
    ],
    expect: [
      {
        since: '2024-04-08',
        known: '2024-04-08',
        because: [1, 2, 3, 4],
        measures: { inflow: '10000000.00', back: 0.8, exposure: '10000000.00' },
      },
    ],
  },
  {
    kind: 'edge outside',
    title: { zh: '经手方第八日才转出', en: 'The stranger passes it on after the eighth day' },
    given: [
      ...before,
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-09', [stranger, sister, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '经手方在收款之前的付款不计',
      en: 'What the stranger paid before it was paid does not count',
    },
    given: [
      ...before,
      pays('2024-04-02', [stranger, sister, '9000000.00']),
      pays('2024-04-03', [party, stranger, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '经手方当日先付后收，先后不论', en: 'The stranger pays and is paid on one day' },
    given: [
      ...before,
      pays('2024-04-03', [stranger, sister, '9000000.00']),
      pays('2024-04-03T15:00:00+08:00', [party, stranger, '9000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '经手方转出多于所收，以所收为限',
      en: 'A stranger passes on no more than it was given',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '5000000.00']),
      pays('2024-04-02', [party, 'X-STRANGER2', '4000000.00']),
      pays('2024-04-03', [stranger, sister, '8000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '一半直接转出，一半经他人转出', en: 'Half directly and half through a stranger' },
    given: [
      ...before,
      pays('2024-04-02', [party, sister, '4000000.00']),
      pays('2024-04-03', [party, stranger, '4000000.00']),
      pays('2024-04-05', [stranger, sister, '4000000.00']),
    ],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [1, 2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: { zh: '分经两家无关联方转出', en: 'Through two strangers side by side' },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '4000000.00']),
      pays('2024-04-03', [party, 'X-STRANGER2', '4000000.00']),
      pays('2024-04-05', [stranger, sister, '4000000.00']),
      pays('2024-04-06', ['X-STRANGER2', sister, '4000000.00']),
    ],
    expect: [{ since: '2024-04-06', known: '2024-04-06', because: [1, 2, 3, 4, 5, 6] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '经两家无关联方先后转手',
      en: 'Two strangers one after the other are one too many',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '9000000.00']),
      pays('2024-04-03', [stranger, 'X-STRANGER2', '9000000.00']),
      pays('2024-04-04', ['X-STRANGER2', sister, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '按合同付给供应商，供应商再付给关联企业',
      en: 'A supplier under contract pays the sister',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '9000000.00'], { contract: 'K-1' }),
      pays('2024-04-03', [stranger, sister, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '另有小额无合同付款，供应商仍不视为经手方',
      en: 'A supplier under contract stays one when somebody else is paid without a contract',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '9000000.00'], { contract: 'K-1' }),
      pays('2024-04-02', [party, 'X-STRANGER2', '1000000.00']),
      pays('2024-04-03', [stranger, sister, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '经手方两次转出，合计以所收为限',
      en: 'Passed on twice, a sum counts once',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, sister, '2000000.00']),
      pays('2024-04-02', [party, stranger, '5000000.00']),
      pays('2024-04-02', [party, 'X-STRANGER2', '1000000.00']),
      pays('2024-04-03', [stranger, sister, '4000000.00']),
      pays('2024-04-04', [stranger, sister, '4000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '未再转出的收款人不引为证据',
      en: 'A stranger who passed nothing on is no evidence',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, sister, '4000000.00']),
      pays('2024-04-02', [party, 'X-STRANGER2', '1000000.00']),
      pays('2024-04-03', [party, stranger, '4000000.00']),
      pays('2024-04-04', [stranger, sister, '4000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 5, 6] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '直接转出已达八成，不再追查经手方',
      en: 'Where enough went directly no stranger is looked into',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '1000000.00']),
      pays('2024-04-03', [stranger, sister, '1000000.00']),
      pays('2024-04-04', [party, sister, '8000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '经手方以外币转出不计',
      en: 'What is passed on in another currency is not compared',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '9000000.00']),
      pays('2024-04-03', [stranger, sister, '9000000.00'], { currency: 'USD' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '经无关联方转给实际控制人的亲属',
      en: 'Through a stranger to a person of the family',
    },
    given: [
      on('2020-05-12', 'party.related', { party, other: 'P-COUSIN001', relation: 'family' }),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, 'P-COUSIN001', '9000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '经无关联方转给同一母公司的子公司',
      en: 'Through a stranger to another subsidiary of the parent',
    },
    given: [
      on('2020-05-12', 'party.shareholding', { party, holder: 'X-PARENT001', ratio: 1 }),
      on('2020-05-12', 'party.shareholding', { party: sister, holder: 'X-PARENT001', ratio: 0.6 }),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '经无关联方转给法定代表人任职的另一家企业',
      en: 'Through a stranger to another company of the legal representative',
    },
    given: [
      heads(party),
      heads(sister),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '经无关联方转给登记的法定代表人配偶',
      en: 'Through a stranger to the wife of the legal representative whom the register names',
    },
    given: [
      on('2020-05-12', 'party.registered', {
        ...{ party, kind: 'company', name: '油脂厂', region: '330106' },
        legalRepresentative: 'P-HEAD00001',
      }),
      married,
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, wife, '9000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4, 5] }],
  },
  {
    kind: 'edge inside',
    title: {
      zh: '经无关联方转给法定代表人配偶持股的企业',
      en: 'Through a stranger to a company of the wife of the legal representative: three ties',
    },
    given: [
      heads(party),
      married,
      holds(sister, wife),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4, 5, 6] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '经无关联方转给四层之外的企业',
      en: 'Through a stranger to a company that is four ties away',
    },
    given: [
      heads(party),
      married,
      holds('X-MIDDLE001', wife),
      holds(sister, 'X-MIDDLE001'),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'late',
    title: {
      zh: '法定代表人在另一家企业任职半年后才获悉',
      en: 'That the legal representative heads the other company is learnt half a year later',
    },
    given: [
      heads(party),
      heads(sister, '2024-10-08'),
      lends('2024-04-01'),
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
    ],
    expect: [
      { since: '2024-04-04', known: '2024-10-08', because: [1, 2, 3, 4, 5], foundLate: true },
    ],
  },
  {
    kind: 'late',
    title: {
      zh: '经手方的付款半年后才获悉',
      en: 'What the stranger passed on is learnt of half a year later',
    },
    given: [
      ...before,
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00'], { known: '2024-10-08' }),
    ],
    expect: [{ since: '2024-04-04', known: '2024-10-08', because: [1, 2, 3, 4], foundLate: true }],
  },
  {
    kind: 'late',
    title: { zh: '关联关系半年后才获悉', en: 'The tie is learnt of half a year later' },
    given: [
      tied('2024-10-08'),
      lends('2024-04-01'),
      pays('2024-04-03', [party, sister, '8000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-10-08', because: [1, 2, 3], foundLate: true }],
  },
  {
    kind: 'quiet',
    title: { zh: '付款之后才建立的关联', en: 'A tie made after the payment is no tie on its day' },
    given: [
      lends('2024-04-01'),
      pays('2024-04-03', [party, sister, '8000000.00']),
      on('2024-05-06', 'party.related', { party, other: sister, relation: 'common-control' }),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '资产价款当日转入关联企业',
      en: 'A price goes on to a sister on the day it was paid',
    },
    given: [
      ...sold,
      pays('2024-04-01T14:00:00+08:00', [party, sister, '5000000.00']),
      pays('2024-04-01T14:20:00+08:00', [party, sister, '4000000.00']),
    ],
    expect: [
      {
        since: '2024-04-01',
        known: '2024-04-01',
        because: [1, 4, 5, 6],
        measures: { inflow: '10000000.00', back: 0.9, exposure: '10000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: { zh: '价款退回买方', en: 'The price returns to the buyer' },
    given: [...sold, pays('2024-04-05', [party, buyer, '8000000.00'])],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [4, 5] }],
  },
  {
    kind: 'quiet',
    title: { zh: '按合同付给买方', en: 'The buyer is paid under a contract' },
    given: [...sold, pays('2024-04-05', [party, buyer, '8000000.00'], { contract: 'K-1' })],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '价款经一家无关联方退回买方',
      en: 'The price returns to the buyer through a stranger',
    },
    given: [
      ...sold,
      pays('2024-04-02', [party, stranger, '8000000.00']),
      pays('2024-04-05', [stranger, buyer, '8000000.00']),
    ],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [4, 5, 6] }],
  },
  {
    kind: 'quiet',
    title: { zh: '经手方按合同付给买方', en: 'The stranger pays the buyer under a contract' },
    given: [
      ...sold,
      pays('2024-04-02', [party, stranger, '8000000.00']),
      pays('2024-04-05', [stranger, buyer, '8000000.00'], { contract: 'K-1' }),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '客户付款不是资产价款', en: 'What a customer pays is no price of assets' },
    given: [
      tied(),
      old,
      pays('2024-04-01', [customer, party, '10000000.00']),
      pays('2024-04-02', [party, sister, '10000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: { zh: '抵押物买受人支付的价款', en: 'The price of collateral' },
    given: [
      tied(),
      old,
      on('2024-03-01', 'collateral.transferred', {
        collateral: 'EQ-1',
        from: party,
        to: buyer,
        basis: 'sale',
        bankConsented: true,
      }),
      pays('2024-04-01', [buyer, party, '10000000.00']),
      pays('2024-04-02', [party, sister, '10000000.00']),
    ],
    expect: [{ since: '2024-04-02', known: '2024-04-02', because: [1, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '先付价款，当周才登记转让',
      en: 'The price is paid first and the sale registered within the week',
    },
    given: [
      tied(),
      old,
      pays('2024-04-01', [buyer, party, '10000000.00']),
      pays('2024-04-02', [party, sister, '10000000.00']),
      sells('2024-04-08'),
    ],
    expect: [{ since: '2024-04-08', known: '2024-04-08', because: [1, 3, 4] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '付款八日后才登记转让',
      en: 'The sale is registered eight days after the payment',
    },
    given: [
      tied(),
      old,
      pays('2024-04-01', [buyer, party, '10000000.00']),
      pays('2024-04-02', [party, sister, '10000000.00']),
      sells('2024-04-09'),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '债务人是买方', en: 'The obligor is the buyer' },
    given: [
      tied(),
      old,
      on('2024-03-01', 'collateral.transferred', {
        collateral: 'EQ-1',
        from: buyer,
        to: party,
        basis: 'sale',
        bankConsented: true,
      }),
      pays('2024-04-01', [buyer, party, '10000000.00']),
      pays('2024-04-02', [party, sister, '10000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '两笔贷款不合并，单笔均不足八成', en: 'Each loan is measured by itself' },
    given: [
      ...before,
      lends('2024-04-02', { loan: 'L-2' }),
      pays('2024-04-03', [party, sister, '7000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '半年后再次回流，并入同一预警',
      en: 'It happens again half a year later: one alert, more evidence',
    },
    given: [
      ...before,
      pays('2024-04-03', [party, sister, '8000000.00']),
      lends('2024-10-08', { loan: 'L-2' }),
      pays('2024-10-09', [party, sister, '10000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: { zh: '其后的日常付款不影响预警', en: 'Ordinary payments afterwards change nothing' },
    given: [
      ...before,
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
      pays('2024-06-03', [party, 'X-SUPPLIER1', '1000.00']),
      pays('2024-07-01', [party, 'X-SUPPLIER1', '1000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 2, 3, 4] }],
  },
  {
    kind: 'lapses',
    title: { zh: '贷款还清后解除', en: 'The loan is repaid' },
    given: [
      ...before,
      pays('2024-04-03', [party, sister, '8000000.00']),
      on('2024-09-02', 'loan.repaid', {
        loan: 'L-1',
        party,
        bank: 'BANKA',
        principal: '10000000.00',
        interest: '0.00',
      }),
    ],
    expect: [
      { since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3], lapsed: '2024-09-02' },
    ],
  },
  {
    kind: 'edge inside',
    title: { zh: '贷款余额恰为一百万元', en: 'Exactly one million outstanding' },
    given: [
      tied(),
      lends('2024-04-01', { amount: '1000000.00' }),
      pays('2024-04-03', [party, sister, '800000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 2, 3], severity: 'yellow' }],
  },
  {
    kind: 'edge outside',
    title: { zh: '贷款余额差一分不到一百万元', en: 'One fen short of a million outstanding' },
    given: [
      tied(),
      lends('2024-04-01', { amount: '999999.99' }),
      pays('2024-04-03', [party, sister, '999999.99']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '转出付款的记录作废', en: 'The payment is voided' },
    given: [...before, pays('2024-04-03', [party, sister, '8000000.00']), voids('2024-04-10', 3)],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: { zh: '经手方付款的记录作废', en: 'What the stranger passed on is voided' },
    given: [
      ...before,
      pays('2024-04-03', [party, stranger, '9000000.00']),
      pays('2024-04-04', [stranger, sister, '9000000.00']),
      voids('2024-04-10', 4),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '客户当周的付款，不因另有资产出售而算作价款',
      en: 'What a customer paid that week is no price because something was sold to another',
    },
    given: [
      tied(),
      old,
      pays('2024-04-01', [stranger, party, '10000000.00']),
      sells('2024-04-02'),
      pays('2024-04-03', [party, sister, '8000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '两名买受人，其一先付款后登记，其间登记了另一笔出售',
      en: 'A buyer pays first, and the sale to another buyer is registered before its own',
    },
    given: [
      tied(),
      old,
      pays('2024-04-01', [buyer, party, '10000000.00']),
      sells('2024-04-02', 'X-BUYER0002'),
      sells('2024-04-03'),
      pays('2024-04-04', [party, sister, '8000000.00']),
    ],
    expect: [{ since: '2024-04-04', known: '2024-04-04', because: [1, 3, 6] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '付款次日才建立的关联，其后另有付款',
      en: 'A tie made on the day after the payment, and another payment after it',
    },
    given: [
      ...before,
      pays('2024-04-02', [party, stranger, '8000000.00']),
      on('2024-04-03', 'party.related', { party, other: stranger, relation: 'common-control' }),
      pays('2024-04-04', [party, sister, '1000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '登记出售时，更早的一笔贷款已过七日',
      en: 'The days of an older loan are over when the sale is registered',
    },
    given: [
      tied(),
      lends('2024-03-24'),
      pays('2024-04-01', [buyer, party, '10000000.00']),
      sells('2024-04-02'),
      pays('2024-04-03', [party, sister, '8000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 3, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '前一笔贷款已过七日，后一笔在期内转出',
      en: 'Of two loans the days of the first are over, and the second goes on within its own',
    },
    given: [
      tied(),
      lends('2024-03-26', { loan: 'L-0' }),
      lends('2024-04-01'),
      pays('2024-04-03', [party, sister, '8000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 3, 4] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '分两次转出，其间更早的客户付款已过七日',
      en: 'It goes in two parts, between which the days of a customer’s payment are over',
    },
    given: [
      tied(),
      pays('2024-03-28', [stranger, party, '50000.00']),
      lends('2024-04-01'),
      pays('2024-04-02', [party, sister, '4000000.00']),
      pays('2024-04-05', [party, sister, '4000000.00']),
    ],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [1, 3, 4, 5] }],
  },
  {
    kind: 'fires',
    title: {
      zh: '转让登记载明价款已付，其后退回买方',
      en: 'The sale states what was paid, and it returns to the buyer',
    },
    given: [
      old,
      sells('2024-04-01', buyer, '10000000.00'),
      pays('2024-04-08', [party, buyer, '8000000.00']),
    ],
    expect: [
      {
        since: '2024-04-08',
        known: '2024-04-08',
        because: [2, 3],
        measures: { inflow: '10000000.00', back: 0.8, exposure: '10000000.00' },
      },
    ],
  },
  {
    kind: 'fires',
    title: {
      zh: '同一买方再次受让，转让登记载明已付',
      en: 'The same buyer buys again, and the second sale states what was paid',
    },
    given: [
      tied(),
      old,
      sells('2024-03-01'),
      sells('2024-04-01', buyer, '5000000.00'),
      pays('2024-04-03', [party, sister, '4000000.00']),
    ],
    expect: [{ since: '2024-04-03', known: '2024-04-03', because: [1, 4, 5] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '抵押物价款直接付给贷款银行',
      en: 'The price of collateral was paid to the lender',
    },
    given: [
      tied(),
      old,
      on('2024-04-01', 'collateral.transferred', {
        collateral: 'EQ-1',
        from: party,
        to: buyer,
        basis: 'sale',
        price: '10000000.00',
        paid: '10000000.00',
        proceedsToLender: true,
        bankConsented: true,
      }),
      pays('2024-04-02', [party, sister, '10000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: {
      zh: '货款第七日退回客户八成',
      en: 'On the seventh day four fifths of the price of goods are back with the customer',
    },
    given: [...soldGoods, pays('2024-04-08', [party, customer, '8000000.00'])],
    expect: [{ since: '2024-04-08', known: '2024-04-08', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: {
      zh: '货款第八日才退回客户',
      en: 'The price of goods returns on the eighth day',
    },
    given: [...soldGoods, pays('2024-04-09', [party, customer, '10000000.00'])],
    expect: silence,
  },
  {
    kind: 'edge outside',
    title: {
      zh: '退回客户差一分不到八成',
      en: 'One fen short of four fifths of the price of goods returns',
    },
    given: [...soldGoods, pays('2024-04-08', [party, customer, '7999999.99'])],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '工程款当日退回，先后不论',
      en: 'The price of works returns on its day, whatever the hours',
    },
    given: [
      old,
      pays('2024-04-01T08:00:00+08:00', [party, customer, '9000000.00']),
      pays('2024-04-01T16:00:00+08:00', [customer, party, '10000000.00'], { kind: 'works' }),
    ],
    expect: [{ since: '2024-04-01', known: '2024-04-01', because: [2, 3] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '按合同付给客户',
      en: 'The customer is paid under a contract of its own',
    },
    given: [...soldGoods, pays('2024-04-05', [party, customer, '9000000.00'], { contract: 'K-8' })],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '归还往来借款',
      en: 'What was no price is paid back: money lent for a few days',
    },
    given: [
      old,
      pays('2024-04-01', [customer, party, '10000000.00'], { kind: 'loan' }),
      pays('2024-04-05', [party, customer, '10000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '货款部分退回客户，其余付给关联供货方',
      en: 'A part of the price of goods returns, and the sister is paid as ever',
    },
    given: [
      tied(),
      ...soldGoods,
      pays('2024-04-03', [party, customer, '3000000.00']),
      pays('2024-04-04', [party, sister, '6000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'quiet',
    title: {
      zh: '货款部分退回客户，其余经他人转付',
      en: 'A part of the price of goods returns, and the rest comes through a stranger',
    },
    given: [
      ...soldGoods,
      pays('2024-04-03', [party, customer, '3000000.00']),
      pays('2024-04-04', [party, stranger, '6000000.00']),
      pays('2024-04-05', [stranger, customer, '6000000.00']),
    ],
    expect: silence,
  },
  {
    kind: 'fires',
    title: {
      zh: '客户其后受让资产，先前所付视为价款',
      en: 'The customer turns out to have bought assets: what it paid was their price',
    },
    given: [
      tied(),
      ...soldGoods,
      pays('2024-04-03', [party, sister, '9000000.00']),
      sells('2024-04-05', customer),
    ],
    expect: [{ since: '2024-04-05', known: '2024-04-05', because: [1, 3, 4] }],
  },
  {
    kind: 'quiet',
    title: {
      zh: '债务人受让资产且价款已付，当周另付关联方',
      en: 'The obligor bought, what it paid is stated, and it pays the sister that week',
    },
    given: [
      tied(),
      old,
      on('2024-04-01', 'collateral.transferred', {
        collateral: 'EQ-1',
        from: buyer,
        to: party,
        basis: 'sale',
        price: '4000000.00',
        paid: '4000000.00',
        bankConsented: true,
      }),
      on('2024-04-01', 'restructuring.assets-moved', {
        restructuring: 'R-2',
        party: buyer,
        to: party,
        basis: 'sale',
        assets: '4000000.00',
        totalAssets: '9000000.00',
        debtsAssumed: '0.00',
        totalDebts: '8000000.00',
        price: '4000000.00',
        paid: '4000000.00',
      }),
      pays('2024-04-03', [party, sister, '4000000.00']),
    ],
    expect: silence,
  },
];
