package attache.dossier.value;

/** Names a record for ever, in the log, in links and in addresses. */
public record RecordId(String value) {
  public RecordId {
    Slug.of("record id", value, 120, "deal-ar-ru-mig35-request");
  }

  @Override
  public String toString() {
    return value;
  }
}
