-- Drafts wait for a review, and reviewers ask for those of all records. They are few and in no
-- view, so the log is asked for the events that handed one in.

create index event_submitted on ledger.event (stream, position) where name = 'DevelopmentSubmitted';
