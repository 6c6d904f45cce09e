package attache.dossier.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a source says it.
 *
 * @param document the source document; it may be registered later
 * @param origin who the statement goes back to; citations with one origin corroborate each other
 *     only once
 * @param citation the reference as the document prints it
 * @param url the address the document cites
 * @param urlDate the date the address itself carries, as EDTF
 * @param retrievedAt when the address was read, as EDTF
 * @param language the language of the source, as a BCP 47 tag
 */
public record Citation(
    SourceId document,
    Locator locator,
    @Nullable String origin,
    @Nullable String citation,
    @Nullable String url,
    @Nullable String urlDate,
    @Nullable String archivedUrl,
    @Nullable String retrievedAt,
    @Nullable String language,
    @Nullable Quote quote,
    @Nullable Grading grading) {

  /** The place within the document; every part may be missing. */
  public record Locator(
      @Nullable Integer line,
      @Nullable Integer page,
      @Nullable Integer footnote,
      List<Integer> pageFootnotes) {
    public static final Locator NONE = new Locator(null, null, null, List.of());

    public Locator {
      positive("line", line);
      positive("page", page);
      positive("footnote", footnote);
      pageFootnotes = List.copyOf(pageFootnotes);
      for (int i = 0; i < pageFootnotes.size(); i++) {
        positive("pageFootnotes/" + i, pageFootnotes.get(i));
      }
    }

    private static void positive(String field, @Nullable Integer number) {
      if (number != null && number < 1) {
        throw new Invalid(field, field + " counts from 1; " + number + " does not");
      }
    }
  }

  /** The source's words, and a little before and after to find them again (W3C Text Quote). */
  public record Quote(String exact, @Nullable String prefix, @Nullable String suffix) {
    public Quote {
      Text.requiredPassage("exact", exact);
      Text.passage("prefix", prefix);
      Text.passage("suffix", suffix);
    }
  }

  public Citation {
    Text.optionalLine("origin", origin);
    Text.passage("citation", citation);
    Shape.address("url", url);
    Shape.date("urlDate", urlDate);
    Shape.address("archivedUrl", archivedUrl);
    Shape.date("retrievedAt", retrievedAt);
    Shape.language("language", language);
  }

  /** The same, graded otherwise; {@code null} takes the grading away. */
  public Citation graded(@Nullable Grading other) {
    return new Citation(
        document,
        locator,
        origin,
        citation,
        url,
        urlDate,
        archivedUrl,
        retrievedAt,
        language,
        quote,
        other);
  }
}
