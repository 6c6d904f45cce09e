-- Questions about days look at the developments of many records: how long each has been quiet, in
-- which years things happened, how late they were told. All they need is in this index, so that they
-- never open the rows, whose documents are wide.

create index development_days
  on only views.development (born, latest, known_to, known_from, earliest, position, slot)
  where not retracted;

-- Whether a stage can be told for certain is asked with the stage; it fits where there was a gap.

drop index views.status_stage, views.status_stage_0, views.status_stage_1;

create index status_stage
  on only views.status (stage, known_to, valid_to, known_from, valid_from, born, slot)
  include (class, grp, confirmed, ambiguous, agreements);

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
