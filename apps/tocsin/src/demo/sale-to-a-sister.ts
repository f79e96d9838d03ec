/**
 * Worked story 1: everything is sold to a sister company while the claim is being enforced; and its
 * honest twin, a sale to a stranger with the lender's consent.
 */
import { speaker, type DemoEvent } from './demo-event';

const core = speaker('/banks/BANKK/core');
const registry = speaker('/registries/aic-350681');
const court = speaker('/courts/350600');

const company = (party: string, name: string, when: string, capital?: string): DemoEvent =>
  registry(when, 'party.registered', {
    party,
    kind: 'company',
    name,
    region: '350681',
    ...(capital === undefined ? {} : { registeredCapital: capital, paidInCapital: capital }),
  });

const nanyu = { party: 'X-NANYUOIL', bank: 'BANKK', loan: 'L-1' };

export const saleToASister: readonly DemoEvent[] = [
  company('X-NANYUOIL', '南屿粮油有限公司', '2001-06-18', '50000000.00'),
  core('2003-01-15', 'loan.granted', {
    ...nanyu,
    amount: '108000000.00',
    start: '2003-01-15',
    maturity: '2004-12-31',
    kind: 'credit',
  }),
  core('2003-01-15 10:00', 'loan.disbursed', {
    ...nanyu,
    amount: '108000000.00',
    account: 'NY-01',
  }),
  company('X-DONGYUOIL', '东屿油脂有限公司', '2003-05-12'),
  registry('2003-05-12 10:00', 'party.related', {
    party: 'X-NANYUOIL',
    other: 'X-DONGYUOIL',
    relation: 'common-control',
  }),
  core('2005-01-20', 'loan.overdue', {
    ...nanyu,
    daysPastDue: 20,
    principal: '108000000.00',
    interest: '2100000.00',
  }),
  core('2005-06-26', 'loan.acknowledged', { ...nanyu, form: 'repayment-plan' }),
  core('2005-06-26 10:00', 'loan.acknowledged', { ...nanyu, form: 'security-offered' }),
  court('2005-07-20', 'lawsuit.filed', {
    case: 'C-1',
    court: '350600',
    region: '350681',
    plaintiff: 'BANKK',
    defendant: 'X-NANYUOIL',
    claim: '108000000.00',
    cause: 'loan',
  }),
  company('X-BEIYUOIL', '北屿油脂有限公司', '2005-09-05'),
  registry('2005-09-05 10:00', 'party.related', {
    party: 'X-NANYUOIL',
    other: 'X-BEIYUOIL',
    relation: 'common-control',
    basis: 'same controlling family',
  }),
  court('2005-10-10', 'lawsuit.decided', {
    case: 'C-1',
    plaintiff: 'BANKK',
    defendant: 'X-NANYUOIL',
    outcome: 'plaintiff',
    awarded: '108000000.00',
  }),
  court('2006-05-02', 'execution.opened', {
    execution: 'E-1',
    case: 'C-1',
    creditor: 'BANKK',
    party: 'X-NANYUOIL',
    region: '350681',
    amount: '108000000.00',
  }),
  registry('2006-05-08', 'restructuring.announced', {
    restructuring: 'R-1',
    party: 'X-NANYUOIL',
    form: 'sale',
    effective: '2006-05-08',
  }),
  registry(
    '2006-05-08 15:00',
    'restructuring.assets-moved',
    {
      restructuring: 'R-1',
      party: 'X-NANYUOIL',
      to: 'X-BEIYUOIL',
      basis: 'sale',
      assets: '37180000.00',
      totalAssets: '45000000.00',
      price: '25690000.00',
      paid: '0.00',
      debtsAssumed: '0.00',
      totalDebts: '108000000.00',
    },
    { known: '2006-05-08 18:00' },
  ),
  core('2006-06-15 10:00', 'payment.made', {
    from: { account: 'BY-01', bank: 'BANKK', party: 'X-BEIYUOIL' },
    to: { account: 'NY-01', bank: 'BANKK', party: 'X-NANYUOIL' },
    amount: '25000000.00',
  }),
  ...['13000000.00', '12000000.00'].map((amount, index) =>
    core(`2006-06-15 14:${index}0`, 'payment.made', {
      from: { account: 'NY-01', bank: 'BANKK', party: 'X-NANYUOIL' },
      to: { account: 'DY-01', bank: 'BANKK', party: 'X-DONGYUOIL' },
      amount,
    }),
  ),
  company('X-YUANHAI01', '源海商贸有限公司', '2007-11-06'),
  registry('2008-02-20', 'restructuring.announced', {
    restructuring: 'R-2',
    party: 'X-BEIYUOIL',
    form: 'sale',
  }),
  registry('2008-02-20 10:00', 'restructuring.assets-moved', {
    restructuring: 'R-2',
    party: 'X-BEIYUOIL',
    to: 'X-YUANHAI01',
    basis: 'sale',
    assets: '37180000.00',
    totalAssets: '37180000.00',
    price: '26690000.00',
    paid: '5690000.00',
    debtsAssumed: '0.00',
    totalDebts: '0.00',
  }),
];

