import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filled by the loan book, which starts over where its rows were made by other code. */
export class CreateLoanQuality1764430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // By how much the sums of a bank and a region change on a day; a figure is the sum of all steps
    // up to its day. `periods`: of how many loan periods; a row of none is deleted.
    await runner.query(`
      create table read.loan_quality_step (
        bank text collate "C", region text collate "C", day date, periods int not null,
        loans int not null, balance numeric(30, 2) not null, overdue numeric(30, 2) not null,
        stagnant numeric(30, 2) not null, bad numeric(30, 2) not null,
        interest_overdue numeric(30, 2) not null, interest_paid numeric(30, 2) not null,
        weighted numeric(38, 6) not null,
        primary key (bank, region, day))`);
    await runner.query(
      `create index loan_quality_step_none on read.loan_quality_step (bank) where periods = 0`,
    );
    await runner.query(`
      create table read.bankruptcy_recovery (
        party text collate "C", bankruptcy text collate "C", region text collate "C",
        distributed date not null, claims numeric(24, 2) not null, paid numeric(24, 2) not null,
        primary key (party, bankruptcy))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bankruptcy_recovery', 'loan_quality_step'])
      await runner.query(`drop table read.${table}`);
  }
}
