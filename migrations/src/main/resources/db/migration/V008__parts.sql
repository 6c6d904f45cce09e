-- Totals leave out what is part of something else that they add up. Few links say so; they are
-- found here at once, so that a total need not look at every link of every record.

create index link_part on only views.link (known_to, known_from, born, slot)
  include (rel, target)
  where rel in ('PART_OF', 'UNDER_FRAMEWORK', 'HAS_OFFSET');

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
