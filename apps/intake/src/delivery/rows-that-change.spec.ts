/** Whatever happens to a row, what counts in the log is what the row says in the end. */
import { describe, expect, it } from '@jest/globals';
import { readEvent } from '@tocsin/credit-events';
import { emptyLookups, type MappedEvent, tableMapper } from '@tocsin/feeds';
import { effectiveEvents } from '@tocsin/warning-signs';
import fc from 'fast-check';
import { changeOf } from './debezium-records';
import { understandMapping } from './read-mapping';

const text = `
mapping: 1
source: /banks/102331000014/core
records: { form: debezium }
times: { formats: [unix-ms] }
tables:
  - file: guarantees
    version: '{change.source.lsn}'
    events:
      - type: guarantee.given
        tells: row
        each: { in: guarantors, as: by }
        when: by.amount != "0"
        gone: row.deleted == true
        id: given-{no}-{by.party}
        time: '{signed}'
        knowntime: '{change.source.ts_ms}'
        data:
          guarantee: '{no}-{by.party}'
          guarantor: '{by.party}'
          party: X-DEBTOR
          bank: '102331000014'
          amount: { money: '{by.amount}' }
          kind: joint
`;

const { plan } = understandMapping('mapping.yaml', text);
const [table] = plan.tables;
if (!table) throw new Error('there is a table');
const bound = { plan, table, file: 'guarantees', header: undefined };
const mapper = tableMapper({ ...bound, lookups: emptyLookups(plan) });
if ('faults' in mapper) throw new Error('it fits');

type Guarantor = Readonly<{ party: string; amount: number }>;
type Row = Readonly<{ no: string; signed: number; deleted: boolean; guarantors: Guarantor[] }>;
type Op = 'c' | 'u' | 'd' | 'r';

function told(op: Op, rows: Readonly<{ before: Row | null; after: Row | null }>, lsn: number) {
  const source = { lsn, ts_ms: 1_735_700_000_000 + lsn * 1000 };
  const record = changeOf(lsn, JSON.stringify({ op, ...rows, source }));
  if (!('tree' in record) || 'faults' in mapper) throw new Error('it is a change');
  const outcome = mapper.map(record);
  return outcome.kind === 'events' ? outcome.events : [];
}

const recorded = (events: readonly MappedEvent[]) =>
  events.flatMap((event, index) => {
    const known = new Date(event.knowntime ?? event.time);
    return readEvent({ payload: JSON.stringify(event), position: index + 1, known }) ?? [];
  });

const amounts = (events: readonly MappedEvent[]) =>
  effectiveEvents(recorded(events))
    .flatMap((event) =>
      event.type === 'guarantee.given' ? [[event.data.guarantor, Number(event.data.amount)]] : [],
    )
    .sort();

const row = fc.record({
  no: fc.constant('B-1'),
  signed: fc.constant(1_735_600_000_000),
  deleted: fc.boolean(),
  guarantors: fc.uniqueArray(
    fc.record({
      party: fc.constantFrom('X-AAAA', 'X-BBBB', 'X-CCCC'),
      amount: fc.integer({ min: 0, max: 3 }),
    }),
    { selector: ({ party }) => party, maxLength: 3 },
  ),
});
const saidBy = ({ deleted, guarantors }: Row) =>
  deleted
    ? []
    : guarantors
        .filter(({ amount }) => amount > 0)
        .map(({ party, amount }) => [party, amount])
        .sort();

describe('a row that changes', () => {
  it('is told as it is in the end: changed, marked as deleted, brought back, read again', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.nat(8), (rows, snapshotAt) => {
        const events = rows.flatMap((after, index) => {
          const before = rows[index - 1] ?? null;
          const again =
            index === snapshotAt ? told('r', { before: null, after }, index * 2 + 1) : [];
          return [...told(before ? 'u' : 'c', { before, after }, index * 2), ...again];
        });
        expect(amounts(events)).toEqual(saidBy(rows.at(-1) as Row));
        const ids = events.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('states nothing once it is deleted, and the same record gives the same events', () => {
    fc.assert(
      fc.property(row, row, (first, second) => {
        const tell = () => [
          ...told('c', { before: null, after: first }, 1),
          ...told('u', { before: first, after: second }, 2),
          ...told('d', { before: second, after: null }, 3),
        ];
        expect(amounts(tell())).toEqual([]);
        expect(tell()).toEqual(tell());
      }),
    );
  });

  it('says nothing where nothing that an event tells has changed', () => {
    const one = { no: 'B-1', signed: 1, deleted: false, guarantors: [] };
    const guarantors = [{ party: 'X-AAAA', amount: 5 }];
    const before = { ...one, guarantors };
    expect(told('u', { before, after: { ...before } }, 7)).toEqual([]);
    expect(told('u', { before: one, after: before }, 7)).toMatchObject([
      { id: 'given-B-1-X-AAAA@7', corrects: 'given-B-1-X-AAAA' },
    ]);
  });
});
