/**
 * A builder's priority that empties a mortgage, and a real builder of the same outline: from the
 * first registration to the end, with every event that the feeds would send.
 */
import { describe, expect, it } from '@jest/globals';
import { businessDate, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import { foldAll, foldArriving } from '../test/arrivals';
import { worldOf } from '../test/story-world';
import { ties } from '../test/ties';
import { catalogue, signOf } from './catalogue';
import { engineOf } from './engine';
import type { Sighting } from './sighting';
import { eventsOf, on, type StoryEvent } from './story';

const engine = engineOf(catalogue.map(({ sign }) => sign));

const estates = 'X-LANTING01';
const builder = 'X-KEZHU001';
const director = 'P-FIN00001';
const owner = 'P-OWNER001';
const site = 'JZ-131102-0042';
const court = { court: '131102', region: '131102' };

const tieKnown = { known: '2020-03-16' };

/** Lines 1 to 13, the two late ties as 7 and 8. */
const lanting = ({
  spouses = tieKnown,
  holding = tieKnown,
}: Readonly<{ spouses?: { known: string }; holding?: { known: string } }> = {}): StoryEvent[] => [
  registered('2015-03-02', estates, { registeredCapital: '20000000.00' }),
  registered('2016-08-15', builder),
  on('2017-01-09', 'party.office', { party: estates, person: director, office: 'finance' }),
  granted('2019-04-02', estates, 'L-2'),
  pledged('2019-04-02', estates, { collateral: site, loan: 'L-2' }),
  disbursed('2019-04-03', estates, 'L-2'),
  on('2012-05-20', 'party.related', { party: director, other: owner, relation: 'spouse' }, spouses),
  on('2019-04-20', 'party.shareholding', { party: builder, holder: owner, ratio: 1 }, holding),
  on('2019-09-10T09:30:00+08:00', 'lawsuit.filed', {
    ...court,
    case: 'C-2',
    plaintiff: builder,
    defendant: estates,
    claim: '26000000.00',
    cause: 'works-price',
    collateral: [site],
    priorityClaimed: true,
  }),
  on('2019-09-10T16:00:00+08:00', 'lawsuit.answered', {
    case: 'C-2',
    defendant: estates,
    stance: 'admitted',
  }),
  on('2019-10-15', 'lawsuit.decided', {
    case: 'C-2',
    plaintiff: builder,
    defendant: estates,
    outcome: 'mediated',
    awarded: '26000000.00',
    priority: true,
  }),
  on('2019-11-05', 'collateral.transferred', {
    collateral: site,
    from: estates,
    to: builder,
    basis: 'judgment',
    value: '50000000.00',
    bankConsented: false,
    proceedsToLender: false,
  }),
  on('2019-12-01', 'collateral.leased', {
    collateral: site,
    lessor: builder,
    lessee: estates,
    start: '2019-12-01',
    months: 120,
    annualRent: '700000.00',
    bankConsented: false,
    possession: '2019-12-01',
  }),
];

const honest = 'X-SHUXIANG1';
const contractor = 'X-HEJIAN001';
const otherSite = 'JZ-131102-0057';

const shuxiang = (): StoryEvent[] => [
  registered('2015-03-02', honest, { registeredCapital: '20000000.00' }),
  registered('2008-07-21', contractor),
  ...['2018-11-30', '2018-12-29', '2019-01-31', '2019-02-28', '2019-03-29'].map((date) =>
    progress(date, '2000000.00'),
  ),
  granted('2019-04-02', honest, 'L-3'),
  pledged('2019-04-02', honest, { collateral: otherSite, loan: 'L-3' }),
  disbursed('2019-04-03', honest, 'L-3'),
  ...['2019-04-30', '2019-05-31'].map((date) => progress(date, '3000000.00')),
  on('2019-09-10', 'lawsuit.filed', {
    ...court,
    case: 'C-3',
    plaintiff: contractor,
    defendant: honest,
    claim: '26000000.00',
    cause: 'works-price',
    collateral: [otherSite],
    priorityClaimed: true,
  }),
  on('2019-09-28', 'lawsuit.answered', { case: 'C-3', defendant: honest, stance: 'contested' }),
  on('2020-02-18', 'lawsuit.decided', {
    case: 'C-3',
    plaintiff: contractor,
    defendant: honest,
    outcome: 'partly',
    awarded: '11000000.00',
    priority: true,
  }),
  on('2020-06-10', 'collateral.transferred', {
    collateral: otherSite,
    from: honest,
    to: 'X-AUCTION01',
    basis: 'judgment',
    value: '50000000.00',
    price: '44500000.00',
    paid: '44500000.00',
    bankConsented: true,
    proceedsToLender: true,
  }),
  on('2020-06-18', 'loan.repaid', {
    loan: 'L-3',
    party: honest,
    bank: 'BANKH',
    principal: '30000000.00',
    interest: '1900000.00',
    payer: honest,
  }),
  on('2020-06-20', 'collateral.released', {
    collateral: otherSite,
    party: honest,
    bank: 'BANKH',
  }),
];

function registered(date: string, party: string, more: { registeredCapital?: string } = {}) {
  const capital = more.registeredCapital;
  return on(date, 'party.registered', {
    party,
    kind: 'company',
    name: party,
    region: '131102',
    ...(capital === undefined ? {} : { registeredCapital: capital, paidInCapital: capital }),
  });
}

function granted(date: string, party: string, loan: string) {
  return on(date, 'loan.granted', {
    loan,
    party,
    bank: 'BANKH',
    amount: '30000000.00',
    start: date,
    maturity: '2021-04-02',
    kind: 'mortgage',
  });
}

function pledged(date: string, party: string, of: { collateral: string; loan: string }) {
  return on(date, 'collateral.pledged', {
    collateral: of.collateral,
    party,
    bank: 'BANKH',
    loans: [of.loan],
    kind: 'construction-in-progress',
    value: '50000000.00',
    secured: '30000000.00',
  });
}

function disbursed(date: string, party: string, loan: string) {
  return on(date, 'loan.disbursed', { loan, party, bank: 'BANKH', amount: '30000000.00' });
}

function progress(date: string, amount: string) {
  return on(date, 'payment.made', {
    from: { account: 'SX-1', bank: 'BANKH', party: honest },
    to: { account: 'HJ-1', bank: 'BANKZ', party: contractor },
    amount,
    purpose: 'certified progress claim',
    contract: 'W-2018-07',
  });
}

const closedThrough = businessDate('2020-12-31');
const seenOf = (id: string, given: StoryEvent[], knownBy?: BusinessDate) => {
  const events = eventsOf({ given });
  const world = worldOf(events, ties, { closedThrough });
  const subject = { kind: 'obligor', id } as const;
  return foldAll(engine, {
    subject,
    events,
    world,
    ...(knownBy === undefined ? {} : { knownBy }),
  }).sightings;
};

/** The story is about what looks like evasion; deadlines of the bank have stories of their own. */
const willingnessIn = (sightings: readonly Sighting[]): readonly Sighting[] =>
  sightings.filter(({ sign }) => signOf(sign)?.axis === 'willingness');

const inShort = ({ sign, object, since, known, severity, evidence }: Sighting) => [
  sign,
  object?.id,
  since,
  known,
  severity,
  evidence.map(({ event }) => event),
];

describe('a priority that empties the mortgage', () => {
  it('shows four signs, each with its evidence', () => {
    expect(willingnessIn(seenOf(estates, lanting())).map(inShort)).toEqual([
      ['affiliate-lawsuit', 'C-2', '2019-09-10', '2020-03-16', 'red', [3, 7, 8, 9, 10, 11]],
      [
        'priority-claim-defeats-mortgage',
        'C-2',
        '2019-09-10',
        '2019-09-10',
        'red',
        expect.arrayContaining([5, 9, 10]),
      ],
      ['title-lost-by-judgment', site, '2019-11-05', '2019-11-05', 'red', [3, 5, 7, 8, 12, 13]],
      ['lease-defeats-mortgage', site, '2019-12-01', '2019-12-01', 'red', [5, 13]],
    ]);
  });

  it('strengthens the loss of the title by the lease, and later by the tie', () => {
    const reasonsOn = (day: string) =>
      seenOf(estates, lanting(), businessDate(day))
        .find(({ sign }) => sign === 'title-lost-by-judgment')
        ?.severitySum.map(({ reason }) => reason);
    const before = ['base', 'exposure-10m', 'corroborated'];
    expect(reasonsOn('2019-11-30')).toEqual(before);
    expect(reasonsOn('2019-12-01')).toEqual([...before, 'leased-back']);
    expect(reasonsOn('2020-03-16')).toEqual(
      expect.arrayContaining([...before, 'leased-back', 'owner-connected']),
    );
  });

  it('shows the suit of a connected builder, dated to the suit and known with the tie', () => {
    const seen = seenOf(estates, lanting());
    expect(seen[0]).toMatchObject({
      sign: 'affiliate-lawsuit',
      object: { kind: 'case', id: 'C-2' },
      since: '2019-09-10',
      known: '2020-03-16',
      foundLate: true,
      severity: 'red',
      exposure: 3_000_000_000n,
      banks: ['BANKH'],
    });
    expect(seen[0]?.evidence.map(({ event }) => event)).toEqual([3, 7, 8, 9, 10, 11]);
    expect(seen[0]?.connections[0]?.edges.map(({ detail }) => detail)).toEqual([
      'control',
      'spouse',
      'finance',
    ]);
    expect(seen[0]?.measures).toEqual([
      { name: 'claim', value: '26000000.00' },
      { name: 'exposure', value: '30000000.00', threshold: '1000000.00' },
      { name: 'ties', value: 3 },
      { name: 'cut', value: 0, threshold: 0.3 },
      { name: 'days-to-agreement', value: 0, threshold: 60 },
    ]);
    expect(seen[0]?.severitySum.map(({ reason }) => reason)).toEqual([
      'base',
      'exposure-10m',
      'corroborated',
      'touches-security',
      'agreed-quickly',
    ]);
  });

  it('did not show before the tie was known, and did on that day', () => {
    const suitsOn = (day: string) =>
      seenOf(estates, lanting(), businessDate(day)).filter(
        ({ sign }) => sign === 'affiliate-lawsuit',
      );
    expect(suitsOn('2019-12-31')).toEqual([]);
    expect(suitsOn('2020-03-15')).toEqual([]);
    expect(suitsOn('2020-03-16')).toHaveLength(1);
    expect(willingnessIn(seenOf(estates, lanting(), businessDate('2020-03-17')))).toEqual(
      willingnessIn(seenOf(estates, lanting())),
    );
  });

  it('is found late by two days when the tie is recorded two days after the suit', () => {
    const tie = { known: '2019-09-12' };
    const [seen] = seenOf(estates, lanting({ spouses: tie, holding: tie }));
    expect(seen).toMatchObject({ since: '2019-09-10', known: '2019-09-12', foundLate: true });
  });

  it('waits for the later of two ties', () => {
    const [seen] = seenOf(estates, lanting({ spouses: { known: '2019-05-01' } }));
    expect(seen).toMatchObject({ since: '2019-09-10', known: '2020-03-16' });
  });

  it('shows the same for the builder as for nobody: it owes no bank', () => {
    expect(seenOf(builder, lanting())).toEqual([]);
  });

  it('comes to the same in every order of arrival, at every cut', () => {
    const given = lanting();
    const events = eventsOf({ given });
    const expected = seenOf(estates, given);
    const world = worldOf(events, ties, { closedThrough });
    const subject = { kind: 'obligor', id: estates } as const;
    const arriving = (batches: readonly (readonly CreditEvent[])[]) =>
      foldArriving(
        engine,
        subject,
        batches.map((batch) => ({ events: batch, world })),
      ).sightings;
    expect(arriving(events.map((event) => [event]))).toEqual(expected);
    expect(arriving(events.toReversed().map((event) => [event]))).toEqual(expected);
    for (let cut = 1; cut < events.length; cut++)
      expect(arriving([events.slice(0, cut), events.slice(cut)])).toEqual(expected);
  });
});

describe('a real builder', () => {
  it('leaves everything quiet', () => {
    expect(willingnessIn(seenOf(honest, shuxiang()))).toEqual([]);
    expect(seenOf(contractor, shuxiang())).toEqual([]);
  });
});
