package attache.dossier;

import attache.dossier.value.Claim;
import attache.dossier.value.DisputeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sources disagree about a development. Nothing is taken away by it and no stage changes: both
 * sides are shown until somebody settles it.
 *
 * @param claims what is said instead
 * @param because why it is disputed
 * @param raised by whom and when
 * @param resolution how it was settled, or {@code null} while it is open
 */
public record Dispute(
    DisputeId id,
    List<Claim> claims,
    Because because,
    Recording raised,
    @Nullable Resolution resolution) {

  /** What settled a dispute. */
  public record Resolution(Because because, Recording recording) {}

  public Dispute {
    claims = List.copyOf(claims);
  }

  public boolean isOpen() {
    return resolution == null;
  }

  Dispute resolved(Because why, Recording now) {
    return new Dispute(id, claims, because, raised, new Resolution(why, now));
  }
}
