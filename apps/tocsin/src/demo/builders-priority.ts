/**
 * Worked story 2: a builder's priority empties the mortgage, and the tie to the builder is learnt
 * of months later; and its honest twin, a real builder with a real claim.
 */
import { speaker, type DemoEvent } from './demo-event';

const region = '131102';
const core = speaker('/banks/BANKH/core');
const registry = speaker('/registries/aic-131102');
const estate = speaker('/registries/estate-131102');
const court = speaker('/courts/131102');

const company = (party: string, name: string, when: string, capital?: string): DemoEvent =>
  registry(when, 'party.registered', {
    party,
    kind: 'company',
    name,
    region,
    ...(capital === undefined ? {} : { registeredCapital: capital, paidInCapital: capital }),
  });

const mortgage = (party: string, loan: string, collateral: string): readonly DemoEvent[] => [
  core('2019-04-02', 'loan.granted', {
    loan,
    party,
    bank: 'BANKH',
    amount: '30000000.00',
    start: '2019-04-02',
    maturity: '2021-04-02',
    kind: 'mortgage',
  }),
  estate('2019-04-02 10:00', 'collateral.pledged', {
    collateral,
    party,
    bank: 'BANKH',
    loans: [loan],
    kind: 'construction-in-progress',
    value: '50000000.00',
    secured: '30000000.00',
  }),
  core('2019-04-03', 'loan.disbursed', { loan, party, bank: 'BANKH', amount: '30000000.00' }),
];

const lanting = 'X-LANTING01';
const kezhu = 'X-KEZHU001';
const site = 'JZ-131102-0042';
const learntIn2020 = { known: '2020-03-16' };

export const buildersPriority: readonly DemoEvent[] = [
  registry(
    '2012-05-20',
    'party.related',
    { party: 'P-FIN00001', other: 'P-OWNER001', relation: 'spouse' },
    learntIn2020,
  ),
  company(lanting, '兰汀置业有限公司', '2015-03-02', '20000000.00'),
  company(kezhu, '柯筑建设有限公司', '2016-08-15'),
  registry('2017-01-09', 'party.office', {
    party: lanting,
    person: 'P-FIN00001',
    office: 'finance',
  }),
  ...mortgage(lanting, 'L-2', site),
  registry(
    '2019-04-20',
    'party.shareholding',
    { party: kezhu, holder: 'P-OWNER001', ratio: 1 },
    learntIn2020,
  ),
  court('2019-09-10 09:30', 'lawsuit.filed', {
    case: 'C-2',
    court: '131102',
    region,
    plaintiff: kezhu,
    defendant: lanting,
    claim: '26000000.00',
    cause: 'works-price',
    collateral: [site],
    priorityClaimed: true,
  }),
  court('2019-09-10 16:00', 'lawsuit.answered', {
    case: 'C-2',
    defendant: lanting,
    stance: 'admitted',
  }),
  court('2019-10-15', 'lawsuit.decided', {
    case: 'C-2',
    plaintiff: kezhu,
    defendant: lanting,
    outcome: 'mediated',
    awarded: '26000000.00',
    priority: true,
  }),
  estate('2019-11-05', 'collateral.transferred', {
    collateral: site,
    from: lanting,
    to: kezhu,
    basis: 'judgment',
    value: '50000000.00',
    bankConsented: false,
    proceedsToLender: false,
  }),
  estate('2019-12-01', 'collateral.leased', {
    collateral: site,
    lessor: kezhu,
    lessee: lanting,
    start: '2019-12-01',
    months: 120,
    annualRent: '700000.00',
    bankConsented: false,
    possession: '2019-12-01',
  }),
];

const shuxiang = 'X-SHUXIANG1';
const hejian = 'X-HEJIAN001';
const building = 'JZ-131102-0057';

const progressPayments: readonly (readonly [string, string])[] = [
  ['2018-11-30', '2000000.00'],
  ['2018-12-29', '2000000.00'],
  ['2019-01-31', '2000000.00'],
  ['2019-02-28', '2000000.00'],
  ['2019-03-29', '2000000.00'],
  ['2019-04-30', '3000000.00'],
  ['2019-05-31', '3000000.00'],
];

export const realBuilder: readonly DemoEvent[] = [
  company(shuxiang, '书香苑置业有限公司', '2015-03-02', '20000000.00'),
  company(hejian, '禾建工程有限公司', '2008-07-21'),
  ...progressPayments.map(([when, amount]) =>
    core(`${when} 15:00`, 'payment.made', {
      from: { account: 'SX-01', bank: 'BANKH', party: shuxiang },
      to: { account: 'HJ-01', bank: 'BANKH', party: hejian },
      amount,
      purpose: 'certified progress claim',
      contract: 'W-2018-07',
    }),
  ),
  ...mortgage(shuxiang, 'L-3', building),
  court('2019-09-10', 'lawsuit.filed', {
    case: 'C-3',
    court: '131102',
    region,
    plaintiff: hejian,
    defendant: shuxiang,
    claim: '26000000.00',
    cause: 'works-price',
    collateral: [building],
    priorityClaimed: true,
  }),
  court('2019-09-28', 'lawsuit.answered', {
    case: 'C-3',
    defendant: shuxiang,
    stance: 'contested',
  }),
  court('2020-02-18', 'lawsuit.decided', {
    case: 'C-3',
    plaintiff: hejian,
    defendant: shuxiang,
    outcome: 'partly',
    awarded: '11000000.00',
    priority: true,
  }),
  estate('2020-06-10', 'collateral.transferred', {
    collateral: building,
    from: shuxiang,
    to: 'X-AUCTION01',
    basis: 'judgment',
    value: '50000000.00',
    price: '44500000.00',
    paid: '44500000.00',
    bankConsented: true,
    proceedsToLender: true,
  }),
  core('2020-06-18', 'loan.repaid', {
    loan: 'L-3',
    party: shuxiang,
    bank: 'BANKH',
    principal: '30000000.00',
    interest: '1900000.00',
    payer: shuxiang,
  }),
  estate('2020-06-20', 'collateral.released', {
    collateral: building,
    party: shuxiang,
    bank: 'BANKH',
  }),
];
