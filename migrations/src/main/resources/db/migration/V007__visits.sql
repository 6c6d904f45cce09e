-- Who looked at which record. Auditors ask; the log cannot say, for it has what was recorded only.
--
-- Not part of the log and no evidence: written some time after the look, lost where there are more
-- than can be written, and forgotten after a time. So it has a schema of its own, and the service
-- may add to it and read it, but can take nothing away: what is old goes through access.forget.

create schema access;

comment on schema access is
  'Who looked at what. Can be emptied at any time without harm to anything else.';

create table access.visit (
  id     bigint         generated always as identity,
  at     timestamptz(3) not null,
  actor  text           collate "C",
  record text           not null collate "C",
  way    text           not null collate "C",
  constraint visit_pkey primary key (id)
);

comment on table access.visit is
  'Somebody looked at a record; who looks again within ten minutes is not written again.';
comment on column access.visit.actor is
  'The name that was given with the request; null where none was.';
comment on column access.visit.way is
  'What was looked at: page, replay, api, explanation, history or bundle.';

create index visit_at on access.visit (at);
create index visit_record on access.visit (record, id);
create index visit_actor on access.visit (actor, id);

create table access.lost (
  id     bigint         generated always as identity,
  at     timestamptz(3) not null,
  visits bigint         not null,
  constraint lost_pkey primary key (id)
);

comment on table access.lost is
  'How many looks were not written until then, since the row before: there were too many at once, '
  'or the database did not take them.';

create function access.forget(older_than interval) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  oldest timestamptz := now() - greatest(older_than, interval '1 day');
  gone   bigint;
begin
  delete from access.visit
  where id in (select id from access.visit where at < oldest order by at limit 10000);
  get diagnostics gone = row_count;
  delete from access.lost where at < oldest;
  return gone;
end
$$;

comment on function access.forget is
  'Takes away what is older, never what is of the last day; at most 10,000 visits at once.';

revoke execute on function access.forget from public;

do $$
begin
  if to_regrole('attache_service') is not null then
    grant usage on schema access to attache_service;
    grant select, insert on access.visit, access.lost to attache_service;
    grant execute on function access.forget to attache_service;
  end if;
end
$$;
