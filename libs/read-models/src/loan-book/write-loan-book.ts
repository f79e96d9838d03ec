/** Rows of the loan book, in the caller's transaction: whole histories are replaced. */
import type { ClientBase } from 'pg';
import { insertRows, jsonOf } from '../rows';
import type { BankruptcyRecoveryRow, LoanPeriodRow, RecoveryRow } from './loan-period-row';
import { dropEmptySteps, stepLoanQuality } from './loan-quality-steps';

/** Something of these histories changed: they are to be folded again. */
export async function markLoanBookDue(tx: ClientBase, histories: readonly string[]): Promise<void> {
  await tx.query(
    'insert into read.loan_book_due select distinct unnest($1::text[]) on conflict do nothing',
    [histories],
  );
}

/** Takes up to so many of them, in order. */
export async function takeLoanBookDue(tx: ClientBase, limit: number): Promise<readonly string[]> {
  const { rows } = await tx.query<{ history: string }>(
    `delete from read.loan_book_due where history in
       (select history from read.loan_book_due order by history limit $1)
     returning history`,
    [limit],
  );
  return rows.map(({ history }) => history);
}

export async function writeLoanPeriods(
  tx: ClientBase,
  parties: readonly string[],
  rows: readonly LoanPeriodRow[],
): Promise<void> {
  await tx.query(
    `with gone as (delete from read.loan_period where party = any($1) returning *),
       made as (select * from json_populate_recordset(null::read.loan_period, $2::json))
     ${stepLoanQuality('select *, -1 as sign from gone union all select *, 1 from made')}`,
    [parties, jsonOf(rows)],
  );
  await insertRows(tx, 'read.loan_period', rows);
  await tx.query(dropEmptySteps);
}

/** From the loan periods as they stand, whatever there was. */
export async function stepLoanQualityAnew(tx: ClientBase): Promise<void> {
  await tx.query('delete from read.loan_quality_step');
  await tx.query(stepLoanQuality('select *, 1 as sign from read.loan_period'));
}

export async function writeBankruptcyRecoveries(
  tx: ClientBase,
  parties: readonly string[],
  rows: readonly BankruptcyRecoveryRow[],
): Promise<void> {
  await tx.query('delete from read.bankruptcy_recovery where party = any($1)', [parties]);
  await insertRows(tx, 'read.bankruptcy_recovery', rows);
}

export async function writeRecoveries(
  tx: ClientBase,
  areas: readonly Readonly<{ bank: string; area: string }>[],
  rows: readonly RecoveryRow[],
): Promise<void> {
  await tx.query(
    `delete from read.recovery using unnest($1::text[], $2::text[]) as gone (bank, area)
     where recovery.bank = gone.bank and recovery.area = gone.area`,
    [areas.map(({ bank }) => bank), areas.map(({ area }) => area)],
  );
  await insertRows(tx, 'read.recovery', rows);
}
