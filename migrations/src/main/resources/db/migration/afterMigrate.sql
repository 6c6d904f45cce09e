-- Runs after all steps, also when none was missing. Each step grants what it makes to the role
-- attache_service, if there is one; here the role gets it that came later: an administrator made it
-- after the steps, or the database was restored on a server that did not have it yet.

do $$
begin
  if to_regrole('attache_service') is null or to_regclass('exchange.answer') is null then
    return; -- nobody to give rights to, or steps are missing yet
  end if;
  if not exists (
      select from unnest(array['ledger', 'library', 'views', 'access', 'exchange']) as of(name)
      where not has_schema_privilege('attache_service', of.name, 'usage')) then
    return;
  end if;
  -- "attache" in ASCII: instances that start at once grant one after the other
  perform pg_advisory_xact_lock(27431115939866725);
  grant usage on schema ledger, library, views, access, exchange to attache_service;
  grant select, insert on ledger.event, ledger.idempotency, ledger.tile, ledger.checkpoint,
    ledger.first_key, library.source_text, access.visit, access.lost, exchange.answer
    to attache_service;
  grant select, insert, update, delete on ledger.snapshot to attache_service;
  grant select, insert, update, delete on all tables in schema views to attache_service;
  grant execute on function views.index_next, views.look, views.empty, access.forget
    to attache_service;
end
$$;
