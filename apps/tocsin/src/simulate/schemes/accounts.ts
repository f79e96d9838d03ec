/** Schemes with accounts: receipts go where the lenders can neither debit nor seize them. */
import { addDays, addMonths, businessDate, type BusinessDate } from '@tocsin/credit-events';
import type { Account } from '../firm';
import { turnover } from '../honest/accounts';
import { begin, on, until, yuan, type Step } from '../strand';
import { borrows, defaults, scheme, type Scheme, type Stage } from './stage';

type Opening = Readonly<{ bank: string; kind?: 'basic' | 'general' | 'special' }>;

const opened = (stage: Stage, day: BusinessDate, { bank, kind = 'general' }: Opening): Step =>
  on(day, 'account.opened', {
    ...{ account: stage.town.newId('AC'), party: stage.firm.party, bank, kind },
    purpose: '结算',
  });

const severalBanks = scheme({
  ...{ id: 'receipts-to-three-banks', signs: ['multi-bank-account-opening'], days: 160 },
  *tell(stage) {
    const { after, others, label } = stage;
    const loan = yield* borrows(stage);
    for (const [at, days] of [40, 52, 65].entries())
      yield opened(stage, after(days), { bank: others[at] ?? '' });
    // The next interest is not paid.
    yield label({ sign: 'multi-bank-account-opening', since: after(65), harmOn: after(150) });
    yield defaults(loan, after(150), 10);
  },
});

const secondBasic = scheme({
  ...{ id: 'second-basic-account', signs: ['second-basic-account'], days: 180 },
  *tell(stage) {
    const { after, others, label } = stage;
    const loan = yield* borrows(stage);
    yield opened(stage, after(50), { bank: others[0] ?? '', kind: 'basic' });
    yield label({ sign: 'second-basic-account', since: after(60), harmOn: after(170) });
    yield defaults(loan, after(170), 10);
  },
});

const specialAccount = scheme({
  ...{ id: 'sales-through-a-special-account', signs: ['special-account-as-basic'], days: 240 },
  *tell(stage) {
    const { firm, town, after, others, label } = stage;
    const loan = yield* borrows(stage);
    const account = town.newId('AC');
    const of = { account, party: firm.party, bank: others[0] ?? '', kind: 'special' } as const;
    yield on(after(30), 'account.opened', { ...of, purpose: '技改专项' });
    let end = endOfMonth(after(31));
    const ends = [end, (end = endOfMonth(addDays(end, 1))), endOfMonth(addDays(end, 1))];
    for (const [at, day] of ends.entries()) {
      yield on(day, 'account.turnover', {
        ...{ ...of, month: day.slice(0, 7), credit: yuan(3e6), debit: yuan(2.9e6) },
        ...{ ordinarySales: yuan(2.7e6), wagesOrCash: yuan(200_000) },
      });
      if (at === 1)
        yield label({ sign: 'special-account-as-basic', since: day, harmOn: after(225) });
    }
    yield defaults(loan, after(225), 10);
  },
});

const endOfMonth = (day: BusinessDate): BusinessDate =>
  addDays(addMonths(businessDate(`${day.slice(0, 7)}-01`), 1), -1);

/** Everything is collected elsewhere from one month on; the next term of interest fails. */
const drain = scheme({
  ...{ id: 'settlement-moves-away', signs: ['settlement-drain'], days: 240, daysBefore: 420 },
  *tell(stage) {
    const { firm, town, after, others, label } = stage;
    const loan = yield* borrows(stage);
    const from = addDays(endOfMonth(after(60)), 1);
    yield until(from);
    const account: Account = {
      ...{ account: town.newId('AC'), bank: others[0] ?? '', kind: 'general', share: 0.5 },
    };
    yield on(from, 'account.opened', {
      ...{ account: account.account, party: firm.party, bank: account.bank, kind: 'general' },
    });
    firm.accounts = [...firm.accounts, account];
    firm.drain = { from, account };
    yield begin(from, turnover({ firm, town }, account, from));
    const second = endOfMonth(addDays(endOfMonth(from), 1));
    yield label({ sign: 'settlement-drain', since: second, harmOn: after(235) });
    yield defaults(loan, after(235), 10);
  },
});

const newName = scheme({
  ...{ id: 'new-name-new-account', signs: ['rename-and-reopen'], days: 190 },
  *tell(stage) {
    const { firm, after, others, label } = stage;
    const loan = yield* borrows(stage);
    yield on(after(30), 'party.changed', { party: firm.party, name: `${firm.name}（新）` });
    yield opened(stage, after(70), { bank: others[1] ?? '' });
    yield label({ sign: 'rename-and-reopen', since: after(70), harmOn: after(180) });
    yield defaults(loan, after(180), 10);
  },
});

export const accountSchemes: readonly Scheme[] = [
  ...[severalBanks, secondBasic, specialAccount, drain, newName],
];
