package attache.dossier.status;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands on a day.
 *
 * @param stage the stage, or {@code null} before the first development
 * @param group the dashboard's column, for deals that have a stage
 * @param ambiguous true where the order of developments, or whether one had happened yet, cannot be
 *     told and the stage depends on it
 * @param candidates the stages it can be, the one given first; empty unless ambiguous
 * @param confirmed false where the stage rests on an unconfirmed development, or the record itself
 *     is unconfirmed
 * @param firm where it stands without any unconfirmed development; {@code null} where it is
 *     confirmed and stands alike without them
 * @param facets what else holds, by name
 */
public record Status(
    @Nullable Stage stage,
    @Nullable Group group,
    boolean ambiguous,
    List<Stage> candidates,
    boolean confirmed,
    @Nullable Firm firm,
    Map<String, Object> facets) {
  /** The same, saying where it stands without what is unconfirmed. */
  Status without(Firm rest) {
    return new Status(stage, group, ambiguous, candidates, confirmed, rest, facets);
  }
}
