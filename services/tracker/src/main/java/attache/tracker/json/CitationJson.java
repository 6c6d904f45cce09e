package attache.tracker.json;

import attache.dossier.value.Citation;
import attache.dossier.value.Citation.Locator;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.SourceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Citations in JSON. */
public final class CitationJson {
  private CitationJson() {}

  public static @Nullable Citation read(Fields fields) {
    SourceId document = fields.value("document", SourceId::new);
    if (!fields.has("document")) {
      fields.missing("document", "\"document\" is missing; name the source document");
    }
    Integer line = fields.integer("line");
    Integer page = fields.integer("page");
    Integer footnote = fields.integer("footnote");
    var pageFootnotes = fields.integers("pageFootnotes");
    String origin = fields.text("origin");
    String citation = fields.text("citation");
    String url = fields.text("url");
    String urlDate = fields.text("urlDate");
    String archivedUrl = fields.text("archivedUrl");
    String retrievedAt = fields.text("retrievedAt");
    String language = fields.text("language");
    Quote quote = quote(fields);
    Grading grading = fields.value("grading", CitationJson::grading);
    return fields.make(
        () ->
            new Citation(
                Objects.requireNonNull(document),
                new Locator(line, page, footnote, pageFootnotes),
                origin,
                citation,
                url,
                urlDate,
                archivedUrl,
                retrievedAt,
                language,
                quote,
                grading));
  }

  /** A quote is an object, or just the words. */
  private static @Nullable Quote quote(Fields fields) {
    JsonNode any = fields.any("quote");
    if (any != null && any.isString()) {
      return fields.value("quote", words -> new Quote(words, null, null));
    }
    return fields.object(
        "quote",
        quote -> {
          String exact = quote.requiredText("exact");
          String prefix = quote.text("prefix");
          String suffix = quote.text("suffix");
          return quote.make(() -> new Quote(exact, prefix, suffix));
        });
  }

  /** The Admiralty code as two characters, such as B2. */
  public static Grading grading(String code) {
    if (!isGrading(code)) {
      throw new Invalid(null, "a grading is a letter A to F and a digit 1 to 6, such as B2");
    }
    return new Grading(
        Reliability.valueOf(code.substring(0, 1)), Credibility.of(code.charAt(1) - '0'));
  }

  private static boolean isGrading(String code) {
    return code.length() == 2
        && code.charAt(0) >= 'A'
        && code.charAt(0) <= 'F'
        && code.charAt(1) >= '1'
        && code.charAt(1) <= '6';
  }

  public static ObjectNode write(Citation citation) {
    ObjectNode node = Json.object();
    node.put("document", citation.document().value());
    Json.putInteger(node, "line", citation.locator().line());
    Json.putInteger(node, "page", citation.locator().page());
    Json.putInteger(node, "footnote", citation.locator().footnote());
    if (!citation.locator().pageFootnotes().isEmpty()) {
      ArrayNode notes = node.putArray("pageFootnotes");
      citation.locator().pageFootnotes().forEach(notes::add);
    }
    Json.putText(node, "origin", citation.origin());
    Json.putText(node, "citation", citation.citation());
    Json.putText(node, "url", citation.url());
    Json.putText(node, "urlDate", citation.urlDate());
    Json.putText(node, "archivedUrl", citation.archivedUrl());
    Json.putText(node, "retrievedAt", citation.retrievedAt());
    Json.putText(node, "language", citation.language());
    Quote quote = citation.quote();
    if (quote != null) {
      ObjectNode words = node.putObject("quote");
      words.put("exact", quote.exact());
      Json.putText(words, "prefix", quote.prefix());
      Json.putText(words, "suffix", quote.suffix());
    }
    Json.putText(node, "grading", citation.grading());
    return node;
  }
}
