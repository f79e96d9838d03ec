/** The standing as hosts show and index it. */
import type { StandingSummary } from './fold';
import type { History } from './history';
import type { Loan } from './loan-balance';
import { owed, type Standing } from './standing';

/** A subject's standing as of its last event. */
export function summaryOf({ standing, firstEvent, lastEvent }: History): StandingSummary {
  const { name, kind, region, exposure } = standing;
  return {
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(region === undefined ? {} : { region }),
    exposure,
    lenders: [...standing.lenders]
      .map(([bank, amount]) => ({ bank, exposure: amount }))
      .toSorted((a, b) => compare(a.bank, b.bank)),
    loans: [...standing.loans.values()]
      .filter(({ balance }) => balance > 0n)
      .map(loanOf)
      .toSorted((a, b) => compare(a.bank, b.bank) || compare(a.loan, b.loan)),
    pledged: pledgedIn(standing),
    ...(firstEvent === undefined ? {} : { firstEvent }),
    ...(lastEvent === undefined ? {} : { lastEvent }),
  };
}

const loanOf = (loan: Loan): StandingSummary['loans'][number] => ({
  bank: loan.bank,
  loan: loan.loan,
  outstanding: owed(loan),
  ...(loan.maturity === undefined ? {} : { maturity: loan.maturity }),
  ...(loan.daysPastDue === undefined ? {} : { daysPastDue: loan.daysPastDue }),
  ...(loan.class === undefined ? {} : { class: loan.class }),
});

const pledgedIn = ({ pledges }: Standing): StandingSummary['pledged'] =>
  [...pledges]
    .flatMap(([collateral, of]) =>
      of.map(({ bank, value, since }) => ({ collateral, bank, value, since })),
    )
    .toSorted((a, b) => compare(a.collateral, b.collateral) || compare(a.bank, b.bank));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
