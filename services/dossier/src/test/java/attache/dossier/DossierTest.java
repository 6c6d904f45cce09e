package attache.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Indicator;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.Modality;
import attache.dossier.value.Party;
import attache.dossier.value.RecordId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DossierTest {
  private static final DevelopmentId D1 = new DevelopmentId("d1");
  private static final Because WHY = new Because("Misread.", Because.Origin.ANALYST, List.of());
  private static final Recording LATER =
      new Recording(Instant.parse("2026-12-24T12:00:00Z"), "ana", 9, false);

  private static Dossier.Open deal() {
    return Told.of(RecordClass.DEAL)
        .with(DevelopmentType.OFFER_MADE, "2019")
        .with(DevelopmentType.OFFER_REFUSED, "2020")
        .dossier();
  }

  private static Dossier.Open then(Dossier dossier, Event event) {
    return (Dossier.Open) Dossier.evolve(dossier, event, LATER);
  }

  @Test
  void correctionChangesWhatItSaysAndKeepsTheRest() {
    Correction correction =
        new Correction(
            DevelopmentType.OFFER_REVISED,
            Told.date("2018-02", null),
            Modality.ATTRIBUTED,
            "an official",
            null,
            null,
            null);
    Dossier.Open corrected =
        then(
            deal(),
            new Event.DevelopmentCorrected(
                D1, new Correction(null, null, null, null, null, null, null), correction, WHY));

    Entry entry = corrected.entry(D1);
    assertThat(entry.development().type()).isEqualTo(DevelopmentType.OFFER_REVISED);
    assertThat(entry.development().occurred()).isEqualTo(Told.date("2018-02", null));
    assertThat(entry.development().modality()).isEqualTo(Modality.ATTRIBUTED);
    assertThat(entry.development().attributedTo()).isEqualTo("an official");
    assertThat(entry.development().details()).isEqualTo(Details.NONE);
    assertThat(entry.corrections()).hasSize(1);
    assertThat(entry.said()).isEqualTo(LATER);
    assertThat(entry.recording().position()).isEqualTo(1);
    assertThat(corrected.entries().sequencedKeySet()).containsExactly(D1, new DevelopmentId("d2"));
  }

  @Test
  void retractedDevelopmentStaysReadable() {
    Dossier.Open retracted = then(deal(), new Event.DevelopmentRetracted(D1, WHY));
    assertThat(retracted.entry(D1).retracted()).isEqualTo(WHY);
    assertThat(retracted.entry(D1).development()).isEqualTo(deal().entry(D1).development());
  }

  @Test
  void evidenceIsAddedOnceAndChangesNothingElse() {
    Citation source = Told.source("rf5-2022");
    Event added = new Event.EvidenceAdded(D1, List.of(source), WHY);
    Dossier.Open twice = then(then(deal(), added), added);
    assertThat(twice.entry(D1).development().sources()).containsExactly(source);
    assertThat(twice.entry(D1).corrections()).isEmpty();
  }

  @Test
  void linksComeAndGoAndAreRemembered() {
    Link link = new Link(new LinkId("part-of-a"), "PART_OF", new RecordId("a"), null, null);
    Dossier.Open linked = then(deal(), new Event.RecordsLinked(link));
    assertThat(linked.links()).containsEntry(link.id(), link);
    Dossier.Open unlinked = then(linked, new Event.RecordsUnlinked(link.id(), WHY));
    assertThat(unlinked.links()).isEmpty();
    assertThat(unlinked.onceLinked()).containsExactly(link.id());
  }

  @Test
  void sameEventsAlwaysGiveTheSameDossier() {
    assertThat(deal()).isEqualTo(deal());
  }

  @Test
  void dossierCannotBeChangedFromOutside() {
    assertThatThrownBy(() -> deal().entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> deal().registration().facets().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void damagedLogIsNoticed() {
    Event retracted = new Event.DevelopmentRetracted(new DevelopmentId("d9"), WHY);
    assertThatThrownBy(() -> then(Dossier.BLANK, retracted))
        .hasMessageContaining("at position 9 comes before the record was registered");
    assertThatThrownBy(() -> then(deal(), retracted)).hasMessageContaining("no development d9");
    assertThatThrownBy(() -> then(deal(), new Event.RecordRegistered(deal().registration())))
        .hasMessageContaining("registered twice, at position 9");
  }

  @Test
  void registrationHoldsWhatItsClassCanHave() {
    RecordId requirement = new RecordId("req-ar-fighter");
    Indicator indicator = new Indicator("share", null, null, Indicator.Qualifier.MOST, null);
    assertThat(register(RecordClass.DEAL, "A", requirement, null).requirement())
        .isEqualTo(requirement);
    assertThat(register(RecordClass.INDICATOR, "A", null, indicator).indicator())
        .isEqualTo(indicator);
    refused("requirement", () -> register(RecordClass.FACILITY, "A", requirement, null));
    refused("indicator", () -> register(RecordClass.DEAL, "A", null, indicator));
    refused("title", () -> register(RecordClass.DEAL, " ", null, null));
    refused("title", () -> register(RecordClass.DEAL, "x".repeat(501), null, null));
  }

  @Test
  void registrationHasAtMostFiveHundredParties() {
    Party party = new Party(Party.Type.GROUP, "A", "PARTY", null, null, null, false, null);
    refused(
        "parties",
        () ->
            Told.registration(
                RecordClass.DEAL, "A", Collections.nCopies(501, party), List.of(), Map.of()));
  }

  @Test
  void detailsAreWellFormed() {
    refused("count", () -> details(null, null, -1L));
    refused("count", () -> details(null, null, Long.MAX_VALUE));
    refused("by", () -> details("", null, null));
    refused("step", () -> details(null, "talks", null));
    assertThat(details("RU", "TALKS", 0L).count()).isZero();
  }

  private static Details details(@Nullable String by, @Nullable String step, @Nullable Long count) {
    return new Details(by, null, null, null, null, null, step, null, false, false, count, null);
  }

  private static void refused(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
  }

  private static Registration register(
      RecordClass recordClass,
      String title,
      @Nullable RecordId requirement,
      @Nullable Indicator indicator) {
    return new Registration(
        recordClass,
        "KIND",
        title,
        Modality.ASSERTED,
        List.of(),
        List.of(),
        List.of(),
        indicator,
        requirement,
        new TreeMap<>(),
        null,
        null,
        null,
        List.of(),
        List.of());
  }
}
