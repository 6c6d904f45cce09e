package attache.ledger.proof;

/** The log is not what was signed, or not what its own hashes say. Nothing more is signed. */
public final class BrokenLog extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenLog(String sentence) {
    super(sentence);
  }
}
