-- A party that ratified is known by what it is called in any language, not by its own and its English
-- name alone. What was derived before may say that nobody ratified; the log does not.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V020'
from views.projection
where exists (select from ledger.event)
on conflict (name) do nothing;
