package attache.tracker.json;

import attache.dossier.source.Amendment;
import attache.dossier.source.Amendment.Part;
import attache.dossier.source.FullText;
import attache.dossier.time.Edtf;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.LanguageTag;
import attache.dossier.value.SourceId;
import attache.dossier.value.WebAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Amendments of documents, as they are handed in; the reason is read beside them. */
public final class AmendmentJson {
  private AmendmentJson() {}

  /**
   * Reads the fields that change. Null takes away what may be unknown.
   *
   * @param fullText takes the text
   */
  public static @Nullable Amendment read(Fields fields, Function<String, FullText> fullText) {
    HandedIn.title(fields);
    String kind = fields.text("kind");
    String title = fields.text("title");
    String publisher = fields.text("publisher");
    String author = fields.text("author");
    Edtf date = fields.value("date", Edtf::parse);
    String url = fields.value("url", WebAddress::of);
    String language = fields.value("language", LanguageTag::of);
    Reliability reliability = fields.word("reliability", Reliability.class);
    List<SourceId> derivedFrom =
        fields.has("derivedFrom") ? fields.oneOrMore("derivedFrom", SourceId::new) : null;
    FullText text = fields.value("text", fullText);
    Set<Part> emptied = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (fields.isEmptied(part.name().toLowerCase(Locale.ROOT))) {
        emptied.add(part);
      }
    }
    return fields.make(
        () ->
            new Amendment(
                kind,
                title,
                publisher,
                author,
                date,
                url,
                language,
                reliability,
                derivedFrom,
                text,
                emptied));
  }
}
