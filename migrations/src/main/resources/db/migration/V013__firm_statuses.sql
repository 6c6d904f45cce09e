-- What totals count of a record without its unconfirmed developments is more than the stage: whether
-- it can be told, and of an agreement for how many it stands. A status says whether it holds without
-- them (firm), and where not, what does.

alter table views.status
  add column firm boolean not null default true,
  add column firm_ambiguous boolean,
  add column firm_agreements bigint;

comment on column views.status.firm is
  'Whether it is confirmed, and stage, ambiguity and number of agreements are the same without any '
  'unconfirmed development. Where not, firm_stage, firm_grp, firm_ambiguous and firm_agreements say '
  'what they are without.';
comment on column views.status.firm_stage is
  'The stage without any unconfirmed development; null where nothing else makes one, and where the '
  'status is firm. firm_grp is its group.';

update views.status
set firm = false,
  firm_ambiguous = ambiguous,
  firm_agreements = agreements
where not confirmed;

alter table views.status
  alter column firm drop default;

drop index views.status_stage, views.status_stage_0, views.status_stage_1;
drop index views.status_firm, views.status_firm_0, views.status_firm_1;

create index status_stage
  on only views.status (stage, known_to, valid_to, known_from, valid_from, born, slot)
  include (class, grp, firm, ambiguous, since, agreements);

-- Where totals find what is not firm, which is little; what is they find in status_stage.

create index status_firm
  on only views.status (born, known_to, valid_to, known_from, valid_from, slot)
  include (class, stage, grp, firm_stage, firm_grp, firm_ambiguous, firm_agreements)
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

-- What was derived before does not say it; the log does.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V013'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
