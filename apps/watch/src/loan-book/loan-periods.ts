/**
 * How the loans of a borrower stood at the end of every month in which something changed. A pure
 * fold over its history; loans in other currencies are left out, as they are of its exposure.
 */
import { addDays, formatYuan, yuan, type CreditEvent, type Fen } from '@tocsin/credit-events';
import type { LoanPeriodRow } from '@tocsin/read-models';
import {
  effectiveEvents,
  loanAfter,
  loanEventTypes,
  loanKey,
  type Loan,
  type LoanEvent,
} from '@tocsin/warning-signs';

type Entry = Readonly<{
  loan: Loan | undefined;
  kind: string;
  overdueSince: string | null;
  interestOverdue: Fen;
  interestPaid: Fen;
}>;

type Book = {
  readonly entries: Map<string, Entry>;
  readonly grades: Map<string, string>;
  region: string | null;
  /** Loans that changed in the month that is being read. */
  readonly changed: Set<string>;
};

/** Rows in order of month; `events` in any order, amendments among them. */
export function loanPeriods(
  party: string,
  events: readonly CreditEvent[],
): readonly LoanPeriodRow[] {
  const book: Book = { entries: new Map(), grades: new Map(), region: null, changed: new Set() };
  const rows = new Map<string, LoanPeriodRow[]>();
  let month = '';
  for (const event of effectiveEvents(events)) {
    if (event.date.slice(0, 7) !== month) {
      closeMonth(party, month, { book, rows });
      month = event.date.slice(0, 7);
    }
    note(book, event, party);
  }
  closeMonth(party, month, { book, rows });
  return [...rows.values()].flat().map((row) => ({ ...row, region: book.region }));
}

const zero = 0n as Fen;
const isLoanEvent = (event: CreditEvent): event is LoanEvent => loanEventTypes.has(event.type);

function note(book: Book, event: CreditEvent, party: string): void {
  if (isLoanEvent(event)) noteLoan(book, event, party);
  else if (event.type === 'party.registered' || event.type === 'party.changed') {
    if (event.data.party === party) book.region = event.data.region ?? book.region;
  } else if (event.type === 'rating.assigned') noteGrade(book, event);
}

function noteGrade(book: Book, { data }: CreditEvent<'rating.assigned'>): void {
  const { bank, scheme, grade } = data;
  if (scheme !== 'letters') return;
  book.grades.set(bank, grade.trim().toUpperCase().replace(/[+-]$/, ''));
  for (const [key, { loan }] of book.entries) if (loan?.bank === bank) book.changed.add(key);
}

function noteLoan(book: Book, event: LoanEvent, party: string): void {
  const key = loanKey(event);
  const before = book.entries.get(key) ?? fresh;
  const loan = loanAfter(before.loan, event, party);
  book.changed.add(key);
  book.entries.set(key, {
    loan,
    kind: event.type === 'loan.granted' ? event.data.kind : before.kind,
    overdueSince: loan?.overdue === undefined ? null : overdueSince(before, event),
    ...interest(before, event),
  });
}

const fresh: Entry = {
  loan: undefined,
  kind: 'credit',
  overdueSince: null,
  interestOverdue: zero,
  interestPaid: zero,
};

const overdueSince = (before: Entry, event: LoanEvent): string | null =>
  event.type === 'loan.overdue'
    ? addDays(event.date, -event.data.daysPastDue)
    : before.overdueSince;

function interest(
  before: Entry,
  event: LoanEvent,
): Pick<Entry, 'interestOverdue' | 'interestPaid'> {
  const { interestOverdue, interestPaid } = before;
  if (event.type === 'loan.overdue')
    return { interestPaid, interestOverdue: yuan(event.data.interest) };
  if (event.type !== 'loan.repaid') return { interestPaid, interestOverdue };
  const paid = yuan(event.data.interest);
  const left = interestOverdue - paid;
  return {
    interestOverdue: (left > 0n ? left : 0n) as Fen,
    interestPaid: (interestPaid + paid) as Fen,
  };
}

type Writing = Readonly<{ book: Book; rows: Map<string, LoanPeriodRow[]> }>;

/** The period before ends where one begins; one in which nothing is owed ends with its month. */
function closeMonth(party: string, month: string, { book, rows }: Writing): void {
  for (const key of book.changed) {
    const entry = book.entries.get(key) ?? fresh;
    const periods = rows.get(key) ?? [];
    const last = periods.at(-1);
    if (last?.untilMonth === null)
      periods[periods.length - 1] = { ...last, untilMonth: `${month}-01` };
    const row = rowOf(entry, book);
    if (row) periods.push({ party, fromMonth: `${month}-01`, ...row, untilMonth: null });
    rows.set(key, periods);
    book.entries.set(key, { ...entry, interestPaid: zero });
  }
  book.changed.clear();
}

type Figures = Omit<LoanPeriodRow, 'party' | 'fromMonth' | 'untilMonth'>;

/** Undefined for what is no debt of the borrower, or not in yuan. */
function rowOf(entry: Entry, { grades, region }: Book): Figures | undefined {
  const { loan, kind, overdueSince: since, interestOverdue, interestPaid } = entry;
  if (loan?.currency !== 'CNY') return undefined;
  const balance = loan.balance > 0n ? loan.balance : zero;
  const { bank, class: classed = null, overdue = zero } = loan;
  if (balance === 0n && interestOverdue === 0n && interestPaid === 0n) return undefined;
  return {
    ...{ bank, loan: loan.loan, region, kind, class: classed, overdueSince: since },
    grade: grades.get(bank) ?? null,
    balance: formatYuan(balance),
    overdue: formatYuan(overdue),
    interestOverdue: formatYuan(interestOverdue),
    interestPaid: formatYuan(interestPaid),
  };
}
