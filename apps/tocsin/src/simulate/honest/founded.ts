/** A firm enters the register: capital, shareholders, offices, its first account. */
import { addDays } from '@tocsin/credit-events';
import type { Firm, Life, Town } from '../firm';
import { rate } from '../rates';
import { begin, on, yuan, type Strand } from '../strand';

export function* founded({ firm, town }: Life): Strand {
  const { party, foundedOn, capital } = firm;
  const isHousehold = firm.kind === 'farm-household';
  yield on(foundedOn, 'party.registered', {
    party,
    kind: firm.kind,
    ...(isHousehold ? {} : { name: firm.name }),
    region: firm.region,
    founded: foundedOn,
    ...(isHousehold
      ? {}
      : {
          industry: firm.industry.code,
          registeredCapital: yuan(capital),
          paidInCapital: yuan(firm.isThinlyPaidIn ? capital * 0.2 : capital),
          legalRepresentative: firm.owner,
          address: `${firm.region}号工业园${String(town.number % 97)}路${party.slice(-4)}号`,
          phone: `0571${party.slice(-5).replaceAll(/\D/g, '7')}301`,
        }),
  });
  if (!isHousehold) yield* shareholders(firm);
  yield* firstAccount(firm, town);
  if (firm.isThinlyPaidIn) yield begin(addDays(foundedOn, 9), paidInLater(firm, town));
}

function* paidInLater({ party, owner, capital, dice }: Firm, { from }: Town): Strand {
  const subscribed = yuan(capital * 0.7);
  yield on(addDays(from, dice.whole(500, 900)), 'party.shareholding', {
    ...{ party, holder: owner, ratio: 0.7, subscribed, paidIn: subscribed },
  });
}

function* shareholders({
  party,
  owner,
  partner,
  finance,
  capital,
  foundedOn,
  ...firm
}: Firm): Strand {
  const paid = firm.isThinlyPaidIn ? 0.2 : 1;
  for (const [holder, ratio] of [
    [owner, 0.7],
    [partner, 0.3],
  ] as const)
    yield on(foundedOn, 'party.shareholding', {
      ...{ party, holder, ratio },
      subscribed: yuan(capital * ratio),
      paidIn: yuan(capital * ratio * paid),
    });
  if (firm.dice.chance(rate('spouses')))
    yield on(foundedOn, 'party.related', { party: owner, other: partner, relation: 'spouse' });
  if (firm.sister !== undefined)
    yield on(foundedOn, 'party.shareholding', { party: firm.sister, holder: owner, ratio: 0.6 });
  for (const [person, office] of [
    [owner, 'director'],
    [partner, 'supervisor'],
    [finance, 'finance'],
  ] as const)
    yield on(foundedOn, 'party.office', { party, person, office });
}

function* firstAccount(firm: Firm, { newId }: Town): Strand {
  const [main] = firm.lenders;
  if (!main) return;
  const { bank } = main;
  const account = { account: newId('AC'), bank, kind: 'basic', share: 0.7 } as const;
  firm.accounts = [account, ...firm.accounts];
  yield on(addDays(firm.foundedOn, 9), 'account.opened', {
    ...{ account: account.account, party: firm.party, bank, kind: account.kind },
    purpose: '基本结算',
    declared: true,
  });
}

/** A company that only deals with others. */
export function* registeredAs(
  party: string,
  kind: 'company' | 'intermediary' | 'public-body',
  { town, name }: Readonly<{ town: Town; name: string }>,
): Strand {
  yield on(addDays(town.from, -town.dice.whole(900, 3_500)), 'party.registered', {
    ...{ party, kind, name, region: town.region },
  });
}
