package attache.tracker.views;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.Merger;
import attache.dossier.Refusal;
import attache.dossier.Revision;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.Json;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records a few records' lives at random, by every command there is: late, and out of order. */
final class RandomHistory {
  private static final Because BECAUSE =
      new Because("It was wrong.", Because.Origin.ANALYST, List.of());
  private static final int RECORDS = 5;

  private final Followed followed;
  private final Random random;
  private final RecordClass recordClass;
  private final String prefix;
  private final List<DevelopmentType> types;
  private int developments;

  RandomHistory(Followed followed, Random random) {
    this(followed, random, RecordClass.DEAL, "deal-random-");
  }

  RandomHistory(Followed followed, Random random, RecordClass recordClass, String prefix) {
    this.followed = followed;
    this.random = random;
    this.recordClass = recordClass;
    this.prefix = prefix;
    this.types =
        Stream.of(DevelopmentType.values()).filter(recordClass.lifeCycle()::knows).toList();
  }

  /** One more command; what a record cannot follow is let go. */
  void next() {
    RecordId record = any();
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
                    "{\"id\":\"%s\",\"class\":\"%s\",\"title\":\"Random\",\"parties\":[%s,%s]}"
                        .formatted(record, recordClass, party("RU"), party("AR")))));
      }
    }
  }

  private static String party(String state) {
    return "{\"type\":\"STATE\",\"name\":\"%1$s\",\"iso3166\":\"%1$s\",\"role\":\"PARTY\"}"
        .formatted(state);
  }

  private RecordId any() {
    return new RecordId(prefix + random.nextInt(RECORDS));
  }

  private Merger merger(RecordId record) {
    return random.nextBoolean()
        ? new Merger.Unmerge(record, null, BECAUSE)
        : new Merger.Merge(record, record, any(), BECAUSE);
  }

  private Command command(RecordId record) {
    DevelopmentId old = new DevelopmentId("d" + (1 + random.nextInt(Math.max(1, developments))));
    return switch (random.nextInt(26)) {
      case 0 -> new Command.RetractDevelopment(record, old, BECAUSE);
      case 1, 2 -> corrected(record, old, null, date());
      case 3 -> corrected(record, old, type(), null);
      case 4 -> new Command.AddEvidence(record, old, List.of(citation()), BECAUSE);
      case 5, 6 ->
          new Command.GradeEvidence(
              record,
              old,
              null,
              null,
              random.nextBoolean() ? Reliability.F : Reliability.B,
              random.nextBoolean() ? Credibility.SIX : Credibility.TWO,
              BECAUSE);
      case 7 -> new Command.DisputeDevelopment(record, old, dispute(), List.of(), BECAUSE);
      case 8 -> new Command.ResolveDispute(record, old, dispute(), BECAUSE);
      case 9, 10 -> new Command.LinkRecords(record, link());
      case 11 -> new Command.UnlinkRecords(record, link().id(), BECAUSE);
      case 12, 13 -> new Command.DraftDevelopment(record, development(), "test");
      case 14 -> new Command.SubmitForReview(record, old, "test");
      case 15 -> new Command.ApproveDevelopment(record, old, "another", BECAUSE);
      case 16 -> new Command.RejectDevelopment(record, old, "another", BECAUSE);
      case 17 -> new Command.DiscardDraft(record, old, "test", BECAUSE);
      case 18, 19 -> new Command.CorrectRecord(record, revision(), BECAUSE);
      default -> new Command.RecordDevelopment(record, development());
    };
  }

  private static Command corrected(
      RecordId record, DevelopmentId old, @Nullable DevelopmentType type, @Nullable EventDate at) {
    return new Command.CorrectDevelopment(
        record, old, new Correction(type, at, null, null, null, null), BECAUSE);
  }

  private Development development() {
    return new Development(
        new DevelopmentId("d" + ++developments),
        random.nextInt(3) == 0 ? (Integer) random.nextInt(9) : null,
        type(),
        date(),
        modality(),
        null,
        random.nextInt(4) == 0 ? details() : Details.NONE,
        List.of(),
        random.nextBoolean() ? List.of(citation()) : List.of());
  }

  private Details details() {
    return new Details(
        random.nextBoolean() ? "RU" : "AR",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        random.nextInt(4) == 0,
        1L + random.nextInt(40),
        null);
  }

  private Revision revision() {
    boolean titled = random.nextBoolean();
    return new Revision(
        null,
        titled ? "Title " + random.nextInt(9) : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        titled ? null : List.of(citation()),
        Set.of());
  }

  private Link link() {
    RecordId to = any();
    String rel = random.nextBoolean() ? "FOLLOWS" : "INFLUENCED_BY";
    Link.Effect effect = random.nextBoolean() ? Link.Effect.DELAYED : null;
    return new Link(new LinkId("l" + random.nextInt(4)), rel, to, effect, null);
  }

  private DisputeId dispute() {
    return new DisputeId("q" + random.nextInt(3));
  }

  private Citation citation() {
    return new Citation(
        new SourceId("s" + random.nextInt(4)),
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
    return types.get(random.nextInt(types.size()));
  }

  private Modality modality() {
    return random.nextInt(4) == 0
        ? List.of(Modality.values()).get(random.nextInt(Modality.values().length))
        : Modality.ASSERTED;
  }

  private EventDate date() {
    int year = 2000 + random.nextInt(20);
    int month = 1 + random.nextInt(12);
    return switch (random.nextInt(7)) {
      case 0 -> EventDate.undated(null);
      case 1 -> EventDate.stated("%d".formatted(year));
      case 2 -> EventDate.stated("%d-%02d".formatted(year, month));
      case 3 -> EventDate.stated("[..%d]".formatted(year));
      case 4 -> EventDate.stated("%d/%d".formatted(year, year + 2));
      case 5 -> EventDate.stated("%d".formatted(year + 30));
      default -> EventDate.stated("%d-%02d-%02d".formatted(year, month, 1 + random.nextInt(28)));
    };
  }
}
