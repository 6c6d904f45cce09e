package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What totals count of a record: where it stands without any unconfirmed development.
 *
 * @param stage {@code null} where nothing else makes one
 * @param ambiguous whether the stage cannot be told from the others alone
 * @param agreements for how many agreements it stands by them, where a source says so
 */
public record Firm(@Nullable Stage stage, boolean ambiguous, @Nullable Object agreements) {
  static Firm of(Status status) {
    return new Firm(status.stage(), status.ambiguous(), status.facets().get("agreementCount"));
  }
}
