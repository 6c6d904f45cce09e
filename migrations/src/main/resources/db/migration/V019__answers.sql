-- What an import under an idempotency key was answered. Other writes are answered again from the
-- events they wrote; of an import the log cannot tell which records were rejected, or had not changed.

create schema exchange;

comment on schema exchange is
  'What is kept of catalogues that came in, beside the records they became in the log.';

create table exchange.answer (
  key          text   not null collate "C",
  content_type text   not null,
  position     bigint not null,
  gzipped      bytea  not null,
  constraint answer_pkey primary key (key)
);

comment on table exchange.answer is
  'The first answer to an import, never changed. Its key stands in ledger.idempotency, without '
  'positions of its own; a key there without an answer here is one whose service stopped half-way.';

comment on column exchange.answer.position is
  'How far the log had come, as the answer told.';

do $$
begin
  if to_regrole('attache_service') is not null then
    grant usage on schema exchange to attache_service;
    grant select, insert on exchange.answer to attache_service;
  end if;
end
$$;
