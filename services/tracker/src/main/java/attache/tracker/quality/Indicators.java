package attache.tracker.quality;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.status.Derivation;
import attache.dossier.value.Citation;
import attache.dossier.value.Modality;
import attache.tracker.library.Lineage;
import attache.tracker.library.VerifiedQuotes;
import attache.tracker.views.At;
import attache.tracker.views.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is weak about what is known of a record. Each number counts developments, but for the
 * anomalies, the origins and the days.
 *
 * @param unverified those that rest on a quote which nobody could check against a text
 * @param secondHand those that no source is known to tell of itself
 * @param origins how many independent origins all of it has
 * @param daysQuiet since the last of its developments is known to have happened by the day asked
 *     about; null where none is
 * @param daysUntold since anything was recorded of its developments
 */
record Indicators(
    String record,
    String title,
    long developments,
    long undated,
    long unquoted,
    long unverified,
    long ungraded,
    long secondHand,
    long unconfirmed,
    long disputed,
    long anomalies,
    int origins,
    @Nullable Long daysQuiet,
    long daysUntold) {
  private static final int STALE = 365;

  static Indicators of(
      Standing standing, Lineage lineage, VerifiedQuotes quotes, At at, LocalDate today) {
    Dossier.Open open = standing.dossier();
    List<Entry> entries =
        open.entries().values().stream().filter(entry -> entry.retracted() == null).toList();
    List<Citation> citations =
        Stream.concat(
                open.registration().sources().stream(),
                entries.stream().flatMap(entry -> entry.development().sources().stream()))
            .toList();
    LocalDate last =
        entries.stream().map(entry -> entry.said().day()).max(LocalDate::compareTo).orElse(today);
    Lineage.Known known = lineage.known(at.known());
    VerifiedQuotes.Known texts = quotes.known(at.known());
    return new Indicators(
        standing.record(),
        open.registration().title(),
        entries.size(),
        count(entries, entry -> entry.development().occurred().edtf() == null),
        count(entries, entry -> none(open, entry, citation -> citation.quote() != null)),
        count(entries, entry -> !none(open, entry, citation -> isUnverified(citation, texts))),
        count(entries, entry -> none(open, entry, citation -> citation.grading() != null)),
        count(entries, entry -> none(open, entry, known::isPrimary)),
        count(entries, entry -> entry.development().modality() == Modality.UNCONFIRMED),
        count(entries, entry -> !entry.open().isEmpty()),
        standing.anomalies().size(),
        known.origins(citations).size(),
        quiet(open, entries, at.asOf()),
        Math.max(0, ChronoUnit.DAYS.between(last, today)));
  }

  private static @Nullable Long quiet(Dossier.Open open, List<Entry> entries, LocalDate day) {
    return entries.stream()
        .map(entry -> Derivation.between(entry, open.registration().recordClass()).latest())
        .filter(latest -> latest != null && !latest.isAfter(day))
        .max(Comparator.naturalOrder())
        .map(latest -> ChronoUnit.DAYS.between(latest, day))
        .orElse(null);
  }

  private static long count(List<Entry> entries, Predicate<Entry> weak) {
    return entries.stream().filter(weak).count();
  }

  private static boolean isUnverified(Citation citation, VerifiedQuotes.Known texts) {
    Citation.Quote quote = citation.quote();
    return quote != null && !texts.stands(citation.document(), quote);
  }

  private static boolean none(Dossier.Open open, Entry entry, Predicate<Citation> wanted) {
    return open.restsOn(entry).stream().noneMatch(wanted);
  }

  /** How much is weak: one for each thing, and one for a single origin and a stale record. */
  long score() {
    return undated
        + unquoted
        + unverified
        + ungraded
        + secondHand
        + unconfirmed
        + disputed
        + anomalies
        + (origins < 2 ? 1 : 0)
        + (daysUntold > STALE ? 1 : 0);
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", record).put("title", title).put("score", score());
    node.put("developments", developments).put("undated", undated).put("unquoted", unquoted);
    node.put("unverifiedQuotes", unverified);
    node.put("ungraded", ungraded).put("noPrimarySource", secondHand);
    node.put("unconfirmed", unconfirmed).put("disputed", disputed);
    node.put("anomalies", anomalies).put("independentOrigins", origins);
    node.put("singleOrigin", origins < 2);
    node.put("daysQuiet", daysQuiet).put("daysUntold", daysUntold);
    return node.put("stale", daysUntold > STALE);
  }
}
