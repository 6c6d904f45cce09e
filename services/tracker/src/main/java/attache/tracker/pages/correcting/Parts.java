package attache.tracker.pages.correcting;

import static attache.tracker.pages.correcting.Column.of;

import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Claim;
import attache.dossier.value.Equipment;
import attache.dossier.value.Indicator;
import attache.dossier.value.Party;
import attache.dossier.value.StatedStatus;
import attache.tracker.pages.correcting.Column.Shape;
import attache.tracker.pages.form.FormPage;
import java.util.List;

/** What records and developments consist of, field by field. */
public final class Parts {
  private static final Part PARTIES =
      new Part(
          "parties",
          true,
          List.of(
              of("name", Shape.LINE),
              of(
                  "role",
                  Shape.WORD,
                  "role",
                  words(
                      "SUPPLIER RECIPIENT PARTY BUYER INTERMEDIARY END_USER ISSUER TARGET PARTNER"
                          + " HOST VISITOR PARTICIPANT SIGNATORY SUBJECT SPEAKER BENEFICIARY"
                          + " USER")),
              of("type", "partyType", Party.Type.values()),
              of("country", Shape.STATE),
              of("office", Shape.LINE),
              of("asStated", Shape.LINE),
              of("unnamed", Shape.FLAG)));
  private static final Part EQUIPMENT =
      new Part(
          "equipment",
          true,
          List.of(
              of("quantity", Shape.COUNT),
              of("quantity/asStated", Shape.LINE),
              of("designation", Shape.LINE),
              of("category", Shape.WORD, "category", FormPage.CATEGORIES.toArray(String[]::new)),
              of("condition", "condition", Equipment.Condition.values()),
              of(
                  "role",
                  Shape.WORD,
                  "role",
                  words("SUBJECT REPLACED LOST SERVICED PROMOTED USED_BY_SUPPLIER")),
              of("description", Shape.LINE),
              of("asStated", Shape.LINE),
              of("includes", Shape.LIST)));
  private static final Part AMOUNTS =
      new Part(
          "amounts",
          true,
          List.of(
              of("amount", Shape.LINE),
              of("currency", Shape.TERM),
              of("asStated", Shape.LINE),
              of("currencyAsStated", Shape.LINE),
              of("currencyInferred", Shape.FLAG)));
  private static final Part INDICATOR =
      new Part(
          "indicator",
          false,
          List.of(
              of("measure", Shape.LINE),
              of("value", Shape.LINE),
              of("unit", Shape.TERM),
              of("qualifier", "qualifier", Indicator.Qualifier.values()),
              of("period", Shape.DATE)));
  private static final Part STATUS =
      new Part(
          "status",
          false,
          List.of(
              of("stage", "stage", Stage.values()),
              of("basis", "statusBasis", StatedStatus.Basis.values()),
              of("asOf", Shape.DATE)));
  private static final Part FACETS =
      new Part("facets", true, List.of(of("name", Shape.LINE), of("value", Shape.FACET)));
  private static final Part CONFLICTS =
      new Part(
          "conflicts",
          true,
          List.of(
              of("field", Shape.LINE),
              of("values", Shape.STATED),
              of("resolution", Shape.PASSAGE)));

  /** What a record, or a development, rests on. */
  public static final Part SOURCES =
      new Part(
          "sources",
          true,
          List.of(
              of("document", Shape.LINE),
              of("line", Shape.WHOLE),
              of("page", Shape.WHOLE),
              of("footnote", Shape.WHOLE),
              of("url", Shape.LINE),
              of("quote/exact", Shape.PASSAGE),
              of("grading", Shape.TERM)));

  /** What sources claim of a field of a development, where they differ. */
  public static final Part CLAIMS =
      new Part(
          "claims",
          true,
          List.of(
              Column.ABOUT,
              of("value", Shape.CLAIMED),
              of("rank", "rank", Claim.Rank.values()),
              of("from", Shape.LINE)));

  public static final List<Part> RECORD =
      List.of(PARTIES, EQUIPMENT, AMOUNTS, INDICATOR, STATUS, FACETS, CONFLICTS, SOURCES);

  private Parts() {}

  private static String[] words(String words) {
    return words.split(" ");
  }
}
