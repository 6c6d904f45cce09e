package attache.dossier.time;

/** A date of a development that contradicts itself: which field, and why. */
public final class InvalidEventDate extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  InvalidEventDate(String field, String reason) {
    super(reason);
    this.field = field;
  }

  /** The component of {@link EventDate} at fault: edtf, basis, asStated or bound. */
  public String field() {
    return field;
  }
}
