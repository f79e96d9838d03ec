/** PostgreSQL tells little of the row before, and nothing of long values that did not change. */
import { describe, expect, it } from '@jest/globals';
import { emptyLookups, tableMapper } from '@tocsin/feeds';
import { changeOf } from './debezium-records';
import { understandMapping } from './read-mapping';

const rule = `
      - type: loan.granted
        tells: row
        when: row.status == "N"
        id: granted-{no}
        time: '{start}'
        data:
          loan: '{no}'
          party: '{customer}'
          bank: '102331000014'
          amount: { money: '{amount}' }
          start: { date: '{start}' }
          maturity: { date: '{start}' }
          kind: credit
          purpose: '{purpose}'`;

const mapping = (events: string) => `
mapping: 1
source: /banks/102331000014/core
records: { form: debezium }
times: { formats: [iso] }
tables:
  - file: loans
    version: '{change.source.lsn}'
    skip:
      - when: row.status == ""
        because: { zh: 草稿, en: a draft }
    events:${events}
`;

function mapped(change: object, events = rule) {
  const { plan } = understandMapping('mapping.yaml', mapping(events));
  const [table] = plan.tables;
  if (!table) throw new Error('there is a table');
  const bound = { plan, table, file: 'loans', header: undefined, lookups: emptyLookups(plan) };
  const mapper = tableMapper(bound);
  const source = { lsn: 7, ts_ms: 1_735_700_000_000 };
  const record = changeOf(1, JSON.stringify({ ...change, source }));
  if (!('tree' in record) || 'faults' in mapper) throw new Error('it is a change');
  const outcome = mapper.map(record);
  if (outcome.kind === 'events') return outcome.events.map(({ type, id }) => `${type} ${id}`);
  return outcome.kind === 'refused' ? [outcome.reason, outcome.errors[0]?.column] : outcome.kind;
}

const full = { no: 'L1', customer: 'X-DEBTOR', status: 'N', amount: '5.00', start: '2024-01-01' };
const voided = ['event.voided granted-L1@7'];

describe('a deleted row', () => {
  it('of which only the key is told is voided, whatever the condition or a skip would say', () => {
    const bare = { customer: null, status: null, amount: null, start: null, purpose: null };
    expect(mapped({ op: 'd', before: { no: 'L1', ...bare } })).toEqual(voided);
    // Columns that may not be null.
    const filled = { customer: '', status: '', amount: '0.00', start: '1970-01-01', purpose: '' };
    expect(mapped({ op: 'd', before: { no: 'L1', ...filled } })).toEqual(voided);
  });

  it('that is told whole is voided only where it was told', () => {
    expect(mapped({ op: 'd', before: full })).toEqual(voided);
    expect(mapped({ op: 'd', before: { ...full, status: 'W' } })).toEqual([]);
    expect(mapped({ op: 'd', before: { ...full, status: '' } })).toEqual('skipped');
  });

  it('is refused where the key does not tell the events: its id, or the elements of a list', () => {
    const byNumber = { op: 'd', before: { key: 9, no: null, status: null } };
    expect(mapped(byNumber)).toEqual(['before-missing', undefined]);
    const each = rule
      .replace('tells: row', 'tells: row\n        each: { in: parts, as: part }')
      .replace('{no}', '{no}-{part.no}');
    expect(mapped({ op: 'd', before: { no: 'L1' } }, each)).toEqual(['before-missing', undefined]);
  });
});

describe('a row before the change that cannot be read, so that its own record was refused', () => {
  const before = { ...full, amount: 'x' };

  it('may have been told earlier: it is voided where it states nothing now, else corrected', () => {
    expect(mapped({ op: 'u', before, after: { ...before, status: 'W' } })).toEqual(voided);
    const told = ['loan.granted granted-L1@7'];
    expect(mapped({ op: 'u', before, after: { ...full, amount: '6.00' } })).toEqual(told);
    expect(mapped({ op: 'u', before, after: { ...full, no: 'L2' } })).toEqual([
      ...['loan.granted granted-L2@7', ...voided],
    ]);
    expect(mapped({ op: 'd', before })).toEqual(voided);
  });
});

describe('a long value that did not change and was not sent', () => {
  const purpose = '__debezium_unavailable_value';

  it('refuses the record that needs it, and never gets into an event', () => {
    const change = { op: 'u', before: null, after: { ...full, purpose } };
    expect(mapped(change)).toEqual(['before-missing', 'purpose']);
    const shorter = rule.replace(/\n.*\{purpose\}'/, '');
    expect(mapped(change, shorter)).toEqual(['loan.granted granted-L1@7']);
  });
});
