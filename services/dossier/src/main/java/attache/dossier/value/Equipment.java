package attache.dossier.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of equipment.
 *
 * @param designation the model, or {@code null} where the source names none ("Russian helicopters")
 * @param category an open term such as AIRCRAFT
 * @param role an open term; {@code null} means the record is about this equipment (SUBJECT)
 * @param includes what comes with it, in words
 */
public record Equipment(
    @Nullable String designation,
    Quantity quantity,
    @Nullable String category,
    @Nullable Condition condition,
    @Nullable String role,
    @Nullable String description,
    @Nullable String asStated,
    List<String> includes) {

  /** The state the equipment comes in. */
  public enum Condition {
    NEW,
    SECOND_HAND,
    MODERNISED
  }

  public Equipment {
    if (designation != null) {
      Text.line("designation", designation);
    }
    if (category != null) {
      Term.of("category", category);
    }
    if (role != null) {
      Term.of("role", role);
    }
    Text.passage("description", description);
    Text.passage("asStated", asStated);
    if (designation == null && description == null && asStated == null && category == null) {
      throw new Invalid(
          "designation",
          "nothing says what the equipment is; give a designation, or a category, description or"
              + " asStated where the model is not known");
    }
    includes = List.copyOf(includes);
    for (int i = 0; i < includes.size(); i++) {
      Text.line("includes/" + i, includes.get(i));
    }
  }

  /** True for what the record is about, not what is replaced, lost or serviced by it. */
  public boolean isSubject() {
    return role == null || role.equals("SUBJECT");
  }
}
