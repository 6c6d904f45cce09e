package attache.tracker.json;

import attache.dossier.Command;
import attache.dossier.Revision;
import attache.dossier.Revision.Part;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Corrections of what records are about, as they are handed in. */
public final class RevisionJson {
  private RevisionJson() {}

  /** Reads the fields that change and why. Null takes away what a record can do without. */
  public static Command.@Nullable CorrectRecord correction(RecordId record, Fields fields) {
    HandedIn.title(fields);
    String kind = fields.text("kind");
    String title = fields.text("title");
    Modality modality = fields.word("modality", Modality.class);
    var parties = list(fields, "parties", PartyJson::read);
    var equipment = list(fields, "equipment", EquipmentJson::read);
    var amounts = list(fields, "amounts", MoneyJson::read);
    var indicator = fields.object("indicator", IndicatorJson::read);
    RecordId requirement = fields.value("requirement", RecordId::new);
    var facets = RegistrationJson.facets(fields);
    var status = fields.object("status", RegistrationJson::status);
    String statedReason = fields.text("statedReason");
    String notes = fields.text("notes");
    var conflicts = list(fields, "conflicts", RegistrationJson::conflict);
    var sources = list(fields, "sources", CitationJson::read);
    Set<Part> emptied = emptied(fields);
    var because = BecauseJson.said(fields);
    return because == null
        ? null
        : fields.make(
            () ->
                new Command.CorrectRecord(
                    record,
                    new Revision(
                        kind,
                        title,
                        modality,
                        parties,
                        equipment,
                        amounts,
                        indicator,
                        requirement,
                        fields.has("facets") ? facets : null,
                        status,
                        statedReason,
                        notes,
                        conflicts,
                        sources,
                        emptied),
                    because));
  }

  private static Set<Part> emptied(Fields fields) {
    Set<Part> emptied = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (fields.isEmptied(name(part))) {
        emptied.add(part);
      }
    }
    return emptied;
  }

  private static String name(Part part) {
    return switch (part) {
      case INDICATOR -> "indicator";
      case REQUIREMENT -> "requirement";
      case STATUS -> "status";
      case REASON -> "statedReason";
      case NOTES -> "notes";
    };
  }

  /** The list, or {@code null} where it does not change. */
  private static <T> @Nullable List<T> list(
      Fields fields, String name, Function<Fields, @Nullable T> reader) {
    return fields.has(name) ? fields.list(name, reader) : null;
  }
}
