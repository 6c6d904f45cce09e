package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Conflict;
import attache.dossier.value.Equipment;
import attache.dossier.value.Indicator;
import attache.dossier.value.Modality;
import attache.dossier.value.Money;
import attache.dossier.value.Party;
import attache.dossier.value.RecordId;
import attache.dossier.value.StatedFacet;
import attache.dossier.value.StatedStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The new values of the fields of a registration that change; the rest stays. The class never
 * changes.
 *
 * @param emptied the fields whose value is taken away
 */
public record Revision(
    @Nullable String kind,
    @Nullable String title,
    @Nullable Modality modality,
    @Nullable List<Party> parties,
    @Nullable List<Equipment> equipment,
    @Nullable List<Money> amounts,
    @Nullable Indicator indicator,
    @Nullable RecordId requirement,
    @Nullable SortedMap<String, StatedFacet> facets,
    @Nullable StatedStatus status,
    @Nullable String reason,
    @Nullable String notes,
    @Nullable List<Conflict> conflicts,
    @Nullable List<Citation> sources,
    Set<Part> emptied) {

  /** What a registration may do without. */
  public enum Part {
    INDICATOR,
    REQUIREMENT,
    STATUS,
    REASON,
    NOTES
  }

  public Registration applyTo(Registration old) {
    return new Registration(
        old.recordClass(),
        kind == null ? old.kind() : kind,
        title == null ? old.title() : title,
        modality == null ? old.modality() : modality,
        parties == null ? old.parties() : parties,
        equipment == null ? old.equipment() : equipment,
        amounts == null ? old.amounts() : amounts,
        kept(Part.INDICATOR, indicator, old.indicator()),
        kept(Part.REQUIREMENT, requirement, old.requirement()),
        facets == null ? old.facets() : facets,
        kept(Part.STATUS, status, old.status()),
        kept(Part.REASON, reason, old.reason()),
        kept(Part.NOTES, notes, old.notes()),
        conflicts == null ? old.conflicts() : conflicts,
        sources == null ? old.sources() : sources);
  }

  private <T> @Nullable T kept(Part part, @Nullable T given, @Nullable T old) {
    return emptied.contains(part) ? null : given == null ? old : given;
  }

  /** What the second registration says otherwise than the first. */
  static Revision between(Registration from, Registration to) {
    Set<Part> emptied = EnumSet.noneOf(Part.class);
    return new Revision(
        changed(from.kind(), to.kind()),
        changed(from.title(), to.title()),
        changed(from.modality(), to.modality()),
        changed(from.parties(), to.parties()),
        changed(from.equipment(), to.equipment()),
        changed(from.amounts(), to.amounts()),
        changed(Part.INDICATOR, from.indicator(), to.indicator(), emptied),
        changed(Part.REQUIREMENT, from.requirement(), to.requirement(), emptied),
        changed(from.facets(), to.facets()),
        changed(Part.STATUS, from.status(), to.status(), emptied),
        changed(Part.REASON, from.reason(), to.reason(), emptied),
        changed(Part.NOTES, from.notes(), to.notes(), emptied),
        changed(from.conflicts(), to.conflicts()),
        changed(from.sources(), to.sources()),
        emptied);
  }

  private static <T> @Nullable T changed(T from, T to) {
    return from.equals(to) ? null : to;
  }

  private static <T> @Nullable T changed(
      Part part, @Nullable T from, @Nullable T to, Set<Part> emptied) {
    if (from != null && to == null) {
      emptied.add(part);
    }
    return Objects.equals(from, to) ? null : to;
  }
}
