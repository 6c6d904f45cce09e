package attache.tracker.json;

import attache.dossier.Command;
import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.time.Edtf;
import attache.dossier.value.Claim;
import attache.dossier.value.Conflict;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.StatedStatus;
import attache.dossier.value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record in the format of catalogues: one JSON object with its events, links and sources. */
public final class CatalogueJson {
  private static final Pattern EVENT_FIELD = Pattern.compile("events\\[(\\d{1,4})]\\.(type|edtf)");

  private CatalogueJson() {}

  /**
   * Reads a record with all that is told of it.
   *
   * @throws BadInput with every fault of the record
   */
  public static Command.ImportRecord read(JsonNode record) {
    Faults faults = new Faults();
    Command.ImportRecord told = read(Fields.of(record, faults));
    faults.throwIfAny();
    return Objects.requireNonNull(told);
  }

  private static Command.@Nullable ImportRecord read(Fields fields) {
    RecordId id = fields.value("id", RecordId::new);
    if (!fields.has("id")) {
      fields.missing("id", "\"id\" is missing; name the record, such as deal-ar-ru-mig35-request");
    }
    Modality modality = fields.word("modality", Modality.class);
    RecordClass recordClass = recordClass(fields);
    Set<Integer> numbers = new HashSet<>();
    int[] count = {0};
    List<Development> developments =
        fields.list(
            "events",
            event -> CatalogueEventJson.read(event, recordClass, modality, ++count[0], numbers));
    var links = fields.list("links", LinkJson::handedIn);
    Stage stage = fields.word("statusAfterLastEvent", Stage.class);
    var basis = fields.word("statusBasis", StatedStatus.Basis.class);
    String asOf = fields.text("statusAsOf");
    HandedIn.title(fields);
    Registration registration =
        RegistrationJson.read(fields, stage == null ? null : new StatedStatus(stage, basis, asOf));
    return registration == null || id == null
        ? null
        : new Command.ImportRecord(
            id, registration, claimed(developments, registration.conflicts()), links);
  }

  /**
   * Where a catalogue's conflicts say of an event's type or date what is neither: they are words,
   * and stay so, but claim nothing.
   */
  public static List<String> wordsOnly(Command.ImportRecord told) {
    List<String> pointers = new ArrayList<>();
    List<Conflict> conflicts = told.registration().conflicts();
    for (int i = 0; i < conflicts.size(); i++) {
      Matcher about = EVENT_FIELD.matcher(conflicts.get(i).field());
      List<Conflict.Stated> values = conflicts.get(i).values();
      for (int j = 0; about.matches() && j < values.size(); j++) {
        if (!HandedIn.holds(claimed(about), values.get(j).value())) {
          pointers.add("/conflicts/%d/values/%d/value".formatted(i, j));
        }
      }
    }
    return pointers;
  }

  /** The field of a development that an event's field is. */
  private static String claimed(Matcher about) {
    return about.group(2).equals("type") ? "type" : "occurred";
  }

  /** Adds the conflicts that are about the type or date of a development to it, as claims. */
  private static List<Development> claimed(
      List<Development> developments, List<Conflict> conflicts) {
    List<Development> claimed = new ArrayList<>(developments);
    for (Conflict conflict : conflicts) {
      Matcher about = EVENT_FIELD.matcher(conflict.field());
      int place = about.matches() ? Integer.parseInt(about.group(1)) : claimed.size();
      if (place < claimed.size()) {
        Development development = claimed.get(place);
        String field = claimed(about);
        Edtf edtf = development.occurred().edtf();
        String own =
            field.equals("type") ? development.type().name() : edtf == null ? "" : edtf.text();
        claimed.set(
            place,
            development.claimed(
                conflict.values().stream()
                    .filter(stated -> stated.value().length() <= Text.LINE)
                    .filter(stated -> HandedIn.holds(field, stated.value()))
                    .map(
                        stated ->
                            new Claim(
                                field,
                                stated.value(),
                                stated.value().equals(own)
                                    ? Claim.Rank.PREFERRED
                                    : Claim.Rank.NORMAL,
                                stated.from(),
                                List.of()))
                    .toList()));
      }
    }
    return claimed;
  }

  /** The class, to hold events against; whether it is one at all is told elsewhere. */
  private static @Nullable RecordClass recordClass(Fields fields) {
    JsonNode name = fields.any("class");
    return Stream.of(RecordClass.values())
        .filter(known -> name != null && name.asString("").equals(known.name()))
        .findFirst()
        .orElse(null);
  }
}
