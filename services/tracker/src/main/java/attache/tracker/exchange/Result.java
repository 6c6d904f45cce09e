package attache.tracker.exchange;

/** What became of a record that a file tells of. */
enum Result {
  CREATED,
  UPDATED,
  UNCHANGED,
  REJECTED
}
