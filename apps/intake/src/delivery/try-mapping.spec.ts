import { describe, expect, it } from '@jest/globals';
import { emptyLookups } from '@tocsin/feeds';
import { defaultLimits } from '../pipeline/limits';
import { understandMapping } from './read-mapping';
import { tryMapping } from './try-mapping';

const text = `
mapping: 1
source: /banks/102331000014/core
records: { form: json }
tables:
  - file: plans.json
    events:
      - type: loan.repaid
        each: { in: plan, as: one }
        id: repaid-{loan}-{one.no}
        time: '{one.due}'
        data:
          loan: '{loan}'
          party: X-DEBTOR
          bank: '102331000014'
          principal: { money: '{one.sum}' }
          interest: '0.00'
`;

async function* bytesOf(sample: unknown) {
  yield await Promise.resolve(Buffer.from(JSON.stringify(sample)));
}

const tried = (sample: unknown) => {
  const mapping = understandMapping('mapping.yaml', text);
  const lookups = emptyLookups(mapping.plan);
  const principal = { kind: 'user', name: 'import', role: 'admin' } as const;
  const input = { mapping, lookups, principal, file: 'plans.json', bytes: bytesOf(sample) };
  return tryMapping({ ...input, limits: defaultLimits, recordsMax: 20, now: Date.now() });
};

const due = '2025-01-02T00:00:00+08:00';

describe('a trial without a log', () => {
  it('still says where the sample makes one id twice, of the same or other content', async () => {
    const plan = [1, 2, 2, 3].map((sum, nth) => ({ no: nth < 1 ? 1 : 2, due, sum }));
    const { compared, records } = await tried([{ loan: 'L1', plan }]);
    expect(compared).toBe(false);
    expect(records[0]?.events.map(({ wouldBe }) => wouldBe)).toEqual([
      ...[undefined, undefined, 'duplicate', 'conflict'],
    ]);
  });
});

describe('the origin of a field', () => {
  it('is the record where it is an element of its own list, and no lookup', async () => {
    const { records } = await tried([{ loan: 'L1', plan: [{ no: 1, due, sum: 5 }] }]);
    expect(records[0]?.events[0]?.origins).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/id', kind: 'value' }),
        expect.objectContaining({ pointer: '/data/principal', kind: 'value', from: ['one.sum'] }),
      ]),
    );
  });
});