const xiyu = { party: 'X-XIYUOIL1', bank: 'BANKK', loan: 'L-9' };

export const saleToAStranger: readonly DemoEvent[] = [
  company('X-XIYUOIL1', '西屿油脂有限公司', '2001-06-18', '50000000.00'),
  company('X-STRANGER1', '远帆实业有限公司', '1999-04-02'),
  core('2003-01-15', 'loan.granted', {
    ...xiyu,
    amount: '40000000.00',
    start: '2003-01-15',
    maturity: '2004-12-31',
    kind: 'credit',
  }),
  core('2003-01-15 10:00', 'loan.disbursed', { ...xiyu, amount: '40000000.00' }),
  core('2005-01-20', 'loan.overdue', {
    ...xiyu,
    daysPastDue: 20,
    principal: '40000000.00',
    interest: '780000.00',
  }),
  core('2005-06-26', 'loan.acknowledged', { ...xiyu, form: 'repayment-plan' }),
  court('2005-07-20', 'lawsuit.filed', {
    case: 'C-9',
    court: '350600',
    region: '350681',
    plaintiff: 'BANKK',
    defendant: 'X-XIYUOIL1',
    claim: '40000000.00',
    cause: 'loan',
  }),
  court('2005-10-10', 'lawsuit.decided', {
    case: 'C-9',
    plaintiff: 'BANKK',
    defendant: 'X-XIYUOIL1',
    outcome: 'plaintiff',
    awarded: '40000000.00',
  }),
  registry('2006-03-20', 'restructuring.announced', {
    restructuring: 'R-9',
    party: 'X-XIYUOIL1',
    form: 'sale',
    effective: '2006-05-08',
  }),
  ...(
    [
      ['2006-03-20 10:00', 'pending'],
      ['2006-04-18', 'given'],
    ] as const
  ).map(([when, consent]) =>
    registry(when, 'restructuring.creditor-notified', {
      restructuring: 'R-9',
      party: 'X-XIYUOIL1',
      bank: 'BANKK',
      consent,
    }),
  ),
  court('2006-05-02', 'execution.opened', {
    execution: 'E-9',
    case: 'C-9',
    creditor: 'BANKK',
    party: 'X-XIYUOIL1',
    region: '350681',
    amount: '40000000.00',
  }),
  registry('2006-05-08', 'restructuring.assets-moved', {
    restructuring: 'R-9',
    party: 'X-XIYUOIL1',
    to: 'X-STRANGER1',
    basis: 'sale',
    assets: '37180000.00',
    totalAssets: '45000000.00',
    price: '38670000.00',
    paid: '38670000.00',
    debtsAssumed: '0.00',
    totalDebts: '40000000.00',
  }),
  core('2006-05-08 10:00', 'payment.made', {
    from: { account: 'YF-01', bank: 'BANKK', party: 'X-STRANGER1' },
    to: { account: 'XY-CONTROLLED', bank: 'BANKK', party: 'X-XIYUOIL1' },
    amount: '38670000.00',
    purpose: 'price of assets',
    contract: 'K-2006-05',
  }),
  core('2006-05-10', 'loan.repaid', {
    ...xiyu,
    principal: '36000000.00',
    interest: '2600000.00',
    payer: 'X-XIYUOIL1',
  }),
];
