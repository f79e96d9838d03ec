/**
 * A data set that nobody of this project made: what its README counted by other means has to come
 * out of our mapping and our graphs.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  around,
  chainLengths,
  circles,
  connectedGroups,
  type DirectedEdge,
  emptyConnections,
  findPath,
  knots,
  linksIn,
  predecessorsOf,
  successorsOf,
  withEvents,
} from '@tocsin/connections';
import { businessDate, checkEnvelope, type CreditEvent, readEvent } from '@tocsin/credit-events';
import type { MappedEvent } from '@tocsin/feeds';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith, finbench } from '../../../../test/real-parts';
import { openSource } from '../import/open-source';
import { checkData } from '../pipeline/check-data';
import { defaultLimits } from '../pipeline/limits';
import { findTable } from './find-table';
import { loadLookups } from './load-lookups';
import { type MappedRow, mapFile } from './map-file';
import { readMapping } from './read-mapping';

const example = join(__dirname, '../../../../docs/feeds/examples/finbench');

async function* mapFolder(folder: string, wanted = /\.csv$/) {
  const mapping = await readMapping(join(example, 'mapping.yaml'));
  const lookups = await loadLookups(mapping, folder, defaultLimits);
  for (const file of readdirSync(folder).sort()) {
    if (!wanted.test(file)) continue;
    const table = findTable(mapping.plan, file);
    const bytes = (await openSource(join(folder, file), process.stdin)).read(0);
    for await (const rows of mapFile({
      ...{ mapping, table, file, bytes, lookups },
      limits: defaultLimits,
    })) {
      yield { file, rows };
    }
  }
}

const refusalOf = (event: MappedEvent, now: number) =>
  checkEnvelope(event, { now, backfill: true }) ?? checkData(event as never);

const recorded = (event: MappedEvent, position: number): readonly CreditEvent[] => {
  const known = new Date(event.knowntime ?? event.time);
  const read = readEvent({ payload: JSON.stringify(event), position, known });
  return read === undefined ? [] : [read];
};

const nameOf = (row: MappedRow): string => (row.kind === 'refused' ? row.refusal.reason : row.kind);

describe('the sample rows of FinBench', () => {
  it('become what rules written apart from the mapping say', async () => {
    const outcomes: unknown[] = [];
    for await (const { file, rows } of mapFolder(join(example, 'sample'))) {
      for (const row of rows) {
        const place = { file, line: row.line };
        if (row.kind === 'event') outcomes.push({ ...place, event: row.event });
        else if (row.kind === 'skipped') outcomes.push({ ...place, skipped: row.because.en });
        else outcomes.push({ ...place, refused: row.refusal.reason });
      }
    }
    const expected = readFileSync(join(example, 'sample', 'expected.ndjson'), 'utf8');
    expect(outcomes).toEqual(
      expected
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  });

  it('are refused with a reason that names owner, account and file', async () => {
    const said: string[] = [];
    for await (const { rows } of mapFolder(join(example, 'sample'), /Transfer|OwnAccount/)) {
      for (const row of rows) {
        if (row.kind === 'refused') said.push(row.refusal.errors[0]?.message.en ?? '');
      }
    }
    expect(said).toContain(
      'owner X-P30786325578005 of receiving account 4818007176356299347 is not in Person.csv: ' +
        'add the owner, or drop the row',
    );
    expect(said.filter((text) => /^owner \d+ is not in Company\.csv/.test(text))).not.toEqual([]);
  });
});

describeWith(finbench)('the whole snapshot of FinBench', () => {
  const counts: Record<string, Record<string, number>> = {};
  const invalid: unknown[] = [];
  const ids = new Set<string>();
  const graphs = /Guarantee|Invest/;
  const events: CreditEvent[] = [];

  beforeAll(async () => {
    const now = Date.now();
    for await (const { file, rows } of mapFolder(join(finbench.folder, 'snapshot'))) {
      const count = (counts[file.replace('.csv', '')] ??= {});
      for (const row of rows) {
        count[nameOf(row)] = (count[nameOf(row)] ?? 0) + 1;
        if (row.kind !== 'event') continue;
        ids.add(row.event.id);
        const refusal = refusalOf(row.event, now);
        if (refusal !== undefined) invalid.push({ event: row.event, refusal });
        if (graphs.test(file)) events.push(...recorded(row.event, events.length + 1));
      }
    }
  }, 180_000);

  it('loads every row: as an event, as joined, refused or skipped for a true reason', () => {
    const refused = (event: number, unknown: number) => ({ event, 'owner-unknown': unknown });
    expect(counts).toEqual({
      Account: { skipped: 6_200 },
      AccountRepayLoan: { event: 8_398 },
      AccountTransferAccount: { ...refused(35_961, 1_899), skipped: 1 },
      AccountWithdrawAccount: refused(39_925, 2_144),
      Company: { event: 967 },
      CompanyApplyLoan: { event: 1_141 },
      CompanyGuaranteeCompany: { event: 435 },
      CompanyInvestCompany: { event: 1_639, skipped: 1 },
      CompanyOwnAccount: refused(2_015 - 78, 78),
      Loan: { skipped: 3_465 },
      LoanDepositAccount: { event: 8_481 },
      Medium: { skipped: 1_464 },
      MediumSignInAccount: { skipped: 5_146 },
      Person: { event: 1_957 },
      PersonApplyLoan: { event: 2_324 },
      PersonGuaranteePerson: { event: 916 },
      PersonInvestCompany: { event: 3_394 },
      PersonOwnAccount: refused(4_185 - 95, 95),
    });
  });

  it('makes only events that the vocabulary accepts, each with an id of its own', () => {
    expect(invalid).toEqual([]);
    expect(ids.size).toBe(111_565);
  });

  const guarantees = (kind: 'C' | 'P'): readonly DirectedEdge[] =>
    events.flatMap((event) =>
      event.type === 'guarantee.given' && event.data.guarantor.startsWith(`X-${kind}`)
        ? [{ from: event.data.guarantor, to: event.data.party }]
        : [],
    );
  const degree = (neighbours: ReadonlyMap<string, readonly string[]>) =>
    Math.max(...[...neighbours.values()].map((parties) => parties.length));
  const figuresOf = (edges: readonly DirectedEdge[]) => {
    const groups = connectedGroups(edges).map((group) => group.length);
    const depths = [...(chainLengths(edges)?.values() ?? [])];
    return {
      edges: edges.length,
      parties: successorsOf(edges).size,
      circles: circles(edges, 6).length,
      knots: knots(edges).length,
      outMost: degree(successorsOf(edges)),
      inMost: degree(predecessorsOf(edges)),
      groups: groups.length,
      largest: groups.slice(0, 4),
      byDepth: Array.from(
        { length: Math.max(...depths) + 1 },
        (_, depth) => depths.filter((d) => d === depth).length,
      ),
    };
  };

  it('shows the guarantee graph of the companies', () => {
    expect(figuresOf(guarantees('C'))).toEqual({
      ...{ edges: 435, parties: 545, circles: 0, knots: 0, outMost: 2, inMost: 4 },
      groups: 111,
      largest: [139, 21, 14, 11],
      byDepth: [224, 184, 80, 34, 15, 4, 2, 1, 1],
    });
  });

  it('shows the guarantee graph of the persons', () => {
    expect(figuresOf(guarantees('P'))).toEqual({
      ...{ edges: 916, parties: 1_169, circles: 0, knots: 0, outMost: 2, inMost: 3 },
      groups: 254,
      largest: [267, 27, 23, 17],
      byDepth: [501, 406, 145, 54, 31, 22, 8, 2],
    });
  });

  const holdings = (ratioMin = 0) =>
    events.flatMap((event) =>
      event.type === 'party.shareholding' && event.data.ratio >= ratioMin
        ? [{ from: event.data.holder, to: event.data.party, ratio: event.data.ratio }]
        : [],
    );
  const ofCompanies = (edges: ReturnType<typeof holdings>) =>
    edges.filter(({ from }) => from.startsWith('X-C'));
  const on = businessDate('2022-12-31');
  const connections = () => linksIn(withEvents(emptyConnections(), events));

  it('shows the investment graph: one knot of 457 companies, holders of several', () => {
    const companies = ofCompanies(holdings());
    expect(companies).toHaveLength(1_639);
    expect(knots(companies).map((knot) => knot.length)).toEqual([457]);
    const persons = holdings().filter(({ from }) => from.startsWith('X-P'));
    const held = [...successorsOf(persons).values()].map((some) => some.length);
    expect(held.filter((n) => n >= 2)).toHaveLength(990);
    expect(Math.max(...held)).toBe(9);
  });

  it('shows groups of control and of significant holdings, as connections see them', () => {
    const linksOf = connections();
    const edges = new Map(
      [...new Set(holdings().flatMap(({ from, to }) => [from, to]))].flatMap((party) => {
        const found = around({ linksOf, party, on, depth: 1 });
        if (found.outcome !== 'found') return [];
        return found.around.edges.map((edge) => [`${edge.from} ${edge.to}`, edge] as const);
      }),
    );
    const significant = [...edges.values()];
    const control = significant.filter(({ detail }) => detail === 'control');
    const byHolder = (some: typeof significant) =>
      ['X-C', 'X-P'].map((kind) => some.filter(({ from }) => from.startsWith(kind)).length);
    expect(byHolder(significant)).toEqual([237, 544]);
    expect(byHolder(control)).toEqual([22, 47]);
    const sizes = (some: typeof significant) => connectedGroups(some).map((group) => group.length);
    expect(sizes(control)).toEqual([3, ...Array<number>(67).fill(2)]);
    expect(sizes(significant)).toHaveLength(271);
    expect(sizes(significant).slice(0, 6)).toEqual([55, 35, 17, 17, 14, 13]);
    expect(successorsOf(significant).size).toBe(1_052);
  });

  it('joins no pair of a company guarantee by three significant holdings', () => {
    const linksOf = connections();
    const joined = guarantees('C').filter(
      ({ from, to }) => findPath({ linksOf, a: from, b: to, on }).outcome === 'path',
    );
    expect(joined).toEqual([]);
  });

  it('finds in the knot the same connections as walking all holdings, and quickly', () => {
    const linksOf = connections();
    const significant = holdings(0.25);
    const neighbours = successorsOf(
      significant.flatMap(({ from, to }) => [
        { from, to },
        { from: to, to: from },
      ]),
    );
    const within = (start: DirectedEdge['from']) => {
      let reached = new Set([start]);
      for (let step = 0; step < 3; step += 1) {
        reached = new Set([...reached, ...[...reached].flatMap((p) => neighbours.get(p) ?? [])]);
      }
      return reached;
    };
    const [knot = []] = knots(ofCompanies(holdings()));
    let asked = 0;
    let milliseconds = 0;
    for (const a of knot.slice(0, 60)) {
      const near = within(a);
      const from = performance.now();
      const tied = knot.filter((b) => findPath({ linksOf, a, b, on }).outcome === 'path');
      milliseconds += performance.now() - from;
      asked += knot.length;
      expect(tied).toEqual(knot.filter((b) => a !== b && near.has(b)));
    }
    // Some 20 µs a question; the bound leaves room for a machine that is busy with other tests.
    expect(milliseconds / asked).toBeLessThan(1);
  });
});
