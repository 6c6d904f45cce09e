package attache.tracker.pages.materiel;

import attache.tracker.pages.Card;
import attache.tracker.pages.Counted;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Units;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One designation, or a category where sources name nothing closer.
 *
 * @param key what was asked for, to filter by
 * @param spellings how else records write it
 * @param recipients deals by recipient and stage
 */
public record DesignationPage(
    Moment moment,
    String key,
    String name,
    @Nullable String category,
    List<String> spellings,
    Units units,
    Counted recipients,
    Counted suppliers,
    long deals,
    long records,
    List<Card> moved,
    Quiet.Since quiet) {
  private static final int MOST = 60;

  /** What became of it with one recipient: stages that answer one question. */
  public enum Outcome {
    CANDIDATE("CANDIDATE"),
    ASKED("INTEREST", "QUOTE_REQUESTED"),
    OFFERED("OFFERED"),
    TALKS("UNDER_NEGOTIATION", "SELECTED"),
    BOUGHT("AGREED", "CONTRACTED", "IN_DELIVERY", "DELIVERED", "COMPLETED"),
    LENT("LENT"),
    REFUSED("REFUSED"),
    ENDED("WITHDRAWN", "NOT_SELECTED", "FAILED", "CANCELLED", "LAPSED", "DIVERTED", "DENIED"),
    UNKNOWN("NONE", "UNCONFIRMED");

    private final List<String> stages;

    Outcome(String... stages) {
      this.stages = List.of(stages);
    }

    /** The stages as a filter. */
    public String filter() {
      return String.join(",", stages);
    }
  }

  /** The outcomes that any recipient has. */
  public List<Outcome> outcomes() {
    return java.util.stream.Stream.of(Outcome.values())
        .filter(outcome -> number(recipients, outcome) > 0)
        .toList();
  }

  public static long number(Counted counted, Outcome outcome) {
    return outcome.stages.stream()
        .mapToLong(stage -> counted.of("stage", stage.equals("NONE") ? "" : stage))
        .sum();
  }

  public List<String> recipientsShown() {
    return recipients.words("recipient").stream().limit(MOST).toList();
  }

  public boolean cut() {
    return recipients.words("recipient").size() > MOST;
  }
}
