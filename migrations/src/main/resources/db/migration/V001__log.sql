-- The log: every event ever recorded, in one order, chained by hashes, never changed.
--
-- Positions are consecutive and in commit order, because whoever appends holds one advisory lock
-- until its commit (attache.ledger writes; nothing else should). So a reader needs nothing but
-- "position > ? order by position", and the whole log is one chain.

create schema ledger;

comment on schema ledger is
  'The log of events and what belongs to it. Knows nothing of what the events mean.';

create table ledger.event (
  position    bigint         not null,
  recorded_at timestamptz(6) not null,
  sequence    bigint         not null,
  version     integer        not null,
  id          uuid           not null,
  stream      text           not null collate "C",
  name        text           not null,
  actor       text           not null,
  data        json           not null,
  meta        json           not null,
  hash        bytea          not null,
  constraint event_pkey primary key (position),
  constraint event_stream_sequence_key unique (stream, sequence),
  constraint event_position_check check (position > 0),
  constraint event_sequence_check check (sequence >= 0),
  constraint event_hash_check check (octet_length(hash) = 32)
);

comment on table ledger.event is
  'One row an event. Append-only: by the service''s grants, and by triggers for everyone else.';
comment on column ledger.event.position is
  'Place in the log: 1, 2, 3 … in commit order, without gaps.';
comment on column ledger.event.recorded_at is
  'When the log learned it, by the database''s clock; never less than that of the position before, '
  'also when the clock jumps back. No index: it grows with the position, see ledger.position_at.';
comment on column ledger.event.sequence is
  'Place in its stream: 0, 1, 2 … without gaps. The unique key is the last guard of a version check.';
comment on column ledger.event.version is
  'Version of the event''s form, under its name.';
comment on column ledger.event.data is
  'Canonical JSON (RFC 8785), kept as json and not jsonb: what is hashed is what is stored, byte '
  'for byte. Cast it to jsonb to search it.';
comment on column ledger.event.meta is
  'Canonical JSON about the recording, not about the world.';
comment on column ledger.event.hash is
  'SHA-256(hash of the position before || SHA-256(0x00 || canonical JSON of this row)); 32 zero '
  'bytes before position 1.';

create table ledger.idempotency (
  key            text   not null collate "C",
  request_hash   bytea  not null,
  first_position bigint not null,
  last_position  bigint not null,
  constraint idempotency_pkey primary key (key),
  constraint idempotency_positions_check check (first_position <= last_position)
);

comment on table ledger.idempotency is
  'Which request wrote which events. Written in the events'' own transaction, so a repeated request '
  'can never write twice; no foreign keys, which would lock, and so rewrite, rows of the log.';

create table ledger.snapshot (
  stream   text    not null collate "C",
  sequence bigint  not null,
  version  integer not null,
  name     text    not null,
  data     json    not null,
  constraint snapshot_pkey primary key (stream)
);

comment on table ledger.snapshot is
  'The newest remembered state of a long stream, up to and with sequence. A cache: drop its rows '
  'whenever you like.';

-- Append-only, whoever asks. "always" so that session_replication_role does not switch it off. A
-- superuser can still drop the triggers: that is what the chain and the signed checkpoints are for.

create function ledger.refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '% of %.% is refused: the log is append-only',
    lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege',
          hint = 'Record a correction or a retraction; what was recorded stays.';
end
$$;

create trigger event_append_only
  before update or delete or truncate on ledger.event
  for each statement execute function ledger.refuse_change();
alter table ledger.event enable always trigger event_append_only;

create trigger idempotency_append_only
  before update or delete or truncate on ledger.idempotency
  for each statement execute function ledger.refuse_change();
alter table ledger.idempotency enable always trigger idempotency_append_only;

-- Position and recorded_at grow together and positions have no gaps, so the primary key serves as
-- the index of both: a binary search of some 25 look-ups instead of an index that costs every append.

create function ledger.position_at(instant timestamptz) returns bigint
  language plpgsql
  stable strict parallel safe
as $$
declare
  low    bigint := 0;
  high   bigint := coalesce((select max(position) from ledger.event), 0);
  middle bigint;
begin
  while low < high loop
    middle := (low + high + 1) / 2;
    if (select recorded_at from ledger.event where position = middle) <= instant then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end
$$;

comment on function ledger.position_at is
  'The last position recorded at or before an instant; 0 when there was none.';

-- What the service may do, whoever logs in: it sets this role on its connections. Roles belong to
-- the whole server, so another database may have made it already, or be making it at this moment.

do $$
begin
  if to_regrole('attache_service') is null then
    create role attache_service nologin;
  end if;
exception
  when duplicate_object or unique_violation then
    null;
  when insufficient_privilege then
    raise notice 'role attache_service is missing and % may not create roles: the log is protected '
      'by its triggers, but not by grants. An administrator can create the role and grant it.',
      current_user;
end
$$;

do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant attache_service to %I', current_user);
  end if;
exception
  when undefined_object or unique_violation then
    null;
  when insufficient_privilege then
    raise notice '% may not grant itself the role attache_service: its connections keep their '
      'own rights.', current_user;
end
$$;

do $$
begin
  if to_regrole('attache_service') is not null then
    grant usage on schema ledger to attache_service;
    grant select, insert on ledger.event, ledger.idempotency to attache_service;
    grant select, insert, update, delete on ledger.snapshot to attache_service;
  end if;
end
$$;
