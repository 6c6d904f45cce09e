package attache.tracker.pages.rivals;

import attache.tracker.pages.Card;
import attache.tracker.pages.Equipment;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Party;
import attache.tracker.pages.Texts;
import attache.tracker.pages.record.Amounts;
import attache.tracker.pages.record.Development;
import attache.tracker.pages.record.Facets;
import attache.tracker.pages.record.RecordPage.Pair;
import attache.tracker.pages.record.Tie;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One candidate, in what it is compared by.
 *
 * @param ranking PREFERRED or NOT_PREFERRED; {@code null} where no source ranks it
 * @param terms financing, offset and whatever else holds beside the stage
 * @param last the latest development that has happened; {@code null} where there is none
 */
public record Rival(
    Card card,
    @Nullable String ranking,
    List<String> amounts,
    List<Pair> terms,
    List<Tie> influences,
    @Nullable Development last,
    int developments,
    @Nullable String reason) {
  private static final Set<String> INFLUENCE =
      Set.of("INFLUENCED_BY", "INFLUENCES", "AFFECTED_BY", "OPPOSES");

  /** The preferred one first, then those that are still in the running. */
  static final Comparator<Rival> ORDER =
      Comparator.comparingInt(Rival::rank)
          .thenComparing(rival -> "ENDED".equals(rival.card.group()))
          .thenComparing(rival -> rival.card.title());

  static Rival read(JsonNode record, Texts texts) {
    List<Development> developments = Development.readAll(record, "developments");
    return new Rival(
        Card.read(record),
        Fields.text(record.path("facets"), "ranking"),
        Amounts.readAll(record.path("amounts"), texts),
        Facets.pairs(record.path("facets"), texts).stream()
            .filter(pair -> !pair.name().equals(texts.word("facet", "ranking")))
            .toList(),
        Stream.concat(
                Tie.readAll(record.path("links"), "to").stream(),
                Tie.readAll(record.path("linkedFrom"), "from").stream())
            .filter(tie -> INFLUENCE.contains(tie.rel()))
            .toList(),
        last(developments),
        developments.size(),
        Fields.text(record, "reason"));
  }

  /** What happened last; of what is undated, what was recorded last. */
  private static @Nullable Development last(List<Development> developments) {
    return developments.stream()
        .filter(development -> !development.happened().equals("NOT_YET"))
        .max(
            Comparator.comparing(Rival::day)
                .thenComparing(Development::recordedAt)
                .thenComparing(Development::id))
        .orElse(null);
  }

  private static LocalDate day(Development development) {
    LocalDate latest = development.occurred().latest();
    return development.occurred().undated() || latest == null ? LocalDate.MIN : latest;
  }

  private int rank() {
    return ranking == null ? 1 : ranking.equals("PREFERRED") ? 0 : 2;
  }

  public boolean preferred() {
    return "PREFERRED".equals(ranking);
  }

  public List<Party> suppliers() {
    return card.parties().stream().filter(Party::supplies).toList();
  }

  public List<Equipment> equipment() {
    return card.equipment().stream().filter(Equipment::subject).toList();
  }
}
