-- A record that is unconfirmed as a whole has no confirmed status, as totals have always counted it. What was
-- derived before calls it confirmed where its developments are; where there is none such, nothing is built anew.

insert into views.rebuild (name, slot, target, requested_by)
select name, 1 - live_slot, (select max(position) from ledger.event), 'migration V021'
from views.projection
where exists (select from views.card where modality = 'UNCONFIRMED')
on conflict (name) do nothing;
