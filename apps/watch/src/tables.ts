/**
 * The judge's own tables. All of them are folded from the log and can be dropped and filled again;
 * they commit together with the judge's checkpoint.
 */

/** The statements that make them; idempotent, and bring what an older version made up to date. */
export const tablesIn = (schema: string): string => tables.replaceAll(/\bwatch\b/g, schema);

const tables = `
    create schema if not exists watch;

    -- Of another form before; who asked is noted again as everybody is folded by this code.
    do $$ begin
      if exists (select from information_schema.columns where table_schema = 'watch'
        and table_name = 'changed_tie' and column_name = 'party') then
        drop table watch.changed_tie, watch.asked;
      end if;
    end $$;

    -- One row per obligor: the state of all its signs, and the alerts published for it. No state
    -- where what there was had been folded by other code and was not folded again yet.
    create table if not exists watch.subject (
      party text collate "C" primary key,
      state bytea,
      published bytea,
      wake_on date,
      awaited text[],
      last_day date
    ) with (fillfactor = 80);
    -- The day of its last event; ties that change later did not matter to it yet.
    alter table watch.subject add column if not exists last_day date;
    alter table watch.subject alter column state drop not null;
    create index if not exists subject_wake on watch.subject (wake_on) where wake_on is not null;
    create index if not exists subject_awaited on watch.subject using gin (awaited)
      where awaited is not null;

    -- Obligors whose row among the read models is older than their state.
    create table if not exists watch.stale (party text collate "C" primary key);

    -- Obligors to be folded again from their whole history, and what brought it about.
    create table if not exists watch.due (
      party text collate "C" primary key,
      known date not null,
      reason text not null,
      because bigint,
      marked timestamptz not null default now()
    );
    create index if not exists due_marked on watch.due (marked, party);

    -- What events state about ties and about other events, and which parties they tie.
    create table if not exists watch.fact (
      event text collate "C" primary key, ref bigint not null, target text collate "C",
      fact json not null);
    create index if not exists fact_target on watch.fact (target) where target is not null;
    create table if not exists watch.link (
      party text collate "C", event text collate "C", primary key (party, event));
    -- Amended events that have not been recorded yet.
    create table if not exists watch.orphan (target text collate "C" primary key);
    -- Ties that changed and whose neighbourhood has not been judged again yet.
    create table if not exists watch.changed_tie (
      a text collate "C", b text collate "C", since date not null, known date not null,
      because bigint not null, primary key (a, b));
    -- Who asked about whose ties: whether it is connected with another asked about, or who controls it.
    create table if not exists watch.asked (
      about text collate "C", control boolean, party text collate "C",
      primary key (about, control, party));

    -- Who asked about which facts of whose history, and in which window of days.
    create table if not exists watch.asked_fact (
      about text collate "C", type text, party text collate "C", since date, until date,
      primary key (about, type, party, since, until));

    -- Signs of willingness seen of an obligor, the latest day on which one began that such signs of
    -- others raise, and changes that were not followed yet.
    create table if not exists watch.willingness (
      party text collate "C" primary key, seen text not null, raised date);
    alter table watch.willingness add column if not exists raised date;
    create table if not exists watch.changed_willingness (party text collate "C" primary key);

    -- Who ever pledged what; party '' says that the collateral has been heard of.
    create table if not exists watch.pledge (
      collateral text collate "C", party text collate "C", primary key (collateral, party));
    create index if not exists pledge_party on watch.pledge (party) where party <> '';

    -- Completeness marks and parameter changes.
    create table if not exists watch.declared (
      name text collate "C" primary key, position bigint not null, known timestamptz not null,
      payload text not null);

    create table if not exists watch.progress (
      id int primary key check (id = 1),
      first_date date,
      closed_through date,
      settled bigint not null default 0,
      obligors bigint not null default 0,
      folded_by text
    ) with (fillfactor = 20);
    alter table watch.progress add column if not exists folded_by text;
    insert into watch.progress (id) values (1) on conflict (id) do nothing`;
