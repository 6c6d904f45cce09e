package attache.tracker.pages.audit;

import java.util.List;

/** The auditors' first page. */
public record AuditPage() {
  /** What the browser checks of the log without an event. */
  public static final List<String> CHECKS = List.of("checkpoint", "signature", "own", "kept");
}
