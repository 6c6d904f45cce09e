-- Runs before each step, in its transaction. Steps expect both slots of the views to have all their
-- indexes. Where a rebuild was called off, or is under way, the slot that nobody reads lacks some: it
-- is emptied, which makes its indexes at once. A rebuild that is under way begins anew, for what it
-- has so far was derived by the release before. On tables that are not there yet it does nothing.

do $$
declare
  spare smallint;
begin
  if to_regclass('views.rebuild') is null then
    return;
  end if;
  update views.rebuild
  set done = 0,
    after_stream = '',
    position = -1,
    worked = '0'
  where done > 0
    or position >= 0;
  select 1 - live_slot into spare from views.projection where name = 'records';
  if exists (
      select from pg_class
      where relkind = 'I'
        and relnamespace = 'views'::regnamespace
        and to_regclass(format('views.%I', relname || '_' || spare)) is null) then
    perform views.empty(spare);
    while views.index_next(spare) is not null loop
    end loop;
  end if;
end
$$;
