/** What fills a bank's day: turnover, payments, accounts, loans and what becomes of them. */
import { banks, type Obligor } from './obligors';
import {
  accountOf,
  amount,
  core,
  loanNumber,
  money,
  monthsLater,
  onLoan,
  type Happening,
  type Scene,
} from './scene';

const purposes = [
  '支付原材料采购货款，合同项下第二期，附增值税专用发票',
  '结算本月加工费及运输费，双方已对账确认，无争议款项',
  '购买生产设备尾款，设备已验收并投入使用，质保期一年',
  '归还往来款项，双方于上季度末已签署对账单，余额相符',
];

export function turnover(scene: Scene): Happening {
  const { obligor, day } = scene;
  const data = {
    account: accountOf(obligor),
    party: obligor.party,
    bank: obligor.bank,
    kind: 'general',
    month: day.slice(0, 7),
    credit: amount(scene, 8),
    debit: amount(scene, 8),
    ordinarySales: amount(scene, 6),
    wagesOrCash: amount(scene, 1),
    currency: 'CNY',
  };
  return { type: 'account.turnover', source: core(obligor.bank), data };
}

export function payment(scene: Scene): Happening {
  const { dice, obligor, other, number } = scene;
  const side = (of: Obligor) => ({ account: accountOf(of), bank: of.bank, party: of.party });
  const data = {
    from: side(obligor),
    to: side(other),
    // A small part of a loan, as everyday purchases are.
    amount: amount(scene, 0.2),
    purpose: dice.pick(purposes),
    contract: `采购合同 HT-2024-${number % 9_000}`,
    kind: 'trade',
    dueDate: monthsLater(scene.day, 2),
    currency: 'CNY',
  };
  return { type: 'payment.made', source: core(obligor.bank), data };
}

export function opened({ dice, obligor, number }: Scene): Happening {
  obligor.accounts += 1;
  const bank = dice.chance(0.85) ? obligor.bank : dice.pick(banks);
  const data = {
    account: `${accountOf(obligor)}-${number % 97}`,
    party: obligor.party,
    bank,
    kind: obligor.accounts === 1 ? 'basic' : 'general',
    purpose: '日常结算',
    declared: dice.chance(0.9),
  };
  return { type: 'account.opened', source: core(bank), data };
}

export function granted(scene: Scene): Happening {
  const { dice, obligor, number, day } = scene;
  const loan = {
    loan: loanNumber(obligor.bank, 10_000_000 + number),
    bank: obligor.bank,
    amount: 100_000_000 + number,
  };
  obligor.loans = [...obligor.loans.slice(-4), loan];
  const data = {
    loan: loan.loan,
    party: obligor.party,
    bank: loan.bank,
    amount: money(loan.amount),
    start: day,
    maturity: monthsLater(day, 12),
    kind: dice.pick(['credit', 'guarantee', 'mortgage']),
    purpose: '流动资金周转，用于采购原材料',
    rate: 0.0435,
  };
  return { type: 'loan.granted', source: core(loan.bank), data };
}

export const repaid = (scene: Scene): Happening =>
  onLoan(scene, 'loan.repaid', {
    principal: amount(scene, 1),
    interest: money(scene.dice.below(900_000)),
    payer: scene.obligor.party,
    payerBank: scene.obligor.bank,
    currency: 'CNY',
  });

export const classified = (scene: Scene): Happening =>
  onLoan(scene, 'loan.classified', {
    class: scene.dice.chance(0.93) ? 'pass' : 'special-mention',
    balance: amount(scene, 5),
    accruedInterest: money(scene.dice.below(500_000)),
    currency: 'CNY',
  });

export const overdue = (scene: Scene): Happening =>
  onLoan(scene, 'loan.overdue', {
    daysPastDue: 1 + scene.dice.below(60),
    principal: amount(scene, 1),
    interest: money(scene.dice.below(500_000)),
  });

export const disbursed = (scene: Scene): Happening =>
  onLoan(scene, 'loan.disbursed', {
    amount: amount(scene, 3),
    account: accountOf(scene.obligor),
  });

export function statement(scene: Scene): Happening {
  const { obligor, day } = scene;
  const data = {
    party: obligor.party,
    recipient: obligor.bank,
    period: `${day.slice(0, 4)}-Q1`,
    basis: 'standalone',
    revenue: amount(scene, 40),
    assets: amount(scene, 90),
    liabilities: amount(scene, 60),
    netProfit: amount(scene, 3),
    audited: true,
    auditor: '浙江某会计师事务所（特殊普通合伙）',
  };
  return { type: 'statement.submitted', source: core(obligor.bank), data };
}
