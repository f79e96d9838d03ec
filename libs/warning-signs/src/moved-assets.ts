/** What several moves of a restructuring come to, measured by the company before the first. */
import type { Fen } from '@tocsin/credit-events';
import type { Move } from './restructurings';

export type MovedAssets = Readonly<{
  assets: Fen;
  totalAssets: Fen;
  debts: Fen;
  totalDebts: Fen;
}>;

/**
 * The sum of moves in order of their dates, all in one currency. Totals are those before the first;
 * of several on its day, the largest are those before any of them.
 */
export function movedBy(moves: readonly Move[]): MovedAssets {
  const opening = moves.filter(({ date }) => date === moves[0]?.date);
  const debts = sum(moves.map(({ debtsAssumed }) => debtsAssumed));
  const stated = largest(opening.map(({ totalDebts }) => totalDebts));
  return {
    assets: sum(moves.map(({ assets }) => assets)),
    totalAssets: largest(opening.map(({ totalAssets }) => totalAssets)),
    debts,
    // A plan that knows of no debts takes none along, unless it says that it does.
    totalDebts: stated > 0n ? stated : largest([debts, 1n as Fen]),
  };
}

const sum = (amounts: readonly Fen[]): Fen =>
  amounts.reduce((total, amount) => (total + amount) as Fen, 0n as Fen);
const largest = (amounts: readonly Fen[]): Fen =>
  amounts.reduce((most, amount) => (amount > most ? amount : most), 0n as Fen);
