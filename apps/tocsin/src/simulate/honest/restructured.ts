/**
 * Restructurings as they should be: every lender is told weeks before and agrees in writing, what is
 * valued is valued by those whom the bank approves, and the debts go where the assets go.
 */
import { addDays, type BusinessDate, type PlainDataOf } from '@tocsin/credit-events';
import type { Firm, Life } from '../firm';
import { rate } from '../rates';
import { on, rounded, yuan, type Step, type Strand } from '../strand';

type Form = PlainDataOf<'restructuring.announced'>['form'];
type Moved = Omit<
  PlainDataOf<'restructuring.assets-moved'>,
  'restructuring' | 'party' | 'to' | 'totalAssets' | 'totalDebts'
>;

type Asking = Readonly<{ restructuring: string; day: BusinessDate; late?: string | undefined }>;

/** All lenders but one that may have been overlooked. */
function* agreed({ firm }: Life, { restructuring, day, late }: Asking): Strand {
  for (const [days, consent] of [
    [0, 'pending'],
    [18, 'given'],
  ] as const)
    for (const { bank } of firm.lenders)
      if (bank !== late)
        yield notified(firm, { restructuring, bank, day: addDays(day, days), consent });
}

type Notice = Readonly<{
  restructuring: string;
  bank: string;
  day: BusinessDate;
  consent: 'pending' | 'given';
}>;

const notified = ({ party }: Firm, { day, ...notice }: Notice): Step =>
  on(day, 'restructuring.creditor-notified', { party, ...notice });

type Course = Readonly<{ form: Form; to: string; moved: Moved }>;

/** Announced and agreed, moved after seven weeks, completed after nine. */
function* restructured(life: Life, day: BusinessDate, { form, to, moved }: Course): Strand {
  const { firm, town } = life;
  const restructuring = town.newId('GZ');
  yield on(day, 'restructuring.announced', {
    ...{ restructuring, party: firm.party, form, effective: addDays(day, 49) },
  });
  const movedOn = addDays(day, 49);
  const late = firm.dice.chance(rate('toldTooLate')) ? firm.lenders.at(-1)?.bank : undefined;
  yield* agreed(life, { restructuring, day, late });
  if (form === 'division') yield* successor(life, to, movedOn);
  yield on(movedOn, 'restructuring.assets-moved', {
    ...{ restructuring, party: firm.party, to, ...moved },
    totalAssets: yuan(firm.assets),
    totalDebts: yuan(firm.liabilities),
  });
  // The lender that was overlooked is told as soon as somebody notices.
  if (late !== undefined)
    yield notified(firm, { restructuring, bank: late, day: addDays(day, 55), consent: 'given' });
  // Whoever is owed something for the part is paid in full, one as the other.
  for (const creditor of town.partners.slice(0, 2))
    yield on(addDays(day, 60), 'restructuring.settled', {
      ...{ restructuring, party: firm.party, creditor, rank: 'ordinary' },
      ...{ owed: yuan(80_000), paid: yuan(80_000) },
    });
  yield on(addDays(day, 63), 'restructuring.completed', {
    ...{ restructuring, party: firm.party, ...(form === 'division' ? { successors: [to] } : {}) },
  });
}

/** The part that is split off belongs to the same owners. */
function* successor({ firm, town }: Life, party: string, day: BusinessDate): Strand {
  yield on(day, 'party.registered', {
    ...{ party, kind: 'company', name: `${firm.name.slice(0, 4)}承继${party.slice(-4)}有限公司` },
    region: town.region,
    ...{ registeredCapital: yuan(3_000_000), paidInCapital: yuan(3_000_000) },
  });
  yield on(day, 'party.shareholding', { party, holder: firm.owner, ratio: 0.7 });
  yield on(day, 'party.shareholding', { party, holder: firm.partner, ratio: 0.3 });
}

const share = (amount: number, part: number): string => yuan(rounded(amount * part));

/** A division with its debts, or a department sold at its price to somebody else. */
export function* restructuredInOrder(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  if (firm.kind !== 'company') return;
  const { dice, assets, liabilities } = firm;
  const part = dice.between(0.15, 0.7);
  if (dice.chance(0.6)) {
    const moved = { assets: share(assets, part), debtsAssumed: share(liabilities, part) };
    const to = town.newCompany();
    yield* restructured(life, day, {
      form: 'division',
      to,
      moved: { basis: 'division', ...moved },
    });
    return;
  }
  const price = share(assets, part / 3);
  const sold = { assets: price, debtsAssumed: '0.00', price, paid: price };
  const to = dice.pick(town.partners);
  yield* restructured(life, day, { form: 'sale', to, moved: { basis: 'sale', ...sold } });
}

/** A plant let as a whole, at a rent that carries interest and wear. */
export function* leasedOut(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  if (firm.kind !== 'company') return;
  const floor = firm.liabilities * 0.05 + firm.assets * 0.04;
  const moved: Moved = {
    ...{ basis: 'lease', assets: share(firm.assets, 0.6), debtsAssumed: '0.00' },
    ...{ annualRent: yuan(floor * 1.15), rentFloor: yuan(floor) },
  };
  yield* restructured(life, day, { form: 'lease', to: firm.dice.pick(town.partners), moved });
}

export function* debtToEquity({ firm, town }: Life, day: BusinessDate): Strand {
  if (firm.kind !== 'company') return;
  const restructuring = town.newId('GZ');
  yield* agreed({ firm, town }, { restructuring, day });
  yield on(addDays(day, 40), 'restructuring.announced', {
    ...{ restructuring, party: firm.party, form: 'debt-to-equity' },
    ...{ governmentLed: true, programmeAuthority: true },
  });
}
