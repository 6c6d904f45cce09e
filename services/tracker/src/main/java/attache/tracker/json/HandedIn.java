package attache.tracker.json;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.Edtf;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.Term;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of those who hand something in, and not of the log: it may hold what was taken
 * before a rule was made, and has to be read for ever.
 */
final class HandedIn {
  private static final Pattern BREAKS_THE_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /** The relations that say what an influence did. */
  private static final Set<String> OF_INFLUENCE = Set.of("INFLUENCED_BY", "INFLUENCES");

  private HandedIn() {}

  /** A title is one line, in lists and in the log alike. */
  static void title(Fields fields) {
    String title = fields.has("title") ? fields.text("title") : null;
    if (title == null) {
      return;
    }
    var broken = BREAKS_THE_LINE.matcher(title);
    if (broken.find()) {
      fields.fault(
          "title",
          "a title is one line; at offset %d stands the control character U+%04X, write a space instead"
              .formatted(broken.start(), (int) title.charAt(broken.start())));
    }
  }

  /** A source counts what it tells from 1. */
  static void seq(Fields fields) {
    Integer seq = fields.integer("seq");
    if (seq != null && seq < 1) {
      fields.fault("seq", "seq counts from 1; %d does not".formatted(seq));
    }
  }

  /** What is claimed of a field could stand in it. A dispute may also say so in words. */
  static void claims(Fields fields) {
    fields.list(
        "claims",
        claim -> {
          claim.word("type", DevelopmentType.class);
          String field = claim.text("field");
          if (field != null) {
            value(claim, field, "value");
          }
          return null;
        });
  }

  private static void value(Fields claim, String field, String name) {
    switch (field) {
      case "type" -> claim.word(name, DevelopmentType.class);
      case "modality" -> claim.word(name, Modality.class);
      case "occurred" -> claim.value(name, Edtf::parse);
      case "step" -> claim.value(name, step -> Term.of(null, step));
      case "competitor", "measure", "to" -> claim.value(name, RecordId::new);
      default -> {
        // in words, as how many, who acted and where are
      }
    }
  }

  /** Whether a claim of a field could stand in it. */
  static boolean holds(String field, String value) {
    Faults faults = new Faults();
    value(Fields.of(Json.object().put("value", value), faults), field, "value");
    return faults.count() == 0;
  }

  /** What an influence did is told of an influence only. */
  static void effect(Fields link) {
    JsonNode rel = link.any("rel");
    if (link.has("effect")
        && rel != null
        && rel.isString()
        && !OF_INFLUENCE.contains(rel.stringValue())) {
      link.fault(
          "effect",
          "only an influence has an effect; leave it out, or let rel be INFLUENCED_BY or INFLUENCES");
    }
  }
}
