package attache.tracker.json;

import attache.dossier.Registration;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Conflict;
import attache.dossier.value.Invalid;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.StatedFacet;
import attache.dossier.value.StatedStatus;
import attache.dossier.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record is about, in JSON. */
public final class RegistrationJson {
  private RegistrationJson() {}

  /** Reads a registration as it is handed in. */
  public static @Nullable Registration handedIn(Fields fields) {
    HandedIn.title(fields);
    return read(fields);
  }

  /** Reads a registration whose stated status, if any, stands in an object of its own. */
  static @Nullable Registration read(Fields fields) {
    return read(fields, fields.object("status", RegistrationJson::status));
  }

  static @Nullable Registration read(Fields fields, @Nullable StatedStatus status) {
    if (!fields.has("class")) {
      fields.missing("class", "\"class\" is missing; say what is tracked, such as DEAL");
    }
    RecordClass recordClass = fields.word("class", RecordClass.class);
    String kind = fields.text("kind");
    String title = fields.requiredText("title");
    Modality modality = fields.word("modality", Modality.class);
    var parties = fields.list("parties", PartyJson::read);
    var equipment = fields.list("equipment", EquipmentJson::read);
    var amounts = fields.list("amounts", MoneyJson::read);
    var indicator = fields.object("indicator", IndicatorJson::read);
    RecordId requirement = fields.value("requirement", RecordId::new);
    SortedMap<String, StatedFacet> facets = facets(fields);
    String reason = fields.text("reason");
    String notes = fields.text("notes");
    var conflicts = fields.list("conflicts", RegistrationJson::conflict);
    var sources = fields.list("sources", CitationJson::read);
    return fields.make(
        () ->
            new Registration(
                Objects.requireNonNull(recordClass),
                kind == null ? Registration.UNSPECIFIED : kind,
                title,
                modality == null ? Modality.ASSERTED : modality,
                parties,
                equipment,
                amounts,
                indicator,
                requirement,
                facets,
                status,
                reason,
                notes,
                conflicts,
                sources));
  }

  static @Nullable StatedStatus status(Fields fields) {
    Stage stage = fields.word("stage", Stage.class);
    if (!fields.has("stage")) {
      fields.missing("stage", "\"stage\" is missing");
    }
    var basis = fields.word("basis", StatedStatus.Basis.class);
    String asOf = fields.text("asOf");
    return fields.make(() -> new StatedStatus(Objects.requireNonNull(stage), basis, asOf));
  }

  static SortedMap<String, StatedFacet> facets(Fields fields) {
    SortedMap<String, StatedFacet> facets = new TreeMap<>();
    fields.object(
        "facets",
        object -> {
          for (String name : object.names()) {
            JsonNode value = object.any(name);
            if (value == null) {
              continue;
            }
            StatedFacet facet = facet(object, name, value);
            if (facet != null) {
              facets.put(name, facet);
            }
          }
          return object.make(() -> facets);
        });
    return facets;
  }

  private static @Nullable StatedFacet facet(Fields object, String name, JsonNode value) {
    try {
      Text.optionalLine("the name of a facet", name);
      return unguarded(object, name, value);
    } catch (Invalid invalid) {
      object.fault(name, String.valueOf(invalid.getMessage()));
      return null;
    }
  }

  private static @Nullable StatedFacet unguarded(Fields object, String name, JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> new StatedFacet.Words(value.stringValue());
      case NUMBER -> new StatedFacet.Number(value.decimalValue());
      case BOOLEAN -> new StatedFacet.YesNo(value.booleanValue());
      case ARRAY -> new StatedFacet.Several(object.texts(name));
      case OBJECT, BINARY, MISSING, NULL, POJO -> {
        object.fault(name, "a facet is a text, a number, true or false, or a list of texts");
        yield null;
      }
    };
  }

  static @Nullable Conflict conflict(Fields fields) {
    String field = fields.requiredText("field");
    var values =
        fields.list(
            "values",
            stated -> {
              String value = stated.requiredText("value");
              String from = stated.text("from");
              return stated.make(() -> new Conflict.Stated(value, from));
            });
    String resolution = fields.text("resolution");
    return fields.make(() -> new Conflict(field, values, resolution));
  }

  public static ObjectNode write(Registration registration) {
    ObjectNode node = Json.object();
    node.put("class", registration.recordClass().name());
    node.put("kind", registration.kind());
    node.put("title", registration.title());
    node.put("modality", registration.modality().name());
    Json.putList(node, "parties", registration.parties(), PartyJson::write);
    Json.putList(node, "equipment", registration.equipment(), EquipmentJson::write);
    Json.putList(node, "amounts", registration.amounts(), MoneyJson::write);
    if (registration.indicator() != null) {
      node.set("indicator", IndicatorJson.write(registration.indicator()));
    }
    Json.putText(node, "requirement", registration.requirement());
    if (!registration.facets().isEmpty()) {
      ObjectNode facets = node.putObject("facets");
      registration.facets().forEach((name, facet) -> write(facets, name, facet));
    }
    StatedStatus status = registration.status();
    if (status != null) {
      ObjectNode stated = node.putObject("status");
      stated.put("stage", status.stage().name());
      Json.putText(stated, "basis", status.basis());
      Json.putText(stated, "asOf", status.asOf());
    }
    Json.putText(node, "reason", registration.reason());
    Json.putText(node, "notes", registration.notes());
    Json.putList(node, "conflicts", registration.conflicts(), RegistrationJson::write);
    Json.putList(node, "sources", registration.sources(), CitationJson::write);
    return node;
  }

  private static void write(ObjectNode facets, String name, StatedFacet facet) {
    switch (facet) {
      case StatedFacet.Words(String value) -> facets.put(name, value);
      case StatedFacet.Number(var value) -> facets.put(name, value);
      case StatedFacet.YesNo(boolean value) -> facets.put(name, value);
      case StatedFacet.Several(List<String> values) -> {
        ArrayNode array = facets.putArray(name);
        values.forEach(array::add);
      }
    }
  }

  private static ObjectNode write(Conflict conflict) {
    ObjectNode node = Json.object();
    node.put("field", conflict.field());
    Json.putList(
        node,
        "values",
        conflict.values(),
        stated -> {
          ObjectNode value = Json.object();
          value.put("value", stated.value());
          Json.putText(value, "from", stated.from());
          return value;
        });
    Json.putText(node, "resolution", conflict.resolution());
    return node;
  }
}
