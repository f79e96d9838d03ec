/**
 * How long guarantors of the subject's standing answer, and whether the bank has done in time what
 * keeps them bound: the rules of the legal calendar, put to the facts of the standing.
 */
import { guaranteeKindOf, guaranteePeriodLastDay, inForceOrFirst } from '@tocsin/legal-calendar';
import type { BusinessDate, CreditEvent, EventType, EvidenceRef } from '@tocsin/credit-events';
import type { JudgeContext, SignMeasure } from './define-warning-sign';
import { isConsented, type Guarantee } from './guarantees';
import { isUnpaid } from './loan-balance';
import { suitsAfter, type PeriodFacts, type Suits, type Term } from './period-facts';
import type { Standing } from './standing';

/** One guarantor's period for one loan. */
export type Period = Readonly<{
  guarantee: Guarantee;
  kind: 'joint' | 'general';
  loan: string;
  /** The due date that binds the guarantor; unknown where only an agreed end is reported. */
  due?: BusinessDate;
  /** Nothing done before it was about this debt. */
  from: BusinessDate;
  lastDay: BusinessDate;
  evidence: readonly EvidenceRef[];
  /** Preserved by what the debtor's own history shows. */
  isPreserved: boolean;
}>;

/** The periods of all guarantors of a contract, for each loan of the debtor that is not repaid. */
export function periodsOf(standing: Standing, key: string, debtor: string): readonly Period[] {
  return [...standing.guarantees.values()]
    .filter((one) => one.party === debtor && `${one.bank}/${one.guarantee}` === key)
    .flatMap((guarantee) =>
      loansUnder(guarantee, standing).flatMap((loan) => periodOf(guarantee, loan, standing) ?? []),
    );
}

/** The loan that it names, or all loans of its bank. */
function loansUnder({ bank, loan }: Guarantee, standing: Standing): readonly string[] {
  if (loan !== undefined) return isOver(`${bank}/${loan}`, standing) ? [] : [loan];
  const known = new Map([...standing.departed, ...standing.loans]);
  return [...known.values()]
    .filter((one) => one.bank === bank && isUnpaid(one))
    .map((one) => one.loan);
}

/** A loan of which nothing is owed any more, or not yet; one that nobody reported may be owed. */
function isOver(key: string, { loans, departed }: Standing): boolean {
  const loan = loans.get(key) ?? departed.get(key);
  return loan !== undefined && !isUnpaid(loan);
}

function periodOf(
  guarantee: Guarantee,
  loan: string,
  { periodFacts }: Standing,
): Period | undefined {
  const { since: givenOn, periodEnd, periodUnclear: isUnclear } = guarantee;
  const terms = periodFacts.terms.get(`${guarantee.bank}/${loan}`) ?? [];
  const term = bindingTerm(terms, guarantee);
  const due = term?.maturity;
  if (due === undefined && periodEnd === undefined) return undefined;
  const lastDay = guaranteePeriodLastDay({
    due: due ?? givenOn,
    givenOn,
    periodEnd,
    isUnclear,
  });
  const period = {
    guarantee,
    kind: guaranteeKindOf({ kind: guarantee.kind, givenOn }),
    loan,
    ...(due === undefined ? {} : { due }),
    from: latest(givenOn, terms[0]?.date ?? givenOn),
    lastDay,
    evidence: [guarantee.event, ...(term ? [term.event] : [])],
  };
  return { ...period, isPreserved: isPreserved(period, periodFacts) };
}

const latest = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

/** An extension moves the period only of a guarantor who agreed to it (Civil Code 695). */
const bindingTerm = (terms: readonly Term[], guarantee: Guarantee): Term | undefined =>
  terms.findLast(
    (term, index) =>
      index === 0 || term.date <= guarantee.since || isConsented(term, guarantee, terms),
  );

type Asked = Omit<Period, 'isPreserved'>;

/** Joint: a demand on this very guarantor. General: a suit against the debtor, and not given up. */
function isPreserved(period: Asked, { demands, suits }: PeriodFacts): boolean {
  const { guarantee, kind, loan } = period;
  if (kind === 'general') return isSued(period, suits);
  const made = demands.get(`${guarantee.bank}/${loan} ${guarantee.guarantor}`) ?? [];
  return made.some(({ date, flaw }) => flaw === undefined && isWithin(period, date));
}

/** Whether one of the bank's suits is about this debt, in time, and not given up. */
function isSued({ guarantee, loan, from, lastDay }: Asked, suits: Suits): boolean {
  for (const { bank, loans, date, isWithdrawn } of suits.values()) {
    if (bank !== guarantee.bank || date === undefined || isWithdrawn) continue;
    if (date >= from && date <= lastDay && (loans?.includes(loan) ?? true)) return true;
  }
  return false;
}

/** Nobody can be asked to stand in for a debt before it is due, or before he signed. */
const isWithin = ({ guarantee, due, lastDay }: Asked, date: BusinessDate): boolean =>
  date >= guarantee.since &&
  date <= lastDay &&
  !(due !== undefined && due <= lastDay && date < due);

/** What a guarantor's own history tells of. */
const guarantorEventTypes = [
  'lawsuit.filed',
  'lawsuit.decided',
  'party.unreachable',
] as const satisfies readonly EventType[];
type GuarantorEvent = CreditEvent<(typeof guarantorEventTypes)[number]>;

/**
 * Whether the guarantor's own history shows that its period was kept: a suit against a joint
 * guarantor is a demand, and a newspaper is enough for one who cannot be found.
 */
function isPreservedIn(
  history: readonly GuarantorEvent[],
  period: Period,
  { demands }: PeriodFacts,
): boolean {
  if (period.kind === 'general') return false;
  const { bank, guarantor } = period.guarantee;
  let suits: Suits = new Map();
  let missingSince: BusinessDate | undefined;
  for (const event of history)
    if (event.type === 'party.unreachable') missingSince ??= event.date;
    else suits = suitsAfter(suits, event, guarantor);
  const made = demands.get(`${bank}/${period.loan} ${guarantor}`) ?? [];
  const inNewspaper = made.some(
    ({ date, flaw }) =>
      flaw === 'whereabouts-known' &&
      missingSince !== undefined &&
      missingSince <= date &&
      isWithin(period, date),
  );
  return inNewspaper || isSued(period, suits);
}

type Asking = Pick<JudgeContext, 'standing' | 'subject' | 'eventsOf'>;

/** The periods of a contract that the bank has not kept, the first to end first. */
export function unkeptPeriods(
  key: string | undefined,
  { standing, subject, eventsOf }: Asking,
  isMeant: (period: Period) => boolean,
): readonly Period[] {
  if (key === undefined) return [];
  const types = guarantorEventTypes;
  return periodsOf(standing, key, subject)
    .filter((period) => !period.isPreserved && isMeant(period))
    .filter((period) => {
      const history = eventsOf({ party: period.guarantee.guarantor, types });
      return !isPreservedIn(history, period, standing.periodFacts);
    })
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}

/** How the last day came about, for people to check. */
export function datedBy({ guarantee, kind, due, lastDay }: Period): readonly SignMeasure[] {
  const { periodEnd, periodUnclear, since } = guarantee;
  const rule = periodUnclear ? 'guarantee.period.unclear' : 'guarantee.period.default';
  return [
    { name: `${kind}-last-day`, value: lastDay },
    ...(due === undefined ? [] : [{ name: 'due', value: due }]),
    ...(periodEnd === undefined
      ? [{ name: 'mark-of-law', value: inForceOrFirst(rule, since)?.mark ?? 'R' }]
      : []),
  ];
}
