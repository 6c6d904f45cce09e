-- Readers ask which records have been quiet for long, and for how long each has been. So a status
-- says by which day something was last known to have happened, and begins anew where that turns.

alter table views.status
  add column heard date;

comment on column views.status.heard is
  'The last day by which one of the developments is known to have happened; null while none is. The '
  'record is quiet since then.';

drop index views.status_stage, views.status_stage_0, views.status_stage_1;

create index status_stage
  on only views.status (stage, known_to, valid_to, known_from, valid_from, born, slot)
  include (class, grp, firm, ambiguous, since, heard, agreements);

drop index views.status_firm, views.status_firm_0, views.status_firm_1;

create index status_firm
  on only views.status (born, known_to, valid_to, known_from, valid_from, slot)
  include (class, stage, grp, firm_stage, firm_grp, firm_ambiguous, heard, firm_agreements)
  where not firm;

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

-- What was derived before does not say since when a record is quiet; the log does.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V015'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
