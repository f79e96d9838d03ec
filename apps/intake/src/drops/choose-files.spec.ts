import { describe, expect, it } from '@jest/globals';
import { understandMapping } from '../delivery/read-mapping';
import { chooseFiles } from './choose-files';

const mapping = understandMapping(
  'mapping.yaml',
  `mapping: 1
source: /banks/102331000014/core
times: { formats: [yyyyMMdd] }
lookups:
  customer: [{ file: customers.csv, key: '{nr}', values: { party: '{party}' } }]
  branch: [{ file: branches.csv, key: '{nr}', values: { bank: '{bank}' } }]
  loan: [{ file: loans.csv, key: '{nr}', values: { party: '{party}' } }]
tables:
  - file: 'closed*.csv'
    joins: [{ as: customer, lookup: customer, key: '{customer}' }]
    events: &closing
      - type: account.closed
        id: closed-{account}
        time: '{day}'
        data: { account: '{account}', party: '{customer.party}', bank: '102331000014' }
  - file: loans.csv
    events:
      - type: party.unreachable
        id: u-{nr}
        time: '{day}'
        data: { party: '{party}' }
  - file: branches.csv
    events: joined
    because: { zh: 并入, en: joined into the accounts }
`,
);

describe('the files that can be taken now', () => {
  it('are all, where the feed has no mapping', () => {
    const { take, missing } = chooseFiles(['a.ndjson', 'b.csv'], undefined);
    expect({ take, missing }).toEqual({ take: ['a.ndjson', 'b.csv'], missing: [] });
  });

  it('come before those that they are joined with, and what is only joined stays', () => {
    const joined = ['branches.csv', 'customers.csv.gz'];
    const ready = ['closed-2.csv', 'closed-1.csv.gz', ...joined, 'loans.csv', 'x.ndjson'];
    const { take, missing, isCompanion } = chooseFiles(ready, mapping);
    expect(missing).toEqual([]);
    expect(take).toEqual(['closed-2.csv', 'closed-1.csv.gz', 'x.ndjson', 'loans.csv']);
    expect(ready.filter(isCompanion)).toEqual(joined);
  });

  it('wait for what they are joined with', () => {
    const { take, missing } = chooseFiles(['closed.csv', 'loans.csv', 'x.ndjson'], mapping);
    expect({ take, missing }).toEqual({
      take: ['x.ndjson'],
      missing: ['customers.csv', 'branches.csv'],
    });
  });
});
