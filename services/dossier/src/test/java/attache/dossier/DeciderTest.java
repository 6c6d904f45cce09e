package attache.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.Refusal.Kind;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeciderTest {
  private static final RecordId RECORD = new RecordId("deal-mx-ru-helicopters-2020");
  private static final DevelopmentId D1 = new DevelopmentId("d1");
  private static final Because WHY =
      new Because("We misread it.", Because.Origin.ANALYST, List.of());
  private static final Registration DEAL =
      Told.registration(RecordClass.DEAL, "Mexico refuses", List.of(), List.of(), Map.of());
  private static final Development REFUSED =
      Told.development("d1", DevelopmentType.OFFER_REFUSED, Told.date("2020-02", null), 1);
  private static final Link FOLLOWS =
      new Link(new LinkId("follows-a"), "FOLLOWS", new RecordId("a"), null, null);
  private static final Correction TO_MARCH =
      new Correction(null, Told.date("2020-03", null), null, null, null, null, null);
  private static final Citation SOURCE = Told.source("faure-2021");

  private static final DisputeId Q1 = new DisputeId("q1");

  private static Command grade(DevelopmentId development) {
    return new Command.GradeEvidence(
        RECORD, development, null, null, Reliability.B, Credibility.TWO, WHY);
  }

  private static Dossier open() {
    return after(
        Dossier.BLANK,
        new Command.Register(RECORD, DEAL),
        new Command.RecordDevelopment(RECORD, REFUSED),
        new Command.LinkRecords(RECORD, FOLLOWS));
  }

  private static Dossier after(Dossier dossier, Command... commands) {
    Dossier now = dossier;
    for (Command command : commands) {
      for (Event event : Decider.decide(now, command)) {
        now = Dossier.evolve(now, event, ImportsTest.BY_HAND);
      }
    }
    return now;
  }

  private static void refuses(Dossier dossier, Command command, Kind kind, String sentence) {
    assertThatThrownBy(() -> Decider.decide(dossier, command))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
        .hasMessageContaining(sentence);
  }

  static Stream<Command> commandsThatNeedARecord() {
    return Stream.of(
        new Command.RecordDevelopment(RECORD, REFUSED),
        new Command.CorrectDevelopment(RECORD, D1, TO_MARCH, WHY),
        new Command.RetractDevelopment(RECORD, D1, WHY),
        new Command.AddEvidence(RECORD, D1, List.of(SOURCE), WHY),
        grade(D1),
        new Command.DisputeDevelopment(RECORD, D1, Q1, List.of(), WHY),
        new Command.ResolveDispute(RECORD, D1, Q1, WHY),
        new Command.LinkRecords(RECORD, FOLLOWS),
        new Command.UnlinkRecords(RECORD, FOLLOWS.id(), WHY));
  }

  @ParameterizedTest
  @MethodSource("commandsThatNeedARecord")
  void nothingIsRecordedOnARecordThatIsNotThere(Command command) {
    refuses(Dossier.BLANK, command, Kind.UNKNOWN_RECORD, "there is no record " + RECORD);
  }

  @Test
  void recordIsRegisteredOnce() {
    Command register = new Command.Register(RECORD, DEAL);
    assertThat(Decider.decide(Dossier.BLANK, register))
        .containsExactly(new Event.RecordRegistered(DEAL));
    refuses(open(), register, Kind.RECORD_EXISTS, "there is a record");
  }

  @Test
  void recordWhoseDraftWasDiscardedIsRegisteredAnew() {
    Command carrier = new Command.Register(RECORD, DEAL, true);
    Command draft = new Command.DraftDevelopment(RECORD, REFUSED, "ana");
    Command discard = new Command.DiscardDraft(RECORD, D1, "ana", WHY);
    Command anew = new Command.Register(RECORD, DEAL);
    Dossier drafted = after(Dossier.BLANK, carrier, draft);
    refuses(after(Dossier.BLANK, carrier), anew, Kind.RECORD_EXISTS, "there is a record");
    refuses(drafted, anew, Kind.RECORD_EXISTS, "there is a record");

    Dossier discarded = after(drafted, discard);

    assertThat(Decider.decide(discarded, anew)).containsExactly(new Event.RecordRegistered(DEAL));
    assertThat(((Dossier.Open) after(discarded, anew)).awaitsApproval()).isFalse();
    refuses(after(discarded, anew), anew, Kind.RECORD_EXISTS, "there is a record");
    refuses(after(discarded, draft), anew, Kind.RECORD_EXISTS, "there is a record");
    refuses(
        after(Dossier.BLANK, anew, draft, discard), anew, Kind.RECORD_EXISTS, "there is a record");
    assertThat(
            Decider.decide(discarded, new Command.ImportRecord(RECORD, DEAL, List.of(), List.of())))
        .containsExactly(new Event.RecordRegistered(DEAL));
  }

  @Test
  void developmentIsRecordedOnce() {
    Dossier registered = after(Dossier.BLANK, new Command.Register(RECORD, DEAL));
    Command record = new Command.RecordDevelopment(RECORD, REFUSED);
    assertThat(Decider.decide(registered, record))
        .containsExactly(new Event.DevelopmentRecorded(REFUSED));
    refuses(open(), record, Kind.DEVELOPMENT_EXISTS, "has a development d1 already");
  }

  @Test
  void typeOfAnotherClassIsRefusedAndThoseOfTheClassAreNamed() {
    Development ratified =
        Told.development("d2", DevelopmentType.RATIFIED, Told.date("2020", null), null);
    refuses(
        open(),
        new Command.RecordDevelopment(RECORD, ratified),
        Kind.WRONG_TYPE_FOR_CLASS,
        "it can have CANDIDATE_REPORTED, ");
    refuses(
        open(),
        new Command.CorrectDevelopment(
            RECORD,
            D1,
            new Correction(DevelopmentType.RATIFIED, null, null, null, null, null, null),
            WHY),
        Kind.WRONG_TYPE_FOR_CLASS,
        "no development RATIFIED");
  }

  @Test
  void unusualOrderIsNeverRefused() {
    Development after =
        Told.development("d2", DevelopmentType.DELIVERY_MADE, Told.date("1990", null), null);
    assertThat(Decider.decide(open(), new Command.RecordDevelopment(RECORD, after))).hasSize(1);
  }

  @Test
  void correctionKeepsWhatChangedBeforeAndAfter() {
    assertThat(Decider.decide(open(), new Command.CorrectDevelopment(RECORD, D1, TO_MARCH, WHY)))
        .containsExactly(
            new Event.DevelopmentCorrected(
                D1,
                new Correction(null, Told.date("2020-02", null), null, null, null, null, null),
                TO_MARCH,
                WHY));
  }

  @Test
  void correctionThatChangesNothingIsRefused() {
    Correction same =
        new Correction(null, REFUSED.occurred(), Modality.ASSERTED, null, null, null, null);
    refuses(
        open(),
        new Command.CorrectDevelopment(RECORD, D1, same, WHY),
        Kind.NOTHING_TO_CORRECT,
        "says so already");
  }

  @Test
  void unknownDevelopmentIsRefusedAndTheKnownOnesAreNamed() {
    DevelopmentId d9 = new DevelopmentId("d9");
    for (Command command :
        List.of(
            new Command.CorrectDevelopment(RECORD, d9, TO_MARCH, WHY),
            new Command.RetractDevelopment(RECORD, d9, WHY),
            new Command.AddEvidence(RECORD, d9, List.of(SOURCE), WHY),
            grade(d9),
            new Command.DisputeDevelopment(RECORD, d9, Q1, List.of(), WHY),
            new Command.ResolveDispute(RECORD, d9, Q1, WHY))) {
      refuses(open(), command, Kind.UNKNOWN_DEVELOPMENT, "the record has d1");
    }
    Dossier empty = after(Dossier.BLANK, new Command.Register(RECORD, DEAL));
    refuses(
        empty,
        new Command.RetractDevelopment(RECORD, d9, WHY),
        Kind.UNKNOWN_DEVELOPMENT,
        "the record has none");
  }

  @Test
  void retractedDevelopmentIsNeitherRetractedNorCorrectedNorBorneOutAgain() {
    Command retract = new Command.RetractDevelopment(RECORD, D1, WHY);
    assertThat(Decider.decide(open(), retract))
        .containsExactly(new Event.DevelopmentRetracted(D1, WHY));
    Dossier retracted = after(open(), retract);
    for (Command command :
        List.of(
            retract,
            new Command.CorrectDevelopment(RECORD, D1, TO_MARCH, WHY),
            new Command.AddEvidence(RECORD, D1, List.of(SOURCE), WHY),
            grade(D1),
            new Command.DisputeDevelopment(RECORD, D1, Q1, List.of(), WHY))) {
      refuses(retracted, command, Kind.ALREADY_RETRACTED, "was retracted: We misread it.");
    }
    refuses(
        retracted,
        new Command.RecordDevelopment(RECORD, REFUSED),
        Kind.DEVELOPMENT_EXISTS,
        "already");
  }

  @Test
  void evidenceIsAddedOnce() {
    Command add = new Command.AddEvidence(RECORD, D1, List.of(SOURCE), WHY);
    assertThat(Decider.decide(open(), add))
        .containsExactly(new Event.EvidenceAdded(D1, List.of(SOURCE), WHY));
    refuses(after(open(), add), add, Kind.NOTHING_TO_CORRECT, "cites these sources already");
    assertThatThrownBy(() -> new Command.AddEvidence(RECORD, D1, List.of(), WHY))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("at least one source");
  }

  @Test
  void aGradeNamesWhatItWasAndIsGivenOnce() {
    Dossier cited = after(open(), new Command.AddEvidence(RECORD, D1, List.of(SOURCE), WHY));
    Grading b2 = new Grading(Reliability.B, Credibility.TWO);
    assertThat(Decider.decide(cited, grade(D1)))
        .containsExactly(
            new Event.EvidenceGraded(D1, List.of(new Grade(0, SOURCE.document(), null, b2)), WHY));
    Dossier graded = after(cited, grade(D1));
    refuses(graded, grade(D1), Kind.NOTHING_TO_CORRECT, "graded so already");
    Command lower =
        new Command.GradeEvidence(RECORD, D1, SOURCE.document(), 0, null, Credibility.FIVE, WHY);
    assertThat(Decider.decide(graded, lower))
        .containsExactly(
            new Event.EvidenceGraded(
                D1,
                List.of(
                    new Grade(
                        0, SOURCE.document(), b2, new Grading(Reliability.B, Credibility.FIVE))),
                WHY));
  }

  @Test
  void whatCitesNothingCannotBeGraded() {
    refuses(open(), grade(D1), Kind.UNKNOWN_CITATION, "cites no source");
  }

  @Test
  void disputeIsRaisedOnceAndSettledOnce() {
    Command dispute = new Command.DisputeDevelopment(RECORD, D1, Q1, List.of(), WHY);
    Command resolve = new Command.ResolveDispute(RECORD, D1, Q1, WHY);
    refuses(open(), resolve, Kind.UNKNOWN_DISPUTE, "has no dispute q1");
    Dossier disputed = after(open(), dispute);
    refuses(disputed, dispute, Kind.DISPUTE_EXISTS, "has a dispute q1 already");
    assertThat(Decider.decide(disputed, resolve))
        .containsExactly(new Event.DisputeResolved(D1, Q1, WHY));
    refuses(
        after(disputed, resolve), resolve, Kind.ALREADY_RESOLVED, "was settled: We misread it.");
  }

  @Test
  void linkExistsOnceAndCanBeTakenAwayAndPutBack() {
    Command link = new Command.LinkRecords(RECORD, FOLLOWS);
    Command unlink = new Command.UnlinkRecords(RECORD, FOLLOWS.id(), WHY);
    refuses(open(), link, Kind.LINK_EXISTS, "there is a link FOLLOWS to a already");
    Link sameUnderAnotherId =
        new Link(new LinkId("other"), "FOLLOWS", new RecordId("a"), null, null);
    refuses(
        open(), new Command.LinkRecords(RECORD, sameUnderAnotherId), Kind.LINK_EXISTS, "already");
    assertThat(Decider.decide(open(), unlink))
        .containsExactly(new Event.RecordsUnlinked(FOLLOWS.id(), WHY));
    Dossier unlinked = after(open(), unlink);
    refuses(unlinked, unlink, Kind.UNKNOWN_LINK, "has no link follows-a");
    assertThat(Decider.decide(unlinked, link)).containsExactly(new Event.RecordsLinked(FOLLOWS));
  }

  @Test
  void recordIsNotLinkedToItself() {
    Link self = new Link(new LinkId("self"), "FOLLOWS", RECORD, null, null);
    assertThatThrownBy(() -> Decider.decide(open(), new Command.LinkRecords(RECORD, self)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("itself");
  }

  @Test
  void importCannotChangeTheClass() {
    Registration facility =
        Told.registration(RecordClass.FACILITY, "A base", List.of(), List.of(), Map.of());
    refuses(
        open(),
        new Command.ImportRecord(RECORD, facility, List.of(), List.of()),
        Kind.CLASS_CHANGED,
        "is a DEAL");
  }

  @Test
  void reasonIsAlwaysGiven() {
    assertThatThrownBy(() -> new Because(" ", Because.Origin.ANALYST, List.of()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("reason is missing");
  }
}
