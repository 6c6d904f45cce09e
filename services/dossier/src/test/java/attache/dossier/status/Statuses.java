package attache.dossier.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Told;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;

/** Says in tests where a record stands. */
final class Statuses {
  private Statuses() {}

  static Status on(Told told, String day) {
    return Derivation.of(told.dossier()).on(LocalDate.parse(day));
  }

  static void certain(Told told, String day, Stage stage) {
    Status status = on(told, day);
    assertThat(status.stage()).as(day).isEqualTo(stage);
    assertThat(status.ambiguous()).as(day).isFalse();
    assertThat(status.candidates()).isEmpty();
  }

  static void nothing(Told told, String day) {
    Status status = on(told, day);
    assertThat(status.stage()).as(day).isNull();
    assertThat(status.group()).as(day).isNull();
    assertThat(status.ambiguous()).as(day).isFalse();
  }

  /** Expects the first to be given and the others to be possible as well. */
  static void ambiguous(Told told, String day, Stage... candidates) {
    Status status = on(told, day);
    assertThat(status.ambiguous()).as(day).isTrue();
    assertThat(status.stage()).as(day).isEqualTo(candidates[0]);
    assertThat(status.candidates()).as(day).startsWith(candidates[0]).containsOnly(candidates);
  }

  static String summary(Told told, String day) {
    return Derivation.of(told.dossier()).explain(LocalDate.parse(day)).summary();
  }
}
