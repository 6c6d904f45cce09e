-- What proves the log: the inner nodes of its Merkle tree (RFC 9162), and what was signed about it.
--
-- A tile holds 256 neighbouring hashes of one level. Only full tiles are stored, so no row ever
-- changes; what stands right of the last full tile is computed from the 255 events or tiles it can
-- be at most. A tile is a pure function of the log: a lost one comes back, a doubtful one can be
-- computed again, and a signed root tells which.

create table ledger.tile (
  level  smallint not null,
  index  bigint   not null,
  root   bytea    not null,
  hashes bytea    not null,
  constraint tile_pkey primary key (level, index),
  constraint tile_root_check check (octet_length(root) = 32),
  constraint tile_hashes_check check (octet_length(hashes) = 256 * 32)
);

-- hashes do not compress
alter table ledger.tile alter column hashes set storage external;

comment on table ledger.tile is
  'Merkle nodes: tile (0, i) has the leaf hashes of positions 256 i + 1 to 256 i + 256, tile (l, i) '
  'the roots of the tiles (l - 1, 256 i) to (l - 1, 256 i + 255).';

create table ledger.checkpoint (
  size      bigint         not null,
  root      bytea          not null,
  signed_at timestamptz(6) not null,
  note      text           not null,
  constraint checkpoint_pkey primary key (size),
  constraint checkpoint_size_check check (size > 0),
  constraint checkpoint_root_check check (octet_length(root) = 32)
);

comment on table ledger.checkpoint is
  'Every checkpoint ever signed, as it was given out. The log may never differ from one of them.';

create table ledger.first_key (
  only_one     boolean not null default true,
  verifier_key text    not null,
  constraint first_key_pkey primary key (only_one),
  constraint first_key_only_one_check check (only_one)
);

comment on table ledger.first_key is
  'The public key the first checkpoint was signed with. Later ones stand in the log, stream '
  'ledger:keys, each signed by the one before. Private keys are never in the database.';

create trigger tile_append_only
  before update or delete or truncate on ledger.tile
  for each statement execute function ledger.refuse_change();
alter table ledger.tile enable always trigger tile_append_only;

create trigger checkpoint_append_only
  before update or delete or truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_change();
alter table ledger.checkpoint enable always trigger checkpoint_append_only;

create trigger first_key_append_only
  before update or delete or truncate on ledger.first_key
  for each statement execute function ledger.refuse_change();
alter table ledger.first_key enable always trigger first_key_append_only;

do $$
begin
  if to_regrole('attache_service') is not null then
    grant select, insert on ledger.tile, ledger.checkpoint, ledger.first_key to attache_service;
  end if;
end
$$;
