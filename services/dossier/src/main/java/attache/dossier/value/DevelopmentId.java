package attache.dossier.value;

/** Names a development within its record. */
public record DevelopmentId(String value) {
  public DevelopmentId {
    Slug.of("development id", value, 120, "e1");
  }

  @Override
  public String toString() {
    return value;
  }
}
