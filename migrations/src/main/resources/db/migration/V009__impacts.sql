-- A report that a policy measure had an impact on a deal is one of the deal's developments. The
-- measure's page shows it among its influences, so developments are found by the measure they name.

alter table views.development
  add column measure text collate "C";

comment on column views.development.measure is
  'The policy measure that it says had an impact; null for all others, and where that is denied.';

update views.development
set measure = document->'details'->>'measure'
where document->>'type' = 'POLICY_IMPACT_ASSERTED'
  and document->>'modality' <> 'DENIED';

create index development_measure on only views.development (measure, slot)
  where measure is not null;

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
