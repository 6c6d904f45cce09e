package attache.tracker.audit;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.BundleStatement;
import attache.proof.Checkpoint;
import attache.proof.Hex;
import attache.proof.Proofs;
import attache.proof.SignedNote;
import attache.proof.VerifierKey;
import attache.tracker.RunningTracker;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an auditor can take away over HTTP. */
class AuditTest {

  private static final String AUDIT = "/api/v1/audit";
  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void record() {
    tracker = RunningTracker.start();
    tracker.post("/api/v1/sources", "{\"id\": \"faure-2021\", \"title\": \"Arms for Argentina\"}");
    for (int i = 0; i < 5; i++) {
      var reply =
          tracker.post(
              "/api/v1/records",
              """
              {"id": "deal-%d", "class": "DEAL", "kind": "PURCHASE", "title": "Deal %1$d",
               "parties": [{"type": "STATE", "name": "Argentina", "role": "RECIPIENT", "iso3166": "AR"}],
               "sources": [{"document": "faure-2021", "line": 12}]}
              """
                  .formatted(i));
      position = Long.parseLong(reply.header("Attache-Position"));
    }
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void aCheckpointCoversWhatWasRecordedAndIsSigned() {
    var reply = tracker.get(AUDIT + "/checkpoint");
    var note = SignedNote.parse(reply.text());

    assertThat(reply.header("Content-Type")).startsWith("text/plain");
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(position);
    assertThat(note.verdict(key())).isEqualTo(SignedNote.Verdict.SIGNED);
    assertThat(tracker.get(AUDIT + "/checkpoint?size=" + position).text()).isEqualTo(reply.text());
  }

  @Test
  void anInclusionProofLeadsFromTheLeafToTheSignedRoot() {
    var proof = tracker.get(AUDIT + "/proofs/inclusion?position=3").json();
    var signed = Checkpoint.parse(SignedNote.parse(proof.path("checkpoint").asString()).text());

    assertThat(
            Proofs.includes(signed.root(), signed.size(), 2, hash(proof, "leafHash"), path(proof)))
        .isTrue();
    assertThat(tracker.get(AUDIT + "/proofs/inclusion?position=3&size=4").json().path("path"))
        .hasSize(2);
  }

  @Test
  void aConsistencyProofLeadsFromOneRootToTheOther() {
    var proof = tracker.get(AUDIT + "/proofs/consistency?from=3&to=" + position).json();

    assertThat(
            Proofs.extend(
                hash(proof, "fromRootHash"), 3, hash(proof, "toRootHash"), position, path(proof)))
        .isTrue();
  }

  @Test
  void aBundleHasTheRecordAndTheDocumentsItRestsOn() {
    var reply = tracker.get(AUDIT + "/bundle?record=deal-2&from=2");
    var bundle = reply.json();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(bundle.path("streams").valueStream().map(JsonNode::asString))
        .containsExactly("deal-2", "source:faure-2021");
    assertThat(
            bundle.path("events").valueStream().map(e -> e.path("event").path("name").asString()))
        .containsExactly("SourceRegistered", "DealRegistered");
    assertThat(bundle.path("summary").get(0).asString()).isEqualTo("deal-2: Deal 2");
  }

  @Test
  void anExportHasEveryEventOnALineOfItsOwn() {
    var reply = tracker.get(AUDIT + "/export");
    var events = reply.text().lines().filter(line -> line.startsWith("{\"hash\"")).toList();

    assertThat(reply.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(events).hasSize((int) position);
  }

  @Test
  void aProofOfWhatWasKnownThenIsOfTheLogAsItWasThen() {
    var inclusion = tracker.get(AUDIT + "/proofs/inclusion?asOf=2020-01-01&position=3&knownAt=4");
    var consistency = tracker.get(AUDIT + "/proofs/consistency?from=2&knownAt=4");

    assertThat(inclusion.json().path("size").asLong()).isEqualTo(4);
    assertThat(inclusion.json().path("rootHash"))
        .isEqualTo(consistency.json().path("toRootHash"))
        .isEqualTo(
            tracker.get(AUDIT + "/proofs/inclusion?position=1&size=4").json().path("rootHash"));
    assertThat(tracker.get(AUDIT + "/proofs/inclusion?position=5&knownAt=4").status())
        .isEqualTo(400);
  }

  @Test
  void aCheckpointOfWhatWasKnownThenCoversNoMore() {
    var first = tracker.get(AUDIT + "/checkpoint?minPosition=1");
    long size = size(tracker.get(AUDIT + "/checkpoint"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(size(tracker.get(AUDIT + "/checkpoint?knownAt=" + size))).isEqualTo(size);
    assertThat(tracker.get(AUDIT + "/checkpoint?knownAt=0").problem()).isEqualTo("not-found");
    assertThat(tracker.get(AUDIT + "/checkpoint?knownAt=1&size=" + size).problem())
        .isEqualTo("not-found");
    assertThat(tracker.get(AUDIT + "/proofs/inclusion?position=1&knownAt=2000-01-01").problem())
        .isEqualTo("not-found");
  }

  @Test
  void aBundleOfWhatWasKnownThenHasNoMoreAndSaysSo() {
    String title = "{\"reason\": \"a slip\", \"title\": \"Deal four\"}";
    var corrected = tracker.post("/api/v1/records/deal-4/corrections", title);
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
    String instant =
        tracker
            .get("/api/v1/records/deal-4/history")
            .json()
            .path("items")
            .get(0)
            .path("recordedAt")
            .asString();

    var now = tracker.get(AUDIT + "/bundle?record=deal-4").json();
    var then = tracker.get(AUDIT + "/bundle?record=deal-4&knownAt=" + instant).json();

    assertThat(then.path("events")).hasSize(2);
    assertThat(now.path("events")).hasSize(3);
    assertThat(stated(then).size()).isEqualTo(position);
    assertThat(stated(then).positions()).containsExactly(1L, position);
    assertThat(stated(now).size()).isGreaterThan(position);
    assertThat(tracker.get(AUDIT + "/bundle?record=deal-4&knownAt=2").problem())
        .isEqualTo("unknown-record");
  }

  private static BundleStatement stated(JsonNode bundle) {
    return BundleStatement.parse(SignedNote.parse(bundle.path("statement").asString()).text());
  }

  private static long size(RunningTracker.Reply reply) {
    return Checkpoint.parse(SignedNote.parse(reply.text()).text()).size();
  }

  @Test
  void whatCannotBeProvedIsRefused() {
    for (var query :
        List.of(
            "/proofs/inclusion?position=0",
            "/proofs/inclusion?position=7&size=6",
            "/proofs/inclusion?position=1&size=999999",
            "/proofs/inclusion?position=x",
            "/proofs/inclusion",
            "/proofs/consistency?from=0&to=2",
            "/proofs/consistency?from=3&to=2",
            "/proofs/consistency?from=3&to=999999",
            "/bundle",
            "/bundle?record=deal-2&from=-1",
            "/bundle?record=deal-2&from=999999",
            "/bundle?record=deal-2&form=1",
            "/bundle?record=deal-2&record=deal-1",
            "/checkpoint?position=1",
            "/checkpoint?asOf=yesterday",
            "/export?knownAt=soon",
            "/proofs/inclusion?position=1&to=2",
            "/proofs/consistency?from=1&size=2",
            "/export?to=1")) {
      var reply = tracker.get(AUDIT + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.problem()).as(query).isEqualTo("invalid-parameter");
    }
    assertThat(tracker.get(AUDIT + "/bundle?record=nobody").problem()).isEqualTo("unknown-record");
    assertThat(tracker.get(AUDIT + "/bundle?record=source:x").problem())
        .isEqualTo("unknown-record");
    assertThat(tracker.get(AUDIT + "/checkpoint?size=999999").problem()).isEqualTo("not-found");
    assertThat(tracker.get(AUDIT + "/export?size=999999").problem()).isEqualTo("not-found");
  }

  private static VerifierKey key() {
    return VerifierKey.parse(tracker.get(AUDIT + "/key").text().strip());
  }

  private static byte[] hash(JsonNode json, String name) {
    return Hex.hash(json.path(name).asString());
  }

  private static List<byte[]> path(JsonNode json) {
    return json.path("path").valueStream().map(hash -> Hex.hash(hash.asString())).toList();
  }
}
