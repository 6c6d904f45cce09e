package attache.tracker.pages;

import attache.dossier.names.StateNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One typed difference between two moments, ready to be said in a language.
 *
 * @param titles what the records it names are called, by id
 */
public record Difference(
    String kind,
    @Nullable String about,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    Map<String, String> titles) {
  /** A number up to this may be a year, which has no separator. */
  private static final long LAST_YEAR = 9_999;

  /** What happened to one record between two states of knowledge. */
  public record OfRecord(
      String record,
      String title,
      String at,
      String actor,
      long position,
      List<Difference> differences) {}

  /**
   * The items of an answer on changes, record by record in their order.
   *
   * @param titles what the records they name are called, by id
   */
  public static List<OfRecord> readAll(JsonNode items, Map<String, String> titles) {
    List<OfRecord> records = new ArrayList<>();
    for (JsonNode item : items) {
      String record = Fields.text(item, "record", "");
      if (records.isEmpty() || !records.getLast().record.equals(record)) {
        records.add(
            new OfRecord(
                record,
                Fields.text(item, "title", record),
                Fields.text(item, "at", ""),
                Fields.text(item, "actor", ""),
                item.path("position").longValue(),
                new ArrayList<>()));
      }
      records.getLast().differences.add(read(item, titles));
    }
    return records;
  }

  private static Difference read(JsonNode item, Map<String, String> titles) {
    String facet = Fields.text(item, "facet");
    return new Difference(
        Fields.text(item, "kind", ""),
        facet == null ? Fields.text(item, "development") : facet,
        item.get("before"),
        item.get("after"),
        titles);
  }

  /** What kind of difference it is. */
  public String label(Texts texts) {
    return texts.word("change", kind);
  }

  /** The development it is about, if it is about one. */
  public @Nullable String development() {
    return kind.equals("FACET_CHANGED") || kind.startsWith("LINK") ? null : about;
  }

  /** Whether what it says tells which development it is about. */
  public boolean namesDevelopment() {
    return kind.matches("DEVELOPMENT_(ADDED|RETRACTED|REMOVED|HAPPENED)");
  }

  /** What was there before; empty where nothing was. */
  public DifferenceSide was(Texts texts) {
    return said(before, texts);
  }

  /** What is there now; empty where nothing is. */
  public DifferenceSide is(Texts texts) {
    return said(after, texts);
  }

  private DifferenceSide said(@Nullable JsonNode value, Texts texts) {
    if (value == null || value.isNull()) {
      return DifferenceSide.of(kind.startsWith("STAGE") ? texts.word("stage", null) : "");
    }
    return switch (kind) {
      case "RECORD_MERGED_AWAY",
          "RECORD_RESTORED",
          "RECORDS_MERGED",
          "RECORDS_UNMERGED",
          "REQUIREMENT_CHANGED" ->
          named("", value.asString());
      case "LINK_ADDED", "LINK_REMOVED" ->
          named(
              texts.word("rel", Fields.text(value, "rel", "RELATED")),
              Fields.text(value, "to", ""));
      default -> DifferenceSide.of(words(value, texts));
    };
  }

  private DifferenceSide named(String words, String record) {
    return new DifferenceSide(words, record, titles.getOrDefault(record, record));
  }

  private String words(JsonNode value, Texts texts) {
    return switch (kind) {
      case "STAGE_CHANGED" -> texts.word("stage", value.asString());
      case "AMBIGUITY_CHANGED" ->
          value.isEmpty()
              ? texts.say("status.certain")
              : value
                  .valueStream()
                  .map(stage -> texts.word("stage", stage.asString()))
                  .collect(Collectors.joining(" / "));
      case "RECORD_ADDED" -> texts.word("stage", Fields.text(value, "stage"));
      case "DEVELOPMENT_DISPUTED", "DISPUTE_RESOLVED" -> Fields.text(value, "reason", "");
      case "EVIDENCE_ADDED", "EVIDENCE_CORRECTED", "EVIDENCE_GRADED", "SOURCES_CHANGED" ->
          documents(value);
      case "FACET_CHANGED" -> texts.word("facet", about) + ": " + plain(value, texts);
      default -> kind.startsWith("DEVELOPMENT") ? development(value, texts) : plain(value, texts);
    };
  }

  private static String development(JsonNode value, Texts texts) {
    List<String> parts = new ArrayList<>();
    String type = Fields.text(value, "type");
    if (type != null) {
      parts.add(texts.word("type", type));
    }
    if (value.has("occurred")) {
      parts.add(Occurred.read(value.path("occurred")).words(texts));
    }
    for (String field : List.of("modality", "attributedTo", "details", "claims")) {
      boolean corrected = type == null && value.has(field);
      if (corrected) {
        parts.add(plain(value.path(field), texts));
      }
    }
    String happened = Fields.text(value, "happened");
    if (happened != null) {
      parts.add(texts.say("record.happened." + happened));
    }
    return String.join(", ", parts);
  }

  private static String documents(JsonNode citations) {
    return citations
        .valueStream()
        .map(
            citation -> {
              String grading = Fields.text(citation, "grading");
              String document = Fields.text(citation, "document", "?");
              return grading == null ? document : document + " (" + grading + ")";
            })
        .distinct()
        .collect(Collectors.joining(", "));
  }

  public static String plain(JsonNode value, Texts texts) {
    if (value.isString()) {
      String text = value.asString();
      return text.matches("[A-Z]{2}") || StateNames.former(text)
          ? texts.state(text)
          : text.matches("[A-Z][A-Z_]+") ? texts.word("value", text) : text;
    }
    if (value.isBoolean()) {
      return texts.say(value.booleanValue() ? "yes" : "no");
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(element -> plain(element, texts))
          .collect(Collectors.joining(", "));
    }
    if (value.has("count") && value.has("of")) {
      return texts.say("value.count.of", value.path("count").asLong(), value.path("of").asLong());
    }
    if (value.isObject()) {
      return value
          .propertyStream()
          .filter(member -> !member.getValue().isNull())
          .map(member -> texts.field(member.getKey()) + " " + member(member, texts))
          .collect(Collectors.joining(", "));
    }
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > LAST_YEAR
        ? texts.number(value.longValue())
        : value.asString();
  }

  private static String member(Map.Entry<String, JsonNode> member, Texts texts) {
    return member.getKey().equals("offset") && member.getValue().isObject()
        ? Offset.read(member.getValue()).words(texts)
        : plain(member.getValue(), texts);
  }
}
