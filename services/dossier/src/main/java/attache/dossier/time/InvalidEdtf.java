package attache.dossier.time;

/** A text that is no EDTF expression: what is wrong, where, and what would be right. */
public final class InvalidEdtf extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String input;
  private final int offset;
  private final String reason;

  InvalidEdtf(String input, int offset, String reason) {
    super("at offset " + offset + ": " + reason);
    this.input = input;
    this.offset = offset;
    this.reason = reason;
  }

  /** The text as it was given. */
  public String input() {
    return input;
  }

  /** Where the fault begins, counted from 0; the text's length when its end came too early. */
  public int offset() {
    return offset;
  }

  /** The sentence without the offset, e.g. "there is no 29 February in 2021". */
  public String reason() {
    return reason;
  }
}
