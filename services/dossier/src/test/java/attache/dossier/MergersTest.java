package attache.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What two records are after they were merged, and after they part. */
class MergersTest {
  private static final RecordId A = new RecordId("deal-a");
  private static final RecordId B = new RecordId("deal-b");
  private static final Because WHY =
      new Because("Both tell of one contract.", Because.Origin.ANALYST, List.of());
  private static final List<DevelopmentType> TYPES =
      List.of(
          DevelopmentType.OFFER_MADE,
          DevelopmentType.CONTRACT_SIGNED,
          DevelopmentType.DELIVERY_MADE);

  private long position;

  /** A record with its events. */
  private final class Life {
    final List<Retold> told = new ArrayList<>();
    Dossier dossier = Dossier.BLANK;

    Life add(Event event) {
      return add(event, now());
    }

    Life add(Event event, Recording recording) {
      dossier = Dossier.evolve(dossier, event, recording);
      told.add(new Retold("Told", event, recording));
      return this;
    }

    Dossier.Open open() {
      return (Dossier.Open) dossier;
    }
  }

  private Recording now() {
    position++;
    return new Recording(Instant.EPOCH.plusSeconds(position * 100_000), "ana", position, false);
  }

  private Life registered(String title) {
    Registration plain = Told.registration(RecordClass.DEAL, title, List.of(), List.of(), Map.of());
    return new Life().add(new Event.RecordRegistered(Told.citing(plain, Told.source(title))));
  }

  private static Event said(String id, DevelopmentType type, String date, @Nullable Integer seq) {
    return new Event.DevelopmentRecorded(Told.development(id, type, Told.date(date, null), seq));
  }

  private Event.RecordsMerged merge(Life duplicate, Life survivor) {
    var decision = Mergers.merge(new Merger.Merge(B, B, A, WHY), duplicate.told, survivor.told);
    Recording recording = now();
    duplicate.add(decision.duplicate(), recording);
    survivor.add(decision.survivor(), recording);
    return (Event.RecordsMerged) decision.survivor();
  }

  private void unmerge(Life duplicate, Life survivor) {
    var unmerge = new Merger.Unmerge(B, null, WHY);
    var decision =
        Mergers.unmerge(unmerge, Mergers.duplicate(unmerge, duplicate.told), survivor.told);
    Recording recording = now();
    duplicate.add(decision.duplicate(), recording);
    survivor.add(decision.survivor(), recording);
  }

  @Test
  void whatBothSayIsOneDevelopmentWithTheSourcesOfBoth() {
    Life survivor = registered("a").add(said("e1", DevelopmentType.OFFER_MADE, "2012", 1));
    Life duplicate =
        registered("b")
            .add(said("e1", DevelopmentType.OFFER_MADE, "2012", 1))
            .add(said("e2", DevelopmentType.CONTRACT_SIGNED, "2013", 2));

    var merged = merge(duplicate, survivor);

    assertThat(merged.same()).hasSize(1);
    var entries = survivor.open().entries();
    assertThat(entries).hasSize(2);
    assertThat(survivor.open().entry(new DevelopmentId("e1")).development().sources())
        .extracting(citation -> citation.document().value())
        .containsExactly("a", "b");
    var home = Objects.requireNonNull(merged.moved().get(new DevelopmentId("e2")));
    Entry moved = survivor.open().entry(home);
    assertThat(moved.development().seq()).as("numbers of another telling").isNull();
    assertThat(moved.home()).isEqualTo(new Entry.Home(B, new DevelopmentId("e2")));
    assertThat(duplicate.open().entries()).isEmpty();
  }

  @Test
  void whatWasSaidEarlierIsNotHiddenBehindWhatWasSaidLater() {
    Life duplicate = registered("b").add(said("e1", DevelopmentType.OFFER_MADE, "2012", null));
    Life survivor = registered("a").add(said("e1", DevelopmentType.OFFER_MADE, "2012", null));

    assertThat(merge(duplicate, survivor).same()).isEmpty();
    assertThat(survivor.open().entries().values())
        .extracting(entry -> entry.home() == null)
        .as("in the order they were recorded")
        .containsExactly(false, true);
  }

