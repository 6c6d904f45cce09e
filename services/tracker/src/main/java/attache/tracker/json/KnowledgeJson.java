package attache.tracker.json;

import attache.dossier.Because;
import attache.dossier.Correction;
import attache.dossier.Event;
import attache.dossier.Grade;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading;
import attache.dossier.value.SourceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is learned about developments later, as the log keeps it. */
final class KnowledgeJson {
  private KnowledgeJson() {}

  static String name(Event.AboutDevelopment event) {
    return switch (event) {
      case Event.DevelopmentCorrected _ -> "DevelopmentCorrected";
      case Event.DevelopmentRetracted _ -> "DevelopmentRetracted";
      case Event.EvidenceAdded _ -> "EvidenceAdded";
      case Event.EvidenceGraded _ -> "EvidenceGraded";
      case Event.DevelopmentDisputed _ -> "DevelopmentDisputed";
      case Event.DisputeResolved _ -> "DisputeResolved";
    };
  }

  static ObjectNode write(Event.AboutDevelopment event) {
    ObjectNode node = Json.object().put("development", event.development().value());
    return switch (event) {
      case Event.DevelopmentCorrected(_, Correction before, Correction after, Because because) -> {
        node.set("before", DevelopmentJson.write(before));
        node.set("after", DevelopmentJson.write(after));
        yield BecauseJson.put(node, because);
      }
      case Event.DevelopmentRetracted(_, Because because) -> BecauseJson.put(node, because);
      case Event.EvidenceAdded(_, var sources, Because because) -> {
        Json.putList(node, "sources", sources, CitationJson::write);
        yield BecauseJson.put(node, because);
      }
      case Event.EvidenceGraded(_, var grades, Because because) -> {
        Json.putList(node, "grades", grades, KnowledgeJson::write);
        yield BecauseJson.put(node, because);
      }
      case Event.DevelopmentDisputed(_, DisputeId dispute, var claims, Because because) -> {
        node.put("dispute", dispute.value());
        Json.putList(node, "claims", claims, ClaimJson::write);
        yield BecauseJson.put(node, because);
      }
      case Event.DisputeResolved(_, DisputeId dispute, Because because) ->
          BecauseJson.put(node.put("dispute", dispute.value()), because);
    };
  }

  /**
   * Reads an event about a development.
   *
   * @throws IllegalStateException where the name is none of theirs
   */
  static Event.@Nullable AboutDevelopment read(String name, Fields data) {
    DevelopmentId about = data.value("development", DevelopmentId::new);
    Because because = BecauseJson.read(data);
    return switch (name) {
      case "DevelopmentCorrected" -> {
        Correction before = data.object("before", DevelopmentJson::correction);
        Correction after = data.object("after", DevelopmentJson::correction);
        yield data.make(
            () ->
                new Event.DevelopmentCorrected(
                    some(about), some(before), some(after), some(because)));
      }
      case "DevelopmentRetracted" ->
          data.make(() -> new Event.DevelopmentRetracted(some(about), some(because)));
      case "EvidenceAdded" -> {
        var sources = data.list("sources", CitationJson::read);
        yield data.make(() -> new Event.EvidenceAdded(some(about), sources, some(because)));
      }
      case "EvidenceGraded" -> {
        var grades = data.list("grades", KnowledgeJson::grade);
        yield data.make(() -> new Event.EvidenceGraded(some(about), grades, some(because)));
      }
      case "DevelopmentDisputed" -> {
        DisputeId dispute = data.value("dispute", DisputeId::new);
        var claims = data.list("claims", ClaimJson::read);
        yield data.make(
            () -> new Event.DevelopmentDisputed(some(about), some(dispute), claims, some(because)));
      }
      case "DisputeResolved" -> {
        DisputeId dispute = data.value("dispute", DisputeId::new);
        yield data.make(() -> new Event.DisputeResolved(some(about), some(dispute), some(because)));
      }
      default -> throw new IllegalStateException("the log has an event of unknown name " + name);
    };
  }

  private static ObjectNode write(Grade grade) {
    ObjectNode node = Json.object();
    node.put("citation", grade.citation());
    node.put("document", grade.document().value());
    Json.putText(node, "before", grade.before());
    node.put("after", grade.after().toString());
    return node;
  }

  private static @Nullable Grade grade(Fields fields) {
    Integer citation = fields.integer("citation");
    SourceId document = fields.value("document", SourceId::new);
    Grading before = fields.value("before", CitationJson::grading);
    Grading after = fields.value("after", CitationJson::grading);
    return fields.make(() -> new Grade(some(citation), some(document), before, some(after)));
  }

  private static <T> T some(@Nullable T value) {
    return Objects.requireNonNull(value, "a field is missing");
  }
}
