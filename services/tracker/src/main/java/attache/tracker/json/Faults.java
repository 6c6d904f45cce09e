package attache.tracker.json;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one JSON text, so that a person can mend everything at once. */
public final class Faults {
  /** Past this many, more of the same helps nobody. */
  private static final int MOST = 100;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  void add(String pointer, String detail, Fault.Kind kind) {
    count++;
    Fault fault = new Fault(pointer, detail, kind);
    // A field that two readers ask for is wrong only once.
    if (found.size() < MOST && !found.contains(fault)) {
      found.add(fault);
    }
  }

  /** How many were noted, listed or not. */
  int count() {
    return count;
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }

  /** Throws what was found, if anything was. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadInput(found);
    }
  }
}
