/**
 * A town of borrowers for imports large enough to be killed in the middle: some hundred obligors
 * over two years, a hundred events each, one in ten for each of the four founding signs. Made from
 * numbers alone, so the same lines come out of every call.
 */
import { addDays, businessDate } from '@tocsin/credit-events';

type Line = Readonly<{ time: string; text: string }>;

/** CloudEvents in order of their time, one a line; alerts on 4 of every 10 obligors. */
export function townLines(obligors: number): readonly string[] {
  return Array.from({ length: obligors }, (_, number) => borrower(number))
    .flat()
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
}

/** How many of them have a story that a sign must tell. */
export const alertsInTown = (obligors: number): number =>
  Array.from({ length: obligors }, (_, number) => number % 10).filter((n) => n < stories.length)
    .length;

export const partyOf = (number: number): string => `X-TOWN${String(number).padStart(5, '0')}`;

type Teller = Readonly<{
  party: string;
  number: number;
  bank: string;
  tell: (when: number | Occasion, type: string, data: object) => Line;
}>;
/** A day counted from the first; told by the lender on that day where nothing else is said. */
type Occasion = Readonly<{ day: number; source?: string; knownAfterDays?: number }>;

const firstDay = businessDate('2024-01-02');
const instant = (day: number, minute: number): string => {
  const hour = String(8 + Math.floor(minute / 60)).padStart(2, '0');
  return `${addDays(firstDay, day)}T${hour}:${String(minute % 60).padStart(2, '0')}:00+08:00`;
};

function borrower(number: number): readonly Line[] {
  const bank = `BANK${String(number % 7)}`;
  let told = 0;
  const teller: Teller = {
    ...{ party: partyOf(number), number, bank },
    tell: (when, type, data) => {
      const occasion: Occasion = typeof when === 'number' ? { day: when } : when;
      const { day, source = `/banks/${bank}/core`, knownAfterDays = 0 } = occasion;
      told += 1;
      const time = instant(day, number % 480);
      const knowntime = instant(day + knownAfterDays, number % 480);
      const id = `${partyOf(number)}-${String(told)}`;
      return {
        time,
        text: JSON.stringify({ specversion: '1.0', id, source, type, time, knowntime, data }),
      };
    },
  };
  const story = stories[number % 10];
  return [...everyday(teller), ...(story ? story(teller) : [])];
}

const paymentsEach = 90;

/** Borrows, and pays its suppliers every week. */
function everyday({ party, number, bank, tell }: Teller): readonly Line[] {
  const amount = `${String(3 + (number % 40))}000000.00`;
  const loan = `L-${String(number)}`;
  const from = { account: `A-${String(number)}`, bank, party };
  return [
    tell(0, 'party.registered', { party, kind: 'company', name: party, region: '330106' }),
    tell(5, 'loan.disbursed', { loan, party, bank, amount }),
    ...Array.from({ length: paymentsEach }, (_, week) =>
      tell(10 + week * 7, 'payment.made', {
        from,
        to: { account: 'S-1', bank: 'BANKS', party: `X-SUPPLIER${String(week % 9)}` },
        amount: `${String(1000 + week)}.50`,
        contract: `K-${String(week)}`,
      }),
    ),
  ];
}

const stories: readonly ((teller: Teller) => readonly Line[])[] = [
  manyBanks,
  movedMachine,
  idleSeizure,
  friendlySuit,
];

function manyBanks({ party, number, tell }: Teller): readonly Line[] {
  return [0, 12, 30].map((days, index) =>
    tell(100 + (number % 50) + days, 'account.opened', {
      ...{ account: `N-${String(number)}-${String(index)}`, party, kind: 'general' },
      bank: `NEWBANK${String(index)}`,
    }),
  );
}

function movedMachine({ party, number, bank, tell }: Teller): readonly Line[] {
  const collateral = `M-${String(number)}`;
  const pledge = { collateral, party, bank, loans: [`L-${String(number)}`], kind: 'equipment' };
  const sale = { collateral, from: party, to: `X-BUYER${String(number)}`, basis: 'sale' };
  const sold = { day: 200 + (number % 90), source: '/registries/movables' };
  return [
    tell(6, 'collateral.pledged', { ...pledge, value: '9000000.00', secured: '3000000.00' }),
    tell(sold, 'collateral.transferred', { ...sale, bankConsented: false }),
  ];
}

const court = { court: '330106', region: '330106' };

/** Before a suit that never comes: found when the days have passed in silence. */
function idleSeizure({ party, number, tell }: Teller): readonly Line[] {
  const seizure = { seizure: `Z-${String(number)}`, party, applicant: `X-FRIEND${String(number)}` };
  const scope = {
    stage: 'pre-suit',
    scope: 'all-assets',
    assets: '8000000.00',
    claim: '500000.00',
  };
  const ordered = { day: 300 + (number % 60), source: '/courts/330106' };
  return [tell(ordered, 'seizure.ordered', { ...seizure, ...court, ...scope })];
}

/** The tie is learnt of a good year after the suit. */
function friendlySuit({ party, number, tell }: Teller): readonly Line[] {
  const plaintiff = `X-SISTER${String(number)}`;
  const parties = { case: `C-${String(number)}`, plaintiff, defendant: party };
  const suit = { ...parties, ...court, claim: '2000000.00', cause: 'sale' };
  const founded = { day: 20, source: '/registries/aic', knownAfterDays: 800 };
  return [
    tell(founded, 'party.shareholding', { party: plaintiff, holder: party, ratio: 0.6 }),
    tell({ day: 330 + (number % 40), source: '/courts/330106' }, 'lawsuit.filed', suit),
  ];
}
