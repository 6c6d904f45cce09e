package attache.tracker.exchange;

import attache.ledger.IdempotencyKey;
import java.io.IOException;

/** Takes a key before the first record is decided. */
final class Claiming implements Report {
  private final Answers answers;
  private final IdempotencyKey key;
  private final Report report;

  Claiming(Answers answers, IdempotencyKey key, Report report) {
    this.answers = answers;
    this.key = key;
    this.report = report;
  }

  @Override
  public void begin(int records, boolean dryRun) throws IOException {
    answers.claim(key);
    report.begin(records, dryRun);
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    report.add(outcome);
  }
}
