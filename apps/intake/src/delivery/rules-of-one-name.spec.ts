/** A row that is one fact or another by its kind: a rule for each, all of them under one id. */
import { describe, expect, it } from '@jest/globals';
import { emptyLookups, tableMapper } from '@tocsin/feeds';
import { changeOf } from './debezium-records';
import { understandMapping } from './read-mapping';

const rule = (type: string, kind: string, amount: string) => `
      - type: ${type}
        tells: row
        when: row.kind == "${kind}"
        id: entry-{no}
        time: '2025-01-02T00:00:00+08:00'
        data: { loan: '{loan}', party: X-DEBTOR, bank: '102331000014', ${amount} }`;

const { plan } = understandMapping(
  'mapping.yaml',
  `
mapping: 1
source: /banks/102331000014/core
records: { form: debezium }
tables:
  - file: entries
    version: '{change.source.lsn}'
    events:${rule('loan.disbursed', 'out', "amount: '{sum}'")}${rule(
      'loan.repaid',
      'back',
      "principal: '{sum}', interest: '0.00'",
    )}`,
);
const [table] = plan.tables;
if (!table) throw new Error('there is a table');
const bound = { plan, table, file: 'entries', header: undefined };
const mapper = tableMapper({ ...bound, lookups: emptyLookups(plan) });

function told(op: string, before: object | null, after: object | null) {
  const source = { lsn: 7, ts_ms: 1_735_700_000_000 };
  const record = changeOf(1, JSON.stringify({ op, before, after, source }));
  if (!('tree' in record) || 'faults' in mapper) throw new Error('it is a change');
  const outcome = mapper.map(record);
  if (outcome.kind !== 'events') throw new Error(outcome.kind);
  return outcome.events.map(({ type, id }) => `${type} ${id}`);
}

const out = { no: 1, loan: 'L1', sum: '5.00', kind: 'out' };
const back = { ...out, kind: 'back' };
const neither = { ...out, kind: 'fee' };

describe('a row of one of several kinds, all under one id', () => {
  it('is told once, as what it is', () => {
    expect(told('c', null, out)).toEqual(['loan.disbursed entry-1']);
    expect(told('c', null, back)).toEqual(['loan.repaid entry-1']);
  });

  it('is corrected, and not voided as well, when its kind changes', () => {
    expect(told('u', out, back)).toEqual(['loan.repaid entry-1@7']);
    expect(told('u', back, out)).toEqual(['loan.disbursed entry-1@7']);
  });

  it('stays what it is when something else changes, or nothing that is told', () => {
    expect(told('u', out, { ...out, note: 'x' })).toEqual([]);
    expect(told('u', back, { ...back, note: 'x' })).toEqual([]);
    expect(told('u', out, { ...out, sum: '6.00' })).toEqual(['loan.disbursed entry-1@7']);
    expect(told('u', back, { ...back, sum: '6.00' })).toEqual(['loan.repaid entry-1@7']);
  });

  it('is voided once when it is neither, or deleted', () => {
    expect(told('u', out, neither)).toEqual(['event.voided entry-1@7']);
    expect(told('u', back, neither)).toEqual(['event.voided entry-1@7']);
    expect(told('d', back, null)).toEqual(['event.voided entry-1@7']);
    expect(told('d', { no: 1 }, null)).toEqual(['event.voided entry-1@7']);
  });
});
