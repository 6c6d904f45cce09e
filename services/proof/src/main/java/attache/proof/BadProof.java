package attache.proof;

/** A key, note, checkpoint, event or proof that is not in its form. */
public final class BadProof extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadProof(String sentence) {
    super(sentence);
  }
}
