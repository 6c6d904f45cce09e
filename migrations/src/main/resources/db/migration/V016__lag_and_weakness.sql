-- How late developments were told is asked of all of them. The day each was recorded on takes half
-- the room of its position, and spares looking that up in the log.

alter table views.development
  add column recorded date not null default '-infinity';

alter table views.development
  alter column recorded drop default;

comment on column views.development.recorded is 'The day it was recorded on.';

drop index views.development_days, views.development_days_0, views.development_days_1;

create index development_days
  on only views.development (born, latest, known_to, known_from, earliest, recorded, slot)
  include (unconfirmed)
  where not retracted;

-- The records of which most is weak are found by how much, so how much is counted as it is recorded.

alter table views.anomaly
  add column weak integer not null default 0;

alter table views.anomaly
  alter column weak drop default;

comment on table views.anomaly is
  'What is weak about a record; no row while nothing is. Apart from its card, because it changes '
  'with every other development, and cards are wide and have many indexes.';
comment on column views.anomaly.weak is
  'How many anomalies it has, and how many developments without a date.';

create index anomaly_weak on only views.anomaly (weak desc, born, known_to, known_from, slot);

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
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V016'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
