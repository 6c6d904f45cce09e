package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who says so, and where. */
public record Citation(
    String document,
    @Nullable String line,
    @Nullable String page,
    @Nullable String footnote,
    List<String> notes,
    @Nullable String origin,
    @Nullable String citation,
    @Nullable String url,
    @Nullable String archivedUrl,
    @Nullable String quote,
    boolean verified,
    @Nullable String grading) {

  public static List<Citation> readAll(JsonNode list) {
    return list.valueStream().map(Citation::read).toList();
  }

  private static Citation read(JsonNode node) {
    return new Citation(
        Fields.text(node, "document", "?"),
        Fields.text(node, "line"),
        Fields.text(node, "page"),
        Fields.text(node, "footnote"),
        Fields.texts(node, "pageFootnotes"),
        Fields.text(node, "origin"),
        Fields.text(node, "citation"),
        Fields.text(node, "url"),
        Fields.text(node, "archivedUrl"),
        Fields.text(node.path("quote"), "exact"),
        node.path("quote").path("verified").asBoolean(true),
        Fields.text(node, "grading"));
  }

  /** "faure-2021, line 94, note 9". */
  public String where(Texts texts) {
    List<String> parts = new ArrayList<>(List.of(document));
    if (page != null) {
      parts.add(texts.say("source.page", page));
    }
    if (line != null) {
      parts.add(texts.say("source.line", line));
    }
    if (footnote != null) {
      parts.add(texts.say("source.footnote", footnote));
    } else if (!notes.isEmpty()) {
      parts.add(texts.say("source.footnote", String.join(", ", notes)));
    }
    return String.join(", ", parts);
  }

  /** The grade in words; {@code null} where it was not graded. */
  public @Nullable String grade(Texts texts) {
    if (grading == null || !grading.matches("[A-F][1-6]")) {
      return grading;
    }
    return texts.say(
        "source.grade",
        grading,
        texts.say("grade.reliability." + grading.charAt(0))
            + ", "
            + texts.say("grade.credibility." + grading.charAt(1)));
  }

  /** The address where it is one of the web, and nothing a browser would run. */
  public @Nullable String link() {
    return web(url);
  }

  public @Nullable String archivedLink() {
    return web(archivedUrl);
  }

  public @Nullable String host() {
    String link = link();
    return link == null ? null : URI.create(link).getHost();
  }

  private static @Nullable String web(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? address : null;
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }
}
