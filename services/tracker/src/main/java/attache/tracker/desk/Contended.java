package attache.tracker.desk;

/** Others kept recording in the same place meanwhile; nothing was recorded. */
public final class Contended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Contended(String place) {
    super(
        "others keep recording on %s; nothing was recorded, try again".formatted(place),
        null,
        false,
        false);
  }
}
