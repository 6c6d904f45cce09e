package attache.dossier.value;

/** Names a link within the record it starts from. */
public record LinkId(String value) {
  public LinkId {
    Slug.of("link id", value, "follows-deal-ar-ru-fighters-offer");
  }

  @Override
  public String toString() {
    return value;
  }
}
