package attache.dossier.value;

/** Names a dispute within the development it is about. */
public record DisputeId(String value) {
  public DisputeId {
    Slug.of("dispute id", value, 120, "expiry-2048");
  }

  @Override
  public String toString() {
    return value;
  }
}
