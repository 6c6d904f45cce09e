-- The full texts of source documents, each once, named by its hash. The log keeps the hash: a text
-- is large and read seldom, and the hash is what proves that it is still the text that was quoted.

create schema library;

comment on schema library is
  'The texts that are quoted. What is known of a document itself stands in the log.';

create table library.source_text (
  sha256 bytea not null,
  text   text  not null,
  constraint source_text_pkey primary key (sha256),
  constraint source_text_sha256_check check (sha256 = sha256(convert_to(text, 'UTF8')))
);

comment on table library.source_text is
  'One row a text, never changed: another text has another hash.';

do $$
begin
  if to_regrole('attache_service') is not null then
    grant usage on schema library to attache_service;
    grant select, insert on library.source_text to attache_service;
  end if;
end
$$;
