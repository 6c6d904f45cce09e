package attache.tracker.views;

import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.time.EventDate;
import attache.dossier.value.Offset;
import attache.tracker.json.CitationJson;
import attache.tracker.json.ClaimJson;
import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.json.OffsetJson;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Developments as readers get them, written straight into text: a page that is read has many. */
final class DevelopmentText {
  private DevelopmentText() {}

  /** A development with what became of it. */
  static String of(Dossier.Open open, Entry entry) {
    Development told = entry.development();
    ObjectText shown = new ObjectText();
    shown.put("id", told.id().value());
    shown.number("seq", told.seq());
    shown.put("type", told.type().name());
    shown.object("occurred", date -> put(date, told.occurred()));
    shown.put("modality", told.modality().name());
    shown.put("attributedTo", told.attributedTo());
    shown.object("details", details -> put(details, told.details()));
    shown.list("claims", told.claims(), ClaimJson::write);
    shown.list("sources", told.sources(), CitationJson::write);
    shown.put("recordedAt", Json.instant(entry.recording().at()));
    shown.put("recordedBy", entry.recording().actor());
    shown.put("position", entry.recording().position());
    shown.put("corrections", entry.corrections().size());
    Entry.Home home = entry.home();
    if (home == null) {
      shown.raw("mergedFrom", null);
    } else {
      shown.object(
          "mergedFrom",
          from ->
              from.put("record", home.record().value())
                  .put("development", home.development().value()));
    }
    KnowledgeShown.put(shown, open, entry);
    return shown.toString();
  }

  /** When it happened, with the days and the words that follow from the date. */
  static void put(ObjectText shown, EventDate date) {
    shown.put("edtf", text(date.edtf()));
    shown.put("earliest", text(date.earliest()));
    shown.put("latest", text(date.latest()));
    shown.put("precision", text(date.precision()));
    shown.put("basis", date.basis().name());
    shown.put("asStated", date.asStated());
    shown.put("bound", text(date.bound()));
    shown.put("words", date.inWords(Locale.ENGLISH));
  }

  private static void put(ObjectText shown, Details details) {
    shown.put("by", details.by());
    shown.put("place", details.place());
    shown.put("note", details.note());
    shown.put("competitor", text(details.competitor()));
    shown.put("measure", text(details.measure()));
    shown.put("to", text(details.to()));
    shown.put("step", details.step());
    shown.put("session", details.session());
    shown.number("count", details.count());
    shown.put("recurring", details.recurring());
    shown.put("future", details.future());
    Offset offset = details.offset();
    shown.set("offset", offset == null ? null : OffsetJson.write(offset));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
