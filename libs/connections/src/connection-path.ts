import type { BusinessDate, EvidenceRef, PartyId } from '@tocsin/credit-events';

/** One tie between two parties, as the events state it; walked in either direction. */
export type ConnectionEdge = Readonly<{
  from: PartyId;
  to: PartyId;
  kind: 'shareholding' | 'office' | 'relation';
  /** The office or relation, or `control` / `significant` for a shareholding. */
  detail: string;
  ratio?: number;
  /** Business day on which the tie began to hold. */
  since: BusinessDate;
  /** Day on which the tie was known. */
  known: BusinessDate;
  /** The event that states it. */
  event: EvidenceRef;
}>;

/** At most three edges from one party to another; the day by which all of them were known. */
export type ConnectionPath = Readonly<{
  from: PartyId;
  to: PartyId;
  edges: readonly ConnectionEdge[];
  known: BusinessDate;
}>;
