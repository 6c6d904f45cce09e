-- What a record's own events tell of it is folded from them when its page is read. Here it was kept
-- once more, and was a third of all that a view has to write. The room it took in rows that are there
-- comes back with the next rebuild.

alter table views.development
  drop column document;

alter table views.anomaly
  drop column anomalies;

comment on table views.development is
  'When what sources say happened, each as known in an interval; position is where it was recorded, '
  'and the log says what was told.';
comment on table views.anomaly is
  'How much is weak about a record; no row while nothing is. Apart from its card, because it changes '
  'with every other development, and cards are wide and have many indexes.';
