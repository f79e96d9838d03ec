/** Money comes in month by month, mostly through the lenders; now and then an account is added. */
import { addDays, addMonths, businessDate, type BusinessDate } from '@tocsin/credit-events';
import { startOf, type Account, type Firm, type Life } from '../firm';
import { rate } from '../rates';
import { begin, on, until, yuan, type Strand } from '../strand';

/** The last day of a month, on which its turnover is stated. */
const endOfMonth = (day: BusinessDate): BusinessDate =>
  addDays(addMonths(businessDate(`${day.slice(0, 7)}-01`), 1), -1);

/** The turnover of one account, from a day on and for as long as it is open. */
export function* turnover({ firm, town }: Life, account: Account, from: BusinessDate): Strand {
  const dice = firm.dice.fork(`turnover ${account.account}`);
  for (let day = endOfMonth(from); day <= town.to; day = endOfMonth(addDays(day, 1))) {
    yield until(day);
    if (!firm.accounts.includes(account)) return;
    const credit = receipts(firm, account, day) * dice.around1(0.12);
    const debit = credit * dice.between(0.94, 1.04);
    yield on(day, 'account.turnover', {
      ...{ account: account.account, party: firm.party, bank: account.bank, kind: account.kind },
      month: day.slice(0, 7),
      credit: yuan(credit),
      debit: yuan(debit),
      ...flowsOf(account, { credit, debit }),
    });
  }
}

const flowsOf = (
  { kind, isForWages }: Account,
  { credit, debit }: Readonly<{ credit: number; debit: number }>,
) => {
  if (isForWages) return { ordinarySales: yuan(0), wagesOrCash: yuan(debit) };
  const cash = kind === 'basic' ? debit * 0.06 : 0;
  return { ordinarySales: yuan(credit * 0.88), wagesOrCash: yuan(cash) };
};

/** What comes in on an account in the month of a day. */
function receipts(firm: Firm, account: Account, day: BusinessDate): number {
  const month = Number(day.slice(5, 7));
  const { swing, peakMonth } = firm.industry;
  const season = 1 + swing * Math.cos(((month - peakMonth) / 6) * Math.PI);
  // A third fewer workdays around the Spring Festival.
  const holidays = month === 2 ? 0.7 : 1;
  const strength = firm.health === 'failing' ? 0.45 : 1;
  return (firm.sales / 12) * season * holidays * strength * shareOf(firm, account, day);
}

function shareOf({ accounts, drain }: Firm, account: Account, day: BusinessDate): number {
  if (drain !== undefined && day >= drain.from) return account === drain.account ? 0.85 : 0.05;
  const all = accounts.reduce((sum, { share }) => sum + share, 0);
  return account.share / all;
}

/** One more account, declared or forgotten. */
function* furtherAccount(
  { firm, town }: Life,
  day: BusinessDate,
  how: Readonly<{ purpose: string; declared: boolean }>,
): Strand<Account> {
  const elsewhere = town.banks.filter((bank) => !firm.accounts.some((has) => has.bank === bank));
  const bank = firm.dice.pick(elsewhere.length > 0 ? elsewhere : town.banks);
  const account = { account: town.newId('AC'), bank, kind: 'general', share: 0.06 } as const;
  yield on(day, 'account.opened', {
    ...{ account: account.account, party: firm.party, bank, kind: account.kind },
    purpose: how.purpose,
    ...(how.declared ? { declared: true } : {}),
  });
  firm.accounts = [...firm.accounts, account];
  yield begin(day, turnover({ firm, town }, account, day));
  return account;
}

/** It is closed again when it has served its purpose. */
export function* passingAccount(
  life: Life,
  day: BusinessDate,
  how: Readonly<{ purpose: string; declared: boolean }>,
): Strand {
  const { firm } = life;
  const account = yield* furtherAccount(life, day, how);
  if (!firm.dice.chance(rate('accountClosed'))) return;
  const closedOn = addDays(day, firm.dice.whole(200, 700));
  yield on(closedOn, 'account.closed', {
    ...{ account: account.account, party: firm.party, bank: account.bank },
  });
  firm.accounts = firm.accounts.filter((one) => one !== account);
}

/** Three project sites, three accounts, all declared. */
export function* siteOffices(life: Life, day: BusinessDate): Strand {
  for (let site = 0; site < 3; site++) {
    const openedOn = addDays(day, site * 20);
    yield until(openedOn);
    const purpose = `第${String(site + 1)}项目部结算`;
    yield begin(openedOn, passingAccount(life, openedOn, { purpose, declared: true }));
  }
}

/** Wages of building workers run through an account of their own, at the main bank. */
export function* wagesAccount({ firm, town }: Life): Strand {
  const [main] = firm.lenders;
  if (!main || !firm.industry.builds || !firm.dice.chance(rate('wagesAccount'))) return;
  const { bank } = main;
  const account: Account = {
    ...{ account: town.newId('AC'), bank, kind: 'special', share: 0.07, isForWages: true },
  };
  const day = addDays(startOf({ firm, town }), firm.dice.whole(15, 90));
  yield on(day, 'account.opened', {
    ...{ account: account.account, party: firm.party, bank: account.bank, kind: account.kind },
    // The word of the vocabulary for accounts that only pay wages.
    purpose: 'wages',
    declared: true,
  });
  firm.accounts = [...firm.accounts, account];
  yield begin(day, turnover({ firm, town }, account, day));
}
