/**
 * A small town of events in which all that the watch must cope with happens once: ties learnt of
 * late, voids and corrections, collateral that changes hands, deadlines that pass in silence.
 */
import type { EventToAppend } from '@tocsin/event-store';
import { told } from './watch-stage';

const mill = 'X-MILL0001';
const estate = 'X-LANTING1';
const builder = 'X-KEZHU001';
const [director, owner] = ['P-FIN00001', 'P-OWNER001'];
const plot = 'JZ-131102-0042';

const registered = (party: string, name: string, time = '2024-01-02') =>
  told({
    type: 'party.registered',
    id: `reg-${party}`,
    time,
    source: '/registries/aic-131102',
    data: { party, kind: 'company', name, region: '131102' },
  });

const lent = (party: string, bank: string, [time, amount]: [string, string]) =>
  told({
    type: 'loan.disbursed',
    id: `loan-${party}-${bank}`,
    time,
    source: `/banks/${bank}/core`,
    data: { loan: `L-${party}`, party, bank, amount },
  });

const opened = (bank: string, time: string, more: object = {}) =>
  told({
    type: 'account.opened',
    id: `open-${bank}`,
    time,
    source: `/banks/${bank}/core`,
    data: { account: `${bank}-1`, party: mill, bank, kind: 'general', ...more },
  });

/** Three other banks in two weeks; one opening is corrected, one was never true. */
const manyBanks = (): EventToAppend[] => [
  registered(mill, '晨光纺织'),
  lent(mill, 'BANKA', ['2025-01-06', '25000000.00']),
  opened('BANKB', '2025-03-10'),
  opened('BANKC', '2025-03-17'),
  opened('BANKD', '2025-03-24'),
  opened('BANKE', '2025-03-25'),
  told({
    type: 'event.voided',
    id: 'void-BANKE',
    time: '2025-05-02',
    source: '/banks/BANKE/core',
    data: { event: 'open-BANKE', reason: 'entered for another client' },
  }),
  told({
    type: 'account.opened',
    id: 'open-BANKC-corrected',
    corrects: 'open-BANKC',
    time: '2025-03-18',
    known: '2025-04-20',
    source: '/banks/BANKC/core',
    data: { account: 'BANKC-1', party: mill, bank: 'BANKC', kind: 'general' },
  }),
];

/** A builder whose owner is married to the developer's finance director, known half a year later. */
const affiliateSuit = (): EventToAppend[] => [
  registered(estate, '兰汀置业'),
  registered(builder, '柯筑建设'),
  told({
    type: 'party.office',
    id: 'office',
    time: '2024-02-01',
    source: '/registries/aic-131102',
    data: { party: estate, person: director, office: 'finance' },
  }),
  told({
    type: 'collateral.pledged',
    id: 'pledge',
    time: '2025-01-08',
    source: '/registries/estate-131102',
    data: {
      collateral: plot,
      party: estate,
      bank: 'BANKH',
      loans: [`L-${estate}`],
      kind: 'construction-in-progress',
      value: '50000000.00',
      secured: '30000000.00',
    },
  }),
  lent(estate, 'BANKH', ['2025-01-09', '30000000.00']),
  told({
    type: 'lawsuit.filed',
    id: 'suit',
    time: '2025-03-10T09:30:00+08:00',
    source: '/courts/131102',
    data: {
      case: 'C-2',
      court: '131102',
      region: '131102',
      plaintiff: builder,
      defendant: estate,
      claim: '26000000.00',
      cause: 'works-price',
      collateral: [plot],
      priorityClaimed: true,
    },
  }),
  told({
    type: 'lawsuit.answered',
    id: 'answer',
    time: '2025-03-10T16:00:00+08:00',
    source: '/courts/131102',
    data: { case: 'C-2', defendant: estate, stance: 'admitted' },
  }),
  told({
    type: 'lawsuit.decided',
    id: 'decision',
    time: '2025-04-14',
    source: '/courts/131102',
    data: {
      case: 'C-2',
      plaintiff: builder,
      defendant: estate,
      outcome: 'mediated',
      awarded: '26000000.00',
      priority: true,
    },
  }),
];

/** The ties of the story above, on their own: the specs tell them late, or take them back. */
export const ties = (): EventToAppend[] => [
  told({
    type: 'party.related',
    id: 'marriage',
    time: '2012-05-20',
    known: '2025-09-15',
    source: '/registries/aic-131102',
    data: { party: director, other: owner, relation: 'spouse' },
  }),
  told({
    type: 'party.shareholding',
    id: 'holding',
    time: '2025-01-20',
    known: '2025-09-15',
    source: '/registries/aic-131102',
    data: { party: builder, holder: owner, ratio: 1 },
  }),
];

/** Collateral given to a stranger without consent; what was said of it first comes from others. */
const giftOfPlant = (): EventToAppend[] => [
  lent('X-PLANT001', 'BANKA', ['2025-01-20', '12000000.00']),
  told({
    type: 'collateral.inspected',
    id: 'inspection',
    time: '2025-01-15',
    source: '/banks/BANKA/core',
    data: { collateral: 'EQ-7', party: 'X-OTHER001', bank: 'BANKA', finding: 'in-order' },
  }),
  told({
    type: 'collateral.pledged',
    id: 'pledge-plant',
    time: '2025-01-20',
    source: '/banks/BANKA/core',
    data: {
      collateral: 'EQ-7',
      party: 'X-PLANT001',
      bank: 'BANKA',
      loans: ['L-X-PLANT001'],
      kind: 'equipment',
      value: '15000000.00',
      secured: '12000000.00',
    },
  }),
  told({
    type: 'collateral.transferred',
    id: 'gift',
    time: '2025-06-03',
    source: '/registries/equipment',
    data: {
      collateral: 'EQ-7',
      from: 'X-PLANT001',
      to: 'X-STRANGE1',
      basis: 'gift',
      bankConsented: false,
    },
  }),
];

/** All assets seized before any suit, and no suit for thirty days. */
const silentSeizure = (): EventToAppend[] => [
  told({
    type: 'seizure.ordered',
    id: 'seizure',
    time: '2025-10-08',
    source: '/courts/330106',
    data: {
      seizure: 'S-1',
      court: '330106',
      region: '330106',
      party: mill,
      applicant: 'X-FRIEND01',
      stage: 'pre-suit',
      scope: 'all-assets',
      assets: '40000000.00',
      claim: '5000000.00',
    },
  }),
];

export const town = (): EventToAppend[] => [
  ...manyBanks(),
  ...affiliateSuit(),
  ...ties(),
  ...giftOfPlant(),
  ...silentSeizure(),
];

/** What the town shows, whatever else later signs see there. */
export const foundingSigns = [
  'affiliate-lawsuit',
  'collateral-transfer',
  'multi-bank-account-opening',
  'sham-seizure',
];

export const parties = { mill, estate, builder, director, owner };

/** In an order of its own for each seed, the same every time. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const all = [...items];
  let state = seed * 2_654_435_761 + 1;
  for (let i = all.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
