package attache.tracker.json;

import attache.dossier.Because;
import attache.dossier.Development;
import attache.dossier.Event;
import attache.dossier.value.DevelopmentId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and their review, as the log keeps them. */
final class DraftJson {
  static final Set<String> NAMES =
      Set.of(
          "DevelopmentDrafted",
          "DevelopmentSubmitted",
          "DevelopmentApproved",
          "DevelopmentRejected",
          "DraftDiscarded");

  private DraftJson() {}

  static String name(Event.OfDraft event) {
    return switch (event) {
      case Event.DevelopmentDrafted _ -> "DevelopmentDrafted";
      case Event.DevelopmentSubmitted _ -> "DevelopmentSubmitted";
      case Event.DevelopmentApproved _ -> "DevelopmentApproved";
      case Event.DevelopmentRejected _ -> "DevelopmentRejected";
      case Event.DraftDiscarded _ -> "DraftDiscarded";
    };
  }

  static ObjectNode write(Event.OfDraft event) {
    ObjectNode node = Json.object().put("development", event.development().value());
    return switch (event) {
      case Event.DevelopmentDrafted(Development draft) -> {
        node.set("draft", DevelopmentJson.write(draft));
        yield node;
      }
      case Event.DevelopmentSubmitted _ -> node;
      case Event.DevelopmentApproved(_, Because because) -> BecauseJson.put(node, because);
      case Event.DevelopmentRejected(_, Because because) -> BecauseJson.put(node, because);
      case Event.DraftDiscarded(_, Because because) -> BecauseJson.put(node, because);
    };
  }

  static @Nullable Event read(String name, Fields data) {
    DevelopmentId about = data.value("development", DevelopmentId::new);
    if (name.equals("DevelopmentDrafted")) {
      Development draft =
          data.object("draft", fields -> DevelopmentJson.read(fields, () -> some(about)));
      return data.make(() -> new Event.DevelopmentDrafted(some(draft)));
    }
    if (name.equals("DevelopmentSubmitted")) {
      return data.make(() -> new Event.DevelopmentSubmitted(some(about)));
    }
    Because because = BecauseJson.read(data);
    return data.make(
        () ->
            switch (name) {
              case "DevelopmentApproved" ->
                  new Event.DevelopmentApproved(some(about), some(because));
              case "DevelopmentRejected" ->
                  new Event.DevelopmentRejected(some(about), some(because));
              case "DraftDiscarded" -> new Event.DraftDiscarded(some(about), some(because));
              default -> throw new IllegalArgumentException(name + " is no event of a draft");
            });
  }

  private static <T> T some(@Nullable T value) {
    return Objects.requireNonNull(value, "a field is missing");
  }
}
