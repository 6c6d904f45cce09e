package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;

import attache.dossier.Because;
import attache.dossier.Correction;
import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Equipment;
import attache.dossier.value.Grading;
import attache.dossier.value.Party;
import attache.dossier.value.Quantity;
import attache.dossier.value.StatedFacet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records with developments thrown together, corrected and taken back at random. */
final class RandomHistory {
  private static final Because BECAUSE =
      new Because("We know better.", Because.Origin.ANALYST, List.of());

  private static final Recording LATER =
      new Recording(Instant.parse("2026-12-24T12:00:00Z"), "ana", 9, false);
  private static final Citation UNKNOWN =
      Told.source("rf5-2022").graded(new Grading(Grading.Reliability.F, Grading.Credibility.of(6)));

  private RandomHistory() {}

  static Dossier.Open of(Random random, RecordClass recordClass) {
    return of(random, recordClass, () -> types(random, recordClass));
  }

  /**
   * @param types those to choose from, asked for anew with each use
   */
  static Dossier.Open of(
      Random random, RecordClass recordClass, Supplier<List<DevelopmentType>> types) {
    Told told = Told.of(recordClass);
    told.between(
        Stream.of("AR", "RU", "BR", "CU")
            .limit(random.nextInt(5))
            .map(RandomStory::state)
            .toArray(Party[]::new));
    if (random.nextInt(3) == 0) {
      told.about(
          new Equipment(
              "MiG-35", new Quantity.Exact(3, null), null, null, null, null, null, List.of()));
    }
    if (random.nextInt(3) == 0) {
      told.stating("operational", new StatedFacet.Words("GROUNDED"));
    }
    if (random.nextInt(5) == 0) {
      told.recordedOn("2006-03-01");
    }
    List<Development> developments = developments(random, types.get());
    developments.forEach(told::with);
    Dossier dossier = told.dossier();
    for (Development development : developments) {
      Event event = afterwards(random, development, types.get());
      dossier = event == null ? dossier : Dossier.evolve(dossier, event, LATER);
    }
    return (Dossier.Open) dossier;
  }

  /** All of them, or a few that meet again and again. */
  private static List<DevelopmentType> types(Random random, RecordClass recordClass) {
    List<DevelopmentType> all = RandomStory.typesOf(recordClass);
    if (recordClass == RecordClass.AGREEMENT && random.nextInt(3) > 0) {
      return List.of(RATIFIED, RATIFIED, RATIFIED, SIGNED, SUSPENDED, SESSION_HELD, AMENDED);
    }
    if (recordClass == RecordClass.DEAL && random.nextInt(3) == 0) {
      return List.of(FINANCING_REQUESTED, OFFSET_PROPOSED, TRIAL_COMPLETED, DEAL_RESUMED);
    }
    return random.nextInt(3) > 0
        ? all
        : Stream.generate(() -> all.get(random.nextInt(all.size()))).limit(3).toList();
  }

  private static List<Development> developments(Random random, List<DevelopmentType> types) {
    int length = random.nextInt(random.nextInt(4) == 0 ? 40 : 9);
    int numbered = random.nextInt(5);
    boolean vague = random.nextBoolean();
    List<Development> developments = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      // 0: none are numbered, 1: they contradict their dates, otherwise most are told in order
      Integer seq =
          numbered == 0 || random.nextInt(6) == 0
              ? null
              : numbered == 1
                  ? Integer.valueOf(1 + random.nextInt(length))
                  : Integer.valueOf(i + 1);
      Development development = RandomStory.development(random, types, "d" + i, seq);
      EventDate occurred =
          numbered > 2 || vague ? vaguely(random, i, vague) : development.occurred();
      developments.add(embellished(random, at(development, occurred)));
    }
    return developments;
  }

  /** Dates that mostly leave open what came first, or only just tell it. */
  private static EventDate vaguely(Random random, int place, boolean vague) {
    return switch (random.nextInt(vague ? 3 : 6)) {
      case 0 -> Told.date(null, null);
      case 1 -> Told.date(null, "[..%d]".formatted(2003 + random.nextInt(6)));
      case 2 ->
          Told.date("%d/%d".formatted(2003 + random.nextInt(3), 2006 + random.nextInt(3)), null);
      default -> Told.date("%d".formatted(2000 + place / 2), null);
    };
  }

  private static Development embellished(Random random, Development development) {
    return switch (random.nextInt(12)) {
      case 0 -> Told.future(development);
      case 1, 2, 3 ->
          development.details().by() == null
              ? Told.counting(development, 1 + random.nextInt(2))
              : development;
      case 4 -> Told.citing(development, UNKNOWN);
      default -> development;
    };
  }

  private static @Nullable Event afterwards(
      Random random, Development development, List<DevelopmentType> types) {
    return switch (random.nextInt(10)) {
      case 0 -> new Event.DevelopmentRetracted(development.id(), BECAUSE);
      case 1 -> {
        Development other = RandomStory.development(random, types, "other", null);
        yield new Event.DevelopmentCorrected(
            development.id(),
            new Correction(null, null, null, null, null, null, null),
            new Correction(
                other.type(), other.occurred(), other.modality(), null, null, null, null),
            BECAUSE);
      }
      default -> null;
    };
  }

  private static Development at(Development old, EventDate occurred) {
    return new Development(
        old.id(),
        old.seq(),
        old.type(),
        occurred,
        old.modality(),
        old.attributedTo(),
        old.details(),
        old.claims(),
        old.sources());
  }
}
