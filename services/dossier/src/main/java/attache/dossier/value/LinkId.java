package attache.dossier.value;

/** Names a link within the record it starts from. */
public record LinkId(String value) {
  public LinkId {
    // Long enough for the relation and the id of the record it leads to.
    Slug.of("link id", value, 200, "follows-deal-ar-ru-fighters-offer");
  }

  @Override
  public String toString() {
    return value;
  }
}
