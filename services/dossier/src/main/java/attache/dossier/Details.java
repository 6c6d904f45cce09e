package attache.dossier;

import attache.dossier.lifecycle.Detail;
import attache.dossier.value.Invalid;
import attache.dossier.value.Numbers;
import attache.dossier.value.Offset;
import attache.dossier.value.RecordId;
import attache.dossier.value.Term;
import attache.dossier.value.Text;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else a development says, by type.
 *
 * @param by who acted: the party that ratified, the deal that met a requirement
 * @param competitor the rival deal that was favoured or selected
 * @param measure the policy measure that had an impact
 * @param to the deal the recipient turned to
 * @param step the kind of step in talks, such as TALKS, VISIT or TRIAL
 * @param session which session of a commission
 * @param recurring true where it happened again and again
 * @param future true where it is still to come, such as a scheduled expiry
 * @param count how many: agreements in a package, units delivered
 * @param offset what is done in return for a deal
 */
public record Details(
    @Nullable String by,
    @Nullable String place,
    @Nullable String note,
    @Nullable RecordId competitor,
    @Nullable RecordId measure,
    @Nullable RecordId to,
    @Nullable String step,
    @Nullable String session,
    boolean recurring,
    boolean future,
    @Nullable Long count,
    @Nullable Offset offset) {
  public static final Details NONE =
      new Details(null, null, null, null, null, null, null, null, false, false, null, null);

  public Details {
    if (by != null) {
      Text.line("by", by);
    }
    Text.optionalLine("place", place);
    Text.passage("note", note);
    if (step != null) {
      Term.of("step", step);
    }
    Text.optionalLine("session", session);
    if (count != null) {
      Numbers.counted("count", "a count", count);
    }
  }

  /** The record that met a requirement; {@code null} where words, or nothing, say who did. */
  public @Nullable RecordId meeting() {
    try {
      return by == null ? null : new RecordId(by);
    } catch (Invalid _) {
      return null;
    }
  }

  /** These details, but those that are named as another has them. */
  Details with(Set<Detail> named, Details other) {
    return new Details(
        named.contains(Detail.BY) ? other.by : by,
        named.contains(Detail.PLACE) ? other.place : place,
        named.contains(Detail.NOTE) ? other.note : note,
        named.contains(Detail.COMPETITOR) ? other.competitor : competitor,
        named.contains(Detail.MEASURE) ? other.measure : measure,
        named.contains(Detail.TO) ? other.to : to,
        named.contains(Detail.STEP) ? other.step : step,
        named.contains(Detail.SESSION) ? other.session : session,
        named.contains(Detail.RECURRING) ? other.recurring : recurring,
        named.contains(Detail.FUTURE) ? other.future : future,
        named.contains(Detail.COUNT) ? other.count : count,
        named.contains(Detail.OFFSET) ? other.offset : offset);
  }

  /** These details with what changed between two others. */
  Details changed(Details before, Details after) {
    return new Details(
        changed(by, before.by, after.by),
        changed(place, before.place, after.place),
        changed(note, before.note, after.note),
        changed(competitor, before.competitor, after.competitor),
        changed(measure, before.measure, after.measure),
        changed(to, before.to, after.to),
        changed(step, before.step, after.step),
        changed(session, before.session, after.session),
        before.recurring == after.recurring ? recurring : after.recurring,
        before.future == after.future ? future : after.future,
        changed(count, before.count, after.count),
        changed(offset, before.offset, after.offset));
  }

  private static <T> @Nullable T changed(@Nullable T mine, @Nullable T before, @Nullable T after) {
    return Objects.equals(before, after) ? mine : after;
  }
}
