package attache.tracker.pages.load;

import attache.tracker.json.Fault;
import attache.tracker.pages.Details;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Texts;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Mending;
import attache.tracker.pages.writing.Wrong;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A catalogue, and what became of it or would.
 *
 * @param report {@code null} while nothing was tried
 */
public record LoadPage(Entered entered, @Nullable Report report) {
  /** Two records as they may be pasted. */
  public static final String EXAMPLE =
      """
      {"id": "fac-example-dock", "class": "FACILITY", "title": "A dock", "events": [{"type": "PROPOSED", "edtf": "2019-05~"}]}
      {"id": "pos-example-dock", "class": "POSITION", "title": "On the dock", "events": [{"type": "STATED", "edtfBound": "[..2021-07]"}]}
      """;

  /**
   * What became of each record, or would.
   *
   * @param lines in the order of the file
   * @param more how many are not among the lines
   */
  public record Report(boolean dryRun, List<Count> counts, List<Line> lines, long more) {}

  /** How many records had a result. */
  public record Count(String result, long number) {}

  /** One record. */
  public record Line(
      int index,
      long line,
      @Nullable String id,
      String result,
      @Nullable String stage,
      List<Remark> remarks) {
    static Line read(JsonNode node) {
      return new Line(
          node.path("index").asInt(0),
          node.path("line").asLong(0),
          Fields.text(node, "id"),
          Fields.text(node, "result", ""),
          Fields.text(node, "stage"),
          Stream.concat(node.path("errors").valueStream(), node.path("warnings").valueStream())
              .map(
                  each ->
                      new Remark(
                          Fields.text(each, "pointer", ""),
                          Fields.text(each, "detail", ""),
                          kind(Fields.text(each, "kind", "other"))))
              .toList());
    }
  }

  private static Fault.Kind kind(String name) {
    String word = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(Fault.Kind.values())
        .filter(kind -> kind.name().equals(word))
        .findFirst()
        .orElse(Fault.Kind.OTHER);
  }

  /** What is wrong, or worth a look, and where. */
  public record Remark(String pointer, String detail, Fault.Kind kind) {
    /** In English as the service says it; in other languages what kind of thing is wrong. */
    public Wrong told(Texts texts) {
      return Details.areEnglish(texts)
          ? new Wrong(detail, null)
          : Mending.fault(kind, detail, texts);
    }
  }
}
