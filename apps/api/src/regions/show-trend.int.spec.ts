import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { answered, apiUnderTest, type ApiUnderTest } from '../api-under-test';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
  await api.pool.query(`
    insert into read.loan_period values
      ('X-A', 'B1', 'L-1', '2025-01-01', null, '330106', 'credit', null, null, 300, 0, null, 0, 9),
      ('X-B', 'B1', 'L-2', '2025-02-01', null, '330203', 'pledge', 'loss', 'AAA', 100, 0, null, 1, 0),
      ('X-C', 'B1', 'L-3', '2025-01-01', null, '110101', 'credit', 'loss', null, 900, 0, null, 0, 0)`);
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
