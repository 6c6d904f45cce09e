package attache.tracker.pages.form;

import attache.dossier.lifecycle.Detail;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.pages.Card;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the form shows.
 *
 * @param source the known source that was chosen, or {@code null}
 * @param record the known record that was chosen, or {@code null}
 * @param found records to choose from, where words were typed that are no id
 * @param similar records that the new one may be the same as
 * @param outlook what saving would lead to, or {@code null} while too little is filled in
 * @param recorded the record something was just recorded on, or {@code null}
 */
public record FormPage(
    Entered entered,
    @Nullable KnownSource source,
    @Nullable Card record,
    List<Card> found,
    List<Card> similar,
    When when,
    When bound,
    When sourceDate,
    @Nullable Outlook outlook,
    @Nullable String recorded) {
  private static final int FEW = 3;
  private static final int MOST = 200;

  /** The terms that are offered for equipment; others can be written by programs. */
  public static final List<String> CATEGORIES =
      List.of(
          "AIRCRAFT",
          "AIR_DEFENCE_SYSTEM",
          "AMMUNITION",
          "ARMOURED_VEHICLE",
          "ARTILLERY",
          "ENGINE",
          "MISSILE",
          "NAVAL_WEAPON",
          "PERSONNEL",
          "SATELLITE",
          "SENSOR",
          "SHIP",
          "SMALL_ARMS");

  /** How many rows have such fields: a few, and always an empty one at their end. */
  public static int rows(Entered entered, String... fields) {
    int filled =
        IntStream.range(0, MOST)
                .filter(i -> Stream.of(fields).anyMatch(field -> entered.has(field + i)))
                .max()
                .orElse(-1)
            + 1;
    return Math.min(Math.max(fields[0].equals("amount") ? 1 : FEW, filled + 1), MOST);
  }

  /** Whether the cursor waits in a field of a fresh form: who, then the source, then its words. */
  public boolean begins(String field) {
    return entered.value("do").isEmpty()
        && field.equals(!entered.named() ? "analyst" : recorded == null ? "source" : "quote");
  }

  public List<RecordClass> classes() {
    return List.of(RecordClass.values());
  }

  /** The class whose types are offered, or {@code null} while it is open. */
  public @Nullable String recordClass() {
    return record != null ? record.recordClass() : entered.text("class");
  }

  /** The types a record of the class can have, from its life cycle. */
  public static List<DevelopmentType> types(RecordClass recordClass) {
    return Stream.of(DevelopmentType.values()).filter(recordClass.lifeCycle()::knows).toList();
  }

  /** The classes whose types can be chosen now. */
  public List<RecordClass> open() {
    return classes().stream()
        .filter(each -> recordClass() == null || each.name().equals(recordClass()))
        .toList();
  }

  /** Whether the type that was chosen says such a detail. */
  public static boolean says(Entered entered, Detail detail) {
    String type = entered.value("type");
    return detail.types().stream().anyMatch(each -> each.name().equals(type));
  }

  /** The types that say a detail, for the script that shows its field; empty for all. */
  public static String saidBy(Detail detail) {
    Set<DevelopmentType> types = detail.types();
    return types.size() == DevelopmentType.values().length
        ? ""
        : types.stream().map(Enum::name).collect(Collectors.joining(" "));
  }
}