  @Test
  void aMergedRecordIsClosedAndNamesTheOther() {
    Life survivor = registered("a");
    Life duplicate = registered("b");
    merge(duplicate, survivor);

    Command any =
        new Command.RecordDevelopment(
            B, Told.development("x", DevelopmentType.OFFER_MADE, Told.date("2012", null), null));
    assertThatThrownBy(() -> Decider.decide(duplicate.dossier, any))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was merged into deal-a");
  }

  @Test
  void whatRestsOnNothingDoesNotComeToRestOnTheSourcesOfTheSurvivor() {
    Life survivor = registered("a");
    Life duplicate =
        new Life()
            .add(
                new Event.RecordRegistered(
                    Told.registration(RecordClass.DEAL, "b", List.of(), List.of(), Map.of())))
            .add(said("d1", DevelopmentType.OFFER_MADE, "2012", null));
    merge(duplicate, survivor);
    DevelopmentId moved = new DevelopmentId("d1");
    assertThat(survivor.open().restsOn(survivor.open().entry(moved))).isEmpty();

    survivor
        .add(new Event.EvidenceAdded(moved, List.of(Told.source("x")), WHY))
        .add(
            new Event.EvidenceGraded(
                moved,
                List.of(
                    new Grade(
                        0, new SourceId("x"), null, new Grading(Reliability.B, Credibility.TWO))),
                WHY));
    unmerge(duplicate, survivor);

    assertThat(duplicate.open().entry(moved).development().sources())
        .extracting(Citation::document)
        .containsExactly(new SourceId("x"));
  }

  @Test
  void aLinkWhoseNameTheOtherUsesForAnotherIsTakenOverUnderANameOfItsOwn() {
    LinkId name = new LinkId("l1");
    Life survivor = registered("a").add(linked(name, "FOLLOWS", "deal-x"));
    Life duplicate = registered("b").add(linked(name, "RELATED", "deal-y"));
    merge(duplicate, survivor);

    assertThat(survivor.open().links().values())
        .extracting(Link::rel)
        .containsExactly("FOLLOWS", "RELATED");

    LinkId taken = survivor.open().links().lastEntry().getKey();
    survivor.add(new Event.RecordsUnlinked(taken, WHY));
    unmerge(duplicate, survivor);

    assertThat(survivor.open().links()).containsOnlyKeys(name);
    assertThat(duplicate.open().links()).isEmpty();
  }

  private static Event linked(LinkId name, String rel, String to) {
    return new Event.RecordsLinked(new Link(name, rel, new RecordId(to), null, null));
  }

  @Test
  void aLinkThatIsMadeAnewWhileTheyAreOneStaysWithTheSurvivor() {
    LinkId follows = new LinkId("follows-c");
    Event linked =
        new Event.RecordsLinked(new Link(follows, "FOLLOWS", new RecordId("deal-c"), null, null));
    Life survivor = registered("a");
    Life duplicate = registered("b").add(linked);
    merge(duplicate, survivor);

    survivor.add(new Event.RecordsUnlinked(follows, WHY)).add(linked);
    unmerge(duplicate, survivor);

    assertThat(survivor.open().links()).containsKey(follows);
    assertThat(duplicate.open().links()).isEmpty();
  }

  @Test
  void whatComesAlongIsNotCalledAsADraftThatWaits() {
    DevelopmentId talks = new DevelopmentId("talks");
    Development draft =
        Told.development("talks", DevelopmentType.OFFER_MADE, Told.date("2012", null), null);
    Life survivor =
        registered("a")
            .add(new Event.DevelopmentDrafted(draft))
            .add(new Event.DevelopmentSubmitted(talks));
    Life duplicate = registered("b").add(said("talks", DevelopmentType.DELIVERY_MADE, "2013", 1));
    merge(duplicate, survivor);

    Decider.decide(survivor.dossier, new Command.ApproveDevelopment(A, talks, "ben", WHY))
        .forEach(survivor::add);

    assertThat(survivor.open().entries().values())
        .extracting(entry -> entry.development().type())
        .containsExactlyInAnyOrder(DevelopmentType.OFFER_MADE, DevelopmentType.DELIVERY_MADE);
    unmerge(duplicate, survivor);
    assertThat(survivor.open().entries()).containsOnlyKeys(talks);
    assertThat(duplicate.open().entries()).containsOnlyKeys(talks);
  }

