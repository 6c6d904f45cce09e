package attache.dossier.value;

/** Names a source document. */
public record SourceId(String value) {
  public SourceId {
    Slug.of("source id", value, 120, "faure-2021");
  }

  @Override
  public String toString() {
    return value;
  }
}
