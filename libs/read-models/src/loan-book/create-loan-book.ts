import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLoanBook1764420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read.loan_period (
        party text collate "C", bank text collate "C", loan text collate "C", from_month date,
        until_month date, region text collate "C", kind text not null, class text, grade text,
        balance numeric(24, 2) not null, overdue numeric(24, 2) not null, overdue_since date,
        interest_overdue numeric(24, 2) not null, interest_paid numeric(24, 2) not null,
        primary key (party, bank, loan, from_month))`);
    await runner.query(`create index loan_period_months on read.loan_period (from_month)`);
    await runner.query(`
      create table read.recovery (
        bank text collate "C", area text collate "C", month date, region text collate "C" not null,
        due numeric(24, 2) not null, recovered numeric(24, 2) not null,
        primary key (bank, area, month))`);
    // Histories of parties and areas of which something was recorded and not folded yet.
    await runner.query(`create table read.loan_book_due (history text collate "C" primary key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['loan_book_due', 'recovery', 'loan_period'])
      await runner.query(`drop table read.${table}`);
  }
}
