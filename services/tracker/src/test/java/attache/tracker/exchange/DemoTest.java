package attache.tracker.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DemoTest {

  @Test
  void theCatalogueIsThereOnceTheServiceIsReadyAndASecondStartChangesNothing(
      CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh()) {
      long written;
      try (RunningTracker tracker = RunningTracker.on(database, "--attache.demo=true")) {
        written = tracker.bean(Ledger.class).head().position();

        assertThat(tracker.bean(Ledger.class).version("deal-ar-ru-mig35-request")).isPositive();
        assertThat(tracker.get("/api/v1/sources/faure-2021").status()).isEqualTo(200);
        assertThat(output)
            .contains("2 sources and 85 records new, 0 records there already")
            .contains("see http://127.0.0.1:%d/".formatted(tracker.port()));
      }
      try (RunningTracker tracker = RunningTracker.on(database, "--attache.demo=true")) {
        assertThat(tracker.bean(Ledger.class).head().position()).isEqualTo(written);
        assertThat(output).contains("0 sources and 0 records new, 85 records there already");
      }
    }
  }
}
