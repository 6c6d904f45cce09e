package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Command;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Merger;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.names.Folding;
import attache.dossier.source.SourceDecider;
import attache.dossier.source.SourceEvent;
import attache.dossier.source.SourceHistory;
import attache.dossier.status.Derivation;
import attache.dossier.status.Since;
import attache.dossier.status.Status;
import attache.dossier.status.Timeline.Span;
import attache.ledger.Recorded;
import attache.tracker.json.Upcasters;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever is recorded, in whatever order, the views say of every day, as known at every position,
 * what folding the log anew up to that position says. {@code -Dattache.histories=500} tries more.
 */
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("attache.histories", 30);
  private static final int COMMANDS = 150;
  private static final LocalDate ZERO = LocalDate.of(2000, 1, 1);

  @Test
  void whateverIsRecordedEveryMomentIsShownAsItWasAndABuildAnewIsTheSame() throws Exception {
    try (Followed followed = Followed.started()) {
      Set<Class<?>> missing = kinds(Command.class, Merger.class, SourceEvent.class);
      histories(followed).forEach(history -> missing.removeAll(history.done()));
      followed.caughtUp();
      assertThat(missing).as("kinds of commands that no history had").isEmpty();

      ViewRows shown = new ViewRows(followed);
      Map<String, List<Recorded>> streams =
          followed.ledger.read(0, Integer.MAX_VALUE).stream()
              .collect(Collectors.groupingBy(Recorded::stream));
      assertThat(streams.size()).isGreaterThan(HISTORIES);
      streams.values().parallelStream().forEach(stream -> everyMomentOf(stream, followed, shown));
      List<String> live = ProjectorTest.contents(followed, 0);
      followed.rebuild();
      assertThat(ProjectorTest.contents(followed, 1)).isEqualTo(live);
    }
  }

  /** Many at once, as people work: each is chosen by its seed alone, not how they mix. */
  private static List<RandomHistory> histories(Followed followed) throws Exception {
    Random seeds = new Random(20_261_122);
    List<Future<RandomHistory>> histories = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(10)) {
      for (int i = 0; i < HISTORIES; i++) {
        RecordClass recordClass = RecordClass.values()[i % RecordClass.values().length];
        Random random = new Random(seeds.nextLong());
        RandomHistory history = new RandomHistory(followed, random, recordClass, "of-" + i + "-");
        histories.add(
            people.submit(
                () -> {
                  for (int command = 0; command < COMMANDS; command++) {
                    history.next();
                  }
                  return history;
                }));
      }
    }
    List<RandomHistory> done = new ArrayList<>();
    for (Future<RandomHistory> history : histories) {
      done.add(history.get());
    }
    return done;
  }

  /** All that can be asked for, by what it is called in the code. */
  private static Set<Class<?>> kinds(Class<?>... sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed) {
      if (kind.isSealed()) {
        kinds.addAll(kinds(kind.getPermittedSubclasses()));
      } else {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  /** Between two events of a stream nothing of it changes, so the moments that count are those. */
  private static void everyMomentOf(List<Recorded> stream, Followed followed, ViewRows shown) {
    if (Streams.isOfRecord(stream.getFirst().stream())) {
      ofRecord(stream, followed, shown);
    } else {
      ofSource(stream);
    }
  }

  private static void ofRecord(List<Recorded> stream, Followed followed, ViewRows shown) {
    String record = stream.getFirst().stream();
    Random random = new Random(record.hashCode());
    Standing folded = null;
    for (int i = 0; i < stream.size(); i++) {
      long known = stream.get(i).position();
      folded = Standing.after(folded, record, followed.replay.read(stream.get(i)));
      moment(folded, known, shown, random);
      if (i + 1 < stream.size() && stream.get(i + 1).position() > known + 1) {
        moment(folded, stream.get(i + 1).position() - 1, shown, random);
      }
    }
  }

  /** A document is found by its last event alone; folding all of them must say the same. */
  private static void ofSource(List<Recorded> stream) {
    EventReader reader = new EventReader(new Upcasters());
    SourceHistory folded = null;
    for (Recorded row : stream) {
      SourceEvent event = reader.ofSource(row);
      folded = SourceDecider.evolve(folded, event);
      assertThat(SourceDecider.evolve(null, event).now())
          .as("%s as known at %d", row.stream(), row.position())
          .isEqualTo(folded.now());
    }
  }

  private static void moment(Standing folded, long known, ViewRows shown, Random random) {
    String at = "%s as known at %d".formatted(folded.record(), known);
    Dossier.Open open = folded.dossier();
    long born = folded.born();
    assertThat(shown.of("card", born, known)).as(at).containsExactly(card(folded));
    assertThat(shown.of("development", born, known)).as(at).isEqualTo(developments(open));
    assertThat(shown.of("link", born, known)).as(at).isEqualTo(links(open));
    Derivation derivation = Derivation.of(open);
    long weak = derivation.anomalies().size() + undated(open);
    assertThat(shown.of("anomaly", born, known))
        .as(at)
        .isEqualTo(weak == 0 ? List.of() : List.of(String.valueOf(weak)));
    List<Span> spans = derivation.timeline().spans();
    ViewRows.Statuses statuses = shown.statuses(born, known);
    for (int day : days(open, statuses.turns(), random)) {
      LocalDate date = day == StoredDays.ALWAYS ? LocalDate.of(-4712, 1, 1) : ZERO.plusDays(day);
      assertThat(statuses.on(day))
          .as("%s, on %s", at, date)
          .isEqualTo(
              open.mergedAway() == null && !open.awaitsApproval()
                  ? List.of(
                      status(
                          derivation.on(date),
                          open.registration().recordClass(),
                          since(spans, date),
                          heard(open, date)))
                  : List.of());
    }
  }

  /** Every day on which anything turns, the day before it, and some days between. */
  private static SortedSet<Integer> days(
      Dossier.Open open, SortedSet<Integer> turns, Random random) {
    SortedSet<Integer> days = new TreeSet<>(turns);
    for (Entry entry : open.entries().values()) {
      DevelopmentRow row = DevelopmentRow.of(open, entry);
      days.add(row.earliest());
      days.add(row.latest());
    }
    List.copyOf(days).stream()
        .filter(day -> day > StoredDays.ALWAYS)
        .forEach(day -> days.add(day - 1));
    days.add(random.nextInt(12_000));
    days.add(StoredDays.ALWAYS);
    days.removeIf(day -> day >= StoredDays.FOREVER - 1);
    return days;
  }

  private static long undated(Dossier.Open open) {
    return open.entries().values().stream()
        .filter(entry -> entry.retracted() == null)
        .filter(entry -> DevelopmentRow.of(open, entry).earliest() == StoredDays.ALWAYS)
        .count();
  }

  private static String card(Standing folded) {
    var told = folded.dossier().registration();
    var away = folded.dossier().mergedAway();
    return joined(
        folded.record(),
        away == null ? null : away.into().value(),
        folded.dossier().awaitsApproval() ? "t" : "f",
        told.title(),
        Folding.fold(told.title()),
        told.requirement() == null ? null : told.requirement().value(),
        Documents.registration(told).toString());
  }

  private static List<String> developments(Dossier.Open open) {
    Map<Long, String> byPosition = new HashMap<>();
    for (Entry entry : open.entries().values()) {
      DevelopmentRow row = DevelopmentRow.of(open, entry);
      byPosition.put(
          entry.recording().position(),
          joined(
              row.id(),
              entry.recording().day().toString(),
              row.retracted() ? "t" : "f",
              row.unconfirmed() ? "t" : "f",
              row.measure()));
    }
    return byPosition.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<String> links(Dossier.Open open) {
    return open.links().values().stream()
        .sorted(Comparator.comparing(link -> link.id().value()))
        .map(
            link ->
                joined(
                    link.id().value(),
                    link.rel(),
                    link.to().value(),
                    link.effect() == null ? null : link.effect().name()))
        .toList();
  }

  private static String agreements(@Nullable Object said, RecordClass recordClass) {
    return recordClass != RecordClass.AGREEMENT ? "0" : said == null ? "1" : said.toString();
  }

  private static String status(
      Status status, RecordClass recordClass, Since since, @Nullable LocalDate heard) {
    Stage firm = status.firm() == null ? null : status.firm().stage();
    return joined(
        status.stage() == null ? "none" : status.stage().name(),
        status.group() == null ? null : status.group().name(),
        status.ambiguous() ? "t" : "f",
        status.candidates().stream().map(Enum::name).collect(Collectors.joining(",")),
        status.confirmed() ? "t" : "f",
        status.firm() == null ? "t" : "f",
        firm == null ? null : firm.name(),
        firm == null || recordClass != RecordClass.DEAL ? null : firm.dealGroup().name(),
        status.firm() == null ? null : status.firm().ambiguous() ? "t" : "f",
        status.firm() == null ? null : agreements(status.firm().agreements(), recordClass),
        FacetJson.write(status.facets()).toString(),
        StoredDays.text(StoredDays.from(since.certain())),
        StoredDays.text(StoredDays.from(since.earliest())),
        since.qualifier(),
        heard == null ? null : StoredDays.text(StoredDays.from(heard)));
  }

  /** A record is quiet since the last development that is known to have happened. */
  private static @Nullable LocalDate heard(Dossier.Open open, LocalDate day) {
    return open.entries().values().stream()
        .filter(entry -> entry.retracted() == null)
        .map(entry -> Derivation.between(entry, open.registration().recordClass()).latest())
        .filter(latest -> latest != null && !latest.isAfter(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Since since(List<Span> spans, LocalDate day) {
    return spans.stream()
        .filter(span -> span.from() == null || !span.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElseThrow()
        .since();
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("|"));
  }
}
