package attache.tracker.views;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.Merger;
import attache.dossier.Refusal;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.Json;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Records a few records' lives at random: late, out of order, corrected, retracted, merged. */
final class RandomHistory {
  private static final List<DevelopmentType> TYPES =
      Stream.of(DevelopmentType.values()).filter(RecordClass.DEAL.lifeCycle()::knows).toList();

  private final Followed followed;
  private final Random random;
  private int developments;

  RandomHistory(Followed followed, Random random) {
    this.followed = followed;
    this.random = random;
  }

  /** One more command; what a record cannot follow is let go. */
  void next() {
    RecordId record = new RecordId("deal-random-" + random.nextInt(5));
    try {
      if (random.nextInt(12) == 0) {
        followed.submit(merger(record));
      } else {
        followed.submit(command(record));
      }
    } catch (Invalid intoItself) {
      // chosen at random
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNKNOWN_RECORD) {
        followed.submit(
            CatalogueJson.read(
                Json.parse(
                    "{\"id\":\"%s\",\"class\":\"DEAL\",\"title\":\"Random\"}".formatted(record))));
      }
    }
  }

  private Merger merger(RecordId record) {
    Because because = new Because("They are the same, or not.", Because.Origin.ANALYST, List.of());
    return random.nextBoolean()
        ? new Merger.Unmerge(record, null, because)
        : new Merger.Merge(
            record, record, new RecordId("deal-random-" + random.nextInt(5)), because);
  }

  private Command command(RecordId record) {
    DevelopmentId old = new DevelopmentId("d" + (1 + random.nextInt(Math.max(1, developments))));
    Because because = new Because("It was wrong.", Because.Origin.ANALYST, List.of());
    return switch (random.nextInt(14)) {
      case 10 ->
          new Command.AddEvidence(record, old, List.of(citation("s" + random.nextInt(4))), because);
      case 11, 12 ->
          new Command.GradeEvidence(
              record,
              old,
              null,
              null,
              random.nextBoolean() ? Reliability.F : Reliability.B,
              random.nextBoolean() ? Credibility.SIX : Credibility.TWO,
              because);
      case 13 ->
          new Command.DisputeDevelopment(
              record, old, new DisputeId("q" + random.nextInt(100)), List.of(), because);
      case 0 -> new Command.RetractDevelopment(record, old, because);
      case 1, 2 ->
          new Command.CorrectDevelopment(
              record, old, new Correction(null, date(), null, null, null, null), because);
      case 3 ->
          new Command.CorrectDevelopment(
              record, old, new Correction(type(), null, null, null, null, null), because);
      default ->
          new Command.RecordDevelopment(
              record,
              new Development(
                  new DevelopmentId("d" + ++developments),
                  null,
                  type(),
                  date(),
                  modality(),
                  null,
                  Details.NONE,
                  List.of(),
                  List.of()));
    };
  }

  private static Citation citation(String document) {
    return new Citation(
        new SourceId(document),
        Citation.Locator.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private DevelopmentType type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private Modality modality() {
    return random.nextInt(4) == 0
        ? List.of(Modality.values()).get(random.nextInt(Modality.values().length))
        : Modality.ASSERTED;
  }

  private EventDate date() {
    int year = 2000 + random.nextInt(20);
    int month = 1 + random.nextInt(12);
    return switch (random.nextInt(6)) {
      case 0 -> EventDate.undated(null);
      case 1 -> EventDate.stated("%d".formatted(year));
      case 2 -> EventDate.stated("%d-%02d".formatted(year, month));
      case 3 -> EventDate.stated("[..%d]".formatted(year));
      case 4 -> EventDate.stated("%d/%d".formatted(year, year + 2));
      default -> EventDate.stated("%d-%02d-%02d".formatted(year, month, 1 + random.nextInt(28)));
    };
  }
}
