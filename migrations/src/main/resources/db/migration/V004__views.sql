-- The views: what readers ask, on two clocks, derived from the log and never written by anyone else.
--
-- Each row holds from one position of the log to another (known_from, known_to: what we believed
-- then), a status also from one day to another (valid_from, valid_to: what was true then). So a
-- question about any day as known at any time is one range condition on the table that answers the
-- question about today; nothing is folded when it is read.
--
-- Each table has two slots. Readers use the one that views.projection names; a view is built anew
-- in the other and swapped by one update of that row, so no reader waits. Rows that are copied into
-- a table with indexes cost several times what they cost without, so the indexes of a slot are made
-- when it is full. They are templates here (on only, and so valid for no slot): views.empty takes
-- them from a slot and views.index_next makes them.

create schema views;

comment on schema views is
  'What readers ask. Everything here can be emptied and built again from ledger.event.';

create table views.projection (
  name      text        not null collate "C",
  live_slot smallint    not null default 0,
  built_at  timestamptz,
  constraint projection_pkey primary key (name),
  constraint projection_live_slot_check check (live_slot in (0, 1))
);

comment on table views.projection is
  'A view and the slot its readers read.';
comment on column views.projection.built_at is
  'When the live slot was swapped in; null while it is the first.';

create table views.segment (
  name      text        not null collate "C",
  segment   smallint    not null,
  position  bigint      not null,
  upheavals bigint      not null default 0,
  holder    text,
  held_at   timestamptz,
  constraint segment_pkey primary key (name, segment),
  constraint segment_name_fkey foreign key (name) references views.projection
);

comment on table views.segment is
  'How far a view has followed the log with the records of one segment: those whose streams'' hash '
  'says so. The position moves in the transaction that writes the rows, so every event has its '
  'effect once. The view as a whole is where the segment is that came least far.';
comment on column views.segment.upheavals is
  'Grows when slots are swapped or a record is taken up again: whoever follows the log must look anew.';
comment on column views.segment.holder is
  'The instance that followed the log with it last; whether it still does, its lock says.';

create table views.instance (
  name text        not null collate "C",
  seen timestamptz not null,
  constraint instance_pkey primary key (name)
);

comment on table views.instance is
  'Who can follow the log, where there are several segments to share; who is not seen for a few '
  'seconds is counted no more.';

create function views.move(
  followed text, followed_segment smallint, from_position bigint, from_upheavals bigint,
  to_position bigint) returns boolean
  language plpgsql
as $$
begin
  update views.segment
  set position = to_position
  where name = followed
    and segment = followed_segment
    and position = from_position
    and upheavals = from_upheavals;
  if not found then
    raise exception 'segment % of the view % is no longer at position %',
      followed_segment, followed, from_position
      using errcode = 'serialization_failure';
  end if;
  return true;
end
$$;

comment on function views.move is
  'Moves a segment on, or fails, and with it the statements that were sent after it, where somebody '
  'else moved it or changed what is beside its position.';

create table views.rebuild (
  name         text        not null collate "C",
  slot         smallint    not null,
  target       bigint      not null,
  done         bigint      not null default 0,
  after_stream text        not null default '' collate "C",
  position     bigint      not null default -1,
  requested_by text        not null,
  requested_at timestamptz not null default clock_timestamp(),
  worked       interval    not null default '0',
  constraint rebuild_pkey primary key (name),
  constraint rebuild_name_fkey foreign key (name) references views.projection
);

comment on table views.rebuild is
  'A view that is being built beside the live one. First stream by stream up to the target, then '
  'along the log to its end; the row goes when the slots are swapped.';
comment on column views.rebuild.done is 'How many events up to the target are in it.';
comment on column views.rebuild.position is 'Its place in the log; -1 while it goes stream by stream.';
comment on column views.rebuild.worked is 'Time spent so far, for the rate; a pause does not count.';

create table views.parked (
  name      text        not null collate "C",
  slot      smallint    not null,
  stream    text        not null collate "C",
  position  bigint      not null,
  event     text        not null,
  reason    text        not null,
  parked_at timestamptz not null default clock_timestamp(),
  discarded boolean     not null default false,
  constraint parked_pkey primary key (name, slot, stream, position)
);

comment on table views.parked is
  'Events a view could not take. The record stands still there, the rest of the view goes on, until '
  'somebody tries again or discards the event.';

-- Keys end with known_to: the row that holds now is the only one of its kind that is open, so it is
-- found by its whole key, and PostgreSQL takes that index whatever it knows of the table so far. The
-- slot is the same in a whole table. A key must hold it, but as the last column, where neither sorting
-- nor looking something up compares it.

-- A record is joined by the position it was registered at: eight bytes instead of its id, the same
-- in every rebuild, and growing, so that "in order of registration" is a stable order to page in.

