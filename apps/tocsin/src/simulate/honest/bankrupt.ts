/** A bankruptcy in the open: the creditors agree and are told, claim in time, and are paid a part. */
import { addDays, type BusinessDate } from '@tocsin/credit-events';
import type { Life } from '../firm';
import { on, yuan, type Strand } from '../strand';

export function* bankrupt({ firm, town }: Life, day: BusinessDate): Strand {
  const after = (days: number): BusinessDate => addDays(day, days);
  const of = { bankruptcy: town.newId('PC'), party: firm.party };
  const isByCreditor = firm.dice.chance(0.6);
  yield on(day, 'bankruptcy.petitioned', {
    ...{ ...of, court: town.region, region: town.region },
    petitioner: isByCreditor ? firm.dice.pick(town.partners) : firm.party,
    ...(isByCreditor ? {} : { creditorsAgreed: true }),
  });
  yield on(after(40), 'bankruptcy.accepted', { ...of, creditorsNotified: true });
  const owed = Math.max(firm.outstanding, 1);
  const lenders = firm.lenders.map(({ bank }) => bank);
  let claimedOn = after(55);
  for (const bank of lenders) {
    yield on(claimedOn, 'bankruptcy.claim-filed', {
      ...{ ...of, bank, amount: yuan(owed / lenders.length) },
    });
    claimedOn = addDays(claimedOn, firm.dice.whole(1, 8));
  }
  const bookValue = firm.assets * 0.7;
  const value = bookValue * firm.dice.between(0.7, 0.95);
  yield on(after(150), 'bankruptcy.valued', {
    ...of,
    assets: yuan(value),
    bookValue: yuan(bookValue),
  });
  const price = value * firm.dice.between(0.85, 1);
  yield on(after(300), 'bankruptcy.sold', {
    ...{ ...of, buyer: firm.dice.pick(town.partners), value: yuan(value), price: yuan(price) },
  });
  yield on(after(320), 'bankruptcy.cost', {
    ...{ ...of, kind: 'proceeding', amount: yuan(price * 0.08) },
  });
  yield on(after(321), 'bankruptcy.cost', {
    ...{ ...of, kind: 'resettlement', amount: yuan(price * 0.12) },
  });
  yield on(after(360), 'bankruptcy.distributed', {
    ...{ ...of, bankClaims: yuan(owed), bankPaid: yuan(Math.min(owed, price * 0.7)) },
  });
}
