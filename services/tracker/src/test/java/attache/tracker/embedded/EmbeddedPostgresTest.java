package attache.tracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir static Path unpacked;
  static Path leftByAKill;
  static Binaries binaries;

  @TempDir Path dataDir;

  @BeforeAll
  static void unpackOnce() throws IOException {
    leftByAKill = unpacked.resolve("postgresql.unpacking/bin/postgres");
    Files.createDirectories(leftByAKill.getParent());
    Files.writeString(leftByAKill, "half of it");
    binaries = Binaries.unpackedIn(unpacked);
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() throws SQLException {
    try (var postgres = start()) {
      run(postgres, "create table kept as select 42 as answer");
    }
    try (var postgres = start()) {
      assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void commitsAreDurablePagesAreCheckedAndPasswordsAreScrambled() throws SQLException {
    try (var postgres = start()) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
      assertThat(ask(postgres, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void nobodyComesInWithoutThePasswordAndOnlyWeCanReadIt() throws IOException {
    try (var postgres = start()) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "guessed"))
          .hasMessageContaining("password authentication failed");
    }
    var password = dataDir.resolve("password");
    assumeTrue(Files.getFileStore(password).supportsFileAttributeView("posix"));
    assertThat(Files.getPosixFilePermissions(password))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(dataDir.resolve("postgres.log"))
        .content()
        .doesNotContain(Files.readString(password));
  }

  @Test
  void aSecondServiceOnTheSameDirectoryIsRefused() {
    try (var running = start()) {
      assertThat(running.jdbcUrl()).contains("127.0.0.1");
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseRefused.class)
          .hasMessage(
              "The data directory %s is in use by another running Attaché.".formatted(dataDir));
    }
    start().close();
  }

  @Test
  void killMinus9OfTheServiceLosesNothingThatWasAcknowledged() throws Exception {
    var acknowledged = 0;
    var service =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                dataDir.toString())
            .redirectErrorStream(true)
            .start();
    try (var said = service.inputReader()) {
      while (acknowledged < 500) {
        var line = said.readLine();
        assertThat(line).as("the service ended by itself").isNotNull();
        if (line.startsWith("written ")) {
          acknowledged = Integer.parseInt(line.substring("written ".length()));
        }
      }
      var leftOver = server();

      service.destroyForcibly().waitFor();

      assertThat(leftOver.isAlive()).as("PostgreSQL outlives a killed service").isTrue();
      try (var postgres = EmbeddedPostgres.start(dataDir)) {
        assertThat(server().pid()).isNotEqualTo(leftOver.pid());
        assertThat(Integer.parseInt(ask(postgres, "select count(*) from written")))
            .isGreaterThanOrEqualTo(acknowledged);
        assertThat(ask(postgres, "select count(*) = max(number) from written")).isEqualTo("t");
      }
    }
  }

  @Test
  void killMinus9OfPostgresIsMendedOnTheSamePort() throws Exception {
    try (var postgres = start()) {
      run(postgres, "create table kept as select 42 as answer");
      server().destroyForcibly();
      assertThat(askPatiently(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  @Timeout(60)
  void aServerThatIsStillRecoveringIsStoppedWithoutWaitingForIt() throws Exception {
    var fifo = dataDir.resolve("archive");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    try (var postgres = start()) {
      run(postgres, "alter system set restore_command = 'cat %s'".formatted(fifo));
      Files.createFile(dataDir.resolve("data/recovery.signal"));
      server().destroyForcibly();
      // opens once the server that was started again reads from it, and keeps it waiting for more
      try (var _ = Files.newOutputStream(fifo, StandardOpenOption.WRITE)) {
        postgres.close();
      }
    }
    assertThat(dataDir.resolve("data/postmaster.pid")).doesNotExist();
    DataDirectory.open(dataDir).close();
  }

  @Test
  void programsThatWereUnpackedInPartAreUnpackedAnew() {
    assertThat(leftByAKill).doesNotExist();
    assertThat(unpacked).isDirectoryNotContaining(file -> !file.equals(binaries.home()));
  }

  @Test
  void aProcessThatTookOverTheNumberOfADeadServerIsLeftAlone() throws Exception {
    start().close();
    var self = ProcessHandle.current().pid();
    Files.writeString(dataDir.resolve("data/postmaster.pid"), self + "\n" + dataDir + "\n");
    try (var postgres = start()) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedAndNotTouched() throws IOException {
    var version = dataDir.resolve("data/PG_VERSION");
    Files.createDirectories(version.getParent());
    Files.writeString(version, "17\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage(
            "The data in %s was written by PostgreSQL 17; this release brings PostgreSQL 18."
                .formatted(dataDir));
    assertThat(version).hasContent("17");
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefused() throws IOException {
    var file = Files.createFile(dataDir.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("below")))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void aFirstStartThatWasCutShortIsBegunAgain() throws IOException {
    Files.createDirectories(dataDir.resolve("data.making/base"));
    start().close();
    assertThat(dataDir.resolve("data.making")).doesNotExist();
  }

  private EmbeddedPostgres start() {
    var directory = DataDirectory.open(dataDir);
    try {
      return EmbeddedPostgres.start(directory, binaries);
    } catch (RuntimeException refused) {
      directory.close();
      throw refused;
    }
  }

  private ProcessHandle server() throws IOException {
    var pid = Files.readAllLines(dataDir.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String askPatiently(EmbeddedPostgres postgres, String sql) throws SQLException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      try {
        return ask(postgres, sql);
      } catch (SQLException notYet) {
        if (Instant.now().isAfter(deadline)) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }
}
