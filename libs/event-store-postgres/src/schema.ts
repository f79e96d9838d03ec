/**
 * The tables of the log. `event` is only ever added to, by one writer; `head` is the lock under
 * which positions are drawn and the fence against a writer that has lost office. `event_key` makes
 * one history readable in business order; it is filled behind the append path (history-index.ts).
 * `event_clocks` finds what had happened by a moment and was known only later.
 */

/** SQLSTATE by which `draw` says that somebody else has written or taken office. */
export const fenced = 'TOC01';

/** One notification a batch: the log has grown. */
export const appendedChannel = 'tocsin_store_appended';

/** A process that wants to write asks the one in office to let go. */
export const officeChannel = 'tocsin_store_office';

/** The advisory lock of the writer's office; such locks are per database. */
export const officeLock = 7_310_482_196;

export const schema = `
create schema if not exists store;

create table if not exists store.event (
  pos bigint not null,
  event_id uuid not null,
  stream text collate "C" not null,
  version int not null,
  type text not null,
  time timestamptz not null,
  known timestamptz not null,
  recorded timestamptz not null,
  keys text[] not null,
  payload text not null,
  primary key (pos));
create unique index if not exists event_event_id on store.event (event_id);
create unique index if not exists event_stream_version on store.event (stream, version);
-- Which stretches of the log hold events known late; a few bytes for each, and nothing to append.
create index if not exists event_clocks on store.event using brin (time, known)
  with (autosummarize = on);

create table if not exists store.head (
  id int primary key check (id = 1),
  pos bigint not null,
  epoch bigint not null) with (fillfactor = 20);
insert into store.head (id, pos, epoch) values (1, 0, 0) on conflict (id) do nothing;

create table if not exists store.event_key (
  key text collate "C" not null,
  time timestamptz not null,
  pos bigint not null,
  primary key (key, time, pos));
create table if not exists store.history_head (
  id int primary key check (id = 1),
  pos bigint not null) with (fillfactor = 20);
insert into store.history_head (id, pos) values (1, 0) on conflict (id) do nothing;

-- Only where the log itself is kept elsewhere and this is its copy: whose, and how far it goes.
create table if not exists store.original (
  id int primary key check (id = 1),
  name text not null,
  place text) with (fillfactor = 20);
-- What stands in the original and is no part of the log: not ours, or a pair that it has already.
create table if not exists store.passed_over (
  stream text collate "C" not null,
  revision int not null,
  event_id text not null,
  primary key (stream, revision));

-- Draws count positions for the writer of this epoch, under the head row's lock until the commit:
-- so commit order is position order, and a stale writer ends here.
create or replace procedure store.draw(count int, known bigint, mine bigint)
language plpgsql as $$
begin
  update store.head set pos = pos + count where id = 1 and pos = known and epoch = mine;
  if not found then
    raise exception 'another writer has taken office' using errcode = '${fenced}';
  end if;
  perform pg_notify('${appendedChannel}', '');
end $$;

-- Enters the next events into event_key; answers the last position entered. The rows and
-- the mark fall together in a crash and can be made again, so they need not wait for the disk.
create or replace function store.index_history(chunk int) returns bigint
language plpgsql as $$
declare done bigint; goal bigint; upto bigint;
begin
  perform set_config('synchronous_commit', 'off', true);
  select pos into done from store.history_head where id = 1 for update;
  select pos into goal from store.head where id = 1;
  upto := least(done + chunk, goal);
  if upto > done then
    insert into store.event_key (key, time, pos)
      select distinct k.key, e.time, e.pos
        from store.event e cross join lateral unnest(e.keys) as k (key)
       where e.pos > done and e.pos <= upto
       order by 1, 2, 3;
    update store.history_head set pos = upto where id = 1;
  end if;
  return upto;
end $$;
`;
