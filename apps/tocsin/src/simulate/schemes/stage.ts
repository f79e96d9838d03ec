/**
 * The stage on which schemes are told, and the small acts they share: a loan to be cheated of, a
 * pledge, a company of the same owner, the day on which it is too late.
 */
import { addDays, addMonths, type BusinessDate, type PlainDataOf } from '@tocsin/credit-events';
import type { Firm, Life } from '../firm';
import type { Label } from '../label';
import { disbursed, granted, overdue, type Loan } from '../loan';
import { banks } from '../naming';
import { on, rounded, yuan, type Step, type Strand } from '../strand';

export type Stage = Life &
  Readonly<{
    /** The day on which the story begins. */
    day: BusinessDate;
    /** Lends what is at stake; a bank that the firm's honest life does not know. */
    bank: string;
    /** Banks that lend it nothing. */
    others: readonly string[];
    after: (days: number) => BusinessDate;
    label: (told: Told) => Step;
  }>;

type Told = Omit<Label, 'scheme' | 'subject'> & Readonly<{ subject?: string }>;

export type Scheme = Readonly<{
  id: string;
  /** The signs that it must raise. */
  signs: readonly string[];
  tell: (life: Life) => Strand;
}>;

type Story = Readonly<{
  id: string;
  signs: readonly string[];
  /** From the first day to the last label. */
  days: number;
  /** Days of honest life that must lie before. */
  daysBefore?: number;
  tell: (stage: Stage) => Strand;
}>;

/** A scheme, begun on a day from which its story can be told to the end. */
export const scheme = ({ id, signs, days, daysBefore = 30, tell }: Story): Scheme => ({
  id,
  signs,
  tell: (life) => tell(stageOf(life, { id, days, daysBefore })),
});

function stageOf(
  life: Life,
  { id, days, daysBefore }: Readonly<{ id: string; days: number; daysBefore: number }>,
): Stage {
  const { firm, town } = life;
  const dice = firm.dice.fork(`scheme ${id}`);
  const latest = addDays(town.to, -days - 5);
  const earliest = addDays(town.from, daysBefore);
  let day = earliest;
  if (latest < earliest) day = latest;
  else while (day < latest && dice.chance(0.99)) day = addDays(day, dice.whole(1, 8));
  if (day > latest) day = latest;
  const strangers = banks.filter((bank) => firm.lenders.every((lender) => lender.bank !== bank));
  const [bank = banks[0], ...others] = strangers;
  return {
    ...{ firm, town, day, bank, others },
    after: (later) => addDays(day, later),
    label: ({ since, subject = firm.party, ...told }) => ({
      day: since,
      label: { scheme: id, subject, since, ...told },
    }),
  };
}

type Borrowing = Readonly<{
  day?: BusinessDate;
  amount?: number;
  months?: number;
  kind?: Loan['kind'];
  bank?: string;
  party?: string;
}>;

/** The loan that is at stake. */
export function* borrows(stage: Stage, how: Borrowing = {}): Strand<Loan> {
  const { firm, town } = stage;
  const { day = stage.day, amount = 12_000_000, months = 24, kind = 'credit' } = how;
  const loan: Loan = {
    ...{ loan: town.newId('JK'), bank: how.bank ?? stage.bank, party: how.party ?? firm.party },
    ...{ amount, kind, grantedOn: day, maturity: addMonths(day, months), balance: 0 },
  };
  yield granted(loan);
  yield disbursed(stage.firm, loan, addDays(day, 1));
  return loan;
}

export type Pledge = Readonly<{ collateral: string; value: number; loan: Loan }>;

/** A loan with a thing pledged for it, appraised in order. */
export function* borrowsOn(
  stage: Stage,
  kind: PlainDataOf<'collateral.pledged'>['kind'] = 'equipment',
): Strand<Pledge> {
  const { firm, town, day, bank } = stage;
  const loan = yield* borrows(stage, { kind: 'mortgage' });
  const pledge = { collateral: town.newId('DY'), value: rounded(loan.amount * 1.6), loan };
  yield on(addDays(day, 2), 'collateral.pledged', {
    ...{ collateral: pledge.collateral, party: firm.party, bank, loans: [loan.loan], kind },
    ...{ value: yuan(pledge.value), secured: yuan(loan.amount) },
  });
  return pledge;
}

/** A company that the firm's owner holds as well; of one in three that is found out months later. */
export function* sisterFounded({ firm, town }: Life, day: BusinessDate): Strand<string> {
  const party = yield* strangerFounded({ firm, town }, day);
  const { dice } = firm;
  const hidden = dice.chance(1 / 3) ? { knownDaysLater: dice.whole(20, 120) } : {};
  yield on(day, 'party.shareholding', { party, holder: firm.owner, ratio: 0.8 }, hidden);
  return party;
}

export function* strangerFounded({ town }: Life, day: BusinessDate): Strand<string> {
  const party = town.newCompany();
  yield on(day, 'party.registered', {
    ...{ party, kind: 'company', name: `临江经营部${party.slice(-5)}`, region: town.region },
    ...{ registeredCapital: yuan(1_000_000), paidInCapital: yuan(1_000_000) },
    legalRepresentative: town.newPerson(),
  });
  return party;
}

export const defaults = (loan: Loan, day: BusinessDate, days = 30): Step =>
  overdue(loan, day, { days, principal: loan.balance, interest: loan.balance * 0.01 });

export const place = ({ town }: Life) => ({ court: town.region, region: town.region });

export const netAssetsOf = ({ assets, liabilities }: Firm): number => assets - liabilities;
