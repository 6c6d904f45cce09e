-- Reviewers ask what waits for them. What was handed in and answered since does not; the answers of
-- a record are looked up here, so that its many other events are not read for that.

create index event_answered on ledger.event (stream, position)
  where name in ('DevelopmentApproved', 'DevelopmentRejected', 'DraftDiscarded');
