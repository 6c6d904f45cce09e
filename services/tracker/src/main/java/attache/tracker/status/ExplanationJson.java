package attache.tracker.status;

import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.status.Derivation;
import attache.dossier.status.Explanation;
import attache.dossier.status.Status;
import attache.dossier.status.Step;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.views.At;
import attache.tracker.views.Documents;
import attache.tracker.views.Standing;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An explanation in JSON: what made the stage, by which rule, and who says so. */
final class ExplanationJson {
  private ExplanationJson() {}

  static ObjectNode write(Standing standing, At at) {
    Registration registration = standing.dossier().registration();
    Explanation why = Derivation.of(standing.dossier()).explain(at.asOf());
    Status status = why.status();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", standing.record());
    node.put("class", registration.recordClass().name());
    node.put("title", registration.title());
    node.put("stage", status.stage() == null ? null : status.stage().name());
    node.put("group", status.group() == null ? null : status.group().name());
    node.put("ambiguous", status.ambiguous());
    ArrayNode candidates = node.putArray("candidates");
    status.candidates().forEach(stage -> candidates.add(stage.name()));
    node.put("confirmed", status.confirmed());
    node.set("facets", Documents.facets(status.facets()));
    var away = standing.dossier().mergedAway();
    node.put("mergedInto", away == null ? null : away.into().value());
    node.put("summary", why.summary());
    node.set("steps", steps(why.steps(), registration));
    node.set("undecided", steps(why.undecided(), registration));
    node.set("later", steps(why.later(), registration));
    ArrayNode retracted = node.putArray("retracted");
    why.retracted().forEach(retracted::add);
    JsonNode shown = Documents.registration(registration);
    node.set("conflicts", shown.get("conflicts"));
    node.set("sources", shown.get("sources"));
    node.set("anomalies", Documents.anomalies(standing.anomalies()));
    node.put("version", standing.version());
    return at.describe(node);
  }

  private static ArrayNode steps(List<Step> steps, Registration registration) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Step step : steps) {
      Development development = step.development();
      ObjectNode node = list.addObject();
      node.put("development", development.id().value());
      node.put("type", development.type().name());
      node.set("occurred", Documents.occurred(development.occurred()));
      node.put("modality", development.modality().name());
      node.put("before", step.before() == null ? null : step.before().name());
      node.put("after", step.after() == null ? null : step.after().name());
      node.put("rule", step.rule().name());
      node.put("because", step.because());
      JsonNode claims = DevelopmentJson.write(development).get("claims");
      node.set("claims", claims == null ? JsonNodeFactory.instance.arrayNode() : claims);
      // what has no source of its own rests on those of the record
      ArrayNode sources = node.putArray("sources");
      (development.sources().isEmpty() ? registration.sources() : development.sources())
          .forEach(source -> sources.add(CitationJson.write(source)));
      node.set("anomalies", Documents.anomalies(step.anomalies()));
    }
    return list;
  }
}
