package attache.dossier;

import static attache.dossier.lifecycle.DevelopmentType.NEGOTIATION_STEP;
import static attache.dossier.lifecycle.DevelopmentType.OFFER_MADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.Country;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.Party;
import attache.dossier.value.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportsTest {
  static final Recording BY_HAND =
      new Recording(Instant.parse("2026-11-21T12:00:00Z"), "ana", 2, false);
  private static final Recording BY_IMPORT =
      new Recording(Instant.parse("2026-11-20T12:00:00Z"), "import", 1, true);
  private static final RecordId RECORD = new RecordId("deal-ar-ru-orlan10e");
  private static final DevelopmentId E1 = new DevelopmentId("e1");
  private static final Because WHY =
      new Because("The article says so.", Because.Origin.ANALYST, List.of());
  private static final Registration DEAL = registration("Orlan-10E for Argentina");
  private static final Link FOLLOWS =
      new Link(new LinkId("follows-a"), "FOLLOWS", new RecordId("a"), null, null);

  private static Registration registration(String title) {
    return Told.registration(RecordClass.DEAL, title, List.of(), List.of(), Map.of());
  }

  private static Development event(
      int seq, DevelopmentType type, String edtf, @Nullable String place, @Nullable String note) {
    Development plain = Told.development("e" + seq, type, Told.date(edtf, null), seq);
    Details details =
        new Details(null, place, note, null, null, null, null, null, false, false, null, null);
    return new Correction(null, null, null, null, details, null, null).applyTo(plain);
  }

  @Test
  void whatAnAnalystRegisteredIsKeptWhereTheFileDoesNotTellIt() {
    var parties =
        List.of(
            new Party(
                Party.Type.STATE,
                "Australia",
                "RECIPIENT",
                new Country("AU"),
                null,
                null,
                false,
                null));
    var byHand = Told.registration(RecordClass.DEAL, "By hand", parties, List.of(), Map.of());
    Dossier registered = follow(Dossier.BLANK, new Command.Register(RECORD, byHand));

    Dossier told = follow(registered, file(event(1, OFFER_MADE, "2020", null, null)));
    Dossier toldAgain = follow(told, file(event(1, OFFER_MADE, "2020", null, null)));

    assertThat(((Dossier.Open) told).registration().parties()).isEqualTo(parties);
    assertThat(((Dossier.Open) told).registration().title()).isEqualTo(DEAL.title());
    assertThat(toldAgain).isEqualTo(told);
  }

  private static Command.ImportRecord file(Development... developments) {
    return new Command.ImportRecord(RECORD, DEAL, List.of(developments), List.of(FOLLOWS));
  }

  private static Dossier follow(Dossier dossier, Command command) {
    Dossier now = dossier;
    Recording recording = command instanceof Command.ImportRecord ? BY_IMPORT : BY_HAND;
    for (Event event : Decider.decide(now, command)) {
      now = Dossier.evolve(now, event, recording);
    }
    return now;
  }

  private static Dossier imported(Development... developments) {
    return follow(Dossier.BLANK, file(developments));
  }

  private static Dossier corrected(Dossier dossier, Correction correction) {
    return follow(dossier, new Command.CorrectDevelopment(RECORD, E1, correction, WHY));
  }

  private static Development first(Dossier dossier) {
    return entry(dossier, "e1");
  }

  private static Development entry(Dossier dossier, String id) {
    return ((Dossier.Open) dossier).entry(new DevelopmentId(id)).development();
  }

  private static Dossier byHand(Development development) {
    return follow(
        follow(Dossier.BLANK, new Command.Register(RECORD, DEAL)),
        new Command.RecordDevelopment(RECORD, development));
  }

  private static final Development OFFER = event(1, OFFER_MADE, "2021-03", "Moscow", "a contact");

  @Test
  void firstImportRegistersAndRecordsEverything() {
    assertThat(Decider.decide(Dossier.BLANK, file(OFFER)))
        .containsExactly(
            new Event.RecordRegistered(DEAL),
            new Event.DevelopmentRecorded(OFFER),
            new Event.RecordsLinked(FOLLOWS));
  }

  @Test
  void sameFileAgainChangesNothing() {
    assertThat(Decider.decide(imported(OFFER), file(OFFER))).isEmpty();
  }

  @Test
  void newDevelopmentIsRecordedAndMissingOnesStay() {
    Development talks = event(2, NEGOTIATION_STEP, "2021-04", null, null);
    assertThat(Decider.decide(imported(OFFER), file(talks)))
        .containsExactly(new Event.DevelopmentRecorded(talks));
  }

  @Test
  void whatTheCatalogueChangedBecomesACorrectionByImport() {
    Development later = event(1, OFFER_MADE, "2021-04", "Moscow", "a contact");
    assertThat(Decider.decide(imported(OFFER), file(later)))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.DevelopmentCorrected.class,
            event -> {
              assertThat(event.because().byImport()).isTrue();
              assertThat(event.before().occurred()).isEqualTo(OFFER.occurred());
              assertThat(event.after().occurred()).isEqualTo(later.occurred());
              assertThat(event.after().type()).isNull();
            });
  }

  @Test
  void whatAnAnalystCorrectedSinceSurvivesTheSameFile() {
    Dossier corrected =
        corrected(
            imported(OFFER),
            new Correction(null, Told.date("2021-02", null), null, null, null, null, null));
    assertThat(Decider.decide(corrected, file(OFFER))).isEmpty();
  }

  @Test
  void correctionOfAnotherFieldByTheCatalogueHoldsBesideTheAnalysts() {
    Dossier corrected =
        corrected(
            imported(OFFER),
            new Correction(null, Told.date("2021-02", null), null, null, null, null, null));
    Development told = event(1, OFFER_MADE, "2021-03", "Moscow", "an offer");

    Dossier both = follow(corrected, file(told));

    assertThat(first(both).occurred()).isEqualTo(Told.date("2021-02", null));
    assertThat(first(both).details().note()).isEqualTo("an offer");
    assertThat(Decider.decide(both, file(told))).isEmpty();
  }

  @Test
  void detailsAreComparedOneByOne() {
    Details inBuenosAires = event(1, OFFER_MADE, "2021-03", "Buenos Aires", "a contact").details();
    Dossier corrected =
        corrected(
            imported(OFFER), new Correction(null, null, null, null, inBuenosAires, null, null));
    Development told = event(1, OFFER_MADE, "2021-03", "Moscow", "an offer");

    Dossier both = follow(corrected, file(told));

    assertThat(first(both).details().place()).isEqualTo("Buenos Aires");
    assertThat(first(both).details().note()).isEqualTo("an offer");
    assertThat(Decider.decide(both, file(told))).isEmpty();
    Dossier back = follow(both, file(OFFER));
    assertThat(first(back).details().place()).isEqualTo("Buenos Aires");
    assertThat(first(back).details().note()).isEqualTo("a contact");
  }

  @Test
  void retractedStaysRetracted() {
    Dossier retracted = follow(imported(OFFER), new Command.RetractDevelopment(RECORD, E1, WHY));
    assertThat(Decider.decide(retracted, file(OFFER))).isEmpty();
    assertThat(Decider.decide(retracted, file(event(1, OFFER_MADE, "2020", null, null)))).isEmpty();
  }

  @Test
  void unlinkedStaysUnlinked() {
    Dossier unlinked =
        follow(imported(OFFER), new Command.UnlinkRecords(RECORD, FOLLOWS.id(), WHY));
    assertThat(Decider.decide(unlinked, file(OFFER))).isEmpty();
  }

  @Test
  void linkToldTwiceIsLinkedOnce() {
    Command twice = new Command.ImportRecord(RECORD, DEAL, List.of(), List.of(FOLLOWS, FOLLOWS));
    assertThat(Decider.decide(Dossier.BLANK, twice)).hasSize(2);
  }

  @Test
  void changedRegistrationCorrectsTheRecord() {
    Registration renamed = registration("Orlan-10E drones for Argentina");
    Command.ImportRecord again =
        new Command.ImportRecord(RECORD, renamed, List.of(OFFER), List.of(FOLLOWS));
    assertThat(Decider.decide(imported(OFFER), again))
        .singleElement()
        .isInstanceOfSatisfying(
            Event.RecordCorrected.class,
            event -> {
              assertThat(event.before()).isEqualTo(DEAL);
              assertThat(event.after()).isEqualTo(renamed);
            });
    assertThat(Decider.decide(follow(imported(OFFER), again), again)).isEmpty();
  }

  @Test
  void developmentThatAnAnalystRecordedInTheSameWordsIsTheCataloguesToo() {
    assertThat(Decider.decide(byHand(OFFER), file(OFFER)))
        .containsExactly(new Event.RecordsLinked(FOLLOWS));
  }

  @Test
  void developmentThatAnAnalystCalledByTheCataloguesNumberStaysAsItIs() {
    Development told = event(1, OFFER_MADE, "2021-04", "Moscow", "a contact");

    Dossier imported = follow(byHand(OFFER), file(told));

    assertThat(first(imported)).isEqualTo(OFFER);
    assertThat(entry(imported, "e1.2").occurred()).isEqualTo(told.occurred());
    assertThat(Decider.decide(imported, file(told))).isEmpty();
  }

  @Test
  void sourcesThatAnAnalystGaveStayWhenTheCatalogueChangesItsTelling() {
    Citation gazette = Told.source("gazette");
    Correction citing = new Correction(null, null, null, null, null, null, List.of(gazette));
    Development later = event(1, OFFER_MADE, "2021-04", "Moscow", "a contact");

    Dossier imported = follow(corrected(imported(OFFER), citing), file(later));

    assertThat(first(imported).occurred()).isEqualTo(later.occurred());
    assertThat(first(imported).sources()).containsExactly(gazette);
  }

  @Test
  void developmentOfAnotherNameGoesOnWithItsCatalogue() {
    Dossier imported =
        follow(byHand(OFFER), file(event(1, OFFER_MADE, "2021-04", "Moscow", "a contact")));
    Development later = event(1, OFFER_MADE, "2021-05", "Moscow", "a contact");

    Dossier again = follow(imported, file(later));

    assertThat(first(again)).isEqualTo(OFFER);
    assertThat(entry(again, "e1.2").occurred()).isEqualTo(later.occurred());
    assertThat(((Dossier.Open) again).entries()).hasSize(2);
  }

  @Test
  void wrongTypeIsRefusedAtItsPlaceInTheFile() {
    Command wrong = file(OFFER, event(2, DevelopmentType.RATIFIED, "2021", null, null));
    assertThatThrownBy(() -> Decider.decide(Dossier.BLANK, wrong))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("events/1/type"));
  }

  @Test
  void sameNumberTwiceIsRefusedAtItsPlaceInTheFile() {
    assertThatThrownBy(() -> Decider.decide(Dossier.BLANK, file(OFFER, OFFER)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("events/1/seq"));
    assertThatThrownBy(() -> Decider.decide(imported(OFFER), file(OFFER, OFFER)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void draftOfAnIdThatTheCatalogueTookIsNotApprovedOverIt() {
    Development guess = Told.development("e1", OFFER_MADE, Told.date("1999", null), null);
    Dossier told =
        Stream.of(
                file(),
                new Command.DraftDevelopment(RECORD, guess, "ana"),
                new Command.SubmitForReview(RECORD, E1, "ana"),
                file(OFFER))
            .reduce(Dossier.BLANK, ImportsTest::follow, (one, _) -> one);

    assertThatThrownBy(() -> follow(told, new Command.ApproveDevelopment(RECORD, E1, "ben", WHY)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DEVELOPMENT_EXISTS))
        .hasMessageContaining("write it under another id");

    assertThat(first(told)).isEqualTo(OFFER);
    Dossier back = follow(told, new Command.RejectDevelopment(RECORD, E1, "ben", WHY));
    assertThatThrownBy(() -> follow(back, new Command.SubmitForReview(RECORD, E1, "ana")))
        .hasMessageContaining("has a development e1 already");
    Dossier discarded = follow(back, new Command.DiscardDraft(RECORD, E1, "ana", WHY));
    assertThat(((Dossier.Open) discarded).drafts()).isEmpty();
    assertThat(first(discarded)).isEqualTo(OFFER);
  }
}
