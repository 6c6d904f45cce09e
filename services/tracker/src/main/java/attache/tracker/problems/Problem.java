package attache.tracker.problems;

import attache.tracker.json.Fault;
import java.util.List;
import java.util.Map;

/** A refusal on its way out: thrown anywhere at the rim, written as an RFC 9457 problem. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Fault> errors;
  private final transient Map<String, String> headers;

  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of(), Map.of());
  }

  public Problem(ProblemType type, List<Fault> errors) {
    this(type, summary(errors), errors, Map.of());
  }

  public Problem(ProblemType type, String detail, List<Fault> errors, Map<String, String> headers) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  private static String summary(List<Fault> errors) {
    return errors.size() == 1
        ? errors.getFirst().detail()
        : "%d values break rules; errors lists them".formatted(errors.size());
  }

  public ProblemType type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What is wrong where, by JSON Pointers into the body. */
  public List<Fault> errors() {
    return errors;
  }

  /** Headers that go with the answer, such as Retry-After. */
  public Map<String, String> headers() {
    return headers;
  }
}
