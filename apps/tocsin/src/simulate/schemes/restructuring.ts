/** Restructurings in which the assets go and the debts stay. */
import type { BusinessDate, PlainDataOf } from '@tocsin/credit-events';
import { on, yuan, type Step, type Strand } from '../strand';
import { borrows, defaults, scheme, sisterFounded, type Scheme, type Stage } from './stage';

type Moved = PlainDataOf<'restructuring.assets-moved'>;
type Parts = Readonly<{ basis: Moved['basis']; assets: number; debts: number }> &
  Partial<Pick<Moved, 'price' | 'paid' | 'annualRent' | 'rentFloor'>>;
type Move = Parts & Readonly<{ restructuring: string; to: string; day: BusinessDate }>;

const moved = (
  { firm }: Stage,
  { day, restructuring, to, basis, assets, debts, ...more }: Move,
): Step =>
  on(day, 'restructuring.assets-moved', {
    ...{ restructuring, party: firm.party, to, basis, ...more },
    ...{ assets: yuan(firm.assets * assets), totalAssets: yuan(firm.assets) },
    ...{ debtsAssumed: yuan(firm.liabilities * debts), totalDebts: yuan(firm.liabilities) },
  });

function* told(
  { firm, town }: Stage,
  day: BusinessDate,
  form: PlainDataOf<'restructuring.announced'>['form'],
): Strand<string> {
  const restructuring = town.newId('GZ');
  yield on(day, 'restructuring.announced', { restructuring, party: firm.party, form });
  return restructuring;
}

/** All lenders that there are, the honest ones too. */
function* notified(stage: Stage, restructuring: string, day: BusinessDate): Strand {
  const { firm, bank } = stage;
  for (const lender of [bank, ...firm.lenders.map((one) => one.bank)])
    yield on(day, 'restructuring.creditor-notified', {
      ...{ restructuring, party: firm.party, bank: lender, consent: 'pending' },
    });
}

const shell = scheme({
  id: 'shell-left-behind',
  signs: ['asset-split-shell', 'closed-restructuring'],
  days: 300,
  *tell(stage) {
    const { firm, after, label } = stage;
    const loan = yield* borrows(stage);
    const to = yield* sisterFounded(stage, after(20));
    const restructuring = yield* told(stage, after(50), 'new-investment');
    const move = { basis: 'contribution', assets: 0.8, debts: 0.05 } as const;
    yield moved(stage, { ...move, restructuring, to, day: after(60) });
    const lost = { object: restructuring, since: after(60), harmOn: after(280) };
    yield label({ sign: 'asset-split-shell', ...lost });
    yield label({ sign: 'closed-restructuring', ...lost });
    yield on(after(150), 'party.production', { party: firm.party, state: 'stopped' });
    yield defaults(loan, after(280));
  },
});

const merger = scheme({
  ...{ id: 'merged-without-its-debts', signs: ['debt-shedding-merger'], days: 260 },
  *tell(stage) {
    const { after, label } = stage;
    const loan = yield* borrows(stage);
    const to = yield* sisterFounded(stage, after(10));
    const restructuring = yield* told(stage, after(40), 'merger');
    yield* notified(stage, restructuring, after(41));
    const move = { basis: 'merger', assets: 0.75, debts: 0.3 } as const;
    yield moved(stage, { ...move, restructuring, to, day: after(60) });
    yield label({ sign: 'debt-shedding-merger', since: after(60), harmOn: after(240) });
    yield defaults(loan, after(240));
  },
});

const letAsAWhole = scheme({
  ...{ id: 'let-below-its-interest', signs: ['lease-hollowing'], days: 300 },
  *tell(stage) {
    const { after, label } = stage;
    const loan = yield* borrows(stage);
    const to = yield* sisterFounded(stage, after(10));
    const restructuring = yield* told(stage, after(40), 'lease');
    yield* notified(stage, restructuring, after(41));
    yield moved(stage, {
      ...{ basis: 'lease', assets: 0.8, debts: 0, restructuring, to, day: after(60) },
      ...{ annualRent: yuan(200_000), rentFloor: yuan(1_500_000) },
    });
    yield label({ sign: 'lease-hollowing', since: after(60), harmOn: after(280) });
    yield defaults(loan, after(280));
  },
});

