/**
 * What a bank takes for its loan, valued by an appraiser of its list, looked at every half year and
 * given back when the loan is repaid.
 */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Firm, Life, Security } from '../firm';
import type { Loan, Secured } from '../loan';
import { rate } from '../rates';
import { letOut, pledgedAgain, soldWithConsent } from './premises';
import { begin, on, rounded, until, yuan, type Strand } from '../strand';

/** Collateral or guarantees of a loan that is granted on this day. */
export function* secured(life: Life, loan: Loan, security: Security): Strand<Secured> {
  if (security === 'credit') return { guarantees: [] };
  if (security === 'guarantee') return yield* guaranteed(life, loan);
  return { collateral: yield* pledged(life, loan, security), guarantees: [] };
}

function* pledged(life: Life, loan: Loan, security: Security): Strand<string> {
  const { firm, town } = life;
  const day = loan.grantedOn;
  const kind = firm.dice.pick(
    security === 'mortgage'
      ? (['real-estate', 'real-estate', 'equipment', 'land'] as const)
      : (['inventory', 'receivable'] as const),
  );
  const value = rounded(loan.amount * firm.dice.between(1.5, 2.2));
  const thing: Thing = { collateral: town.newId('DY'), bank: loan.bank, kind, value, since: day };
  yield appraised(life, thing, { day: addDays(day, -1), value });
  yield on(day, 'collateral.pledged', {
    ...{ collateral: thing.collateral, party: firm.party, bank: loan.bank, loans: [loan.loan] },
    kind,
    value: yuan(value),
    secured: yuan(loan.amount),
  });
  yield begin(day, watchedOver(life, loan, thing));
  if (kind === 'inventory') yield begin(day, stockTurnedOver(life, loan, thing));
  if (kind === 'equipment') yield begin(day, soldWithConsent(life, { ...thing, loan }));
  if (kind === 'real-estate') {
    yield begin(day, letOut(life, { ...thing, loan }));
    yield begin(day, pledgedAgain(life, { ...thing, loan }));
  }
  return thing.collateral;
}

type Thing = Readonly<{
  collateral: string;
  bank: string;
  kind: string;
  value: number;
  since: BusinessDate;
}>;

const appraised = (
  { firm, town }: Life,
  { collateral }: Thing,
  { day, value }: Readonly<{ day: BusinessDate; value: number }>,
) =>
  on(day, 'collateral.appraised', {
    ...{ collateral, party: firm.party, value: yuan(value) },
    appraiser: firm.dice.pick(town.appraisers),
    qualified: true,
    bankApproved: !firm.dice.chance(rate('otherValuer')),
    occasion: 'lending',
  });

/** Inspections and a new value every year, as long as the loan is owed. */
function* watchedOver(life: Life, loan: Loan, thing: Thing): Strand {
  const { firm, town } = life;
  const dice = firm.dice.fork(`watch ${thing.collateral}`);
  let value = thing.value;
  for (let round = 1; ; round++) {
    const day = addDays(addMonths(thing.since, round * 6), dice.whole(-20, 20));
    if (day > town.to) return;
    yield until(day);
    if (loan.balance <= 0) return;
    yield* inspected(life, thing, { day, finding: findingOf(life, thing) });
    if (round % 2 === 0) {
      const fell = dice.chance(rate('valueFell'));
      value = rounded(value * (fell ? dice.between(0.55, 0.7) : dice.between(0.93, 1.06)));
      yield appraised(life, thing, { day: addDays(day, 26), value });
    }
  }
}

type Finding = 'in-order' | 'damaged' | 'moved' | 'owner-occupied';

function findingOf({ firm: { dice } }: Life, { kind }: Thing): Finding {
  if (dice.chance(rate('damaged'))) return 'damaged';
  if (kind === 'equipment' && dice.chance(rate('movedForRepair'))) return 'moved';
  return kind === 'real-estate' && dice.chance(0.2) ? 'owner-occupied' : 'in-order';
}

