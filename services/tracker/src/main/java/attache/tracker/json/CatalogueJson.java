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
    var links = fields.list("links", LinkJson::read);
    Stage stage = fields.word("statusAfterLastEvent", Stage.class);
    var basis = fields.word("statusBasis", StatedStatus.Basis.class);
    String asOf = fields.text("statusAsOf");
    Registration registration =
        RegistrationJson.read(fields, stage == null ? null : new StatedStatus(stage, basis, asOf));
    return registration == null || id == null
        ? null
        : new Command.ImportRecord(
            id, registration, claimed(developments, registration.conflicts()), links);
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
        boolean onType = about.group(2).equals("type");
        Edtf edtf = development.occurred().edtf();
        String own = onType ? development.type().name() : edtf == null ? "" : edtf.text();
        claimed.set(
            place,
            development.claimed(
                conflict.values().stream()
                    .filter(stated -> stated.value().length() <= Text.LINE)
                    .map(
                        stated ->
                            new Claim(
                                onType ? "type" : "occurred",
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
