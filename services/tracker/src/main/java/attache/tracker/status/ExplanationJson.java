package attache.tracker.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Registration;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Confidence;
import attache.dossier.status.Derivation;
import attache.dossier.status.Explanation;
import attache.dossier.status.Status;
import attache.dossier.status.Step;
import attache.dossier.value.Citation;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.library.Lineage;
import attache.tracker.problems.Deadline;
import attache.tracker.views.At;
import attache.tracker.views.Documents;
import attache.tracker.views.Standing;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An explanation in JSON: what made the stage, by which rule, and who says so. */
@Component
final class ExplanationJson {
  private final Lineage lineage;

  ExplanationJson(Lineage lineage) {
    this.lineage = lineage;
  }

  ObjectNode write(Standing standing, At at) {
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
    Stage firm = status.firm() == null ? null : status.firm().stage();
    node.put("firmStage", firm == null ? null : firm.name());
    node.set("facets", Documents.facets(status.facets()));
    var away = standing.dossier().mergedAway();
    node.put("mergedInto", away == null ? null : away.into().value());
    Lineage.Known known = lineage.known(at.known());
    SortedSet<String> origins = known.origins(citations(why, standing.dossier()));
    node.put("summary", why.summary() + corroborated(why, origins, known.unreadable()));
    node.put("independentOrigins", origins.size());
    ArrayNode named = node.putArray("origins");
    origins.forEach(named::add);
    node.set("steps", steps(why.steps(), standing.dossier(), known));
    node.set("undecided", steps(why.undecided(), standing.dossier(), known));
    node.set("later", steps(why.later(), standing.dossier(), known));
    ArrayNode retracted = node.putArray("retracted");
    why.retracted().forEach(retracted::add);
    JsonNode shown = Documents.registration(registration);
    ArrayNode unreadable = node.putArray("unreadable");
    known.unreadable().forEach(unreadable::add);
    node.set("conflicts", shown.get("conflicts"));
    node.set("sources", shown.get("sources"));
    node.set("anomalies", Documents.anomalies(standing.anomalies()));
    node.put("version", standing.version());
    return at.describe(node);
  }

  /** What the developments that made the stage rest on; what else the record tells is not asked. */
  private static List<Citation> citations(Explanation why, Dossier.Open dossier) {
    return why.decisive().stream().flatMap(step -> bearing(step.development(), dossier)).toList();
  }

  /** What a development rests on, with what those rest on who claim of its type what it says. */
  private static Stream<Citation> bearing(Development development, Dossier.Open dossier) {
    return Stream.concat(
        dossier.restsOn(dossier.entry(development.id())).stream(),
        development.claims().stream()
            .filter(claim -> claim.field().equals("type"))
            .filter(claim -> claim.value().equals(development.type().name()))
            .flatMap(claim -> claim.sources().stream()));
  }

  private static String corroborated(
      Explanation why, SortedSet<String> origins, SortedSet<String> unreadable) {
    if (why.decisive().isEmpty()) {
      return "";
    }
    if (origins.isEmpty()) {
      return " No source is named.";
    }
    return " Independent origins: %d (%s).".formatted(origins.size(), String.join(", ", origins))
        + (unreadable.isEmpty()
            ? ""
            : " Whom these go back to cannot be read here: %s."
                .formatted(String.join(", ", unreadable)));
  }

  private static ArrayNode steps(List<Step> steps, Dossier.Open dossier, Lineage.Known known) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Step step : steps) {
      Deadline.check();
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
      Entry entry = dossier.entry(development.id());
      List<Citation> citations = dossier.restsOn(entry);
      ArrayNode sources = node.putArray("sources");
      citations.forEach(source -> sources.add(CitationJson.write(source)));
      node.put("independentOrigins", known.origins(bearing(development, dossier).toList()).size());
      Confidence confidence = Confidence.of(dossier, entry);
      node.put("confidence", confidence.percent());
      node.put("confidenceBecause", confidence.because());
      node.put("disputed", !entry.open().isEmpty());
      node.set("corrections", Documents.corrections(entry));
      node.set("anomalies", Documents.anomalies(step.anomalies()));
    }
    return list;
  }
}
