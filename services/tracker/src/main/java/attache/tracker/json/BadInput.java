package attache.tracker.json;

import java.util.List;

/** Input that breaks rules, with every fault that was found. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public BadInput(List<Fault> faults) {
    super(faults.isEmpty() ? "bad input" : faults.getFirst().detail(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  public BadInput(String pointer, String detail) {
    this(List.of(new Fault(pointer, detail)));
  }

  public List<Fault> faults() {
    return faults;
  }
}
