package attache.tracker.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import attache.tracker.views.At;
import attache.tracker.views.Question;
import attache.tracker.views.Views;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page that was kept says what the database says, whoever changed what it shows. */
class KeptPagesTest {
  private static final String MOVED = "It moved.";

  private static final List<String> DEALS = List.of("deal-a", "deal-b", "deal-c", "deal-d");

  private static TestDatabase database;
  private static RunningTracker one;
  private static RunningTracker other;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    one = RunningTracker.on(database);
    other = RunningTracker.on(database);
    DEALS.forEach(KeptPagesTest::register);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    database.close();
  }

  private static Reply register(String id) {
    Reply registered =
        one.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}".formatted(id, id));
    assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    return registered;
  }

  @Test
  void aKeptPageShowsWhatEachEventChangedWhicheverInstanceTookIt() {
    Random random = new Random(21);
    int taken = 0;
    for (int event = 0; event < 200; event++) {
      Reply reply = something(random, random.nextBoolean() ? one : other, event);
      if (reply.status() == 201 || reply.status() == 200) {
        taken++;
        if (random.nextBoolean()) {
          String position = reply.header("Attache-Position");
          DEALS.forEach(id -> assertKeptIsFresh(id, "?minPosition=" + position, null));
        }
      }
    }
    assertThat(taken).isGreaterThan(80);
  }

  private static Reply something(Random random, RunningTracker by, int event) {
    String deal = DEALS.get(random.nextInt(DEALS.size()));
    String another = DEALS.get(random.nextInt(DEALS.size()));
    String record = "/api/v1/records/" + deal;
    String link = record + "/links";
    return switch (random.nextInt(8)) {
      case 0 ->
          by.post(
              record + "/corrections",
              "{\"title\": \"Title %d\", \"reason\": \"R\"}".formatted(event));
      case 1 -> by.post(link, "{\"rel\": \"FOLLOWS\", \"to\": \"%s\"}".formatted(another));
      case 2 -> by.delete(link + "/follows-" + another + "?reason=R");
      case 3 ->
          by.post(
              record + "/developments/d%d/retraction".formatted(random.nextInt(1 + event)),
              "{\"reason\": \"R\"}");
      case 4 ->
          by.post(record + "/merge", "{\"from\": \"%s\", \"reason\": \"R\"}".formatted(another));
      case 5 -> by.post(record + "/unmerge", "{\"reason\": \"R\"}");
      default ->
          by.post(
              record + "/developments",
              """
              {"id": "d%d", "type": "%s", "occurred": {"edtf": "20%02d"}}
              """
                  .formatted(
                      event,
                      random.nextBoolean() ? "OFFER_MADE" : "OFFER_REFUSED",
                      10 + random.nextInt(30)));
    };
  }

  @Test
  void whoTookADevelopmentShowsItWithoutAskingTheDatabaseAgain() throws Exception {
    register("deal-lately");
    offer("deal-lately", "2015-05-05");
    String page = offer("deal-lately", "2016");
    assertThat(one.get(page).json().path("developments")).hasSize(2);
    moveBehindTheLogsBack("deal-lately");

    String continued = offer("deal-lately", "2039");

    assertThat(one.get(continued).json().path("developments"))
        .extracting(each -> each.path("happened").stringValue())
        .containsExactly("CERTAIN", "CERTAIN", "NOT_YET");
    assertThat(one.get(continued).json().path("reason").asString()).isNotEqualTo(MOVED);
    assertThat(other.get(continued).json().path("reason").asString()).isEqualTo(MOVED);
  }

  @Test
  void aPageShowsNothingThatWasTakenAfterItsClocks() {
    register("deal-then");
    offer("deal-then", "2015");
    Views views = one.bean(Views.class);
    KeptPages kept = one.bean(KeptPages.class);
    assertThat(kept.find("deal-then", at(one, null))).isPresent();
    At then = views.at(new Question(null, null, position(offer("deal-then", "2016"))));
    views.awaitPosition(position(offer("deal-then", "2017")));

    JsonNode page =
        Json.parse(new String(kept.find("deal-then", then).orElseThrow().json(then), UTF_8));

    assertThat(page.path("developments")).hasSize(2);
    assertThat(page.path("version").asInt()).isEqualTo(3);
  }

  @Test
  void aPageHasNoVersionThatWasReachedAfterItsClocks() {
    register("deal-version");
    offer("deal-version", "2015");
    Views views = one.bean(Views.class);
    KeptPages kept = one.bean(KeptPages.class);
    assertThat(kept.find("deal-version", at(one, null))).isPresent();
    Reply offered =
        one.post(
            "/api/v1/records/deal-version/developments",
            "{\"id\": \"late\", \"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2016\"}}");
    long reached = Long.parseLong(offered.header("Attache-Position"));
    At then = views.at(new Question(null, null, reached));
    Reply retracted =
        one.post(
            "/api/v1/records/deal-version/developments/late/retraction",
            "{\"reason\": \"It was a misreading.\"}");
    assertThat(retracted.status()).as(retracted.text()).isEqualTo(201);
    views.awaitPosition(Long.parseLong(retracted.header("Attache-Position")));

    Page page = kept.find("deal-version", then).orElseThrow();

    assertThat(page.version()).isEqualTo(3);
  }

  private static long position(String page) {
    return Long.parseLong(page.substring(page.indexOf('=') + 1));
  }

  /** The page that shows it. */
  private static String offer(String deal, String day) {
    Reply offered =
        one.post(
            "/api/v1/records/%s/developments".formatted(deal),
            "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"%s\"}}".formatted(day));
    assertThat(offered.status()).as(offered.text()).isEqualTo(201);
    return "/api/v1/records/%s?minPosition=%s".formatted(deal, offered.header("Attache-Position"));
  }

  @Test
  void aKeptPageGoesWithTheDay() {
    register("deal-days");
    Reply offered =
        one.post(
            "/api/v1/records/deal-days/developments",
            "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2015-05-05\"}}");
    String position = "?minPosition=" + offered.header("Attache-Position");
    assertKeptIsFresh("deal-days", position, null);
    assertKeptIsFresh("deal-days", position + "&asOf=2015-05-04", LocalDate.parse("2015-05-04"));
    assertKeptIsFresh("deal-days", position, null);
  }

  @Test
  void aKeptPageGoesWithAnUpheavalThatNoEventTellsOf() throws Exception {
    Reply registered = register("deal-moved");
    String page = "/api/v1/records/deal-moved?minPosition=" + registered.header("Attache-Position");
    String reason = one.get(page).json().path("reason").toString();
    moveBehindTheLogsBack("deal-moved");
    assertThat(one.get(page).json().path("reason")).hasToString(reason);

    execute("update views.segment set upheavals = upheavals + 1");

    for (RunningTracker tracker : List.of(one, other)) {
      awaitMoved(tracker, page);
    }
  }

  /** Whoever follows the log looks twice a second whether somebody else changed the views. */
  private static void awaitMoved(RunningTracker tracker, String page) throws Exception {
    for (int i = 0; i < 1_000; i++) {
      if (tracker.get(page).json().path("reason").asString().equals(MOVED)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the page is still as it was");
  }

  @Test
  void noPageIsReadWhereTheViewIsNotYetOrNoLonger() {
    long position = Long.parseLong(register("deal-placed").header("Attache-Position"));
    At at = one.bean(Views.class).at(new Question(null, null, position));
    RecordPage pages = one.bean(RecordPage.class);
    short otherSlot = (short) (1 - at.slot());

    assertThat(pages.find("deal-placed", at)).isPresent();
    assertThat(
            pages.find(
                "deal-placed", new At(at.slot(), 0, at.known() + 9, at.asOf(), at.knownAt())))
        .isEmpty();
    assertThat(pages.find("deal-placed", new At(otherSlot, 0, at.known(), at.asOf(), at.knownAt())))
        .isEmpty();
  }

  private static void moveBehindTheLogsBack(String record) throws SQLException {
    execute(
        """
        update views.card
        set document = jsonb_set(document::jsonb, '{reason}', '"%s"')::json
        where record = '%s'
        """
            .formatted(MOVED, record));
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertKeptIsFresh(String id, String question, @Nullable LocalDate day) {
    for (RunningTracker tracker : List.of(one, other)) {
      JsonNode kept = tracker.get("/api/v1/records/" + id + question).json();
      At at = at(tracker, day);
      JsonNode fresh =
          Json.parse(
              new String(
                  tracker.bean(RecordPage.class).find(id, at).orElseThrow().json(at), UTF_8));
      ((ObjectNode) fresh).set("knownAt", kept.get("knownAt"));
      assertThat(kept).isEqualTo(fresh);
    }
  }

  private static At at(RunningTracker tracker, @Nullable LocalDate day) {
    return tracker.bean(Views.class).at(new Question(day, null, 0));
  }
}
