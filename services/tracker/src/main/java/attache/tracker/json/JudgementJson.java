package attache.tracker.json;

import attache.dossier.Command;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gradings and disputes as they are handed in. */
public final class JudgementJson {
  private JudgementJson() {}

  /** A grading is a code such as B2, or reliability and credibility, or one of the two. */
  public static Command.@Nullable GradeEvidence grade(
      RecordId record, DevelopmentId development, Fields fields) {
    SourceId document = fields.value("document", SourceId::new);
    Integer citation = fields.integer("citation");
    Grading grading = fields.value("grading", CitationJson::grading);
    Reliability reliability = fields.word("reliability", Reliability.class);
    Integer credibility = credibility(fields);
    if (grading != null && (reliability != null || credibility != null)) {
      fields.fault("grading", "give either a code or its two parts, not both");
    }
    var because = BecauseJson.said(fields);
    return because == null
        ? null
        : fields.make(
            () ->
                new Command.GradeEvidence(
                    record,
                    development,
                    document,
                    citation,
                    grading == null ? reliability : grading.reliability(),
                    credibility(grading, credibility),
                    because));
  }

  /** The digit, as a number or as a text. */
  private static @Nullable Integer credibility(Fields fields) {
    JsonNode any = fields.any("credibility");
    return any != null && any.isString()
        ? fields.value("credibility", JudgementJson::digit)
        : fields.integer("credibility");
  }

  private static int digit(String text) {
    if (!text.matches("[1-6]")) {
      throw new Invalid(null, "credibility is a digit from 1 to 6");
    }
    return Integer.parseInt(text);
  }

  private static @Nullable Credibility credibility(
      @Nullable Grading grading, @Nullable Integer digit) {
    return grading != null ? grading.credibility() : digit == null ? null : Credibility.of(digit);
  }

  /**
   * A dispute says why, and what is said instead: one claim beside the reason, or a list of them.
   *
   * @param newId gives the id where the text has none
   */
  public static Command.@Nullable DisputeDevelopment dispute(
      RecordId record, DevelopmentId development, Fields fields, Supplier<DisputeId> newId) {
    DisputeId id = fields.value("id", DisputeId::new);
    List<Claim> claims = fields.list("claims", ClaimJson::read);
    String field = fields.text("field");
    String value = fields.text("value");
    String from = fields.text("from");
    if (value == null && (field != null || from != null)) {
      fields.missing("value", "\"value\" is missing; say what stands against the development");
    }
    var because = BecauseJson.said(fields);
    return because == null
        ? null
        : fields.make(
            () ->
                new Command.DisputeDevelopment(
                    record,
                    development,
                    id == null ? newId.get() : id,
                    value == null
                        ? claims
                        : Stream.concat(claims.stream(), Stream.of(claim(field, value, from)))
                            .toList(),
                    because));
  }

  private static Claim claim(@Nullable String field, String value, @Nullable String from) {
    return new Claim(
        field == null ? "development" : field, value, Claim.Rank.NORMAL, from, List.of());
  }
}
