package attache.tracker.json;

import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.time.DateBasis;
import attache.dossier.time.Edtf;
import attache.dossier.time.EventDate;
import attache.dossier.time.InvalidEventDate;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Invalid;
import attache.dossier.value.Modality;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event of a catalogue: a development whose fields stand side by side. */
final class CatalogueEventJson {
  private CatalogueEventJson() {}

  /**
   * Reads an event.
   *
   * @param recordClass the class of its record, or {@code null} where that is not known
   * @param modality how the record as a whole is told, where the catalogue says so
   * @param place its number where it says none, from 1
   * @param numbers those that others of the record have
   */
  static @Nullable Development read(
      Fields fields,
      @Nullable RecordClass recordClass,
      @Nullable Modality modality,
      int place,
      Set<Integer> numbers) {
    Integer seq = fields.integer("seq");
    int number = seq == null ? place : seq;
    if (number < 1) {
      fields.fault("seq", "seq counts from 1; %d does not".formatted(number));
    } else if (!numbers.add(number)) {
      fields.fault("seq", "seq %d stands twice in one record".formatted(number));
    }
    if (!fields.has("type")) {
      fields.missing("type", "\"type\" is missing; say what happened, such as OFFER_MADE");
    }
    DevelopmentType type =
        fields.word(
            "type",
            DevelopmentType.class,
            likely -> recordClass != null && recordClass.lifeCycle().knows(likely));
    if (type != null && recordClass != null && !recordClass.lifeCycle().knows(type)) {
      fields.fault("type", recordClass.lacks(type));
    }
    Edtf edtf = fields.value("edtf", Edtf::parse);
    DateBasis basis = fields.word("dateBasis", DateBasis.class);
    String asStated = fields.text("dateAsStated");
    Edtf bound = fields.value("edtfBound", Edtf::parse);
    var details = DetailsJson.told(fields);
    return fields.make(
        () ->
            new Development(
                new DevelopmentId("e" + number),
                number,
                Objects.requireNonNull(type),
                date(edtf, basis, asStated, bound),
                carried(modality, type, recordClass),
                null,
                details.apply(null),
                List.of(),
                List.of()));
  }

  /**
   * How the record's modality carries over to its developments. A record that is planned or denied
   * as a whole is still told by developments that are asserted, unless a denial is what their type
   * is judged by.
   */
  private static Modality carried(
      @Nullable Modality ofRecord, DevelopmentType type, @Nullable RecordClass recordClass) {
    return switch (ofRecord) {
      case null -> Modality.ASSERTED;
      case PLANNED -> Modality.ASSERTED;
      case DENIED ->
          recordClass != null && recordClass.lifeCycle().effect(type) instanceof Effect.ByModality
              ? Modality.DENIED
              : Modality.ASSERTED;
      case ASSERTED, CONDITIONAL, ATTRIBUTED, UNCONFIRMED -> ofRecord;
    };
  }

  /** Makes the date; faults are named after the catalogue's fields. */
  private static EventDate date(
      @Nullable Edtf edtf,
      @Nullable DateBasis basis,
      @Nullable String asStated,
      @Nullable Edtf bound) {
    try {
      return new EventDate(
          edtf,
          basis != null ? basis : edtf == null ? DateBasis.NONE : DateBasis.STATED,
          asStated,
          bound);
    } catch (InvalidEventDate invalid) {
      String field =
          switch (invalid.field()) {
            case "basis" -> "dateBasis";
            case "asStated" -> "dateAsStated";
            case "bound" -> "edtfBound";
            default -> invalid.field();
          };
      throw new Invalid(field, String.valueOf(invalid.getMessage()));
    }
  }
}
