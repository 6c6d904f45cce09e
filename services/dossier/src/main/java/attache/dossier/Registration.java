package attache.dossier;

import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.Conflict;
import attache.dossier.value.Equipment;
import attache.dossier.value.Indicator;
import attache.dossier.value.Invalid;
import attache.dossier.value.Modality;
import attache.dossier.value.Money;
import attache.dossier.value.Party;
import attache.dossier.value.RecordId;
import attache.dossier.value.StatedFacet;
import attache.dossier.value.StatedStatus;
import attache.dossier.value.Term;
import attache.dossier.value.Text;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a record is about: everything but what happened.
 *
 * @param kind an open term within the class, such as PURCHASE or TREATY
 * @param requirement the requirement a deal competes for
 * @param facets what a source states about the record beside its developments
 * @param status what a source says the status is; shown beside ours, never used to derive it
 */
public record Registration(
    RecordClass recordClass,
    String kind,
    String title,
    Modality modality,
    List<Party> parties,
    List<Equipment> equipment,
    List<Money> amounts,
    @Nullable Indicator indicator,
    @Nullable RecordId requirement,
    SortedMap<String, StatedFacet> facets,
    @Nullable StatedStatus status,
    @Nullable String reason,
    @Nullable String notes,
    List<Conflict> conflicts,
    List<Citation> sources) {
  /** What kind it is where nobody has said. */
  public static final String UNSPECIFIED = "UNSPECIFIED";

  private static final int MOST = 500;

  public Registration {
    Term.of("kind", kind);
    Text.line("title", title);
    Text.passage("reason", reason);
    Text.passage("notes", notes);
    if (requirement != null && recordClass != RecordClass.DEAL) {
      throw new Invalid(
          "requirement",
          "only a DEAL competes for a requirement, not a record of class " + recordClass);
    }
    if (indicator != null && recordClass != RecordClass.INDICATOR) {
      throw new Invalid(
          "indicator",
          "only a record of class INDICATOR carries an indicator, not a " + recordClass);
    }
    parties = bounded("parties", parties);
    equipment = bounded("equipment", equipment);
    amounts = bounded("amounts", amounts);
    conflicts = bounded("conflicts", conflicts);
    sources = bounded("sources", sources);
    facets = Collections.unmodifiableSortedMap(new TreeMap<>(facets));
  }

  /** True where nobody confirms anything of it, whatever its developments say. */
  public boolean isUnconfirmed() {
    return modality == Modality.UNCONFIRMED;
  }

  /** What a catalogue has told of it that told no more than class and title. */
  Registration untold() {
    return new Registration(
        recordClass,
        UNSPECIFIED,
        title,
        Modality.ASSERTED,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        new TreeMap<>(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  private static <T> List<T> bounded(String field, List<T> list) {
    if (list.size() > MOST) {
      throw new Invalid(
          field, "%s has %d entries; at most %d fit".formatted(field, list.size(), MOST));
    }
    return List.copyOf(list);
  }
}
