/** Bankruptcy as a way out: to stop an execution, behind the creditors' backs, at any price. */
import type { BusinessDate } from '@tocsin/credit-events';
import { on, yuan, type Strand } from '../strand';
import { borrows, defaults, place, scheme, sisterFounded, type Scheme, type Stage } from './stage';

type Of = Readonly<{ bankruptcy: string; party: string }>;

/** Filed and, after a month, taken up. */
function* filed(stage: Stage, day: BusinessDate, isOpen: boolean): Strand<Of> {
  const { firm, town, after } = stage;
  const of = { bankruptcy: town.newId('PC'), party: firm.party };
  yield on(day, 'bankruptcy.petitioned', {
    ...{ ...of, ...place(stage), petitioner: isOpen ? (town.partners[0] ?? '') : firm.party },
  });
  yield on(after(230), 'bankruptcy.accepted', { ...of, creditorsNotified: isOpen });
  return of;
}

/** The bank sues; the debtor answers with a petition of its own. */
const stay = scheme({
  id: 'petition-against-the-suit',
  signs: ['bankruptcy-to-stay', 'secret-bankruptcy', 'claim-filing-due'],
  days: 340,
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    const loan = yield* borrows(stage, { months: 5 });
    yield defaults(loan, after(165), 14);
    yield on(after(180), 'lawsuit.filed', {
      ...{ case: town.newId('MC'), plaintiff: bank, defendant: firm.party, ...place(stage) },
      ...{ claim: yuan(loan.amount), cause: 'loan', loans: [loan.loan] },
    });
    yield on(after(200), 'bankruptcy.petitioned', {
      ...{
        bankruptcy: `PC-${loan.loan}`,
        party: firm.party,
        petitioner: firm.party,
        ...place(stage),
      },
    });
    // Once it is taken up, the suit stands still.
    const stays = { object: `PC-${loan.loan}`, since: after(200), harmOn: after(230) };
    yield label({ sign: 'bankruptcy-to-stay', ...stays });
    yield on(after(230), 'bankruptcy.accepted', {
      ...{ bankruptcy: `PC-${loan.loan}`, party: firm.party, creditorsNotified: false },
    });
    const lost = { object: `PC-${loan.loan}`, since: after(230), harmOn: after(322) };
    yield label({ sign: 'secret-bankruptcy', ...lost });
    yield label({ sign: 'claim-filing-due', ...lost, subject: bank });
  },
});

/** The family first, and one bank takes late security. */
const friendsFirst = scheme({
  id: 'friends-are-paid-first',
  signs: ['preferential-repayment', 'own-security-at-risk'],
  days: 360,
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    const sister = yield* sisterFounded(stage, stage.day);
    const loan = yield* borrows(stage, { day: after(5) });
    yield on(after(120), 'collateral.pledged', {
      ...{ collateral: town.newId('DY'), party: firm.party, bank, loans: [loan.loan] },
      ...{ kind: 'equipment', value: yuan(loan.amount), secured: yuan(loan.amount) },
    });
    yield on(after(150), 'payment.made', {
      from: { account: 'OWN-1', bank, party: firm.party },
      to: { account: 'FRIEND-1', bank, party: sister },
      ...{ amount: yuan(4_000_000), purpose: '归还借款', kind: 'loan' },
    });
    const { bankruptcy } = yield* filed(stage, after(200), true);
    // The administrator's claim to have it back is worth what the friend still has.
    const lost = { object: bankruptcy, since: after(230), harmOn: after(340) };
    yield label({ sign: 'preferential-repayment', ...lost });
    yield label({ ...lost, sign: 'own-security-at-risk', subject: bank });
  },
});

const soldForNothing = scheme({
  ...{ id: 'realised-for-nothing', signs: ['depressed-realisation'], days: 420 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    yield* borrows(stage);
    const of = yield* filed(stage, after(200), true);
    yield on(after(300), 'bankruptcy.valued', {
      ...{ ...of, assets: yuan(firm.assets * 0.3), bookValue: yuan(firm.assets) },
    });
    const lost = { object: of.bankruptcy, since: after(300), harmOn: after(400) };
    yield label({ sign: 'depressed-realisation', ...lost });
    yield on(after(390), 'bankruptcy.sold', {
      ...{ ...of, buyer: town.partners[1] ?? '' },
      ...{ value: yuan(firm.assets * 0.3), price: yuan(firm.assets * 0.15) },
    });
  },
});

export const bankruptcySchemes: readonly Scheme[] = [stay, friendsFirst, soldForNothing];
