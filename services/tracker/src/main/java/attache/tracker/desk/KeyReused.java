package attache.tracker.desk;

/** An idempotency key stands for another request already. */
public final class KeyReused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyReused(String key) {
    super(
        "the idempotency key %s was used for another request; choose a new key".formatted(key),
        null,
        false,
        false);
  }
}
