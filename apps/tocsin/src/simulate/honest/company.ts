/** What the register hears of a firm over the years, and what inspectors and tax officers do. */
import { addDays, addMonths, type BusinessDate } from '@tocsin/credit-events';
import type { Life } from '../firm';
import { rate } from '../rates';
import { on, rounded, yuan, type Strand } from '../strand';

const isBody = ({ firm }: Life): boolean => firm.kind === 'company';

/** A new officer, address or telephone. */
export function* officerChanges(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  if (!isBody(life)) return;
  const { party, dice } = firm;
  const what = dice.whole(1, 4);
  if (what === 1)
    yield on(day, 'party.office', { party, person: town.newPerson(), office: 'manager' });
  else if (what === 2)
    yield on(day, 'party.office', { party, person: town.newPerson(), office: 'director' });
  else if (what === 3)
    yield on(day, 'party.changed', {
      party,
      address: `${firm.region}新区${String(dice.whole(1, 99))}号`,
    });
  else yield on(day, 'party.changed', { party, phone: `0571${String(dice.whole(1e7, 9e7))}` });
}

export function* renamed(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  if (!isBody(life)) return;
  const of = { restructuring: town.newId('GZ'), party: firm.party };
  for (const { bank } of firm.lenders)
    yield on(day, 'restructuring.creditor-notified', { ...of, bank, consent: 'given' });
  const renamedOn = addDays(day, 30);
  yield on(renamedOn, 'restructuring.announced', { ...of, form: 'rename', effective: renamedOn });
  yield on(renamedOn, 'party.changed', { party: firm.party, name: `新${firm.name}` });
  yield on(addDays(day, 35), 'restructuring.completed', of);
}

/** A new line of business in a company of its own, which the owner heads. */
export function* sisterFounded(life: Life, day: BusinessDate): Strand {
  const { firm, town } = life;
  if (!isBody(life)) return;
  const party = town.newCompany();
  yield on(day, 'party.registered', {
    ...{ party, kind: 'company', name: `${firm.name.slice(0, 4)}新业${party.slice(-4)}有限公司` },
    region: town.region,
    ...{ registeredCapital: yuan(2_000_000), paidInCapital: yuan(2_000_000) },
    legalRepresentative: firm.owner,
  });
  yield on(day, 'party.shareholding', { party, holder: firm.party, ratio: 1 });
}

export function* capitalReduced(life: Life, day: BusinessDate): Strand {
  const { firm } = life;
  if (!isBody(life)) return;
  const to = rounded(firm.capital * firm.dice.between(0.82, 0.92));
  yield on(day, 'party.capital-reduced', {
    ...{ party: firm.party, from: yuan(firm.capital), to: yuan(to) },
    form: 'ordinary',
    noticeDate: addDays(day, -50),
  });
}

export function* lossCovered(life: Life, day: BusinessDate): Strand {
  const { firm } = life;
  if (!isBody(life)) return;
  yield on(day, 'party.capital-reduced', {
    ...{ party: firm.party, from: yuan(firm.capital), to: yuan(rounded(firm.capital * 0.6)) },
    form: 'loss-covering',
  });
}

export function* capitalBack(life: Life, day: BusinessDate): Strand {
  const { firm } = life;
  if (!isBody(life)) return;
  yield on(day, 'party.capital-withdrawn', {
    ...{ party: firm.party, holder: firm.partner, amount: yuan(firm.capital * 0.05) },
  });
}

export function* inArrears({ firm }: Life, day: BusinessDate): Strand {
  const of = { party: firm.party, amount: yuan(firm.sales * 0.002) };
  yield on(day, 'party.arrears', { ...of, kind: firm.dice.pick(['tax', 'social-security']) });
  if (firm.dice.chance(rate('inMoreArrears')))
    yield on(addDays(day, 70), 'party.arrears', {
      ...of,
      kind: firm.dice.pick(['utilities', 'wages']),
    });
}

export function* hardToReach({ firm }: Life, day: BusinessDate): Strand {
  const [lender] = firm.lenders;
  if (!lender) return;
  const of = { party: firm.party, bank: lender.bank };
  if (firm.dice.chance(0.5)) yield on(day, 'party.unreachable', { ...of, note: '三日未接电话' });
  else yield on(day, 'inspection.refused', { ...of, what: 'stock' });
  if (firm.dice.chance(rate('hardAgain')))
    yield on(addDays(day, 40), 'inspection.refused', { ...of, what: 'site' });
}

export function* halfStopped({ firm }: Life, day: BusinessDate): Strand {
  const [lender] = firm.lenders;
  if (!lender) return;
  const of = { party: firm.party, bank: lender.bank };
  yield on(day, 'party.production', { ...of, state: 'half-stopped' });
  yield on(addMonths(day, 2), 'party.production', { ...of, state: 'running' });
}

/** Repays first, gives notice, and is struck off; nothing happens to it afterwards. */
export function* deregistered({ firm, town }: Life, day: BusinessDate): Strand {
  firm.isClosing = true;
  for (let asked = day; asked <= town.to; asked = addMonths(asked, 2)) {
    yield { day: asked };
    if (firm.health === 'failing') return;
    if (firm.outstanding > 0) continue;
    const last = addDays(asked, 50);
    yield on(last, 'party.deregistered', {
      ...{ party: firm.party, reason: 'dissolved', noticeDate: addDays(asked, 2) },
    });
    firm.gone = last;
    return;
  }
}
