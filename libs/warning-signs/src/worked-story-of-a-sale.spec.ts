/**
 * Everything is sold to a sister company while the claim is being enforced, and an honest sale of
 * the same outline: from the first registration to the end, with every event that feeds would send.
 */
import { describe, expect, it } from '@jest/globals';
import { businessDate, type CreditEvent } from '@tocsin/credit-events';
import { foldAll, foldArriving } from '../test/arrivals';
import { worldOf } from '../test/story-world';
import { ties } from '../test/ties';
import { catalogue, signOf } from './catalogue';
import { engineOf } from './engine';
import type { Sighting } from './sighting';
import { eventsOf, on, voids, type StoryEvent } from './story';

const engine = engineOf(catalogue.map(({ sign }) => sign));
const closedThrough = businessDate('2008-12-31');

const debtor = 'X-NANYUOIL';
const buyer = 'X-BEIYUOIL';
const sister = 'X-DONGYUOIL';

const company = (date: string, party: string, capital?: string) =>
  on(date, 'party.registered', {
    party,
    kind: 'company',
    name: party,
    region: '350681',
    ...(capital === undefined ? {} : { registeredCapital: capital, paidInCapital: capital }),
  });

type Borrowed = Readonly<{ party: string; loan: string; case: string; amount: string }>;

/** Granted, paid out, overdue, admitted, sued for and won. */
const lendsAndSues = ({ party, loan, case: of, amount }: Borrowed) => {
  const its = { loan, party, bank: 'BANKK' };
  const suit = { case: of, plaintiff: 'BANKK', defendant: party };
  return {
    granted: on('2003-01-15', 'loan.granted', {
      ...its,
      amount,
      start: '2003-01-15',
      maturity: '2004-12-31',
      kind: 'credit',
    }),
    disbursed: on('2003-01-15', 'loan.disbursed', { ...its, amount }),
    overdue: on('2005-01-20', 'loan.overdue', {
      ...its,
      daysPastDue: 20,
      principal: amount,
      interest: '780000.00',
    }),
    admitted: on('2005-06-26', 'loan.acknowledged', { ...its, form: 'repayment-plan' }),
    promised: on('2005-06-26', 'loan.acknowledged', { ...its, form: 'security-offered' }),
    filed: on('2005-07-20', 'lawsuit.filed', {
      ...suit,
      court: '350600',
      region: '350681',
      claim: amount,
      cause: 'loan',
    }),
    decided: on('2005-10-10', 'lawsuit.decided', {
      ...suit,
      outcome: 'plaintiff',
      awarded: amount,
    }),
    executed: on('2006-05-02', 'execution.opened', {
      execution: `E-${of}`,
      case: of,
      creditor: 'BANKK',
      party,
      region: '350681',
      amount,
    }),
  };
};

const related = (date: string, other: string) =>
  on(date, 'party.related', { party: debtor, other, relation: 'common-control' });

type Told = readonly (readonly [date: string, consent: 'pending' | 'given'])[];
const tells = (restructuring: string, party: string, told: Told): StoryEvent[] =>
  told.map(([date, consent]) =>
    on(date, 'restructuring.creditor-notified', { restructuring, party, bank: 'BANKK', consent }),
  );

type Price = Readonly<{ price: string; paid: string }>;
const moves = (restructuring: string, [party, to]: [string, string], price: Price) =>
  on('2006-05-08T15:00:00+08:00', 'restructuring.assets-moved', {
    restructuring,
    party,
    to,
    basis: 'sale',
    assets: '37180000.00',
    totalAssets: '45000000.00',
    debtsAssumed: '0.00',
    totalDebts: '108000000.00',
    ...price,
  });

const pays = (time: string, [from, to, amount]: [string, string, string], contract?: string) =>
  on(`2006-${time}:00+08:00`, 'payment.made', {
    from: { account: `${from}-1`, bank: 'BANKK', party: from },
    to: { account: `${to}-1`, bank: 'BANKK', party: to },
    amount,
    ...(contract === undefined ? {} : { contract }),
  });

