-- Totals leave unconfirmed developments out, not the records they are about: where a status is not
-- confirmed, it carries where the record stands without them.

alter table views.status
  add column firm_stage text collate "C",
  add column firm_grp   text collate "C";

comment on column views.status.firm_stage is
  'The stage without any unconfirmed development, where the status is not confirmed; null where '
  'nothing else makes one, and where the status is confirmed. firm_grp is its group.';

-- Where totals find what is not confirmed, which is little; what is confirmed they find in status_stage.

create index status_firm
  on only views.status (born, known_to, valid_to, known_from, valid_from, slot)
  include (class, stage, grp, firm_stage, firm_grp, ambiguous, agreements)
  where not confirmed;

-- A development that is not confirmed is no part of the years in which things happened; whether it is
-- fits where there was a gap.

alter table views.development
  add column unconfirmed boolean not null default false;

comment on column views.development.unconfirmed is
  'Whether nothing but unconfirmed words, or sources that cannot be judged, bear it out.';

drop index views.development_days, views.development_days_0, views.development_days_1;

create index development_days
  on only views.development (born, latest, known_to, known_from, earliest, position, slot)
  include (unconfirmed)
  where not retracted;

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

-- What was derived before says neither; the log does.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V012'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