const unequal = scheme({
  ...{ id: 'some-are-paid-in-full', signs: ['unequal-treatment'], days: 220 },
  *tell(stage) {
    const { firm, bank, town, after, label } = stage;
    const loan = yield* borrows(stage);
    const restructuring = yield* told(stage, after(40), 'sale');
    yield* notified(stage, restructuring, after(40));
    const settled = { restructuring, party: firm.party, rank: 'ordinary' } as const;
    yield on(after(100), 'restructuring.settled', {
      ...{ ...settled, creditor: town.partners[0] ?? '', owed: yuan(2e6), paid: yuan(1.9e6) },
    });
    yield on(after(101), 'restructuring.settled', {
      ...{ ...settled, creditor: bank, owed: yuan(loan.amount), paid: yuan(loan.amount * 0.1) },
    });
    // What the others were paid may be asked back while it is there.
    const lost = { object: restructuring, since: after(101), harmOn: after(200) };
    yield label({ sign: 'unequal-treatment', ...lost });
  },
});

const forced = scheme({
  ...{ id: 'debt-made-equity', signs: ['forced-debt-equity'], days: 240 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    yield* borrows(stage);
    const restructuring = town.newId('GZ');
    yield on(after(60), 'restructuring.announced', {
      ...{ restructuring, party: firm.party, form: 'debt-to-equity', governmentLed: true },
      effective: after(200),
    });
    const lost = { object: restructuring, since: after(60), harmOn: after(200) };
    yield label({ sign: 'forced-debt-equity', ...lost });
  },
});

const flight = scheme({
  ...{ id: 'capital-taken-out', signs: ['capital-flight'], days: 260 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const loan = yield* borrows(stage);
    for (const day of [after(60), after(90)])
      yield on(day, 'party.capital-withdrawn', {
        ...{ party: firm.party, holder: firm.owner, amount: yuan(firm.capital * 0.15) },
      });
    yield label({ sign: 'capital-flight', since: after(90), harmOn: after(240) });
    yield defaults(loan, after(240));
  },
});

const straw = scheme({
  ...{ id: 'straw-shareholder', signs: ['nominal-capital'], days: 330 },
  *tell(stage) {
    const { firm, town, after, label } = stage;
    const { party } = firm;
    const holder = town.newPerson();
    yield on(after(1), 'party.shareholding', { party, holder: firm.partner, ratio: 0 });
    yield on(after(1), 'party.shareholding', { party, holder, ratio: 0.3, nominee: true });
    const loan = yield* borrows(stage, { day: after(30) });
    yield label({ sign: 'nominal-capital', since: after(31), harmOn: after(320) });
    yield defaults(loan, after(320));
  },
});

/** Two firms with one team; money goes to and fro on no contract. */
const oneTeam = scheme({
  ...{ id: 'one-team-two-signs', signs: ['one-team-many-signs'], days: 300 },
  *tell(stage) {
    const { firm, after, bank, label } = stage;
    const loan = yield* borrows(stage);
    const other = yield* sisterFounded(stage, after(10));
    yield on(after(11), 'party.office', { party: other, person: firm.owner, office: 'director' });
    yield on(after(11), 'party.office', { party: other, person: firm.finance, office: 'finance' });
    const here = { account: 'OWN-1', bank, party: firm.party };
    const there = { account: 'OTHER-1', bank, party: other };
    const amount = yuan(firm.outstanding * 0.2);
    yield on(after(60), 'payment.made', { from: here, to: there, amount, purpose: '往来' });
    yield on(after(100), 'payment.made', { from: there, to: here, amount, purpose: '往来' });
    yield label({ sign: 'one-team-many-signs', since: after(100), harmOn: after(280) });
    yield defaults(loan, after(280));
  },
});

export const restructuringSchemes: readonly Scheme[] = [
  ...[shell, merger, letAsAWhole, unequal, forced, flight, straw, oneTeam],
];
