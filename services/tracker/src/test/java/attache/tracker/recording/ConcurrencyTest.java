package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many analysts, two instances, one log. */
class ConcurrencyTest {
  private static final int WRITERS = 64;
  private static final String OFFER = "{\"type\": \"OFFER_MADE\"}";

  private static TestDatabase database;
  private static RunningTracker one;
  private static RunningTracker other;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    one = RunningTracker.on(database);
    other = RunningTracker.on(database);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
    database.close();
  }

  private static void register(String id) {
    one.post(
        "/api/v1/records", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id));
  }

  private static String developments(String id) {
    return "/api/v1/records/" + id + "/developments";
  }

  private static RunningTracker instance(int writer) {
    return writer % 2 == 0 ? one : other;
  }

  private static List<Reply> allAtOnce(IntFunction<Reply> send) throws Exception {
    List<Callable<Reply>> calls = new ArrayList<>();
    IntStream.range(0, WRITERS).forEach(writer -> calls.add(() -> send.apply(writer)));
    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        replies.add(reply.get());
      }
    }
    return replies;
  }

  @Test
  void everyoneWhoRecordsOnOneRecordIsHeardOnce() throws Exception {
    register("deal-crowd");

    var replies = allAtOnce(_ -> one.post(developments("deal-crowd"), OFFER));

    assertThat(replies).extracting(Reply::status).containsOnly(201);
    assertThat(replies)
        .extracting(reply -> reply.json().path("version").asLong())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(2, WRITERS + 1).boxed().toList());
  }

  @Test
  void twoInstancesThatRecordOnOneRecordLoseNothing() throws Exception {
    register("deal-two");

    var replies = allAtOnce(writer -> instance(writer).post(developments("deal-two"), OFFER));

    long heard = replies.stream().filter(reply -> reply.status() == 201).count();
    assertThat(replies)
        .allSatisfy(
            reply ->
                assertThat(reply.status() == 201 || reply.problem().equals("busy"))
                    .as(reply.text())
                    .isTrue());
    assertThat(heard).isPositive();
    assertThat(one.bean(Ledger.class).read("deal-two", 0))
        .hasSize((int) heard + 1)
        .extracting(Recorded::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(0, heard).boxed().toList());
  }

  @Test
  void everyoneWhoRecordsOnARecordOfTheirOwnIsHeard() throws Exception {
    for (int i = 0; i < WRITERS; i++) {
      register("deal-own-" + i);
    }

    var replies =
        allAtOnce(writer -> instance(writer).post(developments("deal-own-" + writer), OFFER));

    assertThat(replies).extracting(Reply::status).containsOnly(201);
  }

  @Test
  void ofThoseWhoNameTheSameVersionExactlyOneIsHeard() throws Exception {
    register("deal-race");

    var replies =
        allAtOnce(
            writer -> instance(writer).post(developments("deal-race"), OFFER, "If-Match", "\"1\""));

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("stale-version"));
    assertThat(one.bean(Ledger.class).read("deal-race", 0)).hasSize(2);
  }

  @Test
  void ofThoseWhoRegisterTheSameNameExactlyOneIsHeard() throws Exception {
    String json = "{\"id\": \"deal-name\", \"class\": \"DEAL\", \"title\": \"T\"}";

    var replies = allAtOnce(writer -> instance(writer).post("/api/v1/records", json));

    assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 201)
        .allSatisfy(reply -> assertThat(reply.problem()).isEqualTo("record-exists"));
  }

  private static Reply aroundTheCircle(int writer, String circle, String act, String field) {
    String here = circle + "-" + writer % 3;
    String there = circle + "-" + (writer + 1) % 3;
    return one.post(
        "/api/v1/records/%s/%s".formatted(here, act),
        "{\"%s\": \"%s\", \"reason\": \"R\"}".formatted(field, there));
  }

  private static long mergedAway(String circle) {
    return IntStream.range(0, 3)
        .mapToLong(
            record ->
                one.bean(Ledger.class).read(circle + "-" + record, 0).stream()
                    .filter(event -> event.name().contains("MergedAway"))
                    .count())
        .sum();
  }

  @Test
  void mergersInACircleAreEachHeardOrRefusedAndNeverEndIt() throws Exception {
    for (int round = 0; round < 2; round++) {
      String circle = "deal-circle-" + round;
      IntStream.range(0, 3).forEach(record -> register(circle + "-" + record));

      var merged = allAtOnce(writer -> aroundTheCircle(writer, circle, "merge", "into"));

      long heard = merged.stream().filter(reply -> reply.status() == 201).count();
      assertThat(merged).extracting(Reply::status).containsOnly(201, 409);
      assertThat(heard).isEqualTo(2).isEqualTo(mergedAway(circle));

      var both =
          allAtOnce(
              writer ->
                  writer % 2 == 0
                      ? aroundTheCircle(writer, circle, "merge", "into")
                      : one.post(
                          "/api/v1/records/%s-%d/unmerge".formatted(circle, writer % 3),
                          "{\"reason\": \"R\"}"));

      assertThat(both).extracting(Reply::status).isSubsetOf(201, 409, 422, 503);
    }
  }

  @Test
  void anInstanceSeesWhatTheOtherRecorded() {
    register("deal-seen");
    one.post(developments("deal-seen"), "{\"id\": \"a\", \"type\": \"OFFER_MADE\"}");
    other.post(developments("deal-seen") + "/a/retraction", "{\"reason\": \"R\"}");

    var late = one.post(developments("deal-seen") + "/a/retraction", "{\"reason\": \"R\"}");
    var stale = one.post(developments("deal-seen"), OFFER, "If-Match", "\"2\"");
    var fresh = one.post(developments("deal-seen"), OFFER, "If-Match", "\"3\"");

    assertThat(late.problem()).isEqualTo("already-retracted");
    assertThat(stale.problem()).isEqualTo("stale-version");
    assertThat(fresh.status()).isEqualTo(201);
  }
}
