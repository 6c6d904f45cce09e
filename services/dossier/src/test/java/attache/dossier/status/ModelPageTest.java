package attache.dossier.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds docs/model.md to what the code does. */
class ModelPageTest {
  private static String page() throws IOException {
    return Files.readString(Path.of("../../docs/model.md"));
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void pageShowsTheLifeCycleOfEachClass(RecordClass recordClass) throws IOException {
    String stages =
        recordClass.lifeCycle().stages().stream()
            .map(stage -> "`%s`".formatted(stage))
            .collect(Collectors.joining(", ", "Stages: ", "."));
    String rows =
        recordClass.lifeCycle().on().keySet().stream()
            .sorted()
            .map(
                type ->
                    "| `%s` | `%s` | %s |\n"
                        .formatted(
                            type,
                            type.eventName(recordClass),
                            words(recordClass.lifeCycle().effect(type))))
            .collect(Collectors.joining());
    assertThat(page())
        .contains(stages + "\n\n| development | in the log | leads to |\n|---|---|---|\n" + rows);
  }

  @Test
  void pageNamesEveryAnomaly() throws IOException {
    assertThat(page())
        .contains(
            Stream.of(Anomaly.Kind.values()).map(kind -> "| `%s` |".formatted(kind)).toList());
  }

  private static String words(Effect effect) {
    return switch (effect) {
      case Effect.To(Stage to) -> "`%s`".formatted(to);
      case Effect.IfNone(Stage to) -> "`%s` if it had no stage".formatted(to);
      case Effect.FacetOnly() -> "–";
      case Effect.AllParties() -> "`RATIFIED` when all parties have, else `PARTIALLY_RATIFIED`";
      case Effect.PastIfClosedInterval(Stage otherwise) ->
          "`PAST` once its closed period is over, else `%s`".formatted(otherwise);
      case Effect.ByModality(Stage otherwise) ->
          "`UNCONFIRMED` where unconfirmed or denied, else `%s`".formatted(otherwise);
    };
  }
}
