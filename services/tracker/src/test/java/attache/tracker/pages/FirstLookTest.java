package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import org.junit.jupiter.api.Test;

/** A service on which nobody has recorded anything yet. */
class FirstLookTest {

  @Test
  void anEmptyLogLeadsToWhereItIsFilled() {
    try (RunningTracker tracker = RunningTracker.start()) {
      assertThat(tracker.get("/").text())
          .contains("Nothing is recorded yet.")
          .contains("<a class=\"button\" href=\"/record\">")
          .contains("href=\"/load\">");
      assertThat(tracker.get("/?asOf=2020-01-01").text())
          .contains("Nothing was recorded at the time asked about.")
          .doesNotContain("<a class=\"button\"");
    }
  }
}
