package attache.dossier.value;

import attache.dossier.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a source, or whoever drew the record from it, says the status is after the last development.
 *
 * @param asOf when the source says so, as EDTF
 */
public record StatedStatus(Stage stage, @Nullable Basis basis, @Nullable String asOf) {

  /** Whether the source says it or it was concluded from the source. */
  public enum Basis {
    STATED,
    INFERRED
  }

  public StatedStatus {
    Shape.date("asOf", asOf);
  }
}
