package attache.tracker.stories;

import static attache.tracker.stories.Archive.each;
import static attache.tracker.stories.Archive.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How records hang together: needs and who competes for them, measures and what they influence. */
class StructureTest {
  private static Archive archive;

  @BeforeAll
  static void open() {
    archive = new Archive();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static void register(String id, String recordClass, String more) {
    archive.record(
        "/records",
        "{\"id\": \"%s\", \"class\": \"%s\", \"title\": \"Of %s\"%s}"
            .formatted(id, recordClass, id, more));
  }

  private static void develop(String id, String type, String edtf) {
    archive.record(
        "/records/" + id + "/developments",
        "{\"id\": \"%s\", \"type\": \"%s\", \"occurred\": {\"edtf\": \"%s\"}}"
            .formatted(type.toLowerCase(Locale.ROOT).replace('_', '-'), type, edtf));
  }

  @Test
  void aRequirementShowsWhoCompetesForItOnADayAsKnownAtAMoment() {
    register("req-radar", "REQUIREMENT", "");
    develop("req-radar", "TENDER_OPENED", "2001");
    for (String rival : List.of("deal-radar-a", "deal-radar-b")) {
      register(rival, "DEAL", ", \"requirement\": \"req-radar\"");
      develop(rival, "OFFER_MADE", "2002");
    }
    String before = archive.now();
    develop("deal-radar-b", "SUPPLIER_PREFERRED", "2004-05");
    develop("deal-radar-a", "COMPETITOR_SELECTED", "2004-06");

    JsonNode now = archive.record("req-radar").path("competitors");
    assertThat(each(now, "record")).containsExactly("deal-radar-b", "deal-radar-a");
    assertThat(each(now, "ranking")).containsExactly("PREFERRED", "NOT_PREFERRED");
    assertThat(each(now, "stage")).containsExactly("SELECTED", "NOT_SELECTED");
    assertThat(each(archive.recordOn("2004-05-31", "req-radar").path("competitors"), "stage"))
        .containsExactly("SELECTED", "OFFERED");
    assertThat(
            each(archive.read("/records/req-radar?knownAt=" + before).path("competitors"), "stage"))
        .containsExactly("OFFERED", "OFFERED");
    assertThat(archive.record("deal-radar-a").path("competitors").isNull()).isTrue();
  }

  @Test
  void whoEntersOrLeavesACompetitionIsSeenAtOnce() {
    register("req-boats", "REQUIREMENT", "");
    assertThat(archive.record("req-boats").path("competitors").size()).isZero();

    register("deal-boats", "DEAL", ", \"requirement\": \"req-boats\"");
    assertThat(each(archive.record("req-boats").path("competitors"), "record"))
        .containsExactly("deal-boats");

    archive.record(
        "/records/deal-boats/corrections",
        "{\"requirement\": null, \"reason\": \"It was about something else.\"}");
    assertThat(archive.record("req-boats").path("competitors").size()).isZero();
  }

  @Test
  void theRivalsOfANeedThatTurnsOutToBeAnotherOneCompeteThere() {
    register("req-guns", "REQUIREMENT", "");
    register("req-guns-too", "REQUIREMENT", "");
    register("deal-guns", "DEAL", ", \"requirement\": \"req-guns\"");
    register("deal-guns-too", "DEAL", ", \"requirement\": \"req-guns-too\"");

    archive.record(
        "/records/req-guns-too/merge", "{\"into\": \"req-guns\", \"reason\": \"One need.\"}");

    assertThat(each(archive.record("req-guns").path("competitors"), "record"))
        .containsExactly("deal-guns", "deal-guns-too");
    for (String asked : List.of("req-guns", "req-guns-too")) {
      assertThat(each(archive.read("/records?sort=id&requirement=" + asked).path("items"), "id"))
          .as(asked)
          .containsExactly("deal-guns", "deal-guns-too");
    }
  }

  @Test
  void totalsCountTheRivalsOfMergedNeedsUnderTheNeedThatIsLeftUntilTheyArePartedAgain() {
    for (String need : List.of("req-tanks", "req-tanks-too", "req-tanks-three")) {
      register(need, "REQUIREMENT", "");
      register("deal-" + need, "DEAL", ", \"requirement\": \"" + need + "\"");
      develop("deal-" + need, "OFFER_MADE", "2002");
    }
    String before = archive.now();
    archive.record(
        "/records/req-tanks/merge", "{\"into\": \"req-tanks-too\", \"reason\": \"One need.\"}");
    archive.record(
        "/records/req-tanks-too/merge",
        "{\"into\": \"req-tanks-three\", \"reason\": \"One need.\"}");
    String asked = "/totals?by=requirement&requirement=req-tanks,req-tanks-too,req-tanks-three";

    assertThat(each(archive.read(asked).path("items"), "requirement"))
        .containsExactly("req-tanks-three");
    assertThat(each(archive.read(asked).path("items"), "count")).containsExactly("3");
    assertThat(each(archive.read(asked + "&knownAt=" + before).path("items"), "requirement"))
        .containsExactly("req-tanks", "req-tanks-three", "req-tanks-too");

    archive.record("/records/req-tanks-too/unmerge", "{\"reason\": \"Two needs.\"}");
    archive.record("/records/req-tanks/unmerge", "{\"reason\": \"Two needs.\"}");
    assertThat(each(archive.read(asked).path("items"), "count")).containsExactly("1", "1", "1");
  }

  @Test
  void anInfluenceIsSeenFromBothEndsWithItsEffectUntilItIsWithdrawn() {
    register("pol-embargo", "POLICY_MEASURE", "");
    register("deal-held-up", "DEAL", "");
    register("deal-turned", "DEAL", "");
    archive.record(
        "/records/deal-held-up/links",
        """
        {"id": "held-up", "rel": "INFLUENCED_BY", "to": "pol-embargo", "effect": "DELAYED"}
        """);
    archive.record(
        "/records/pol-embargo/links",
        "{\"id\": \"again\", \"rel\": \"INFLUENCES\", \"to\": \"deal-held-up\"}");
    archive.record(
        "/records/pol-embargo/links",
        """
        {"id": "turned", "rel": "INFLUENCES", "to": "deal-turned", "effect": "DIVERTED"}
        """);
    String before = archive.now();

    JsonNode influences = archive.record("pol-embargo").path("influences");
    assertThat(influences.size()).isEqualTo(2);
    assertThat(one(influences, "record", "deal-held-up").path("effect").asString())
        .isEqualTo("DELAYED");
    assertThat(one(influences, "record", "deal-turned").path("effect").asString())
        .isEqualTo("DIVERTED");
    JsonNode turned = archive.record("deal-turned").path("influencedBy");
    assertThat(one(turned, "record", "pol-embargo").path("effect").asString())
        .isEqualTo("DIVERTED");
    assertThat(one(turned, "record", "pol-embargo").path("title").asString())
        .isEqualTo("Of pol-embargo");
    assertThat(archive.record("deal-turned").path("stage").isNull()).isTrue();

    archive.remove("/records/pol-embargo/links/turned", "It would have happened anyway.");

    assertThat(archive.record("deal-turned").path("influencedBy").size()).isZero();
    assertThat(each(archive.record("pol-embargo").path("influences"), "record"))
        .containsExactly("deal-held-up");
    assertThat(
            each(
                archive.read("/records/pol-embargo?knownAt=" + before).path("influences"),
                "record"))
        .containsExactlyInAnyOrder("deal-held-up", "deal-turned");
  }

  @Test
  void anImpactThatADevelopmentAssertsIsAnInfluenceAtBothEnds() {
    register("pol-quota", "POLICY_MEASURE", "");
    register("pol-levy", "POLICY_MEASURE", "");
    for (String deal : List.of("deal-hit", "deal-spared", "deal-corrected")) {
      register(deal, "DEAL", "");
    }
    assertThat(archive.record("pol-quota").path("influences").size()).isZero();
    String before = archive.now();
    String impact =
        """
        {"id": "impact", "type": "POLICY_IMPACT_ASSERTED", "occurred": {"edtf": "2015"},
         "modality": "%s", "details": {"measure": "pol-quota"}}
        """;
    archive.record("/records/deal-hit/developments", impact.formatted("ASSERTED"));
    assertThat(influences("pol-quota")).containsExactly("deal-hit");
    archive.record("/records/deal-spared/developments", impact.formatted("DENIED"));
    archive.record("/records/deal-corrected/developments", impact.formatted("ASSERTED"));

    assertThat(influences("pol-quota")).containsExactly("deal-hit", "deal-corrected");
    JsonNode on = archive.record("deal-hit").path("influencedBy");
    assertThat(each(on, "record")).containsExactly("pol-quota");
    assertThat(each(on, "title")).containsExactly("Of pol-quota");
    assertThat(archive.record("deal-spared").path("influencedBy").size()).isZero();
    assertThat(archive.recordOn("2014-12-31", "pol-quota").path("influences").size()).isZero();
    assertThat(archive.read("/records/pol-quota?knownAt=" + before).path("influences").size())
        .isZero();

    assertThat(influences("pol-levy")).isEmpty();
    archive.record(
        "/records/deal-corrected/developments/impact/corrections",
        "{\"details\": {\"measure\": \"pol-levy\"}, \"reason\": \"It was the levy.\"}");
    archive.record(
        "/records/deal-hit/links",
        """
        {"id": "how", "rel": "INFLUENCED_BY", "to": "pol-quota", "effect": "DELAYED"}
        """);
    assertThat(influences("pol-quota")).containsExactly("deal-hit");
    assertThat(influences("pol-levy")).containsExactly("deal-corrected");
    assertThat(each(archive.record("pol-quota").path("influences"), "effect"))
        .containsExactly("DELAYED");

    archive.record(
        "/records/deal-corrected/developments/impact/retraction",
        "{\"reason\": \"Nobody says so.\"}");
    assertThat(influences("pol-levy")).isEmpty();
    assertThat(archive.record("deal-corrected").path("influencedBy").size()).isZero();
  }

  private static List<String> influences(String measure) {
    return each(archive.record(measure).path("influences"), "record");
  }

  @Test
  void anAgreementIsRatifiedPartyByPartyAndExpiresByItselfWhenItsTimeIsUp() {
    register(
        "agr-bases",
        "AGREEMENT",
        """
        , "parties": [{"type": "STATE", "name": "Peru", "iso3166": "PE", "role": "PARTY"},
                      {"type": "STATE", "name": "Chile", "iso3166": "CL", "role": "PARTY"}]
        """);
    develop("agr-bases", "SIGNED", "2011");
    String ratified =
        """
        {"type": "RATIFIED", "occurred": {"edtf": "%s"}, "details": {"by": "%s"}}
        """;
    archive.record("/records/agr-bases/developments", ratified.formatted("2012", "PE"));
    archive.record("/records/agr-bases/developments", ratified.formatted("2013", "CL"));
    archive.record(
        "/records/agr-bases/developments",
        """
        {"type": "EXPIRED", "occurred": {"edtf": "2041"}, "details": {"future": true}}
        """);

    JsonNode half = archive.recordOn("2012-12-31", "agr-bases");
    assertThat(half.path("stage").asString()).isEqualTo("PARTIALLY_RATIFIED");
    assertThat(half.at("/facets/ratifiedBy").toString()).isEqualTo("[\"PE\"]");
    JsonNode now = archive.record("agr-bases");
    assertThat(now.path("stage").asString()).isEqualTo("RATIFIED");
    assertThat(now.at("/facets/expiryScheduled").asString()).isEqualTo("2041");
    assertThat(archive.recordOn("2041-12-31", "agr-bases").path("stage").asString())
        .isEqualTo("EXPIRED");
    assertThat(each(archive.read("/records?stage=EXPIRED&asOf=2042-01-01").path("items"), "id"))
        .containsExactly("agr-bases");
  }
}