/** What was not as it should be is looked at again within weeks, and is in order. */
function* inspected(
  { firm }: Life,
  { collateral, bank }: Thing,
  { day, finding }: Readonly<{ day: BusinessDate; finding: Finding }>,
): Strand {
  const seen = { collateral, party: firm.party, bank };
  yield on(day, 'collateral.inspected', { ...seen, finding });
  if (finding === 'damaged' || finding === 'moved')
    yield on(addDays(day, 25), 'collateral.inspected', { ...seen, finding: 'in-order' });
}

/** Pledged stock is there to be sold, at its price, to whoever buys. */
function* stockTurnedOver({ firm, town }: Life, loan: Loan, thing: Thing): Strand {
  const dice = firm.dice.fork(`stock ${thing.collateral}`);
  for (let day = thing.since; ;) {
    day = addDays(day, 1 + dice.daysUntil(rate('stockSold')));
    if (day > town.to) return;
    yield until(day);
    if (loan.balance <= 0) return;
    const value = rounded(thing.value * dice.between(0.05, 0.2), 1_000);
    const price = value * dice.between(0.88, 1.12);
    yield on(day, 'collateral.transferred', {
      ...{ collateral: thing.collateral, from: firm.party, to: dice.pick(town.partners) },
      basis: 'sale',
      ...{ value: yuan(value), price: yuan(price), paid: yuan(price) },
      bankConsented: false,
      ordinaryCourse: true,
    });
  }
}

function* guaranteed(life: Life, loan: Loan): Strand<Secured> {
  const { firm, town } = life;
  const guarantee = town.newId('BZ');
  const { guarantor, isPerson } = guarantorOf(life);
  // A natural person has no company whose resolution could be on file.
  const isOnFile = !isPerson && !firm.dice.chance(rate('resolutionMissing'));
  yield on(loan.grantedOn, 'guarantee.given', {
    ...{ guarantee, guarantor, party: firm.party, bank: loan.bank, loan: loan.loan },
    amount: yuan(loan.amount),
    kind: 'joint',
    ...(isOnFile ? { resolution: true } : {}),
    periodEnd: addMonths(loan.maturity, 36),
  });
  return { guarantees: [{ guarantee, guarantor }] };
}

type Guarantor = Readonly<{ guarantor: string; isPerson: boolean }>;

function guarantorOf({ firm, town }: Life): Guarantor {
  const { dice, owner, sister } = firm;
  if (sister !== undefined && dice.chance(rate('guarantorIsSister')))
    return { guarantor: sister, isPerson: false };
  if (firm.kind === 'farm-household' || dice.chance(rate('guarantorIsOwner')))
    return { guarantor: owner, isPerson: true };
  const partner = neighbourOf(firm, town.firms);
  const others = rate('guarantorIsFirm') / (1 - rate('guarantorIsOwner'));
  if (partner !== undefined && dice.chance(others))
    return { guarantor: partner.party, isPerson: false };
  return { guarantor: town.guaranteeCompany, isPerson: false };
}

/** The next larger firm of the town, so that guarantees run one way and make no circle. */
const neighbourOf = (firm: Firm, firms: readonly Firm[]): Firm | undefined => {
  const at = firms.indexOf(firm);
  return firms
    .slice(at + 1)
    .find((other) => other.assets - other.liabilities > 3 * firm.liabilities && !other.isCast);
};

/** All security goes back the day after the last yuan. */
export function* released({ firm }: Life, loan: Loan, by: Secured & { day: BusinessDate }): Strand {
  if (by.collateral !== undefined)
    yield on(by.day, 'collateral.released', {
      ...{ collateral: by.collateral, party: firm.party, bank: loan.bank },
    });
  for (const { guarantee, guarantor } of by.guarantees)
    yield on(by.day, 'guarantee.released', {
      ...{ guarantee, guarantor, party: firm.party, bank: loan.bank },
    });
}

/** The guarantors agree in writing before a loan is extended. */
export function* guarantorsAsked(
  { firm }: Life,
  loan: Loan,
  by: Secured & { day: BusinessDate },
): Strand {
  for (const { guarantee, guarantor } of by.guarantees)
    yield on(by.day, 'guarantee.consent', {
      ...{ guarantee, guarantor, party: firm.party, bank: loan.bank },
      to: 'extension',
      given: true,
    });
}
