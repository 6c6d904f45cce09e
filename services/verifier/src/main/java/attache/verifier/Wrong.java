package attache.verifier;

/** Ends a check at the first thing that is wrong. */
final class Wrong extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Verdict.Unsound verdict;

  private Wrong(Verdict.Unsound verdict) {
    super(verdict.says(), null, false, false);
    this.verdict = verdict;
  }

  static Wrong at(Fault fault, long position, String says) {
    return between(fault, position, position, says);
  }

  static Wrong between(Fault fault, long from, long through, String says) {
    return new Wrong(new Verdict.Unsound(fault, from, through, says));
  }

  static Wrong with(Fault fault, String says) {
    return at(fault, 0, says);
  }

  Verdict.Unsound verdict() {
    return verdict;
  }
}
