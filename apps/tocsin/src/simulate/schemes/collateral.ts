/** Schemes with pledged things: sold, hidden, let for ever, pledged twice, valued as one likes. */
import { on, rounded, yuan } from '../strand';
import { borrowsOn, defaults, place, scheme, sisterFounded, type Scheme } from './stage';

const sold = scheme({
  ...{ id: 'machines-to-a-sister', signs: ['collateral-transfer'], days: 170 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage);
    const sister = yield* sisterFounded(stage, after(20));
    yield on(after(60), 'collateral.transferred', {
      ...{ collateral, from: firm.party, to: sister, basis: 'sale', bankConsented: false },
      ...{ value: yuan(value), price: yuan(value * 0.5), paid: yuan(0) },
    });
    const since = after(60);
    // Until it is sold on, the sale can be undone and the thing preserved.
    const harmOn = after(120);
    yield label({ sign: 'collateral-transfer', object: collateral, since, harmOn });
    yield on(harmOn, 'collateral.transferred', {
      ...{ collateral, from: sister, to: firm.dice.pick(stage.town.partners), basis: 'sale' },
      ...{ value: yuan(value), price: yuan(value * 0.9), bankConsented: false },
    });
    yield defaults(loan, after(160));
  },
});

const givenAway = scheme({
  ...{ id: 'plant-below-its-value', signs: ['undervalue-disposal'], days: 170 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage);
    yield on(after(60), 'collateral.transferred', {
      ...{ collateral, from: firm.party, to: firm.dice.pick(town.partners), basis: 'sale' },
      ...{ value: yuan(value), price: yuan(value * 0.45), paid: yuan(value * 0.45) },
      ...{ bankConsented: true, proceedsToLender: false },
    });
    // The price is spent before the loan falls due.
    yield label({ sign: 'undervalue-disposal', since: after(60), harmOn: after(160) });
    yield defaults(loan, after(160));
  },
});

const missing = scheme({
  ...{ id: 'stock-that-is-not-there', signs: ['collateral-missing'], days: 150 },
  *tell(stage) {
    const { firm, bank, after, label } = stage;
    const { collateral, loan } = yield* borrowsOn(stage, 'inventory');
    yield on(after(60), 'collateral.inspected', {
      ...{ collateral, party: firm.party, bank, finding: 'missing' },
    });
    const since = after(60);
    yield label({ sign: 'collateral-missing', object: collateral, since, harmOn: after(140) });
    yield defaults(loan, after(140));
  },
});

const letForEver = scheme({
  ...{ id: 'let-for-fifteen-years', signs: ['lease-defeats-mortgage'], days: 400 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const { collateral, loan } = yield* borrowsOn(stage, 'real-estate');
    const lessee = yield* sisterFounded(stage, after(15));
    yield on(after(30), 'collateral.leased', {
      ...{ collateral, lessor: firm.party, lessee, start: after(30), months: 180 },
      ...{ annualRent: yuan(60_000), prepaid: true, bankConsented: false, possession: after(31) },
    });
    const since = after(30);
    // The auction fails for want of bidders.
    yield label({ sign: 'lease-defeats-mortgage', object: collateral, since, harmOn: after(390) });
    yield defaults(loan, after(390));
  },
});

const pledgedTwice = scheme({
  ...{ id: 'pledged-to-two-banks', signs: ['double-pledge'], days: 210 },
  *tell(stage) {
    const { firm, town, others, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage, 'real-estate');
    yield on(after(50), 'collateral.pledged', {
      ...{ collateral, party: firm.party, bank: others[0] ?? '', loans: [town.newId('JK')] },
      ...{ kind: 'real-estate', value: yuan(value), secured: yuan(value * 0.8) },
    });
    const since = after(50);
    yield label({ sign: 'double-pledge', object: collateral, since, harmOn: after(200) });
    yield defaults(loan, after(200));
  },
});

const valuedAtWill = scheme({
  ...{ id: 'valued-as-one-likes', signs: ['valuation-conflict'], days: 330 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage, 'land');
    const appraised = (amount: number) => ({
      ...{ collateral, party: firm.party, value: yuan(amount), qualified: true },
      ...{ appraiser: firm.dice.pick(town.appraisers), bankApproved: true },
    });
    yield on(after(20), 'collateral.appraised', { ...appraised(value), occasion: 'lending' });
    yield on(after(150), 'collateral.appraised', {
      ...{ ...appraised(value * 0.4), occasion: 'sale' },
    });
    const since = after(150);
    yield label({ sign: 'valuation-conflict', object: collateral, since, harmOn: after(300) });
    yield defaults(loan, after(300));
  },
});

const lostInCourt = scheme({
  id: 'mortgage-emptied-in-court',
  signs: ['title-lost-by-judgment', 'third-party-suit-due'],
  days: 340,
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage, 'real-estate');
    const plaintiff = firm.dice.pick(town.partners);
    const suit = { case: town.newId('MC'), plaintiff, defendant: firm.party };
    yield on(after(60), 'lawsuit.filed', {
      ...{ ...suit, ...place(stage), cause: 'sale', collateral: [collateral] },
      claim: yuan(rounded(value * 0.9)),
    });
    yield on(after(70), 'lawsuit.answered', {
      ...{ case: suit.case, defendant: firm.party, stance: 'admitted' },
    });
    yield on(after(90), 'lawsuit.decided', {
      ...{ ...suit, outcome: 'mediated', awarded: yuan(rounded(value * 0.9)) },
    });
    // The bank's suit against the judgment must come within six months.
    const harmOn = after(270);
    const ofBank = { subject: bank, since: after(90), harmOn };
    yield label({ sign: 'third-party-suit-due', ...ofBank });
    yield on(after(110), 'collateral.transferred', {
      ...{ collateral, from: firm.party, to: plaintiff, basis: 'judgment' },
      ...{ value: yuan(value), bankConsented: false, proceedsToLender: false },
    });
    const since = after(110);
    yield label({ sign: 'title-lost-by-judgment', object: collateral, since, harmOn });
    yield defaults(loan, after(300));
  },
});

const debtsLeftOut = scheme({
  ...{ id: 'debts-left-out', signs: ['omitted-debts'], days: 190 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const { collateral, value, loan } = yield* borrowsOn(stage, 'equipment');
    yield on(after(60), 'collateral.appraised', {
      ...{ collateral, party: firm.party, value: yuan(value), occasion: 'restructuring' },
      ...{ appraiser: firm.dice.pick(town.appraisers), qualified: true, bankApproved: true },
      omittedDebts: yuan(loan.amount),
    });
    yield label({ sign: 'omitted-debts', since: after(60), harmOn: after(180) });
    yield defaults(loan, after(180));
  },
});

export const collateralSchemes: readonly Scheme[] = [
  ...[sold, givenAway, missing, letForEver, pledgedTwice, valuedAtWill, lostInCourt, debtsLeftOut],
];
