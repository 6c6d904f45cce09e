-- A record that was made to carry a draft is no more public than the draft: it has a card, for authors
-- and reviewers, and no status, so that it is in no list or total.

alter table views.card
  add column awaits_approval boolean not null default false;

alter table views.card
  alter column awaits_approval drop default;

comment on column views.card.awaits_approval is
  'Whether nothing tells of the record yet but drafts; such a card has no status.';
