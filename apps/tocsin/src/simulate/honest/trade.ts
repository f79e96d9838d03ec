/** Goods bought and sold with strangers under contract, taxes paid, the sister company supplied. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { mainAccount, side, sideOf, startOf, type Life } from '../firm';
import { rate } from '../rates';
import { on, until, yuan, type Strand } from '../strand';

const purposes = ['采购原材料货款', '支付加工费', '设备及备件款', '运输及仓储费'] as const;

/** A purchase or a sale now and then; the turnover of the accounts tells the rest. */
export function* trade({ firm, town }: Life): Strand {
  const dice = firm.dice.fork('trade');
  for (let day = addDays(startOf({ firm, town }), dice.whole(20, 60)); day <= town.to;) {
    yield until(day);
    const isPurchase = dice.chance(0.6);
    const partner = dice.pick(isPurchase ? firm.suppliers : town.partners);
    const other = sideOf(partner, dice.pick(town.banks));
    const own = side(firm.party, mainAccount(firm));
    yield on(day, 'payment.made', {
      ...(isPurchase ? { from: own, to: other } : { from: other, to: own }),
      amount: yuan((firm.sales / 60) * dice.around1(0.4)),
      purpose: isPurchase ? dice.pick(purposes) : '销售货款',
      contract: `HT-${day.slice(0, 4)}-${partner.slice(-4)}`,
      kind: 'trade',
      dueDate: addDays(day, -dice.whole(0, 30)),
    });
    day = addDays(day, dice.whole(20, 75));
  }
}

export function* taxes({ firm, town }: Life): Strand {
  const dice = firm.dice.fork('taxes');
  for (let day = addDays(startOf({ firm, town }), dice.whole(15, 100)); day <= town.to;) {
    yield until(day);
    yield on(day, 'payment.made', {
      from: side(firm.party, mainAccount(firm)),
      to: sideOf(town.taxOffice, town.banks[0] ?? ''),
      amount: yuan((firm.sales / 4) * 0.03 * dice.around1(0.2)),
      purpose: '季度增值税及附加',
      kind: 'tax',
    });
    day = addDays(day, 91);
  }
}

/** A sister company supplies what the firm works on, under a frame contract, and is paid for it. */
export function* sisterTrade({ firm, town }: Life): Strand {
  const { sister } = firm;
  if (sister === undefined) return;
  const dice = firm.dice.fork('sister');
  const other = sideOf(sister, town.banks[1] ?? '');
  for (let day = addDays(startOf({ firm, town }), dice.whole(15, 80)); day <= town.to;) {
    yield until(day);
    const own = side(firm.party, mainAccount(firm));
    const isReturn = dice.chance(0.15);
    yield on(day, 'payment.made', {
      ...(isReturn ? { from: other, to: own } : { from: own, to: other }),
      amount: yuan((firm.sales / 90) * dice.around1(0.3)),
      purpose: isReturn ? '退货退款' : '关联采购货款',
      ...(dice.chance(rate('sisterUncontracted'))
        ? {}
        : { contract: `KJ-${day.slice(0, 4)}-${sister.slice(-4)}` }),
      kind: 'trade',
    });
    day = addDays(day, dice.whole(40, 120));
  }
}

/** What a loan was for: one or two suppliers are paid from it, with their contracts. */
export function* loanSpent(
  { firm, town }: Life,
  day: BusinessDate,
  of: Readonly<{ loan: string; amount: number; bank: string }>,
): Strand {
  const { dice } = firm;
  const account = firm.accounts.find(({ bank }) => bank === of.bank) ?? mainAccount(firm);
  const parts = dice.chance(0.5) ? [0.55, 0.35] : [0.8];
  const isToSister = dice.chance(rate('loanToSister'));
  const sellers = dice.chance(rate('wholesaler')) ? town.partners : firm.suppliers;
  let paidOn = day;
  for (const part of parts) {
    paidOn = addDays(paidOn, dice.whole(0, 3));
    const partner = (isToSister ? firm.sister : undefined) ?? dice.pick(sellers);
    yield on(paidOn, 'payment.made', {
      from: side(firm.party, account),
      to: sideOf(partner, dice.pick(town.banks)),
      amount: yuan(of.amount * part),
      purpose: dice.pick(purposes),
      loan: of.loan,
      contract: `HT-${day.slice(0, 4)}-${partner.slice(-4)}`,
      kind: 'trade',
    });
  }
}
