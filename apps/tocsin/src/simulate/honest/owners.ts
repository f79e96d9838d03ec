/** What passes between a firm and its owners, and looks odd to those who do not know them. */
import { addDays, businessDate, type BusinessDate } from '@tocsin/credit-events';
import { mainAccount, side, sideOf, type Life } from '../firm';
import { rate } from '../rates';
import { on, rounded, until, yuan, type Strand } from '../strand';

/** The owner helps out in a slack month and has his money back in a better one. */
export function* ownerPaidBack({ firm, town }: Life, day: BusinessDate): Strand {
  const amount = yuan(rounded(firm.sales * firm.dice.between(0.005, 0.02), 1_000));
  const owner = sideOf(firm.owner, town.banks[0] ?? '');
  yield on(day, 'payment.made', {
    ...{ from: owner, to: side(firm.party, mainAccount(firm)), amount, purpose: '股东借款' },
  });
  yield on(addDays(day, firm.dice.whole(40, 200)), 'payment.made', {
    ...{ from: side(firm.party, mainAccount(firm)), to: owner, amount, purpose: '归还股东借款' },
    kind: 'loan',
  });
}

/** Profits of a good year, in early summer, by the shares held. */
export function* dividends({ firm, town }: Life): Strand {
  if (firm.kind !== 'company') return;
  const dice = firm.dice.fork('dividends');
  for (let year = Number(town.from.slice(0, 4)); ; year++) {
    const day = businessDate(`${String(year)}-06-${String(dice.whole(5, 28)).padStart(2, '0')}`);
    if (day > town.to) return;
    if (day < town.from || year <= Number(firm.foundedOn.slice(0, 4))) continue;
    yield until(day);
    if (firm.health !== 'sound' || !dice.chance(rate('dividend'))) continue;
    for (const [holder, part] of [
      [firm.owner, 0.7],
      [firm.partner, 0.3],
    ] as const)
      yield on(day, 'payment.made', {
        from: side(firm.party, mainAccount(firm)),
        to: sideOf(holder, town.banks[0] ?? ''),
        ...{ amount: yuan(firm.sales * 0.012 * part), purpose: '股东分红', kind: 'dividend' },
      });
  }
}

/** A shareholder who leaves sues for the price of his share, and gets a part of it. */
export function* partnerSues({ firm, town }: Life, day: BusinessDate): Strand {
  if (firm.kind !== 'company') return;
  const suit = { case: town.newId('MC'), plaintiff: firm.partner, defendant: firm.party };
  const claim = rounded(firm.capital * 0.4);
  yield on(day, 'lawsuit.filed', {
    ...{ ...suit, court: town.region, region: town.region, claim: yuan(claim), cause: 'other' },
  });
  yield on(addDays(day, 20), 'lawsuit.answered', {
    ...{ case: suit.case, defendant: firm.party, stance: 'contested' },
  });
  yield on(addDays(day, 150), 'lawsuit.decided', {
    ...{ ...suit, outcome: 'partly', awarded: yuan(claim * firm.dice.between(0.3, 0.65)) },
  });
}
