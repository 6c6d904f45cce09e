package attache.tracker.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a refusal into two sentences instead of a stack trace. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseRefused refusal) {
    return new FailureAnalysis(refusal.getMessage(), refusal.wayOut(), root);
  }
}
