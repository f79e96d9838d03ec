/**
 * A party's ties, each with everything that was ever said about it, in business order.
 *
 * A link is what a host caches for a party; whether it holds on a day, as known on another, is
 * read from it by `tie-on-day.ts`.
 */
import type { PartyId } from '@tocsin/credit-events';
import { type Amendments, amendmentsIn, inBusinessOrder } from './in-force';
import type { LinkFact, TieStatement } from './link-facts';

export type Statement = LinkFact & Readonly<{ states: TieStatement }>;

/** One tie between two parties; a naming ties a company to whom it names, one after another. */
export type Link = Readonly<{
  tie: string;
  kind: TieStatement['kind'];
  /** Everybody it ever tied to the party whose link it is. */
  others: readonly PartyId[];
  /** In business order. */
  statements: readonly Statement[];
  /** Voids and corrections among the facts of the party. */
  amendments: Amendments;
}>;

/** The office of which a company has one holder. */
export const representative = 'legal-representative';

/** A party's links; undefined: not loaded. */
export type LinksOf = (party: PartyId) => readonly Link[] | undefined;

/**
 * The links of one party from its facts and the facts beside them (see `namedBeside`), in whatever
 * order; facts of other parties among them do no harm.
 */
export function linksFrom(input: { party: PartyId; facts: Iterable<LinkFact> }): readonly Link[] {
  const facts = new Map<string, LinkFact>();
  for (const fact of input.facts) facts.set(fact.event, fact);
  const byTie = new Map<string, Statement[]>();
  for (const fact of facts.values()) {
    if (!isStatementOf(fact, input.party)) continue;
    const tie = tieName(fact.states);
    const said = byTie.get(tie);
    if (said === undefined) byTie.set(tie, [fact]);
    else said.push(fact);
  }
  const amendments = amendmentsIn(facts.values());
  return [...byTie].map(([tie, statements]) => {
    statements.sort(inBusinessOrder);
    // A tie exists only with a first statement, and all its statements are of one kind.
    const [first] = statements as [Statement, ...Statement[]];
    const others = othersIn(statements, input.party);
    return { tie, kind: first.states.kind, others, statements, amendments };
  });
}

function othersIn(statements: readonly Statement[], party: PartyId): readonly PartyId[] {
  const others = new Set<PartyId>();
  for (const { states } of statements) others.add(states.from === party ? states.to : states.from);
  return [...others];
}

/** The tie by which a company names its legal representative. */
export const namingBy = (company: PartyId): string => `naming|${company}`;

/** The tie by which a person is said to be a company's legal representative, beside the register. */
export const heldBy = (person: PartyId, company: PartyId): string =>
  `office|${representative}|${person}|${company}`;

/** Whether the tie says who a company's legal representative is. */
export const isOfRepresentative = ({ statements: [first] }: Link): boolean =>
  first?.states.kind === 'naming' ||
  (first?.states.kind === 'office' && first.states.detail === representative);

function tieName(states: TieStatement): string {
  switch (states.kind) {
    case 'naming':
      return namingBy(states.to);
    case 'shareholding':
      return `shareholding|${states.from}|${states.to}`;
    case 'office':
      return `office|${states.detail}|${states.from}|${states.to}`;
    case 'relation':
      // A relation is the same one whichever side reports it.
      return `relation|${states.detail}|${[states.from, states.to].sort().join('|')}`;
  }
}

const isStatementOf = (fact: LinkFact, party: PartyId): fact is Statement =>
  fact.states !== undefined && (fact.states.from === party || fact.states.to === party);
