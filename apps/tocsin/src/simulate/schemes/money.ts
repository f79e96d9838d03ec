/** Borrowed money that goes somewhere else, and debts that are paid with debts. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import { repaid, type Loan } from '../loan';
import { on, yuan, type Step } from '../strand';
import { borrows, defaults, scheme, sisterFounded, strangerFounded, type Scheme } from './stage';

const passedOn = (
  loan: Loan,
  to: string,
  on_: Readonly<{ day: BusinessDate; part: number }>,
): Step =>
  on(on_.day, 'payment.made', {
    from: { account: 'OWN-1', bank: loan.bank, party: loan.party },
    to: { account: 'USER-1', bank: loan.bank, party: to },
    ...{ amount: yuan(loan.amount * on_.part), purpose: '往来款', loan: loan.loan },
  });

const roundTrip = scheme({
  ...{ id: 'loan-to-the-sister', signs: ['round-trip-funds'], days: 260 },
  *tell(stage) {
    const { after, label } = stage;
    const sister = yield* sisterFounded(stage, stage.day);
    const loan = yield* borrows(stage, { day: after(20) });
    yield passedOn(loan, sister, { day: after(22), part: 0.5 });
    yield passedOn(loan, sister, { day: after(24), part: 0.45 });
    yield label({ sign: 'round-trip-funds', since: after(24), harmOn: after(240) });
    yield defaults(loan, after(240));
  },
});

/** Two others borrow in their own names, and all of it ends with one who could not. */
const oneUser = scheme({
  ...{ id: 'three-borrow-for-one', signs: ['many-loans-one-user'], days: 330 },
  *tell(stage) {
    const { firm, after, others, label } = stage;
    const user = yield* strangerFounded(stage, stage.day);
    const second = yield* strangerFounded(stage, stage.day);
    const third = yield* strangerFounded(stage, stage.day);
    const loans: Loan[] = [];
    for (const [at, party] of [second, third, firm.party].entries()) {
      const day = after(20 + at * 20);
      const bank = at === 2 ? stage.bank : (others[0] ?? stage.bank);
      const loan = yield* borrows(stage, { day, party, bank, amount: 6_000_000 });
      yield passedOn(loan, user, { day: addDays(day, 4), part: 0.8 });
      loans.push(loan);
    }
    const told = { subject: user, since: after(64), harmOn: after(310) };
    yield label({ sign: 'many-loans-one-user', ...told });
    const own = loans.at(-1);
    if (own) yield defaults(own, after(310));
  },
});

const oldWithNew = scheme({
  ...{ id: 'old-debts-with-new', signs: ['borrowed-repayment'], days: 500 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const first = yield* borrows(stage, { months: 6 });
    const second = yield* borrows(stage, { day: after(170), months: 6 });
    yield repaid(firm, first, { day: after(173), principal: first.amount });
    const third = yield* borrows(stage, { day: after(340), months: 6 });
    yield repaid(firm, second, { day: after(343), principal: second.amount });
    yield label({ sign: 'borrowed-repayment', since: after(343), harmOn: after(490) });
    yield defaults(third, after(490));
  },
});

export const moneySchemes: readonly Scheme[] = [roundTrip, oneUser, oldWithNew];
