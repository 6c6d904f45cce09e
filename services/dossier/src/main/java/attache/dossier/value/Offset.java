package attache.dossier.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the supplier does in return for a deal.
 *
 * @param type whether it has to do with what is supplied; {@code null} where no source says so
 * @param kinds what is done, in the order of {@link Kind}
 */
public record Offset(@Nullable Type type, List<Kind> kinds) {

  /** Whether an offset has to do with the equipment supplied. */
  public enum Type {
    DIRECT,
    INDIRECT
  }

  /** What can be done in return. */
  public enum Kind {
    CO_PRODUCTION,
    LICENSED_PRODUCTION,
    SUBCONTRACT,
    TECHNOLOGY_TRANSFER,
    TRAINING,
    MAINTENANCE
  }

  public Offset {
    if (type == null && kinds.isEmpty()) {
      throw new Invalid("type", "an offset says its type, or at least one of its kinds");
    }
    Set<Kind> sorted = EnumSet.noneOf(Kind.class);
    sorted.addAll(kinds);
    kinds = List.copyOf(sorted);
  }
}
