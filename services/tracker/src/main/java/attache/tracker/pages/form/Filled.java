package attache.tracker.pages.form;

import attache.dossier.lifecycle.Detail;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.When;
import attache.tracker.pages.writing.Who;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies of what was filled in, as the API takes them. */
public final class Filled {
  private Filled() {}

  /** The new source, or {@code null} where a known one, or none, is cited. */
  static @Nullable Said source(Entered entered) {
    if (entered.has("source")
        || !(entered.has("sourceTitle") || entered.has("sourceUrl") || entered.has("sourceText"))) {
      return null;
    }
    Said said = new Said();
    said.put("id", "source", newSource(entered))
        .put("title", "sourceTitle", entered.line("sourceTitle"))
        .put("url", "sourceUrl", entered.text("sourceUrl"))
        .put("author", "sourceAuthor", entered.line("sourceAuthor"))
        .put("publisher", "sourcePublisher", entered.line("sourcePublisher"))
        .put("date", "sourceDate", When.read(entered, "sourceDate").edtf())
        .put("language", "sourceLanguage", entered.text("sourceLanguage"))
        .put("reliability", "sourceReliability", entered.text("sourceReliability"))
        .at("text", "sourceText");
    if (entered.has("sourceText")) {
      said.body().put("text", entered.value("sourceText"));
    }
    return said;
  }

  static String newSource(Entered entered) {
    return "src-" + Slug.of(entered.value("sourceTitle"), 40) + entered.form().substring(0, 6);
  }

  /** The new record, or {@code null} where a known one is meant. */
  static @Nullable Said registration(Entered entered) {
    if (entered.has("record") || !entered.has("title")) {
      return null;
    }
    Said said = new Said();
    said.put("id", "id", newRecord(entered))
        .put("class", "class", entered.or("class", "DEAL"))
        .put("kind", "kind", term(entered.text("kind")))
        .put("title", "title", entered.line("title"))
        .put("requirement", "requirement", entered.text("requirement"));
    if (entered.is("review", "yes")) {
      said.body().put("draft", true);
    }
    ArrayNode parties = said.body().putArray("parties");
    for (int i = 0; i < FormPage.rows(entered, "party"); i++) {
      String who = entered.line("party" + i);
      if (who != null) {
        said.at("parties/" + parties.size(), "party" + i);
        Who.put(who, entered.or("role" + i, "PARTY"), parties.addObject());
      }
    }
    Things.put(entered, said);
    return said;
  }

  /** The id a new record gets: as typed, or from its title. */
  static String newRecord(Entered entered) {
    String id = entered.text("id");
    if (id != null) {
      return id;
    }
    String named = entered.or("class", "DEAL");
    String prefix =
        Stream.of(RecordClass.values())
            .filter(each -> each.name().equals(named))
            .map(RecordClass::prefix)
            .findFirst()
            .orElse("record");
    return prefix + "-" + Slug.of(entered.value("title"), 50) + entered.form().substring(0, 4);
  }

  /**
   * The development.
   *
   * @param text what is quoted from; empty where that is not at hand
   */
  static Said development(Entered entered, String text) {
    Said said = new Said();
    said.put("type", "type", entered.text("type"))
        .put("modality", "modality", entered.text("modality"))
        .put("attributedTo", "attributedTo", entered.text("attributedTo"));
    When when = When.read(entered, "when");
    When bound = When.read(entered, "bound");
    said.put("occurred/edtf", "when", when.edtf())
        .put("occurred/bound", "bound", bound.edtf())
        .put("occurred/asStated", "asStated", entered.line("asStated"))
        .put("occurred/basis", "basis", when.edtf() == null ? null : entered.or("basis", "STATED"))
        .at("occurred", "when")
        .at("record", "record");
    details(entered, said);
    rival(entered, said);
    Citing.put(entered, said, text);
    if (entered.is("review", "yes")) {
      said.body().put("draft", true);
    }
    return said;
  }

  /**
   * Two claims in one development, where sources differ on what happened; the type is preferred.
   */
  private static void rival(Entered entered, Said said) {
    String other = entered.text("claim");
    if (other == null || !entered.has("type")) {
      return;
    }
    said.at("claims", "claim").at("claims/1/from", "claimFrom");
    ArrayNode claims = said.body().putArray("claims");
    claims
        .addObject()
        .put("field", "type")
        .put("value", entered.text("type"))
        .put("rank", "PREFERRED");
    ObjectNode rival = claims.addObject().put("field", "type").put("value", other);
    if (entered.has("claimFrom")) {
      rival.put("from", entered.text("claimFrom"));
    }
  }

  private static void details(Entered entered, Said said) {
    for (Detail detail : Detail.values()) {
      if (FormPage.says(entered, detail)) {
        detail(entered, said, detail);
      }
    }
  }

  /** Says one detail in the body's {@code details}. */
  public static void detail(Entered entered, Said said, Detail detail) {
    String name = detail.name().toLowerCase(Locale.ROOT);
    String field = "detail-" + name;
    switch (detail) {
      case BY -> {
        String by = entered.text(field);
        String state = by == null ? null : Who.state(by);
        said.put("details/by", field, state == null ? by : state);
      }
      case COMPETITOR, MEASURE, TO, PLACE, NOTE, SESSION ->
          said.put("details/" + name, field, entered.text(field));
      case STEP -> said.put("details/step", field, term(entered.text(field)));
      case COUNT -> {
        said.at("details/count", field);
        String count = entered.text(field);
        if (count != null && count.matches("\\d{1,15}")) {
          details(said).put("count", Long.parseLong(count));
        } else {
          said.put("details/count", field, count);
        }
      }
      case RECURRING, FUTURE -> {
        if (entered.is(field, "yes")) {
          details(said).put(name, true);
        }
      }
      case OFFSET -> offset(entered, said, field);
    }
  }

  private static void offset(Entered entered, Said said, String field) {
    List<String> kinds = entered.all(field + "-kinds");
    said.put("details/offset/type", field, entered.text(field)).at("details/offset", field);
    if (!kinds.isEmpty()) {
      ObjectNode details = details(said);
      ObjectNode offset =
          details.get("offset") instanceof ObjectNode there ? there : details.putObject("offset");
      kinds.forEach(offset.putArray("kinds")::add);
    }
  }

  private static ObjectNode details(Said said) {
    return said.body().get("details") instanceof ObjectNode there
        ? there
        : said.body().putObject("details");
  }

  /** A word of an open vocabulary, however it is typed. */
  public static @Nullable String term(@Nullable String typed) {
    return typed == null ? null : typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
