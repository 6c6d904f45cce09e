package attache.tracker.views;

import attache.dossier.Because;
import attache.dossier.Corrected;
import attache.dossier.Dispute;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Recording;
import attache.dossier.status.Confidence;
import attache.tracker.json.CitationJson;
import attache.tracker.json.ClaimJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people think of a development, as readers get it. */
final class KnowledgeShown {
  private KnowledgeShown() {}

  static void put(ObjectText shown, Dossier.Open open, Entry entry) {
    Confidence confidence = Confidence.of(open, entry);
    shown.number("confidence", confidence.percent());
    shown.put("confidenceBecause", confidence.because());
    shown.put("disputed", !entry.open().isEmpty());
    shown.list("disputes", entry.disputes().values(), KnowledgeShown::dispute);
    shown.set("retracted", because(entry.retracted()));
  }

  static ArrayNode corrections(Entry entry) {
    ArrayNode shown = JsonNodeFactory.instance.arrayNode();
    for (Corrected corrected : entry.corrections()) {
      ObjectNode each = shown.addObject();
      each.set("before", DevelopmentJson.write(corrected.before()));
      each.set("after", DevelopmentJson.write(corrected.after()));
      said(each, corrected.because(), corrected.recording());
    }
    return shown;
  }

  private static ObjectNode dispute(Dispute dispute) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("id", dispute.id().value());
    shown.put("state", dispute.isOpen() ? "OPEN" : "RESOLVED");
    ArrayNode claims = shown.putArray("claims");
    dispute.claims().forEach(claim -> claims.add(ClaimJson.write(claim)));
    said(shown, dispute.because(), dispute.raised());
    Dispute.Resolution resolution = dispute.resolution();
    shown.set(
        "resolution",
        resolution == null
            ? null
            : said(
                JsonNodeFactory.instance.objectNode(),
                resolution.because(),
                resolution.recording()));
    return shown;
  }

  private static ObjectNode said(ObjectNode shown, Because because, Recording recording) {
    shown.setAll(written(because));
    return shown
        .put("recordedAt", Json.instant(recording.at()))
        .put("recordedBy", recording.actor())
        .put("position", recording.position());
  }

  private static @Nullable ObjectNode because(@Nullable Because because) {
    return because == null ? null : written(because);
  }

  private static ObjectNode written(Because because) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("reason", because.reason());
    shown.put("origin", because.origin().name());
    ArrayNode evidence = shown.putArray("evidence");
    because.evidence().forEach(citation -> evidence.add(CitationJson.write(citation)));
    return shown;
  }
}