/** Lines 1 to 20; what is told to the lender comes after them. */
const nanyu = (told: Told = []): StoryEvent[] => {
  const loan = lendsAndSues({ party: debtor, loan: 'L-1', case: 'C-1', amount: '108000000.00' });
  return [
    company('2001-06-18', debtor, '50000000.00'),
    loan.granted,
    loan.disbursed,
    company('2003-05-12', sister),
    related('2003-05-12', sister),
    loan.overdue,
    loan.admitted,
    loan.promised,
    loan.filed,
    company('2005-09-05', buyer),
    related('2005-09-05', buyer),
    loan.decided,
    loan.executed,
    on('2006-05-08', 'restructuring.announced', {
      restructuring: 'R-1',
      party: debtor,
      form: 'sale',
      effective: '2006-05-08',
    }),
    moves('R-1', [debtor, buyer], { price: '25690000.00', paid: '0.00' }),
    pays('06-15T10:00', [buyer, debtor, '25000000.00']),
    pays('06-15T14:00', [debtor, sister, '13000000.00']),
    pays('06-15T14:20', [debtor, sister, '12000000.00']),
    on('2008-02-20', 'restructuring.announced', {
      restructuring: 'R-2',
      party: buyer,
      form: 'sale',
    }),
    on('2008-02-20', 'restructuring.assets-moved', {
      restructuring: 'R-2',
      party: buyer,
      to: 'X-YUANHAI01',
      basis: 'sale',
      assets: '37180000.00',
      totalAssets: '37180000.00',
      price: '26690000.00',
      paid: '5690000.00',
      debtsAssumed: '0.00',
      totalDebts: '0.00',
    }),
    ...tells('R-1', debtor, told),
  ];
};

const honest = 'X-XIYUOIL1';
const stranger = 'X-STRANGER1';

/** The honest sale; the lender is told and asked as the story says. */
const xiyu = (
  told: Told = [
    ['2006-03-20', 'pending'],
    ['2006-04-18', 'given'],
  ],
): StoryEvent[] => {
  const loan = lendsAndSues({ party: honest, loan: 'L-9', case: 'C-9', amount: '40000000.00' });
  return [
    company('2001-06-18', honest, '50000000.00'),
    company('1999-04-02', stranger),
    loan.granted,
    loan.disbursed,
    loan.overdue,
    loan.admitted,
    loan.filed,
    loan.decided,
    on('2006-03-20', 'restructuring.announced', {
      restructuring: 'R-9',
      party: honest,
      form: 'sale',
      effective: '2006-05-08',
    }),
    loan.executed,
    moves('R-9', [honest, stranger], { price: '38670000.00', paid: '38670000.00' }),
    pays('05-08T16:00', [stranger, honest, '38670000.00'], 'K-2006-05'),
    on('2006-05-10', 'loan.repaid', {
      loan: 'L-9',
      party: honest,
      bank: 'BANKK',
      principal: '36000000.00',
      interest: '2600000.00',
      payer: honest,
    }),
    ...tells('R-9', honest, told),
  ];
};

const seenOf = (id: string, given: StoryEvent[], knownBy?: string): readonly Sighting[] => {
  const events = eventsOf({ given });
  return foldAll(engine, {
    subject: { kind: 'obligor', id },
    events,
    world: worldOf(events, ties, { closedThrough }),
    ...(knownBy === undefined ? {} : { knownBy: businessDate(knownBy) }),
  }).sightings;
};

/** The story makes claims about willingness and ability; a bank's deadlines are not part of it. */
const claimedIn = (sightings: readonly Sighting[]): readonly Sighting[] =>
  sightings.filter(({ sign }) =>
    ['willingness', 'ability'].includes(signOf(sign)?.axis ?? 'unknown'),
  );
const inShort = ({ sign, object, since, lapsed, severity, evidence }: Sighting) => ({
  sign,
  since,
  severity,
  because: evidence.map(({ event }) => event),
  ...(object ? { object: object.id } : {}),
  ...(lapsed === undefined ? {} : { lapsed }),
});
const restructuringSigns = ['asset-split-shell', 'closed-restructuring'];
const restructuringIn = (sightings: readonly Sighting[]) =>
  sightings
    .filter(({ sign }) => restructuringSigns.includes(sign))
    .map(({ sign, since, lapsed }) => [sign, since, ...(lapsed === undefined ? [] : [lapsed])]);

