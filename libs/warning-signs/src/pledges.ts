/**
 * Collateral that the subject has pledged and no bank has released. A transfer of the thing does
 * not end the pledge: the bank's right follows it, and so does the sign's attention.
 */
import {
  yuan,
  type BankId,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';

type Pledge = Readonly<{
  bank: BankId;
  kind: string;
  loans: readonly string[];
  /** The latest value stated, by the pledge or an appraisal after it. */
  value: Fen;
  secured: Fen;
  currency: string;
  since: BusinessDate;
  event: EvidenceRef;
}>;

/** By collateral, one pledge a bank. */
export type Pledges = ReadonlyMap<string, readonly Pledge[]>;

const types = [
  'collateral.pledged',
  'collateral.appraised',
  'collateral.released',
] as const satisfies readonly EventType[];

export type PledgeEvent = CreditEvent<(typeof types)[number]>;
export const pledgeEventTypes: readonly EventType[] = types;

/** The pledges after an event; the same reference where it concerns none of them. */
export function pledgesAfter(pledges: Pledges, event: PledgeEvent, subject: string): Pledges {
  const before = pledges.get(event.data.collateral) ?? [];
  const after = of(before, event, subject);
  if (after === before) return pledges;
  const next = new Map(pledges);
  if (after.length > 0) next.set(event.data.collateral, after);
  else next.delete(event.data.collateral);
  return next;
}

function of(before: readonly Pledge[], event: PledgeEvent, subject: string): readonly Pledge[] {
  switch (event.type) {
    case 'collateral.pledged':
      return event.data.party === subject
        ? [...before.filter(({ bank }) => bank !== event.data.bank), pledgeOf(event)]
        : before;
    case 'collateral.released': {
      const kept = before.filter(({ bank }) => bank !== event.data.bank);
      return kept.length === before.length ? before : kept;
    }
    case 'collateral.appraised':
      return before.length === 0 ? before : before.map((pledge) => revalued(pledge, event));
  }
}

const pledgeOf = ({ data, date, ref }: CreditEvent<'collateral.pledged'>): Pledge => ({
  bank: data.bank,
  kind: data.kind,
  loans: data.loans,
  value: yuan(data.value),
  secured: yuan(data.secured),
  currency: data.currency ?? 'CNY',
  since: date,
  event: ref,
});

/** An appraisal in another currency says nothing that could be compared. */
const revalued = (pledge: Pledge, { data }: CreditEvent<'collateral.appraised'>): Pledge =>
  (data.currency ?? 'CNY') === pledge.currency ? { ...pledge, value: yuan(data.value) } : pledge;
