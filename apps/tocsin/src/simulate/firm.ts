/** Who lives in a town: firms that borrow, the banks that lend, and those they deal with. */
import type { BusinessDate, PlainDataOf } from '@tocsin/credit-events';
import type { Dice } from './dice';
import type { Industry } from './naming';

export type Account = {
  readonly account: string;
  readonly bank: string;
  readonly kind: PlainDataOf<'account.opened'>['kind'];
  /** The part of the firm's receipts that comes in here, beside the parts of the others. */
  share: number;
  /** Only wages run through it. */
  readonly isForWages?: true;
};

export type Security = 'mortgage' | 'pledge' | 'guarantee' | 'credit';

export type Facility = Readonly<{
  amount: number;
  security: Security;
  /** A working loan is repaid and lent again every year, a term loan runs down in quarters. */
  form: 'working' | 'term';
}>;

export type Lender = Readonly<{
  bank: string;
  /** What it will lend at most. */
  limit: number;
  /** Place on the scale of letters, 0 for AAA. */
  grade: number;
  facilities: readonly Facility[];
}>;

/** What happened to a firm is left here for its other strands to see. */
export type Firm = {
  readonly party: string;
  readonly name: string;
  readonly kind: 'company' | 'farm-household' | 'cooperative';
  readonly region: string;
  readonly industry: Industry;
  readonly foundedOn: BusinessDate;
  readonly dice: Dice;
  readonly owner: string;
  readonly partner: string;
  readonly finance: string;
  readonly capital: number;
  readonly isThinlyPaidIn: boolean;
  readonly sales: number;
  readonly assets: number;
  readonly liabilities: number;
  lenders: readonly Lender[];
  /** Those it mostly buys from; only a few of them serve others here as well. */
  readonly suppliers: readonly string[];
  /** A company of the same owner, which is no obligor. */
  readonly sister?: string;
  /** Grade changes and accidents leave it alone: a scheme is told with it. */
  readonly isCast: boolean;
  accounts: Account[];
  /** Outstanding principal, for those strands that ask whether it owes anybody. */
  outstanding: number;
  health: 'sound' | 'failing' | 'worked-out';
  fate?: 'enforced' | 'worked-out' | 'bankrupt';
  /** Distress that is real: a sign of ability is right from here on. */
  failingSince?: BusinessDate;
  /** Nothing happens to it after this day. */
  gone?: BusinessDate;
  /** No new loans: it means to close. */
  isClosing: boolean;
  /** From here on receipts go elsewhere; set by a scheme. */
  drain?: Readonly<{ from: BusinessDate; account: Account }>;
};

export type Town = Readonly<{
  seed: string;
  number: number;
  region: string;
  from: BusinessDate;
  /** The last day. */
  to: BusinessDate;
  dice: Dice;
  /** Those that lend here. */
  banks: readonly string[];
  /** Firms elsewhere that buy and sell, tied to nobody here. */
  partners: readonly string[];
  builders: readonly string[];
  appraisers: readonly string[];
  guaranteeCompany: string;
  taxOffice: string;
  firms: readonly Firm[];
  newCompany: () => string;
  newPerson: () => string;
  /** An id that nobody else in the world bears. */
  newId: (prefix: string) => string;
}>;

/** A firm where it lives: what every strand is given. */
export type Life = Readonly<{ firm: Firm; town: Town }>;

/** When business begins: with the window, or with the firm. */
export const startOf = ({ firm, town }: Life): BusinessDate =>
  firm.foundedOn > town.from ? firm.foundedOn : town.from;

export const side = (party: string, { account, bank }: Pick<Account, 'account' | 'bank'>) => ({
  account,
  bank,
  party,
});

/** The other side of a payment, at a bank of its own. */
export const sideOf = (party: string, bank: string) => ({
  account: `${bank}-${party.slice(-6)}`,
  bank,
  party,
});

export const mainAccount = (firm: Firm): Account => {
  const [first] = firm.accounts;
  if (!first) throw new Error(`${firm.name} has no account yet.`);
  return first;
};
