package attache.ledger.axon;

/** Another request was recorded under this idempotency key; nothing new was recorded. */
public final class KeyTaken extends RuntimeException {

  private final String key;

  KeyTaken(String key) {
    super("the idempotency key \"%s\" was used by another request".formatted(key));
    this.key = key;
  }

  public String key() {
    return key;
  }
}
