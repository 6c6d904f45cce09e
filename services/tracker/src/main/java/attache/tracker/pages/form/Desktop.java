package attache.tracker.pages.form;

import attache.tracker.desk.Receipt;
import attache.tracker.pages.Card;
import attache.tracker.pages.Fields;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.When;
import attache.tracker.pages.writing.Who;
import attache.tracker.problems.Problem;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.questions.SourcesQuestion;
import attache.tracker.views.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lays beside the form what is known already: the source, the record, and what is like them. */
@Component
public class Desktop {
  private static final String FEW = "6";

  private final SourcesQuestion sources;
  private final RecordQuestion records;
  private final ListQuestion list;

  public Desktop(SourcesQuestion sources, RecordQuestion records, ListQuestion list) {
    this.sources = sources;
    this.records = records;
    this.list = list;
  }

  FormPage sheet(Entered entered, @Nullable JsonNode outlook) {
    Card record = record(entered.text("record"));
    return new FormPage(
        entered,
        source(entered.text("source")),
        record,
        record == null && entered.has("record") ? found(entered.or("record", "")) : List.of(),
        record == null && !entered.has("record") ? similar(entered) : List.of(),
        When.read(entered, "when"),
        When.read(entered, "bound"),
        When.read(entered, "sourceDate"),
        outlook == null ? null : Outlook.read(outlook),
        entered.text("recorded"));
  }

  /** The form without what is known, where nobody can be asked. */
  static FormPage bare(Entered entered) {
    return new FormPage(
        entered,
        null,
        null,
        List.of(),
        List.of(),
        When.read(entered, "when"),
        When.read(entered, "bound"),
        When.read(entered, "sourceDate"),
        null,
        null);
  }

  public @Nullable KnownSource source(@Nullable String id) {
    return id == null ? null : sources.source(id).map(Desktop::source).orElse(null);
  }

  private static KnownSource source(JsonNode node) {
    return new KnownSource(
        Fields.text(node, "id", ""),
        Fields.text(node, "title", ""),
        Fields.text(node, "url"),
        Fields.text(node, "fullText"),
        Fields.text(node.path("text"), "sha256"));
  }

  List<KnownSource> sources(String words) {
    return sources.sources(words).valueStream().map(Desktop::source).toList();
  }

  /** The text that is quoted from; empty where it is not kept. */
  public String text(Entered entered) {
    KnownSource known = source(entered.text("source"));
    return known == null
        ? entered.value("sourceText")
        : Objects.requireNonNullElse(known.text(), "");
  }

  private @Nullable Card record(@Nullable String id) {
    if (id == null || !id.matches("[a-z0-9._-]{1,200}")) {
      return null;
    }
    try {
      return Card.read(records.record(id, new Parameters(Map.of())));
    } catch (Problem none) {
      return null;
    }
  }

  /** Records in which all the words stand, or of this id. */
  List<Card> found(String words) {
    Card named = record(words.strip());
    return named != null
        ? List.of(named)
        : Card.readAll(ask("q", words, "sort", "-since", "limit", FEW).path("items"));
  }

  /** Records of the same class between the same states, or of the same equipment. */
  private List<Card> similar(Entered entered) {
    String supplier = side(entered, "SUPPLIER");
    String recipient = side(entered, "RECIPIENT");
    String equipment = entered.text("equipment0");
    String recordClass = entered.or("class", "DEAL");
    if (recipient == null || (supplier == null && equipment == null)) {
      return List.of();
    }
    try {
      return Card.readAll(
          ask(
                  "class", recordClass,
                  "recipient", recipient,
                  "supplier", equipment == null ? supplier : null,
                  "equipment", equipment,
                  "limit", FEW)
              .path("items"));
    } catch (Problem unaskable) {
      return List.of();
    }
  }

  private static @Nullable String side(Entered entered, String role) {
    return IntStream.range(0, FormPage.rows(entered, "party"))
        .filter(i -> role.equals(entered.value("role" + i)) && entered.has("party" + i))
        .mapToObj(i -> entered.or("party" + i, ""))
        .map(name -> Objects.requireNonNullElse(Who.state(name), name))
        .findFirst()
        .orElse(null);
  }

  private JsonNode ask(@Nullable String... pairs) {
    Map<String, String[]> question = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String value = pairs[i + 1];
      if (value != null) {
        question.put(String.valueOf(pairs[i]), new String[] {value});
      }
    }
    return list.list(new Parameters(question));
  }

  /** Waits until pages show what was recorded. */
  public void shown(Receipt receipt) {
    String position = Long.toString(receipt.events().getLast().position());
    try {
      ask("limit", "1", "minPosition", position);
    } catch (RuntimeException behind) {
      // it is recorded all the same, and will be shown
    }
  }

  /** The form once more, with the same source and record. */
  static String next(String source, String record) {
    return "/record?recorded=%s&record=%s&source=%s"
        .formatted(encoded(record), encoded(record), encoded(source));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
