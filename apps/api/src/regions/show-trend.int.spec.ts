import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeLoanPeriods, type LoanPeriodRow } from '@tocsin/read-models';
import { answered, apiUnderTest, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;
const first: LoanPeriodRow = {
  ...{ party: 'X-A', bank: 'B1', loan: 'L-1', fromMonth: '2025-01-01', untilMonth: null },
  ...{ region: '330106', kind: 'credit', class: null, grade: null, balance: '300.00' },
  ...{ overdue: '0.00', overdueSince: null, interestOverdue: '0.00', interestPaid: '9.00' },
};
const bad: LoanPeriodRow = {
  ...first,
  ...{ party: 'X-B', loan: 'L-2', fromMonth: '2025-02-01', region: '330203', kind: 'pledge' },
  ...{ class: 'loss', grade: 'AAA', balance: '100.00', interestOverdue: '1.00' },
  interestPaid: '0.00',
};
const elsewhere: LoanPeriodRow = {
  ...{ ...first, party: 'X-C', loan: 'L-3', region: '110101', class: 'loss' },
  ...{ balance: '900.00', interestPaid: '0.00' },
};

beforeAll(async () => {
  api = await apiUnderTest();
  const client = await api.pool.connect();
  await writeLoanPeriods(client, ['X-A', 'X-B', 'X-C'], [first, bad, elsewhere]);
  client.release();
});
afterAll(() => api.close());

type Month = Readonly<{ month: string; loanQuality?: object }>;
const months = async (question: string): Promise<readonly Month[]> => {
  const { body } = await answered(api.get(`/api/regions/33/trend?${question}`));
  return (body as { months: readonly Month[] }).months;
};

it('tells the five indicators of each month in which there was a loan', async () => {
  const [before, first, second] = await months('from=2024-12&to=2025-02');
  expect(before).not.toHaveProperty('loanQuality');
  expect(first?.loanQuality).toEqual({
    ...{ riskDegree: '1.000000', overdue: '0.000000', stagnant: '0.000000' },
    ...{ badDebt: '0.000000', interestArrears: '0.000000' },
  });
  // (300 + 100 × 0.3 × 0.5 × 2.5) / 400; what was paid in January is not due in February.
  expect(second?.loanQuality).toEqual({
    ...{ riskDegree: '0.843750', overdue: '0.000000', stagnant: '0.000000' },
    ...{ badDebt: '0.250000', interestArrears: '1.000000' },
  });
});

it('leaves them out of what was known on another day', async () => {
  const [month] = await months('from=2025-02&to=2025-02&asOf=2025-03-01');
  expect(month).toMatchObject({ month: '2025-02' });
  expect(month).not.toHaveProperty('loanQuality');
});
