/** What is wrong with the coverage data, in words for whoever mends it. Nothing is taken on trust. */
import type { Clause, Coverage, Signal } from './coverage-data';
import type { WhatThereIs } from './what-there-is';

/** Clauses of the three documents: 114, 37, 44. */
const clauseCounts = { S0: 114, S4: 37, S1: 44 } as const;

export function coverageFaults(
  { capabilities, clauses, lists }: Coverage,
  there: WhatThereIs,
): readonly string[] {
  const signals = lists.flatMap((list) => list.signals);
  const rows = [...clauses, ...signals];
  return [
    ...counted(clauses),
    ...twice(rows),
    ...rows.flatMap((row) => unknownNames(row, there)),
    ...clauses.flatMap((clause) => unanswered(clause, Object.keys(capabilities))),
    ...unnamed(rows, there),
    ...disagreeing(rows, there),
  ];
}

function counted(clauses: readonly Clause[]): readonly string[] {
  const ids = new Set(clauses.map(({ id }) => id));
  return Object.entries(clauseCounts).flatMap(([document, count]) => {
    const wanted = Array.from(
      { length: count },
      (_, nr) => `${document}-${String(nr + 1).padStart(2, '0')}`,
    );
    const extra = [...ids].filter((id) => id.startsWith(document) && !wanted.includes(id));
    return [
      ...wanted.filter((id) => !ids.has(id)).map((id) => `${id} is missing.`),
      ...extra.map((id) => `${id}: ${document} has ${String(count)} clauses.`),
    ];
  });
}

function twice(rows: readonly Signal[]): readonly string[] {
  const ids = rows.map(({ id }) => id);
  return ids.filter((id, nr) => ids.indexOf(id) !== nr).map((id) => `${id} stands there twice.`);
}

function unknownNames(row: Signal, there: WhatThereIs): readonly string[] {
  const signs = new Set(there.signs.map(({ id }) => id));
  const wrong = (what: string, named: readonly string[], known: ReadonlySet<string>) =>
    named.filter((name) => !known.has(name)).map((name) => `${row.id}: no ${what} ${name}.`);
  return [
    ...wrong('sign', [...row.signs, ...row.steps], signs),
    ...wrong('event type', row.events, there.events),
    ...wrong('endpoint', row.calls, there.calls),
    ...wrong('read model', row.views, there.views),
  ];
}

function unanswered(clause: Clause, capabilities: readonly string[]): readonly string[] {
  const { id, gap, later, context } = clause;
  const faults = [];
  if (!context && gap === undefined && !isAnswered(clause))
    faults.push(`${id} is neither answered, nor a gap, nor context.`);
  if ((gap === undefined) !== (later === undefined))
    faults.push(`${id}: a gap names the capability that it waits for (\`later\`).`);
  if (later !== undefined && !capabilities.includes(later))
    faults.push(`${id}: no capability ${later}.`);
  return faults;
}

/** Something in the system does at least a part of it. */
export const isAnswered = (row: Signal): boolean =>
  row.by !== undefined ||
  [row.signs, row.steps, row.events, row.calls, row.views].some((named) => named.length > 0);

const unnamed = (rows: readonly Signal[], { signs }: WhatThereIs): readonly string[] =>
  signs
    .filter(({ id }) => !rows.some((row) => row.signs.includes(id)))
    .map(({ id }) => `No clause and no list names ${id}: say where it comes from.`);

/** A sign's page cites exactly those clauses and signals that name the sign. */
function disagreeing(rows: readonly Signal[], { signs }: WhatThereIs): readonly string[] {
  const citable = rows.filter(({ id }) => /^(S\d-\d+|R\d+)$/.test(id));
  return signs.flatMap(({ id, cites }) => {
    const naming = citable.filter((row) => row.signs.includes(id)).map((row) => row.id);
    return [
      ...cites.filter((one) => !naming.includes(one)).map((one) => `${one} does not name ${id}.`),
      ...naming.filter((one) => !cites.includes(one)).map((one) => `${id} does not cite ${one}.`),
    ];
  });
}
