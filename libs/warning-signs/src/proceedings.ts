/**
 * Suits, executions and bankruptcies in which banks pursue the obligor: while one lasts, limitation
 * of the loans that it covers stands still.
 */
import { isBankId, type BankId, type BusinessDate, type CreditEvent } from '@tocsin/credit-events';
import type { Clock } from './limitation-clocks';

export type Proceeding = Readonly<{
  kind: 'suit' | 'execution' | 'bankruptcy';
  id: string;
  bank: BankId;
  /** The loans that it names; where it names none, those of the bank that were there by then. */
  loans?: readonly string[];
  from: BusinessDate;
  isOpen: boolean;
}>;

/** By kind, id and, in bankruptcies, bank. */
export type Proceedings = ReadonlyMap<string, Proceeding>;

const proceedingsMax = 64;

/** Whether a proceeding is about a loan. */
export const covers = (
  { bank, loans, from }: Pick<Proceeding, 'bank' | 'loans' | 'from'>,
  clock: Clock,
): boolean => bank === clock.bank && (loans ? loans.includes(clock.loan) : clock.seenOn <= from);

/** Whether limitation of a loan stands still. */
export function isStopped(proceedings: Proceedings, clock: Clock): boolean {
  for (const proceeding of proceedings.values())
    if (proceeding.isOpen && covers(proceeding, clock)) return true;
  return false;
}

/** Suits about things other than money lent say nothing of a loan that they do not name. */
const loanCauses: ReadonlySet<string> = new Set(['loan', 'other']);

export const suitKey = (ofCase: string): string => `suit/${ofCase}`;

type Beginning =
  'lawsuit.filed' | 'execution.opened' | 'bankruptcy.petitioned' | 'bankruptcy.claim-filed';

type Begun = Readonly<{ key: string; proceeding: Proceeding }>;

/** The proceeding that a bank begins by an event; undefined where it is about no loan. */
export function proceedingBy(event: CreditEvent<Beginning>, known: Proceedings): Begun | undefined {
  switch (event.type) {
    case 'lawsuit.filed':
      return suitBy(event);
    case 'execution.opened':
      return executionBy(event, known);
    case 'bankruptcy.petitioned':
      return inBankruptcy(event, event.data.petitioner);
    case 'bankruptcy.claim-filed':
      return inBankruptcy(event, event.data.bank);
  }
}

function suitBy({ date: from, data }: CreditEvent<'lawsuit.filed'>): Begun | undefined {
  const { plaintiff: bank, loans = [], cause, case: id } = data;
  const named = loans.length > 0 ? { loans } : {};
  if (!isBankId(bank) || (loans.length === 0 && !loanCauses.has(cause))) return undefined;
  return {
    key: suitKey(id),
    proceeding: { kind: 'suit', id, bank, ...named, from, isOpen: true },
  };
}

/** An execution is about the loans of its suit, where that is known and names some. */
function executionBy(
  { date: from, data }: CreditEvent<'execution.opened'>,
  known: Proceedings,
): Begun | undefined {
  const { creditor: bank, execution: id, case: ofCase } = data;
  if (!isBankId(bank)) return undefined;
  return {
    key: `execution/${id}`,
    proceeding: { kind: 'execution', id, bank, ...loansOf(ofCase, known), from, isOpen: true },
  };
}

/** The loans that a case names, if it is known and names any. */
export function loansOf(ofCase: string | undefined, known: Proceedings): Pick<Proceeding, 'loans'> {
  const loans = ofCase === undefined ? undefined : known.get(suitKey(ofCase))?.loans;
  return loans ? { loans } : {};
}

function inBankruptcy(
  event: CreditEvent<'bankruptcy.petitioned' | 'bankruptcy.claim-filed'>,
  bank: string,
): Begun | undefined {
  const { bankruptcy: id } = event.data;
  if (!isBankId(bank)) return undefined;
  return {
    key: `bankruptcy/${id}/${bank}`,
    proceeding: { kind: 'bankruptcy', id, bank, from: event.date, isOpen: true },
  };
}

/** With one more; what has ended makes room, the oldest first. */
export function withProceeding(
  proceedings: Proceedings,
  { key, proceeding }: Readonly<{ key: string; proceeding: Proceeding }>,
): Proceedings {
  const next = new Map(proceedings).set(key, proceeding);
  if (next.size <= proceedingsMax) return next;
  const ended = [...next].find(([, { isOpen }]) => !isOpen) ?? [...next][0];
  if (ended) next.delete(ended[0]);
  return next;
}
