package attache.tracker.desk;

import attache.dossier.value.RecordId;

/** Others kept recording on the record meanwhile; nothing was recorded. */
public final class Contended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Contended(RecordId record) {
    super(
        "others keep recording on %s; nothing was recorded, try again".formatted(record),
        null,
        false,
        false);
  }
}
