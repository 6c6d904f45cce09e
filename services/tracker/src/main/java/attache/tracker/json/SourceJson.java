package attache.tracker.json;

import attache.dossier.Because;
import attache.dossier.source.FullText;
import attache.dossier.source.Source;
import attache.dossier.source.SourceEvent;
import attache.dossier.time.Edtf;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.LanguageTag;
import attache.dossier.value.SourceId;
import attache.dossier.value.WebAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Source documents in JSON. */
public final class SourceJson {
  private SourceJson() {}

  /**
   * Reads a document as it is handed in: with its text, if any, word for word.
   *
   * @param newId gives the id where the text has none
   * @param fullText takes the text
   */
  public static @Nullable Source read(
      Fields fields, Supplier<SourceId> newId, Function<String, FullText> fullText) {
    HandedIn.title(fields);
    return read(
        fields,
        newId,
        fields.value("url", WebAddress::of),
        fields.value("language", LanguageTag::of),
        fields.value("text", fullText));
  }

  /** Reads a document as the log keeps it: its text only by its hash. */
  static @Nullable Source read(Fields fields) {
    return read(
        fields,
        () -> {
          throw new IllegalStateException("the log is damaged: a source has no id");
        },
        fields.text("url"),
        fields.text("language"),
        fields.object("text", SourceJson::fullText));
  }

  private static @Nullable Source read(
      Fields fields,
      Supplier<SourceId> newId,
      @Nullable String url,
      @Nullable String language,
      @Nullable FullText text) {
    SourceId id = fields.value("id", SourceId::new);
    String kind = fields.text("kind");
    String title = fields.requiredText("title");
    String publisher = fields.text("publisher");
    String author = fields.text("author");
    Edtf date = fields.value("date", Edtf::parse);
    Reliability reliability = fields.word("reliability", Reliability.class);
    List<SourceId> derivedFrom = fields.oneOrMore("derivedFrom", SourceId::new);
    return fields.make(
        () ->
            new Source(
                id == null ? newId.get() : id,
                kind == null ? "DOCUMENT" : kind,
                title,
                publisher,
                author,
                date,
                url,
                language,
                reliability,
                derivedFrom,
                text));
  }

  private static @Nullable FullText fullText(Fields fields) {
    String sha256 = fields.requiredText("sha256");
    Integer characters = fields.integer("characters");
    return fields.make(() -> new FullText(sha256, Objects.requireNonNull(characters)));
  }

  public static ObjectNode write(Source source) {
    ObjectNode node = Json.object();
    node.put("id", source.id().value());
    node.put("kind", source.kind());
    node.put("title", source.title());
    Json.putText(node, "publisher", source.publisher());
    Json.putText(node, "author", source.author());
    Json.putText(node, "date", source.date());
    Json.putText(node, "url", source.url());
    Json.putText(node, "language", source.language());
    Json.putText(node, "reliability", source.reliability());
    if (!source.derivedFrom().isEmpty()) {
      ArrayNode origins = node.putArray("derivedFrom");
      source.derivedFrom().forEach(origin -> origins.add(origin.value()));
    }
    FullText text = source.text();
    if (text != null) {
      node.putObject("text").put("sha256", text.sha256()).put("characters", text.characters());
    }
    return node;
  }

  /** The event's name in the log. */
  public static String name(SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered _ -> "SourceRegistered";
      case SourceEvent.SourceAmended _ -> "SourceAmended";
    };
  }

  public static ObjectNode write(SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered(Source source) -> write(source);
      case SourceEvent.SourceAmended(Source before, Source after, Because because) -> {
        ObjectNode node = Json.object();
        node.set("before", write(before));
        node.set("after", write(after));
        yield BecauseJson.put(node, because);
      }
    };
  }

  /** Reads an event of a document. */
  public static SourceEvent read(String name, JsonNode data) {
    Faults faults = new Faults();
    SourceEvent event = read(name, Fields.of(data, faults));
    if (event == null || faults.count() > 0) {
      throw new IllegalStateException(
          "the log is damaged: %s cannot be read: %s".formatted(name, faults.list()));
    }
    return event;
  }

  private static @Nullable SourceEvent read(String name, Fields data) {
    if (!name.equals("SourceAmended")) {
      Source source = read(data);
      return source == null ? null : new SourceEvent.SourceRegistered(source);
    }
    Source before = data.object("before", SourceJson::read);
    Source after = data.object("after", SourceJson::read);
    Because because = BecauseJson.read(data);
    return data.make(
        () ->
            new SourceEvent.SourceAmended(
                Objects.requireNonNull(before),
                Objects.requireNonNull(after),
                Objects.requireNonNull(because)));
  }
}
