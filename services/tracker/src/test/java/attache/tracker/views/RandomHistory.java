package attache.tracker.views;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.Dossier;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
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
  private final RandomDocuments documents;
  private final Set<Class<?>> done = new HashSet<>();
  private int developments;

  RandomHistory(Followed followed, Random random) {
    this(followed, random, RecordClass.DEAL, "deal-random-");
  }

  RandomHistory(Followed followed, Random random, RecordClass recordClass, String prefix) {
    this.followed = followed;
    this.random = random;
    this.recordClass = recordClass;
    this.prefix = prefix;
    this.documents = new RandomDocuments(followed, random);
    this.types =
        Stream.of(DevelopmentType.values()).filter(recordClass.lifeCycle()::knows).toList();
  }

  /** One more command; what a record cannot follow is let go. */
  void next() {
    RecordId record = any();
    try {
      switch (random.nextInt(24)) {
        case 0, 1 -> {
          Merger merger = merger(record);
          followed.submit(merger);
          done.add(merger.getClass());
        }
        case 2 -> done.addAll(documents.next(source()));
        default -> {
          Command command = command(record);
          if (!followed.recorded(command, "api").isEmpty()) {
            done.add(command.getClass());
          }
        }
      }
    } catch (Invalid intoItself) {
      // chosen at random
    } catch (Refusal refused) {
      if (refused.kind() == Refusal.Kind.UNKNOWN_RECORD) {
        followed.submit(told(record, "Random"));
      }
    }
  }

  /** The kinds of commands, mergers and documents' events that were recorded so far. */
  Set<Class<?>> done() {
    return done;
  }

  /** A record as a catalogue tells it. */
  private Command.ImportRecord told(RecordId record, String title) {
    return CatalogueJson.read(
        Json.parse(
            "{\"id\":\"%s\",\"class\":\"%s\",\"title\":\"%s\",\"parties\":[%s,%s]}"
                .formatted(record, recordClass, title, party("RU"), party("AR"))));
  }

  /** The same record told once more, with a few developments that have numbers. */
  private Command.ImportRecord toldAgain(RecordId record) {
    Command.ImportRecord told = told(record, "Told " + random.nextInt(3));
    List<Development> story = new ArrayList<>();
    for (int seq = 1; seq <= 1 + random.nextInt(3); seq++) {
      story.add(
          new Development(
              new DevelopmentId("e" + seq),
              seq,
              type(),
              date(),
              modality(),
              null,
              Details.NONE,
              List.of(),
              List.of()));
    }
    return new Command.ImportRecord(record, told.registration(), story, told.links());
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
    Standing standing = followed.standing(record.value());
    DevelopmentId old = one(standing, open -> open.entries().keySet());
    DevelopmentId draft = one(standing, open -> open.drafts().keySet());
    return switch (random.nextInt(28)) {
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
      case 8 -> new Command.ResolveDispute(record, disputed(standing, old), dispute(), BECAUSE);
      case 9, 10 -> new Command.LinkRecords(record, link());
      case 11 -> new Command.UnlinkRecords(record, link().id(), BECAUSE);
      case 12, 13 -> new Command.DraftDevelopment(record, development(), "test");
      case 14 -> new Command.SubmitForReview(record, draft, "test");
      case 15 -> new Command.ApproveDevelopment(record, draft, "another", BECAUSE);
      case 16 -> new Command.RejectDevelopment(record, draft, "another", BECAUSE);
      case 17 -> new Command.DiscardDraft(record, draft, "test", BECAUSE);
      case 18, 19 -> new Command.CorrectRecord(record, revision(), BECAUSE);
      case 20 -> toldAgain(record);
      case 21 ->
          new Command.Register(
              record, told(record, "Random").registration(), record.hashCode() % 2 == 0);
      default -> new Command.RecordDevelopment(record, development());
    };
  }

  /** Mostly one that is there, else any that was ever thought of. */
  private DevelopmentId one(
      @Nullable Standing standing, Function<Dossier.Open, Set<DevelopmentId>> of) {
    List<DevelopmentId> there =
        standing == null ? List.of() : List.copyOf(of.apply(standing.dossier()));
    return there.isEmpty() || random.nextInt(8) == 0
        ? new DevelopmentId("d" + (1 + random.nextInt(Math.max(1, developments))))
        : there.get(random.nextInt(there.size()));
  }

  private static DevelopmentId disputed(@Nullable Standing standing, DevelopmentId otherwise) {
    return standing == null
        ? otherwise
        : standing.dossier().entries().values().stream()
            .filter(entry -> !entry.open().isEmpty())
            .map(entry -> entry.development().id())
            .findFirst()
            .orElse(otherwise);
  }

  private static Command corrected(
      RecordId record, DevelopmentId old, @Nullable DevelopmentType type, @Nullable EventDate at) {
    return new Command.CorrectDevelopment(
        record, old, new Correction(type, at, null, null, null, null, null), BECAUSE);
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
        source(), Citation.Locator.NONE, null, null, null, null, null, null, null, null, null);
  }

  private SourceId source() {
    return new SourceId(prefix + "s" + random.nextInt(4));
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
