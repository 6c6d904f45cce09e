package attache.tracker.pages.acts;

import attache.tracker.pages.Card;
import attache.tracker.pages.Fields;
import attache.tracker.pages.correcting.OfDevelopment;
import attache.tracker.pages.correcting.OfRecord;
import attache.tracker.pages.form.Desktop;
import attache.tracker.pages.form.Outlook;
import attache.tracker.pages.record.Development;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.When;
import attache.tracker.questions.DraftsQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.views.Parameters;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Lays beside an act's form what it is about, as it stands: the record, a development, a draft. */
@Component
class Subjects {
  private final RecordQuestion records;
  private final DraftsQuestion drafts;
  private final Desktop desktop;

  Subjects(RecordQuestion records, DraftsQuestion drafts, Desktop desktop) {
    this.records = records;
    this.drafts = drafts;
    this.desktop = desktop;
  }

  ActPage page(Kind kind, String id, Entered entered, @Nullable JsonNode outlook) {
    JsonNode record = records.record(id, new Parameters(Map.of()));
    String about = entered.value("development");
    JsonNode draft = kind.reviews() ? draft(id, about) : null;
    Development development =
        draft == null
            ? development(record, about)
            : Development.read(record, draft.path("development"));
    long version = record.path("version").longValue();
    if (kind == Kind.CORRECT) {
      entered.recall(OfDevelopment.fields(OfDevelopment.was(node(record, about))));
    } else if (kind == Kind.REVISE) {
      entered.recall(OfRecord.fields(OfRecord.was(record)));
    }
    return new ActPage(
        kind,
        Card.read(record),
        development,
        draft == null ? null : Draft.read(draft),
        version,
        Fields.texts(record, "merged"),
        entered,
        When.read(entered, "when"),
        When.read(entered, "bound"),
        desktop.source(entered.text("source")),
        outlook == null ? null : Outlook.read(outlook));
  }

  /** The development as it is recorded; nothing where there is none of that id. */
  private static JsonNode node(JsonNode record, String wanted) {
    return Stream.of("developments", "retracted")
        .flatMap(list -> record.path(list).valueStream())
        .filter(each -> each.path("id").asString("").equals(wanted))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static @Nullable Development development(JsonNode record, String wanted) {
    JsonNode node = node(record, wanted);
    return node.isMissingNode() ? null : Development.read(record, node);
  }

  private @Nullable JsonNode draft(String id, String wanted) {
    return drafts
        .drafts(id, new Parameters(Map.of()))
        .path("items")
        .valueStream()
        .filter(item -> item.path("development").path("id").asString("").equals(wanted))
        .findFirst()
        .orElse(null);
  }
}
