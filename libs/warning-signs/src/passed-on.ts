/** How much of what somebody was given went on to certain others, in time. */
import type { BusinessDate, Fen } from '@tocsin/credit-events';

type Paid = Readonly<{ date: BusinessDate; amount: Fen }>;

/** Nobody passes on what he has not been given yet; the hours of a day do not matter. */
export function passedOn(given: readonly Paid[], sent: readonly Paid[]): Fen {
  let [held, passed] = [0n, 0n];
  const days = new Set([...given, ...sent].map(({ date }) => date));
  for (const day of [...days].toSorted()) {
    held += sumOf(given.filter(({ date }) => date === day));
    const today = sumOf(sent.filter(({ date }) => date === day));
    const goesOn = today < held ? today : held;
    held -= goesOn;
    passed += goesOn;
  }
  return passed as Fen;
}

export const sumOf = (paid: readonly Readonly<{ amount: Fen }>[]): Fen =>
  paid.reduce((total, { amount }) => (total + amount) as Fen, 0n as Fen);