  /** Two records merged, both told of at random, and parted are as two that never were one. */
  @Test
  void unmergedRecordsAreAsIfTheyHadNeverBeenMerged() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      position = 0;
      Life survivor = registered("a");
      Life duplicate = registered("b");
      for (int i = 0; i < 6; i++) {
        Life one = random.nextBoolean() ? survivor : duplicate;
        one.add(fresh(random, one));
        if (random.nextInt(3) == 0) {
          one.add(about(random, one, any(random, one)));
        }
      }
      Life aloneA = copy(survivor);
      Life aloneB = copy(duplicate);
      var merged = merge(duplicate, survivor);
      for (int i = 0; i < 6; i++) {
        DevelopmentId here = any(random, survivor);
        Entry entry = survivor.open().entry(here);
        boolean pooled = merged.same().containsValue(here);
        if (entry.home() == null && !pooled) {
          Event own =
              random.nextBoolean() ? fresh(random, survivor) : about(random, survivor, here);
          aloneA.add(own, peek());
          survivor.add(own);
        } else if (entry.home() != null) {
          Event.AboutDevelopment moved = about(random, survivor, here);
          aloneB.add(moved.of(entry.home().development()), peek());
          survivor.add(moved);
        }
      }
      unmerge(duplicate, survivor);

      assertThat(survivor.dossier).as("survivor of seed %d", seed).isEqualTo(aloneA.dossier);
      assertThat(duplicate.dossier).as("duplicate of seed %d", seed).isEqualTo(aloneB.dossier);
    }
  }

  /** What the next recording will be. */
  private Recording peek() {
    Recording next = now();
    position--;
    return next;
  }

  private Life copy(Life life) {
    Life copy = new Life();
    life.told.forEach(retold -> copy.add(retold.event(), retold.recording()));
    return copy;
  }

  private static DevelopmentId any(Random random, Life life) {
    var ids = List.copyOf(life.open().entries().keySet());
    return ids.isEmpty() ? new DevelopmentId("none") : ids.get(random.nextInt(ids.size()));
  }

  private Event fresh(Random random, Life life) {
    if (random.nextInt(5) == 0) {
      RecordId to = new RecordId("deal-" + (char) ('c' + random.nextInt(3)));
      Link link = new Link(new LinkId("follows-" + to), "FOLLOWS", to, null, null);
      if (!life.open().links().containsKey(link.id()) && !life.open().absorbed().containsKey(B)) {
        return new Event.RecordsLinked(link);
      }
    }
    return said(
        "d" + (position + 1),
        TYPES.get(random.nextInt(TYPES.size())),
        Integer.toString(2010 + random.nextInt(3)),
        random.nextBoolean() ? (Integer) (int) position : null);
  }

  private Event.AboutDevelopment about(Random random, Life life, DevelopmentId id) {
    if (!life.open().entries().containsKey(id)) {
      DevelopmentId first = new DevelopmentId("d" + (position + 1));
      life.add(said(first.value(), DevelopmentType.OFFER_MADE, "2012", null));
      return about(random, life, first);
    }
    Entry entry = life.open().entry(id);
    return switch (random.nextInt(5)) {
      case 0 -> new Event.DevelopmentRetracted(id, WHY);
      case 1 -> new Event.EvidenceAdded(id, List.of(Told.source("s" + position)), WHY);
      case 2 ->
          new Event.EvidenceGraded(
              id,
              List.of(
                  new Grade(
                      0,
                      life.open().restsOn(entry).getFirst().document(),
                      null,
                      new Grading(Reliability.B, Credibility.TWO))),
              WHY);
      case 3 -> new Event.DevelopmentDisputed(id, new DisputeId("q" + position), List.of(), WHY);
      default ->
          new Event.DevelopmentCorrected(
              id,
              Correction.between(entry.development(), entry.development()),
              new Correction(null, Told.date("2011", null), null, null, null, null, null),
              WHY);
    };
  }
}
