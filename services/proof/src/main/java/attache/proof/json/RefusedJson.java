package attache.proof.json;

/** JSON that has no canonical form, or none that could be stored and read back as it was. */
public final class RefusedJson extends IllegalArgumentException {

  private final int offset;

  RefusedJson(String reason, int offset) {
    super("%s (at character %d)".formatted(reason, offset));
    this.offset = offset;
  }

  /** Where in the text the fault is, from 0. */
  public int offset() {
    return offset;
  }
}
