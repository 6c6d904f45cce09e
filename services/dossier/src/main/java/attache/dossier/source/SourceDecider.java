package attache.dossier.source;

import attache.dossier.Because;
import attache.dossier.Refusal;
import attache.dossier.value.SourceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from registering a document or amending it, given what is known of it. Pure. */
public final class SourceDecider {
  private SourceDecider() {}

  /**
   * Decides a registration.
   *
   * @param known the document as it was registered before, or {@code null}
   * @return the events to append, empty where the same was registered before
   * @throws Refusal where another document has the id
   */
  public static List<SourceEvent> register(@Nullable SourceHistory known, Source source) {
    if (known == null) {
      return List.of(new SourceEvent.SourceRegistered(source));
    }
    if (known.registered().equals(source) || known.now().equals(source)) {
      return List.of();
    }
    throw new Refusal(
        Refusal.Kind.SOURCE_EXISTS,
        "id",
        "there is a source %s already, and it differs; choose another id, or amend it"
            .formatted(source.id()));
  }

  /**
   * Decides an amendment.
   *
   * @throws Refusal where there is no such document, nothing changes or another text is kept
   */
  public static List<SourceEvent> amend(
      @Nullable SourceHistory known, SourceId id, Amendment amendment, Because because) {
    if (known == null) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_SOURCE,
          null,
          "there is no source %s; register it first".formatted(id));
    }
    Source before = known.now();
    Source after = amendment.applyTo(before);
    if (before.text() != null && !before.text().equals(after.text())) {
      throw new Refusal(
          Refusal.Kind.TEXT_KEPT,
          "text",
          "the text of %s is kept and was quoted from; register the other text as a source of its own"
              .formatted(id));
    }
    if (after.equals(before)) {
      throw new Refusal(
          Refusal.Kind.NOTHING_TO_CORRECT,
          null,
          "source %s says so already; an amendment changes at least one field".formatted(id));
    }
    return List.of(new SourceEvent.SourceAmended(before, after, because));
  }

  /** The document after one more event. */
  public static SourceHistory evolve(@Nullable SourceHistory known, SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered(Source source) -> new SourceHistory(source, source);
      case SourceEvent.SourceAmended(Source before, Source after, _) ->
          new SourceHistory(known == null ? before : known.registered(), after);
    };
  }
}
