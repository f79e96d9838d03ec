/**
 * How creditors were settled out of court, and who fared far better than others of the same rank.
 * What one creditor got is added up against the most that it was owed.
 */
import {
  yuan,
  type BusinessDate,
  type CreditEvent,
  type EvidenceRef,
  type Fen,
} from '@tocsin/credit-events';
import { makingRoom } from './making-room';
import { isAtLeast, shareOf } from './shares';

/** What a secured creditor's collateral is worth, as far as it is on record. */
type Security = Readonly<{ value?: Fen }>;

type Settlement = Readonly<{
  /** Rank, creditor and currency. */
  claim: string;
  rank: string;
  date: BusinessDate;
  event: EvidenceRef;
  owed: Fen;
  paid: Fen;
  security?: Security;
}>;

/** Those of one subject, oldest first: the outermost of each rank, and the latest. */
export type Settlements = readonly Settlement[];

const settlementsMax = 64;

export function withSettlement(
  settlements: Settlements,
  { data, date, ref }: CreditEvent<'restructuring.settled'>,
  security: Security | undefined,
): Settlements {
  const { creditor, rank, owed, paid, currency = 'CNY' } = data;
  const settlement: Settlement = {
    claim: `${rank} ${creditor} ${currency}`,
    rank,
    date,
    event: ref,
    owed: yuan(owed),
    paid: yuan(paid),
    ...(security ? { security } : {}),
  };
  const all = [...settlements, settlement];
  if (all.length <= settlementsMax) return all;
  const outer = outermost(all);
  return makingRoom(all, settlementsMax, (one) => outer.has(one.claim));
}

/** The claims settled best and worst of each rank: between them lies the widest difference. */
function outermost(settlements: Settlements): ReadonlySet<string> {
  const byRank = new Map<string, readonly Claim[]>();
  for (const claim of claimsIn(settlements)) {
    const [best = claim, worst = claim] = byRank.get(claim.rank) ?? [];
    byRank.set(claim.rank, [
      isBetter(claim, best) ? claim : best,
      isBetter(worst, claim) ? claim : worst,
    ]);
  }
  return new Set([...byRank.values()].flat().map(({ name }) => name));
}

const isBetter = (one: Claim, other: Claim): boolean =>
  one.paid * other.owed > other.paid * one.owed;

type Claim = Pick<Settlement, 'rank' | 'owed' | 'paid' | 'security'> &
  Readonly<{ name: string; events: readonly EvidenceRef[] }>;

type Pair = Readonly<{
  /** By how much of its claim the one was settled above the other. */
  above: number;
  events: readonly EvidenceRef[];
}>;

/** Pairs of one rank since a day, the one settled at least so far above the other. */
export function settledApart(
  settlements: Settlements,
  { from, min }: Readonly<{ from: BusinessDate; min: number }>,
): readonly Pair[] {
  const claims = claimsIn(settlements.filter(({ date }) => date >= from));
  return claims
    .filter((claim) => !isCovered(claim))
    .flatMap((one) =>
      claims
        .filter(({ rank }) => rank === one.rank)
        .map((other) => ({
          difference: (one.paid * other.owed - other.paid * one.owed) as Fen,
          whole: (one.owed * other.owed) as Fen,
          events: [...one.events, ...other.events],
        })),
    )
    .filter(({ difference, whole }) => whole > 0n && isAtLeast(difference, min, whole))
    .map(({ difference, whole, events }) => ({ above: shareOf(difference, whole) ?? 0, events }));
}

/** Up to the value of its collateral a creditor takes nothing from others. */
const isCovered = ({ security, paid }: Claim): boolean =>
  security !== undefined && (security.value === undefined || paid <= security.value);

function claimsIn(settlements: Settlements): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const { claim, rank, owed, paid, event, security } of settlements) {
    const before = claims.get(claim);
    claims.set(claim, {
      name: claim,
      rank,
      owed: before && before.owed > owed ? before.owed : owed,
      paid: ((before?.paid ?? 0n) + paid) as Fen,
      ...(security ? { security } : {}),
      events: [...(before?.events ?? []), event],
    });
  }
  return [...claims.values()];
}
