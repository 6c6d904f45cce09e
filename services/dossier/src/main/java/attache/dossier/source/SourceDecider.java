package attache.dossier.source;

import attache.dossier.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from registering a document, given what is known of it. Pure. */
public final class SourceDecider {
  private SourceDecider() {}

  /**
   * Decides a registration.
   *
   * @param known the document as it was registered before, or {@code null}
   * @return the events to append, empty where the same was registered before
   * @throws Refusal where another document has the id
   */
  public static List<SourceEvent> register(@Nullable Source known, Source source) {
    if (known == null) {
      return List.of(new SourceEvent.SourceRegistered(source));
    }
    if (known.equals(source)) {
      return List.of();
    }
    throw new Refusal(
        Refusal.Kind.SOURCE_EXISTS,
        "id",
        "there is a source %s already, and it differs; choose another id".formatted(source.id()));
  }

  /** The document after one more event. */
  public static Source evolve(SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered(Source source) -> source;
    };
  }
}
