/** What honest owners do with pledged things: let them, sell one and repay, pledge the free value. */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Life } from '../firm';
import type { Loan } from '../loan';
import { rate } from '../rates';
import { on, rounded, until, yuan, type Strand } from '../strand';

export type Pledged = Readonly<{ collateral: string; kind: string; value: number; loan: Loan }>;

/** Waits for a day on which it happens while the loan is still owed; undefined where it does not. */
function* occasion(
  { firm, town }: Life,
  of: Readonly<{ pledged: Pledged; name: 'leased' | 'equipmentSold' | 'secondCharge' }>,
): Strand<BusinessDate | undefined> {
  const { loan, collateral } = of.pledged;
  const days = firm.dice.fork(`${of.name} ${collateral}`).daysUntil(rate(of.name));
  const day = addDays(loan.grantedOn, 30 + days);
  if (day > town.to || day >= addDays(loan.maturity, -60)) return undefined;
  yield until(day);
  return loan.balance > 0 && firm.health === 'sound' ? day : undefined;
}

/** Rooms to let, for three years at most, at what rooms cost, with the bank's consent. */
export function* letOut(life: Life, pledged: Pledged): Strand {
  const { firm, town } = life;
  const day = yield* occasion(life, { pledged, name: 'leased' });
  if (day === undefined) return;
  const { dice } = firm;
  yield on(day, 'collateral.leased', {
    collateral: pledged.collateral,
    lessor: firm.party,
    lessee: dice.pick(town.partners),
    start: addDays(day, 10),
    months: dice.pick([12, 24, 36] as const),
    annualRent: yuan(rounded(pledged.value * 0.05, 1_000)),
    bankConsented: !dice.chance(rate('leasedByOversight')),
    possession: addDays(day, 12),
  });
}

/** A machine no longer needed, sold to a stranger with consent, the price paid to the bank. */
export function* soldWithConsent(life: Life, pledged: Pledged): Strand {
  const { firm, town } = life;
  const day = yield* occasion(life, { pledged, name: 'equipmentSold' });
  if (day === undefined) return;
  const isWorn = firm.dice.chance(rate('soldCheaply'));
  const part = isWorn ? firm.dice.between(0.5, 0.68) : firm.dice.between(0.85, 1.05);
  const price = rounded(pledged.value * part);
  yield on(day, 'collateral.transferred', {
    ...{ collateral: pledged.collateral, from: firm.party, to: firm.dice.pick(town.partners) },
    ...{ basis: 'sale', value: yuan(pledged.value), price: yuan(price), paid: yuan(price) },
    ...{ bankConsented: true, proceedsToLender: true },
  });
}

/** A second bank takes what the first leaves free, and the first is told. */
export function* pledgedAgain(life: Life, pledged: Pledged): Strand {
  const { firm, town } = life;
  const day = yield* occasion(life, { pledged, name: 'secondCharge' });
  const other = firm.lenders.find(({ bank }) => bank !== pledged.loan.bank);
  const free = pledged.value * 0.9 - pledged.loan.amount;
  if (day === undefined || other === undefined || free < 200_000) return;
  yield on(day, 'collateral.pledged', {
    ...{ collateral: pledged.collateral, party: firm.party, bank: other.bank },
    loans: [town.newId('JK')],
    kind: 'real-estate',
    ...{ value: yuan(pledged.value), secured: yuan(rounded(free * 0.8)) },
    disclosed: true,
  });
  yield on(addMonths(day, 10), 'collateral.released', {
    ...{ collateral: pledged.collateral, party: firm.party, bank: other.bank },
  });
}
