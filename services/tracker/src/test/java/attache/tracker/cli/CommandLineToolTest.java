package attache.tracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineToolTest {

  @ParameterizedTest
  @CsvSource({
    "import, true",
    "version, true",
    "--help, true",
    "-h, true",
    "imprt, true",
    "--attache.demo=true, false",
    "--server.port=0, false"
  })
  void theFirstArgumentTellsACommandFromTheServicesOptions(String first, boolean command) {
    assertThat(CommandLineTool.isMeant(new String[] {first})).isEqualTo(command);
  }

  @Test
  void withoutArgumentsTheServiceIsMeant() {
    assertThat(CommandLineTool.isMeant(new String[0])).isFalse();
  }

  @Test
  void helpNamesTheCommandsAndHowToStartTheService() {
    var run = Shell.run("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("import").contains("--attache.demo=true");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpOfTheImportListsItsExitCodes() {
    var run = Shell.run("import", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("--dry-run").containsPattern("3 +the service cannot be reached");
  }

  @Test
  void anUnknownCommandIsToldWithWhatIsKnown() {
    var run = Shell.run("imprt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'imprt'").contains("Did you mean: attache import");
  }

  @Test
  void theVersionIsTold() {
    assertThat(Shell.run("version").out()).startsWith("attache ");
  }
}
