package attache.tracker.pages.explore;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.lifecycle.RecordClass;
import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The years of all records are those of the records of every class, though they are asked
 * otherwise.
 */
class YearsOfAllTest {
  private static final String EVERY_CLASS =
      Stream.of(RecordClass.values()).map(Enum::name).collect(Collectors.joining(","));

  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    CatalogueOfRecords.load(tracker);
    record("kept", "ASSERTED");
    told("kept", "2009", "ASSERTED");
    record("merged", "ASSERTED");
    told("merged", "2009", "ASSERTED");
    record("rumour", "UNCONFIRMED");
    told("rumour", "2009", "ASSERTED");
    record("hearsay", "ASSERTED");
    told("hearsay", "2009", "UNCONFIRMED");
    post("/merged/merge", "{\"into\": \"kept\", \"reason\": \"Both tell of one offer.\"}");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void record(String id, String modality) {
    post(
        "",
        """
        {"id": "%1$s", "class": "DEAL", "title": "%1$s", "modality": "%2$s"}
        """
            .formatted(id, modality));
  }

  private static void told(String record, String date, String modality) {
    post(
        "/" + record + "/developments",
        """
        {"type": "OFFER_MADE", "occurred": {"edtf": "%s"}, "modality": "%s"}
        """
            .formatted(date, modality));
  }

  private static void post(String path, String json) {
    var reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isBetween(200, 201);
    position = Long.parseLong(reply.header("Attache-Position"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&asOf=2009-12-31", "&asOf=2020-06-30"})
  void areTheSame(String clocks) {
    String all = years(clocks);

    assertThat(all).isEqualTo(years(clocks + "&class=" + EVERY_CLASS)).contains("\n2009,");
  }

  private static String years(String query) {
    var reply = tracker.get("/explore/years.csv?minPosition=" + position + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.text();
  }
}
