package attache.tracker.stories;

import static attache.tracker.stories.Archive.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many, where records are part of each other: nothing counts twice, and nothing vanishes. */
class SumsTest {
  private static Archive archive;

  @BeforeAll
  static void open() {
    archive = new Archive();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static String line(String designation, int number) {
    return """
    {"designation": "%s", "category": "VEHICLE",
     "quantity": {"kind": "EXACT", "value": %d}}
    """
        .formatted(designation, number);
  }

  private static void register(String id, String recordClass, String more, String... lines) {
    archive.record(
        "/records",
        """
        {"id": "%s", "class": "%s", "kind": "LOT", "title": "Of %s", "equipment": [%s]%s}
        """
            .formatted(id, recordClass, id, String.join(", ", lines), more));
  }

  private static void buys(String id, int number, String designation) {
    register(id, "DEAL", "", line(designation, number));
    develop(id, "CONTRACT_SIGNED", "2008");
  }

  private static void develop(String id, String type, String edtf) {
    archive.record(
        "/records/" + id + "/developments",
        "{\"id\": \"%s\", \"type\": \"%s\", \"occurred\": {\"edtf\": \"%s\"}}"
            .formatted(type.toLowerCase(Locale.ROOT).replace('_', '-'), type, edtf));
  }

  private static String tie(String id, String rel, String to) {
    return link(id, "tie", rel, to);
  }

  private static String link(String id, String as, String rel, String to) {
    archive.record(
        "/records/" + id + "/links",
        "{\"id\": \"%s\", \"rel\": \"%s\", \"to\": \"%s\"}".formatted(as, rel, to));
    return archive.now();
  }

  private static JsonNode total(String more) {
    return archive.read("/totals?kind=LOT" + more).path("total");
  }

  private static long exact(String more) {
    return total(more).at("/quantities/exact").asLong();
  }

  private static List<Long> lots(String more) {
    JsonNode total = total(more);
    return List.of(
        total.path("count").asLong(),
        total.at("/quantities/exact").asLong(),
        total.at("/quantities/countedInParts").asLong(),
        total.at("/quantities/offsetsLeftOut").asLong());
  }

  private static long row(String by, String word, String more) {
    JsonNode items = archive.read("/totals?kind=LOT&by=" + by + more).path("items");
    return one(items, by, word).at("/quantities/exact").asLong();
  }

  @Test
  void aWholeCountsWhatItsPartsLeaveOfIt() {
    buys("deal-lot", 50, "Mi-17");
    buys("deal-lot-1", 12, "mi-17");
    buys("deal-lot-2", 8, "Mi-17V");
    buys("deal-lot-offset", 5, "Mi-17");
    String apart = archive.now();
    tie("deal-lot-1", "UNDER_FRAMEWORK", "deal-lot");
    tie("deal-lot-2", "PART_OF", "deal-lot");
    String tied = tie("deal-lot", "HAS_OFFSET", "deal-lot-offset");

    assertThat(lots("&q=lot")).containsExactly(4L, 58L, 12L, 1L);
    assertThat(lots("&q=lot&asOf=2008-12-31&knownAt=" + tied)).containsExactly(4L, 58L, 12L, 1L);
    assertThat(lots("&q=lot&knownAt=" + apart)).containsExactly(4L, 75L, 0L, 0L);
    assertThat(row("equipment", "Mi-17", "&q=lot")).isEqualTo(38);
    assertThat(row("equipment", "mi-17", "&q=lot")).isEqualTo(12);
    assertThat(row("equipment", "Mi-17V", "&q=lot")).isEqualTo(8);
    assertThat(exact("&q=lot&equipment=mi-17")).isEqualTo(50);
    assertThat(exact("&q=lot&equipment=mi-17v")).isEqualTo(8);

    // what is given in return counts where nobody asks for what it was given for
    assertThat(lots("&q=lot-offset")).containsExactly(1L, 5L, 0L, 0L);
    assertThat(total("&q=lot").at("/quantities/lines/exact").asLong()).isEqualTo(3);

    archive.remove("/records/deal-lot-1/links/tie", "It is a deal of its own.");
    assertThat(lots("&q=lot")).containsExactly(4L, 70L, 0L, 1L);
    assertThat(lots("&q=lot&knownAt=" + tied)).containsExactly(4L, 58L, 12L, 1L);
  }

  @Test
  void aFilterOfEquipmentCountsTheLinesItMatchesHoweverTheTotalIsTold() {
    String poland =
        ", \"parties\": [{\"type\": \"STATE\", \"name\": \"Poland\", "
            + "\"iso3166\": \"PL\", \"role\": \"RECIPIENT\"}]";
    register("agr-k2", "AGREEMENT", poland, line("K2", 980));
    develop("agr-k2", "SIGNED", "2008");
    register("deal-k2", "DEAL", poland, line("K2", 116), line("K2PL", 64));
    develop("deal-k2", "CONTRACT_SIGNED", "2008");
    register("deal-k2-offset", "DEAL", poland, line("K2PL", 61));
    develop("deal-k2-offset", "CONTRACT_SIGNED", "2008");
    tie("deal-k2", "UNDER_FRAMEWORK", "agr-k2");
    link("deal-k2", "offset", "HAS_OFFSET", "deal-k2-offset");

    assertThat(exact("&equipment=k2pl")).isEqualTo(64);
    assertThat(row("equipment", "K2PL", "&recipient=PL")).isEqualTo(64);
    assertThat(row("equipment", "K2PL", "&equipment=K2PL")).isEqualTo(64);
    assertThat(row("class", "DEAL", "&equipment=K2PL")).isEqualTo(64);
    assertThat(row("recipient", "PL", "&equipment=K2PL")).isEqualTo(64);
    assertThat(row("equipment", "K2", "&recipient=PL")).isEqualTo(980);
    assertThat(exact("&equipment=K2")).isEqualTo(980);
    assertThat(exact("&equipment=k2,K2PL")).isEqualTo(980 + 64);
    assertThat(exact("&equipment=vehicle&recipient=PL")).isEqualTo(980 + 64);
    assertThat(archive.read("/totals?by=equipment&equipment=K2PL").path("items").size())
        .isEqualTo(1);
  }

  @Test
  void whatPartsTakeFromOneLineOfAWholeIsNotMissedInAnother() {
    register("deal-mixed", "DEAL", "", line("M-1", 50), line("M-2", 7));
    develop("deal-mixed", "CONTRACT_SIGNED", "2008");
    buys("deal-mixed-1", 20, "M-1");
    tie("deal-mixed-1", "PART_OF", "deal-mixed");

    assertThat(exact("&equipment=M-1")).isEqualTo(50);
    assertThat(exact("&equipment=M-2")).isEqualTo(7);
  }

  @Test
  void aWholeStandsForNothingItSaysNoNumberOf() {
    buys("deal-fighters", 3, "Su-30");
    buys("deal-fighters-rifles", 100, "AK-103");
    tie("deal-fighters-rifles", "PART_OF", "deal-fighters");

    assertThat(exact("&q=fighters")).isEqualTo(103);
    assertThat(row("equipment", "AK-103", "")).isEqualTo(100);
    assertThat(exact("&equipment=AK-103")).isEqualTo(100);
  }

  @Test
  void rowsByStageAddUpToTheWholeAndAgreeWithTheirFilter() {
    register("deal-frame", "DEAL", "", line("K9", 980));
    develop("deal-frame", "AGREED_IN_PRINCIPLE", "2007");
    buys("deal-frame-1", 180, "K9");
    buys("deal-frame-2", 180, "K9");
    develop("deal-frame-2", "DELIVERY_PARTIAL", "2010");
    tie("deal-frame-1", "UNDER_FRAMEWORK", "deal-frame");
    tie("deal-frame-2", "UNDER_FRAMEWORK", "deal-frame");

    for (String asked : List.of("AGREED 620", "CONTRACTED 180", "IN_DELIVERY 180")) {
      String stage = asked.split(" ")[0];
      long number = Long.parseLong(asked.split(" ")[1]);
      assertThat(row("stage", stage, "&q=frame")).as(stage).isEqualTo(number);
      assertThat(exact("&q=frame&stage=" + stage)).as(stage).isEqualTo(number);
    }
    // a call-off that has not begun is still the framework's
    assertThat(row("stage", "AGREED", "&q=frame&asOf=2007-12-31")).isEqualTo(980);
    assertThat(exact("&q=frame&asOf=2007-12-31")).isEqualTo(980);

    archive.record(
        "/records/deal-frame/developments",
        "{\"type\": \"CONTRACT_CANCELLED\", \"occurred\": {\"edtf\": \"2011\"}}");
    assertThat(row("group", "ENDED", "&q=frame")).isEqualTo(620);
    assertThat(row("stage", "CONTRACTED", "&q=frame")).isEqualTo(180);
  }

  @Test
  void nothingVanishesInACircle() {
    Stream.of("a", "b").forEach(each -> buys("deal-pair-" + each, 10, "T-1"));
    tie("deal-pair-a", "PART_OF", "deal-pair-b");
    tie("deal-pair-b", "PART_OF", "deal-pair-a");
    assertThat(exact("&q=pair")).isEqualTo(10);

    Stream.of("a", "b", "c").forEach(each -> buys("deal-ring-" + each, 10, "T-1"));
    tie("deal-ring-a", "PART_OF", "deal-ring-b");
    tie("deal-ring-b", "PART_OF", "deal-ring-c");
    tie("deal-ring-c", "PART_OF", "deal-ring-a");
    assertThat(exact("&q=ring")).isEqualTo(10);

    buys("deal-swap-a", 9, "T-1");
    buys("deal-swap-b", 2, "T-1");
    tie("deal-swap-a", "HAS_OFFSET", "deal-swap-b");
    link("deal-swap-a", "part", "PART_OF", "deal-swap-b");
    assertThat(exact("&q=swap")).isEqualTo(9);
  }

  @Test
  void aChainIsCountedOnceWhateverItsMiddleSays() {
    // the middle one says nothing
    buys("deal-chain-a", 10, "T-2");
    register("deal-chain-b", "DEAL", "");
    develop("deal-chain-b", "CONTRACT_SIGNED", "2008");
    buys("deal-chain-c", 10, "T-2");
    tie("deal-chain-a", "PART_OF", "deal-chain-b");
    tie("deal-chain-b", "PART_OF", "deal-chain-c");
    assertThat(exact("&q=chain")).isEqualTo(10);

    // the middle one is not confirmed
    buys("deal-hearsay-a", 10, "T-2");
    register("deal-hearsay-b", "DEAL", ", \"modality\": \"UNCONFIRMED\"", line("T-2", 10));
    buys("deal-hearsay-c", 10, "T-2");
    tie("deal-hearsay-a", "PART_OF", "deal-hearsay-b");
    tie("deal-hearsay-b", "PART_OF", "deal-hearsay-c");
    assertThat(exact("&q=hearsay")).isEqualTo(10);
    assertThat(exact("&q=hearsay&include=unconfirmed")).isEqualTo(10);

    // nor takes anything from the whole above it
    buys("deal-gossip-a", 10, "T-2");
    register("deal-gossip-b", "DEAL", ", \"modality\": \"UNCONFIRMED\"", line("T-2", 4));
    develop("deal-gossip-b", "CONTRACT_SIGNED", "2008");
    buys("deal-gossip-c", 10, "T-2");
    tie("deal-gossip-a", "PART_OF", "deal-gossip-b");
    tie("deal-gossip-b", "PART_OF", "deal-gossip-c");
    assertThat(exact("&q=gossip")).isEqualTo(10);

    // each is taken from the next one alone
    buys("deal-steps-a", 10, "T-2");
    buys("deal-steps-b", 12, "T-2");
    buys("deal-steps-c", 40, "T-2");
    tie("deal-steps-a", "PART_OF", "deal-steps-b");
    tie("deal-steps-b", "PART_OF", "deal-steps-c");
    assertThat(exact("&q=steps")).isEqualTo(40);
  }

  @Test
  void aWholeIsNeverLessThanNothing() {
    buys("deal-few", 3, "Su-35");
    buys("deal-few-1", 2, "Su-35");
    buys("deal-few-2", 4, "Su-35");
    tie("deal-few-1", "PART_OF", "deal-few");
    tie("deal-few-2", "PART_OF", "deal-few");

    assertThat(lots("&q=few")).containsExactly(3L, 6L, 3L, 0L);
  }

  @Test
  void partsOfAWholeThatSaysNotHowManyOrThatIsUnconfirmedCountThemselves() {
    buys("deal-open-1", 12, "Mi-2");
    register("agr-open", "AGREEMENT", "");
    develop("agr-open", "SIGNED", "2007");
    tie("deal-open-1", "UNDER_FRAMEWORK", "agr-open");
    assertThat(lots("&q=open")).containsExactly(2L, 12L, 0L, 0L);

    buys("deal-open-2", 3, "Mi-2");
    register("deal-open-rumour", "DEAL", ", \"modality\": \"UNCONFIRMED\"", line("Mi-2", 99));
    tie("deal-open-2", "PART_OF", "deal-open-rumour");
    assertThat(lots("&q=open")).containsExactly(3L, 15L, 0L, 0L);
    assertThat(lots("&q=open&include=unconfirmed")).containsExactly(4L, 12L + 99L, 3L, 0L);
  }

  @Test
  void partsGoWithTheirWholeWhereItIsMerged() {
    buys("deal-sum", 20, "Mi-8");
    buys("deal-sum-too", 20, "Mi-8");
    buys("deal-sum-part", 4, "Mi-8");
    tie("deal-sum-part", "PART_OF", "deal-sum-too");
    assertThat(lots("&equipment=mi-8")).containsExactly(3L, 40L, 4L, 0L);

    archive.record(
        "/records/deal-sum-too/merge", "{\"into\": \"deal-sum\", \"reason\": \"One deal.\"}");
    assertThat(lots("&equipment=mi-8")).containsExactly(2L, 20L, 4L, 0L);

    archive.record("/records/deal-sum-too/unmerge", "{\"reason\": \"Two deals.\"}");
    assertThat(lots("&equipment=mi-8")).containsExactly(3L, 40L, 4L, 0L);

    archive.record(
        "/records/deal-sum-too/merge",
        "{\"into\": \"deal-sum-part\", \"reason\": \"The whole is the part.\"}");
    assertThat(lots("&equipment=mi-8")).containsExactly(2L, 24L, 0L, 0L);
  }

  private static void signs(String id, String more) {
    register(id, "AGREEMENT", more);
    develop(id, "SIGNED", "2008");
  }

  private static long agreements(String more) {
    return total("&include=agreements" + more).path("agreements").asLong();
  }

  @Test
  void agreementsThatArePartOfOthersCountByTheSameRule() {
    signs("agr-rumoured", ", \"modality\": \"UNCONFIRMED\"");
    signs("agr-rumoured-part", "");
    tie("agr-rumoured-part", "PART_OF", "agr-rumoured");
    assertThat(agreements("&q=rumoured")).isEqualTo(1);

    signs("agr-round-a", "");
    signs("agr-round-b", "");
    tie("agr-round-a", "PART_OF", "agr-round-b");
    assertThat(agreements("&q=round")).isEqualTo(1);
    assertThat(agreements("&q=round-a")).isEqualTo(1);
    tie("agr-round-b", "PART_OF", "agr-round-a");
    assertThat(agreements("&q=round")).isEqualTo(1);

    signs("agr-eaten", "");
    signs("agr-eaten-part", "");
    tie("agr-eaten-part", "PART_OF", "agr-eaten");
    archive.record(
        "/records/agr-eaten/merge", "{\"into\": \"agr-eaten-part\", \"reason\": \"One.\"}");
    assertThat(agreements("&q=eaten")).isEqualTo(1);

    // one that is given in return for another is still a part
    signs("agr-return", "");
    signs("agr-return-part", "");
    signs("agr-return-for", "");
    tie("agr-return-part", "PART_OF", "agr-return");
    tie("agr-return-for", "HAS_OFFSET", "agr-return-part");
    assertThat(agreements("&q=return")).isEqualTo(2);
  }
}
