/** Loans by month and the five indicators, on a real database, in whatever order facts arrive. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setStage, told, type Stage, type Told } from '../../../../test/watch-stage';
import { keepLoanBook } from './keep-loan-book';

jest.setTimeout(60_000);
const [party, other, bank] = ['X-LOAN0001', 'X-LOAN0002', 'BANKA'];
let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const loan = (id: string, type: string, time: string, data: object, more: Partial<Told> = {}) =>
  told({ id, type, time, data: { loan: 'L-1', party, bank, ...data }, ...more });

const story = [
  told({
    ...{ id: 'r', type: 'party.registered', time: '2024-12-01' },
    data: { party, kind: 'company', name: '临江纺织有限公司', region: '330106' },
  }),
  loan('g', 'loan.granted', '2025-01-06', {
    ...{ amount: '1000.00', start: '2025-01-06', maturity: '2025-12-31', kind: 'mortgage' },
  }),
  loan('d', 'loan.disbursed', '2025-01-06', { amount: '1000.00' }),
  loan('p', 'loan.repaid', '2025-02-20', { principal: '200.00', interest: '30.00' }),
  told({
    ...{ id: 'a', type: 'rating.assigned', time: '2025-03-01' },
    data: { party, bank, scheme: 'letters', grade: 'AA-' },
  }),
  loan('o', 'loan.overdue', '2025-03-31', {
    ...{ daysPastDue: 11, principal: '300.00', interest: '10.00' },
  }),
  loan('p2', 'loan.repaid', '2025-04-10', { principal: '0.00', interest: '4.00' }),
  loan('c', 'loan.classified', '2025-08-31', { class: 'loss', balance: '800.00' }),
  loan('w', 'loan.written-off', '2025-10-15', { amount: '800.00' }),
];

async function fold(events: readonly (typeof story)[number][]): Promise<void> {
  const { store, pool } = stage;
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const book = keepLoanBook({ store, pool, logger: silent });
  for (const event of events) await stage.append([event]);
  await book.caughtUp();
  await book.stop();
}

async function read(sql: string): Promise<readonly string[]> {
  const { rows } = await stage.pool.query<string[]>({ text: sql, rowMode: 'array' });
  return rows.map((row) => row.join(' '));
}

const quality = () =>
  read(`
    select to_char(month, 'YYYY-MM'), region, round(balance), round(overdue), round(stagnant),
      round(bad), round(interest_overdue), round(interest_due), round(weighted)
    from reporting.loan_quality where month between '2024-12-01' and '2025-11-01' order by month`);

// month, region, balance, overdue, stagnant, bad, interest overdue, interest due, weighted
const expected = [
  // Mortgage: half its balance; then the grade AA counts 0.6, overdue 1.3, stagnant 1.8, bad 2.5.
  '2025-01 330106 1000 0 0 0 0 0 500',
  '2025-02 330106 800 0 0 0 0 30 400',
  '2025-03 330106 800 300 0 0 10 10 312',
  '2025-04 330106 800 300 0 0 6 10 312',
  '2025-05 330106 800 300 0 0 6 6 312',
  // Past due since 20 March: more than ninety days on 30 June.
  '2025-06 330106 800 0 300 0 6 6 432',
  '2025-07 330106 800 0 300 0 6 6 432',
  '2025-08 330106 800 0 0 800 6 6 600',
  '2025-09 330106 800 0 0 800 6 6 600',
  // Out of the books; the interest is still owed.
  '2025-10 330106 0 0 0 0 6 6 0',
  '2025-11 330106 0 0 0 0 6 6 0',
];

describe('the loan book', () => {
  it('says how loans stood at the end of each month', async () => {
    await fold(story);
    expect(await quality()).toEqual(expected);
  });

  it('does not depend on the order of arrival', async () => {
    await fold(story.toReversed());
    expect(await quality()).toEqual(expected);
  });

  it('takes back what is voided and moves what is corrected to another, amendments first', async () => {
    const granted = {
      amount: '500.00',
      start: '2025-01-06',
      maturity: '2025-12-31',
      kind: 'credit',
    };
    await fold([
      told({
        id: 'v',
        type: 'event.voided',
        time: '2025-02-01',
        data: { event: 'd', reason: 'error' },
      }),
      loan(
        'x2',
        'loan.disbursed',
        '2025-01-06',
        { loan: 'L-2', party: other, amount: '70.00' },
        { corrects: 'x' },
      ),
      loan('g', 'loan.granted', '2025-01-06', granted),
      loan('d', 'loan.disbursed', '2025-01-06', { amount: '500.00' }),
      loan('x', 'loan.disbursed', '2025-01-06', { loan: 'L-2', amount: '90.00' }),
    ]);
    expect(await read('select party, loan, balance from read.loan_period')).toEqual([
      `${other} L-2 70.00`,
    ]);
  });

  it('keeps the last word on the recovery of an area', async () => {
    const report = (id: string, month: string, due: string, recovered: string) =>
      told({
        ...{ id, type: 'recovery.reported', time: `${month}-28` },
        data: { bank, area: '朱家铺村', region: '330106', month, due, recovered },
      });
    await fold([
      report('1', '2025-03', '100.00', '90.00'),
      report('2', '2025-04', '200.00', '150.00'),
      told({
        id: '3',
        type: 'event.voided',
        time: '2025-05-02',
        data: { event: '1', reason: 'error' },
      }),
    ]);
    expect(
      await read('select area, due, recovered, round(rate, 2) from reporting.recovery'),
    ).toEqual(['朱家铺村 200.00 150.00 0.75']);
  });

  it('adds up what banks got in a bankruptcy, where the debtor is registered now', async () => {
    const distributed = (id: string, day: string, bankClaims: string, bankPaid: string) =>
      told({
        ...{ id, type: 'bankruptcy.distributed', time: day },
        data: { bankruptcy: '3301-2025-7', party, bankClaims, bankPaid },
      });
    await fold([
      distributed('2', '2025-11-20', '1000.00', '60.00'),
      distributed('1', '2025-08-02', '900.00', '40.00'),
      distributed('wrong', '2025-11-21', '1000.00', '900.00'),
      told({
        ...{ id: 'v', type: 'event.voided', time: '2025-11-22' },
        data: { event: 'wrong', reason: 'error' },
      }),
      ...story.slice(0, 1),
    ]);
    expect(
      await read(`
        select bankruptcy, region, to_char(month, 'YYYY-MM'), claims, paid, round(rate, 2)
        from reporting.bankruptcy_recovery`),
    ).toEqual(['3301-2025-7 330106 2025-11 1000.00 100.00 0.10']);
  });

  it('is folded anew, by itself, where its rows are those of other code', async () => {
    await fold(story);
    await stage.pool.query(`
      update store.checkpoint set folded_by = 'former' where name = 'loan-book';
      update read.loan_period set balance = balance + 1;
      delete from read.loan_quality_step`);
    await fold([]);
    expect(await quality()).toEqual(expected);
    await stage.pool.query('update read.loan_period set balance = balance + 1');
    await fold([]);
    // Of this code, and so not looked at again.
    expect(await read('select count(*) from read.loan_period where balance = 1001')).toEqual(['1']);
  });
});
