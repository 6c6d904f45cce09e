package attache.tracker.pages.replay;

import attache.dossier.lifecycle.DevelopmentType;
import attache.tracker.pages.DateWords;
import attache.tracker.pages.Difference;
import attache.tracker.pages.Equipment;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Party;
import attache.tracker.pages.Texts;
import attache.tracker.pages.record.Amounts;
import attache.tracker.pages.record.Citation;
import attache.tracker.pages.record.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event says, in words. */
public record EventWords(String name, JsonNode data) {
  /** Shown apart, or of no interest beside the rest. */
  private static final Set<String> APART =
      Set.of("sources", "because", "before", "after", "draft", "seq");

  /** What is read first stands first; the rest follows as it is written. */
  private static final List<String> FIRST = List.of("title", "type", "occurred", "modality");

  /** What names a record. */
  private static final Set<String> NAMING = Set.of("to", "from", "into", "requirement");

  /**
   * A field and what it says.
   *
   * @param record the record it names; {@code null} where it names none
   */
  public record Line(String label, String value, @Nullable String record) {}

  /** A field and what it said before and after; empty where nothing. */
  public record Change(String label, String before, String after) {}

  /** The event's name in the reader's language. */
  public String heading(Texts texts) {
    DevelopmentType type = DevelopmentType.ofEventName(name);
    return type == null ? texts.word("event", name) : texts.word("type", type.name());
  }

  public List<Line> lines(Texts texts, Map<String, String> called) {
    return Stream.of(data, data.path("draft"))
        .flatMap(JsonNode::propertyStream)
        .filter(member -> !APART.contains(member.getKey()))
        .sorted(Comparator.comparingInt(member -> place(member.getKey())))
        .map(member -> line(member.getKey(), member.getValue(), texts, called))
        .filter(line -> !line.value.isEmpty())
        .toList();
  }

  private static Line line(String field, JsonNode value, Texts texts, Map<String, String> called) {
    String label = texts.word("field", field);
    String id = text(value);
    return NAMING.contains(field) && called.containsKey(id)
        ? new Line(label, called.getOrDefault(id, id), id)
        : new Line(label, inWords(field, value, texts, called), null);
  }

  private static int place(String field) {
    int place = FIRST.indexOf(field);
    return place < 0 ? FIRST.size() : place;
  }

  public List<Change> changes(Texts texts) {
    JsonNode before = data.path("before");
    JsonNode after = data.path("after");
    Set<String> names = new TreeSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    return names.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(
            field ->
                new Change(
                    texts.word("field", field),
                    said(field, before.get(field), texts),
                    said(field, after.get(field), texts)))
        .toList();
  }

  /** Developments and records by what they are called. */
  private static String inWords(
      String field, @Nullable JsonNode value, Texts texts, Map<String, String> called) {
    String said = said(field, value, texts);
    return field.equals("development") || NAMING.contains(field)
        ? called.getOrDefault(said, said)
        : said;
  }

  /**
   * What it says, in a line.
   *
   * @param called what developments and records are called, by id
   */
  public String inShort(Texts texts, Map<String, String> called) {
    List<String> parts = new ArrayList<>();
    for (String field : List.of("title", "occurred", "development", "rel", "from", "into")) {
      String said = inWords(field, data.get(field), texts, called);
      String to = field.equals("rel") ? inWords("to", data.get("to"), texts, called) : "";
      String words = (said + " " + to).strip();
      if (!words.isEmpty()) {
        parts.add(words);
      }
    }
    changes(texts).stream()
        .limit(3)
        .map(
            change ->
                change.label
                    + ": "
                    + orNone(change.before, texts)
                    + " → "
                    + orNone(change.after, texts))
        .forEach(parts::add);
    String reason = reason();
    if (reason != null) {
      parts.add(texts.quoted(reason));
    }
    return String.join(", ", parts);
  }

  private static String orNone(String said, Texts texts) {
    return said.isEmpty() ? texts.say("none") : said;
  }

  /** Why somebody recorded it; {@code null} where no reason was needed. */
  public @Nullable String reason() {
    return Fields.text(data.path("because"), "reason");
  }

  /** Who says so, each once. */
  public List<Citation> sources() {
    Set<Citation> sources = new LinkedHashSet<>();
    for (JsonNode list :
        List.of(
            data.path("sources"),
            data.path("draft").path("sources"),
            data.path("after").path("sources"),
            data.path("because").path("evidence"))) {
      sources.addAll(Citation.readAll(list));
    }
    return List.copyOf(sources);
  }

  private static String said(String field, @Nullable JsonNode value, Texts texts) {
    if (value == null || value.isNull()) {
      return "";
    }
    return switch (field) {
      case "type", "class", "kind", "modality", "rel", "effect" -> texts.word(field, text(value));
      case "occurred" -> occurred(value, texts);
      case "parties" ->
          Party.readAll(value).stream()
              .map(party -> party.named(texts) + " (" + texts.word("role", party.role()) + ")")
              .collect(Collectors.joining(", "));
      case "equipment" ->
          Equipment.readAll(value).stream()
              .map(line -> line.inShort(texts))
              .collect(Collectors.joining(", "));
      case "amounts" -> String.join(", ", Amounts.readAll(value, texts));
      case "claims" ->
          Claim.readAll(value).stream()
              .map(claim -> texts.word("claim", claim.field()) + ": " + claim.named(texts))
              .collect(Collectors.joining("; "));
      case "sources" ->
          Citation.readAll(value).stream()
              .map(source -> source.where(texts))
              .collect(Collectors.joining("; "));
      case "told" -> texts.number(value.size());
      case "development", "to", "from", "into", "requirement" -> text(value);
      case "title", "note", "notes", "reason", "id", "url", "author", "publisher", "key" ->
          text(value);
      default -> Difference.plain(value, texts);
    };
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static String occurred(JsonNode value, Texts texts) {
    List<String> parts = new ArrayList<>();
    String edtf = Fields.text(value, "edtf");
    parts.add(edtf == null ? texts.say("date.undated") : DateWords.of(edtf, texts));
    String bound = Fields.text(value, "bound");
    if (bound != null) {
      parts.add(DateWords.of(bound, texts));
    }
    String stated = Fields.text(value, "asStated");
    if (stated != null) {
      parts.add(texts.say("source.asStated", stated));
    }
    return String.join(", ", parts);
  }
}