create table views.card (
  slot           smallint not null,
  born           bigint   not null,
  known_from     bigint   not null,
  known_to       bigint   not null,
  record         text     not null collate "C",
  class          text     not null collate "C",
  kind           text     not null collate "C",
  modality       text     not null collate "C",
  title          text     not null,
  title_key      text     not null collate "C",
  requirement    text     collate "C",
  merged_into    text     collate "C",
  suppliers      text[]   not null,
  recipients     text[]   not null,
  parties        text[]   not null,
  equipment      text[]   not null,
  search         text     not null collate "C",
  supplier_keys  text[]   not null,
  recipient_keys text[]   not null,
  units          numeric  not null,
  lines_exact    integer  not null,
  lines_inexact  integer  not null,
  lines_open     integer  not null,
  line_names     text[]   not null,
  line_categories text[]  not null,
  line_kinds     text[]   not null,
  line_values    bigint[] not null,
  document       json     not null
) partition by list (slot);

comment on table views.card is 'What a record is about.';
comment on column views.card.title_key is 'The title without case and accents, to sort by.';
comment on column views.card.merged_into is
  'The record that tells its story; such a card has no status, so that it is in no list or total.';
comment on column views.card.suppliers is
  'Codes and names of the side, without case and accents, to filter by; likewise recipients, '
  'parties and equipment (designations and categories).';
comment on column views.card.search is
  'Title, equipment and parties without case and accents, to look for words in.';
comment on column views.card.supplier_keys is
  'Who is counted as supplier: each state once by its code, a side without one by name.';
comment on column views.card.units is
  'How many units the lines that say so exactly add up to; lines_exact counts those lines, '
  'lines_inexact those with "at least", "about" and the like, lines_open those that say nothing.';
comment on column views.card.line_names is
  'Of each line of equipment the record is about: designation (or null), category, kind of quantity '
  'and the number, null where there is none.';

create table views.card_0 partition of views.card for values in (0);
create table views.card_1 partition of views.card for values in (1);

create unique index card_key on only views.card (born, known_to, slot);

create index card_record on only views.card (record, known_to, slot);
create index card_title on only views.card (title_key, born, slot);
create index card_totals on only views.card (born, known_from, known_to, slot)
  include (class, kind, modality, requirement, supplier_keys, recipient_keys, units, lines_exact,
    lines_inexact, lines_open);
create index card_requirement on only views.card (requirement, slot) where requirement is not null;
create index card_merged on only views.card (merged_into, slot) where merged_into is not null;
create index card_parties on only views.card using gin (parties);
create index card_suppliers on only views.card using gin (suppliers);
create index card_recipients on only views.card using gin (recipients);
create index card_equipment on only views.card using gin (equipment);

create table views.anomaly (
  slot       smallint not null,
  born       bigint   not null,
  known_from bigint   not null,
  known_to   bigint   not null,
  anomalies  json     not null
) partition by list (slot);

comment on table views.anomaly is
  'What is unusual about a record; no row while nothing is. Apart from its card, because it changes '
  'with every other development, and cards are wide and have many indexes.';

create table views.anomaly_0 partition of views.anomaly for values in (0);
create table views.anomaly_1 partition of views.anomaly for values in (1);

create unique index anomaly_key on only views.anomaly (born, known_to, slot);

create table views.status (
  slot       smallint not null,
  born       bigint   not null,
  known_from bigint   not null,
  known_to   bigint   not null,
  valid_from date     not null,
  valid_to   date     not null,
  agreements bigint   not null,
  ambiguous  boolean  not null,
  confirmed  boolean  not null,
  class      text     not null collate "C",
  stage      text     collate "C",
  grp        text     collate "C",
  candidates text[]   not null,
  facets     json     not null,
  constraint status_known_check check (known_from < known_to),
  constraint status_valid_check check (valid_from < valid_to)
) partition by list (slot);

comment on table views.status is
  'Rectangles: what a record''s status was on the days from valid_from until before valid_to, as '
  'known from known_from until before known_to. For each record exactly one covers any day and any '
  'position since its registration, unless it is merged into another then.';
comment on column views.status.agreements is
  'How many agreements the record stands for; 0 for what is none.';

create table views.status_0 partition of views.status for values in (0);
create table views.status_1 partition of views.status for values in (1);

create unique index status_key on only views.status (born, known_to, valid_from, slot);

-- Rectangles that cover a point are found without touching the table: all four bounds are in the
-- index, and what totals need beside the stage travels with them.
create index status_stage
  on only views.status (stage, known_to, valid_to, known_from, valid_from, born, slot)
  include (class, grp, confirmed, agreements);

create table views.development (
  slot       smallint not null,
  born       bigint   not null,
  position   bigint   not null,
  known_from bigint   not null,
  known_to   bigint   not null,
  earliest   date     not null,
  latest     date     not null,
  id         text     not null collate "C",
  retracted  boolean  not null,
  document   json     not null
) partition by list (slot);

