package attache.tracker.pages.acts;

import attache.tracker.pages.correcting.OfDevelopment;
import attache.tracker.pages.correcting.OfRecord;
import attache.tracker.pages.form.Citing;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;

/** Makes bodies of what was filled in, as the API takes them. */
final class Bodies {
  private Bodies() {}

  /**
   * The body of an act.
   *
   * @param text the text of the source that is quoted; empty where that is not at hand
   */
  static Said of(Kind kind, Entered entered, String text) {
    Said said = new Said();
    if (kind != Kind.SUBMIT && kind != Kind.LINK) {
      said.put("reason", "reason", entered.text("reason"));
    }
    switch (kind) {
      case CORRECT -> OfDevelopment.put(entered, said);
      case REVISE -> OfRecord.put(entered, said);
      case DISPUTE -> dispute(entered, said);
      case EVIDENCE -> Citing.put(entered, said, "sources", text);
      case GRADE -> grade(entered, said);
      case LINK ->
          said.put("rel", "rel", entered.text("rel"))
              .put("to", "to", entered.text("to"))
              .put("effect", "effect", entered.text("effect"))
              .put("note", "reason", entered.text("reason"));
      case MERGE -> {
        boolean goes = entered.is("stays", "other");
        said.put(goes ? "into" : "from", "to", entered.text("to"))
            .at("into", "to")
            .at("from", "to");
      }
      case UNMERGE -> said.put("from", "to", entered.text("to"));
      case RETRACT, RESOLVE, UNLINK, SUBMIT, APPROVE, REJECT, DISCARD -> {
        // the reason says it all
      }
    }
    return said;
  }

  private static void dispute(Entered entered, Said said) {
    said.at("field", "field").at("value", "value").at("from", "from");
    if (entered.has("value")) {
      said.put("field", "field", entered.or("field", "development"))
          .put("value", "value", entered.text("value"))
          .put("from", "from", entered.text("from"));
    }
  }

  private static void grade(Entered entered, Said said) {
    said.put("reliability", "reliability", entered.text("reliability"))
        .put("credibility", "credibility", entered.text("credibility"))
        .put("document", "document", entered.text("document"))
        .at("grading", "reliability");
  }
}