describe('a sale of everything to a sister company', () => {
  it('shows four signs, each with its evidence, and no other', () => {
    expect(claimedIn(seenOf(debtor, nanyu())).map(inShort)).toEqual([
      {
        sign: 'asset-split-shell',
        object: 'R-1',
        since: '2006-05-08',
        severity: 'red',
        because: [15],
      },
      {
        sign: 'closed-restructuring',
        object: 'R-1',
        since: '2006-05-08',
        severity: 'red',
        because: [14, 15],
      },
      expect.objectContaining({
        sign: 'undervalue-disposal',
        since: '2006-05-08',
        severity: 'red',
        because: [11, 15],
      }),
      {
        sign: 'round-trip-funds',
        since: '2006-06-15',
        severity: 'red',
        because: [5, 16, 17, 18],
      },
    ]);
  });

  it('measures what left, what stayed and what came back', () => {
    const measured = new Map(
      claimedIn(seenOf(debtor, nanyu())).map(({ sign, measures }) => [
        sign,
        Object.fromEntries(measures.map(({ name, value }) => [name, value])),
      ]),
    );
    expect(measured.get('asset-split-shell')).toMatchObject({
      'assets-left': 0.8262,
      'debts-assumed': 0,
    });
    expect(measured.get('closed-restructuring')).toMatchObject({ 'lenders-untold': 1 });
    expect(measured.get('round-trip-funds')).toMatchObject({ inflow: '25000000.00', back: 1 });
  });

  it('shows each in time, and nothing before the sale', () => {
    const signsOn = (day: string) =>
      claimedIn(seenOf(debtor, nanyu(), day)).map(({ sign }) => sign);
    expect(signsOn('2006-05-07')).toEqual([]);
    expect(signsOn('2006-05-09')).toEqual(
      expect.arrayContaining(['asset-split-shell', 'undervalue-disposal']),
    );
    expect(signsOn('2006-05-10')).not.toContain('closed-restructuring');
    // That nobody was told is believed after three days of grace.
    expect(signsOn('2006-05-11')).toContain('closed-restructuring');
    expect(signsOn('2006-06-16')).toContain('round-trip-funds');
  });

  it('shows nothing of those who owe no bank', () => {
    for (const party of [buyer, sister, 'X-YUANHAI01'])
      expect(claimedIn(seenOf(party, nanyu()))).toEqual([]);
  });

  it('goes on without the tie to the buyer, and without the price that was too low', () => {
    const cheap = (given: StoryEvent[]) =>
      seenOf(debtor, given).filter(({ sign }) => sign === 'undervalue-disposal').length;
    const dearer = {
      ...moves('R-1', [debtor, buyer], { price: '27000000.00', paid: '27000000.00' }),
      corrects: 15,
    };
    expect(cheap([...nanyu(), voids('2006-06-01', 11)])).toBe(1);
    expect(cheap([...nanyu(), dearer])).toBe(1);
    expect(cheap([...nanyu(), dearer, voids('2006-06-01', 11)])).toBe(0);
  });

  it('comes to the same in every order of arrival, at every cut', () => {
    const events = eventsOf({ given: nanyu() });
    const expected = seenOf(debtor, nanyu());
    const world = worldOf(events, ties, { closedThrough });
    const subject = { kind: 'obligor', id: debtor } as const;
    const arriving = (batches: readonly (readonly CreditEvent[])[]) =>
      foldArriving(
        engine,
        subject,
        batches.map((batch) => ({ events: batch, world })),
      ).sightings;
    expect(arriving(events.map((event) => [event]))).toEqual(expected);
    expect(arriving(events.toReversed().map((event) => [event]))).toEqual(expected);
    expect(arriving([...events, ...events].map((event) => [event]))).toEqual(expected);
    for (let cut = 1; cut < events.length; cut++)
      expect(arriving([events.slice(0, cut), events.slice(cut)])).toEqual(expected);
  });
});

describe('an honest sale', () => {
  it('leaves every sign of willingness quiet', () => {
    const seen = [...seenOf(honest, xiyu()), ...seenOf(stranger, xiyu())];
    expect(claimedIn(seen)).toEqual([]);
  });

  it('shows for a day when the consent comes a day late', () => {
    const told = xiyu([
      ['2006-03-20', 'pending'],
      ['2006-05-09', 'given'],
    ]);
    expect(restructuringIn(seenOf(honest, told))).toEqual([
      ['asset-split-shell', '2006-05-08', '2006-05-09'],
    ]);
  });

  it('was closed when the first notice comes a day late', () => {
    expect(restructuringIn(seenOf(honest, xiyu([['2006-05-09', 'given']])))).toEqual([
      ['asset-split-shell', '2006-05-08', '2006-05-09'],
      ['closed-restructuring', '2006-05-08'],
    ]);
  });
});