comment on table views.development is
  'What sources say happened, each as known in an interval; position is where it was recorded.';
comment on column views.development.latest is
  'The first day by which it certainly had happened: what is reported as past had happened when it '
  'was recorded.';

create table views.development_0 partition of views.development for values in (0);
create table views.development_1 partition of views.development for values in (1);

create unique index development_key on only views.development (born, position, known_to, slot);

create table views.link (
  slot       smallint not null,
  born       bigint   not null,
  known_from bigint   not null,
  known_to   bigint   not null,
  id         text     not null collate "C",
  rel        text     not null collate "C",
  target     text     not null collate "C",
  effect     text     collate "C",
  note       text
) partition by list (slot);

comment on table views.link is 'Relations between records, from the record that names the other.';

create table views.link_0 partition of views.link for values in (0);
create table views.link_1 partition of views.link for values in (1);

create unique index link_key on only views.link (born, id, known_to, slot);

create index link_target on only views.link (target, slot);

create function views.index_next(wanted smallint) returns text
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  set maintenance_work_mem = '128MB'
  -- Several connections each make one; several processes to one index cost more.
  set max_parallel_maintenance_workers = '0'
as $$
declare
  patient boolean;
  template record;
begin
  foreach patient in array '{false,true}'::boolean[] loop
    for template in
      select c.oid,
        c.relname || '_' || wanted as name,
        t.relname || '_' || wanted as target,
        pg_get_indexdef(c.oid) as definition
      from pg_index i
      join pg_class c on c.oid = i.indexrelid
      join pg_class t on t.oid = i.indrelid
      where c.relkind = 'I'
        and t.relnamespace = 'views'::regnamespace
      -- those of the status, which take longest, come first
      order by t.relname desc, c.relname desc
    loop
      if exists (
          select from pg_class
          where relnamespace = 'views'::regnamespace
            and relname = template.name) then
        continue;
      elsif patient then
        perform pg_advisory_xact_lock(template.oid::integer, wanted);
      elsif not pg_try_advisory_xact_lock(template.oid::integer, wanted) then
        continue;
      end if;
      -- now that nobody else can be making it
      continue when exists (
        select from pg_class
        where relnamespace = 'views'::regnamespace
          and relname = template.name);
      execute regexp_replace(template.definition, ' INDEX \S+ ON ONLY \S+ ',
        format(' INDEX %I ON views.%I ', template.name, template.target));
      return template.name;
    end loop;
  end loop;
  return null;
end
$$;

comment on function views.index_next is
  'Makes one index that a slot lacks and that nobody else is making, and returns its name; null when '
  'it has all of them. Waits for those that others are making.';

create function views.look(wanted smallint) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  -- Enough to plan by, and a fifth of what the usual 100 costs; in time autovacuum looks closer.
  set default_statistics_target = '20'
as $$
begin
  execute format('analyze views.card_%1$s, views.anomaly_%1$s, views.status_%1$s,
    views.development_%1$s, views.link_%1$s', wanted);
end
$$;

comment on function views.look is 'Makes PostgreSQL look at the rows of a slot, to plan by.';

create function views.empty(wanted smallint) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  set lock_timeout = '2s'
as $$
declare
  index text;
begin
  if exists (select from views.projection where live_slot = wanted) then
    raise exception 'slot % is the one that is read', wanted
      using errcode = 'object_in_use';
  end if;
  execute format('truncate views.card_%1$s, views.anomaly_%1$s, views.status_%1$s,
    views.development_%1$s, views.link_%1$s', wanted);
  for index in
    select c.oid::regclass::text
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_inherits h on h.inhrelid = i.indrelid
    join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'views'::regnamespace
      and t.relname ~ format('_%s$', wanted)
  loop
    execute format('drop index %s', index);
  end loop;
end
$$;

comment on function views.empty is
  'Removes the rows and indexes of the slot that is not read.';

revoke execute on function views.index_next, views.look, views.empty from public;

do $$
declare
  slot smallint;
begin
  foreach slot in array '{0,1}'::smallint[] loop
    while views.index_next(slot) is not null loop
    end loop;
    perform views.look(slot);
  end loop;
end
$$;

insert into views.projection (name) values ('records');
insert into views.segment (name, segment, position) values ('records', 0, 0);

-- The service derives the views, so it may do everything to their rows. It owns no table: emptying a
-- slot, making its indexes and looking at its rows are the owner's functions.

do $$
begin
  if to_regrole('attache_service') is not null then
    grant usage on schema views to attache_service;
    grant select, insert, update, delete on all tables in schema views to attache_service;
    grant execute on function views.index_next, views.look, views.empty to attache_service;
  end if;
end
$$;
