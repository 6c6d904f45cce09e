package attache.tracker.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.dossier.source.FullText;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.SourceId;
import attache.proof.Hashes;
import attache.tracker.log.Unreadable;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells which quotes stand in the text that is kept of their document. A quote is looked up when it
 * is recorded, but its text may come later: readers are told what holds at the state of knowledge
 * they ask for.
 */
@Component
public class VerifiedQuotes {
  private static final int MOST_REMEMBERED = 20_000;

  private final Library library;
  private final FullTexts texts;

  /** By text and words: a text never changes, nor does what stands in it. */
  private final SequencedMap<String, Boolean> remembered = new LinkedHashMap<>(256, 0.75f, true);

  VerifiedQuotes(Library library, FullTexts texts) {
    this.library = library;
    this.texts = texts;
  }

  /** What stands in the texts that were kept by a position of the log, for one answer. */
  public Known known(long position) {
    return new Known(position);
  }

  /** See {@link #known}; looks up each document, and reads each text, at most once. */
  public final class Known {
    private final long position;
    private final Map<SourceId, Optional<FullText>> kept = new HashMap<>();
    private final Map<FullText, Optional<PlainText>> read = new HashMap<>();

    private Known(long position) {
      this.position = position;
    }

    /** The documents that were looked up. */
    public Set<SourceId> documents() {
      return kept.keySet();
    }

    public boolean stands(SourceId document, Quote quote) {
      FullText text = kept.computeIfAbsent(document, this::text).orElse(null);
      return text != null && stands(text, quote);
    }

    /** Says so within each quote of an answer. */
    public void tell(JsonNode answer) {
      if (answer.path("quote") instanceof ObjectNode quote
          && answer.path("document").isString()
          && quote.path("exact").isString()) {
        quote.put(
            "verified",
            stands(
                new SourceId(answer.path("document").stringValue()),
                new Quote(
                    quote.path("exact").stringValue(),
                    quote.path("prefix").asString(null),
                    quote.path("suffix").asString(null))));
      }
      answer.forEach(this::tell);
    }

    private boolean stands(FullText text, Quote quote) {
      String key = key(text, quote);
      Boolean before = recall(key);
      if (before != null) {
        return before;
      }
      boolean now =
          read.computeIfAbsent(text, one -> texts.find(one).map(PlainText::new))
              .filter(plain -> plain.find(quote) != null)
              .isPresent();
      remember(key, now);
      return now;
    }

    private Optional<FullText> text(SourceId document) {
      try {
        return library
            .find(document, position)
            .flatMap(held -> Optional.ofNullable(held.source().text()));
      } catch (Unreadable _) {
        return Optional.empty(); // what cannot be read here verifies nothing here
      }
    }
  }

  /** Quotes are long, and many. */
  private static String key(FullText text, Quote quote) {
    MessageDigest sha256 = Hashes.sha256();
    for (String part :
        new @Nullable String[] {text.sha256(), quote.exact(), quote.prefix(), quote.suffix()}) {
      sha256.update(part == null ? new byte[] {1} : part.getBytes(UTF_8));
      sha256.update((byte) 0);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private synchronized @Nullable Boolean recall(String key) {
    return remembered.get(key);
  }

  private synchronized void remember(String key, boolean stands) {
    remembered.put(key, stands);
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.pollFirstEntry();
    }
  }
}
