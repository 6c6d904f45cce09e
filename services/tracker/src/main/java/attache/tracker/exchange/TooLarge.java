package attache.tracker.exchange;

/** More than an import may bring. */
final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge(String message) {
    super(message, null, false, false);
  }
}
