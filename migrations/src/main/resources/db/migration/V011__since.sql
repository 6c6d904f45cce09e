-- A status begins anew with every facet, and the stage goes on. Pages and lists say since when a
-- record stands at its stage, as precisely as its sources do, and sort by it.

alter table views.status
  add column since date not null default '-infinity',
  add column since_earliest date not null default '-infinity',
  add column since_qualifier text collate "C";

update views.status
set since = valid_from,
  since_earliest = valid_from;

alter table views.status
  alter column since drop default,
  alter column since_earliest drop default;

comment on column views.status.since is
  'The first day from which the record certainly stood at this stage without a break until valid_from.';
comment on column views.status.since_earliest is
  'The first day from which it can have stood there without a break.';
comment on column views.status.since_qualifier is
  'What EDTF puts behind the date on which that began: ? uncertain, ~ approximate, % both.';

drop index views.status_stage, views.status_stage_0, views.status_stage_1;

create index status_stage
  on only views.status (stage, known_to, valid_to, known_from, valid_from, born, slot)
  include (class, grp, confirmed, ambiguous, since, agreements);

do $$
declare
  slot smallint;
begin
  foreach slot in array '{0,1}'::smallint[] loop
    while views.index_next(slot) is not null loop
    end loop;
  end loop;
end
$$;

-- What stood here before says of each status when it began itself; the log says the rest.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V011'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
