package attache.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {

  private static final Path MODULE = Path.of("../../migrations").toAbsolutePath().normalize();
  private static List<Path> files = List.of();

  @BeforeAll
  static void listFiles() throws IOException {
    try (var listing = Files.list(MODULE.resolve("src/main/resources/db/migration"))) {
      files =
          listing.filter(file -> file.getFileName().toString().startsWith("V")).sorted().toList();
    }
  }

  @Test
  void areNumberedWithoutGapsAndNamedAfterWhatTheyMake() {
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"))
        .extracting(name -> Integer.parseInt(name.substring(1, 4)))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, files.size()).boxed().toList());
  }

  /** A function may look whether something is there; a definition may not pass over it. */
  @Test
  void sayWhyTheyExistAndNeverShrugAtWhatIsThereAlready() throws IOException {
    for (var file : files) {
      assertThat(file)
          .content()
          .startsWith("-- ")
          .doesNotContainPattern(
              "(?i)(table|index|schema|view|sequence|column|extension) +if not exists");
    }
  }

  @Test
  void psqlMakesWhatFlywayMakesAndFlywayCanTakeOver() throws Exception {
    assumeTrue(psqlIsInstalled(), "psql is not installed: this way was not tried");
    try (var byFlyway = TestDatabase.fresh();
        var byPsql = TestDatabase.empty()) {
      var url = byPsql.jdbcUrl().replace("jdbc:", "").replaceFirst("\\?.*", "");
      run(
          MODULE.resolve("with-psql").toString(),
          url + "?user=%s&password=%s".formatted(byPsql.username(), byPsql.password()));
      assertThat(schemaOf(byPsql)).isNotEmpty().isEqualTo(schemaOf(byFlyway));

      var flyway =
          Flyway.configure()
              .dataSource(byPsql.dataSource())
              .baselineVersion("%03d".formatted(files.size()))
              .load();
      flyway.baseline();
      assertThat(flyway.migrate().migrationsExecuted).isZero();
    }
  }

  @Test
  void makeTheTablesThatTheirPageLists() throws Exception {
    var listed =
        Pattern.compile("^\\| `(\\w+\\.\\w+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(MODULE.resolve("README.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    try (var database = TestDatabase.fresh()) {
      assertThat(listed).containsExactlyInAnyOrderElementsOf(tablesOf(database));
    }
  }

  @Test
  void giveARoleThatCameLaterWhatItWouldHaveBeenGiven() throws Exception {
    try (var early = TestDatabase.fresh();
        var late = TestDatabase.fresh()) {
      takeAllFromTheRole(late);
      assertThat(rightsIn(late)).isEmpty();

      Flyway.configure().dataSource(late.dataSource()).load().migrate();

      assertThat(rightsIn(late)).isNotEmpty().isEqualTo(rightsIn(early));
    }
  }

  /**
   * As if it had been made after the steps: roles belong to the server that others test on, too.
   */
  private static void takeAllFromTheRole(TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var schema : List.of("ledger", "library", "views", "access", "exchange")) {
        statement.execute(
            """
            revoke all on all tables in schema %1$s from attache_service;
            revoke all on all functions in schema %1$s from attache_service;
            revoke all on schema %1$s from attache_service
            """
                .formatted(schema));
      }
    }
  }

  private static List<String> rightsIn(TestDatabase database) throws SQLException {
    return column(
        database,
        """
        select thing || ' ' || privilege_type
        from (
            select oid::regclass::text as thing, relacl as acl from pg_class
            union all
            select oid::regprocedure::text, proacl from pg_proc
            union all
            select nspname, nspacl from pg_namespace) things,
          aclexplode(acl)
        where grantee = 'attache_service'::regrole
        order by 1
        """);
  }

  private static List<String> tablesOf(TestDatabase database) throws SQLException {
    return column(
        database,
        """
        select relnamespace::regnamespace || '.' || relname
        from pg_class
        where relkind in ('r', 'p')
          and not relispartition
          and relnamespace::regnamespace::text
            not in ('pg_catalog', 'information_schema', 'public')
        """);
  }

  private static boolean psqlIsInstalled() throws InterruptedException {
    try {
      run("psql", "--version");
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static List<String> schemaOf(TestDatabase database) throws SQLException {
    return column(
        database,
        """
        select concat_ws(' ', table_schema, table_name, column_name, data_type,
                         column_default, is_nullable)
        from information_schema.columns
        where table_schema not in ('pg_catalog', 'information_schema')
          and table_name <> 'flyway_schema_history'
        union all
        select concat_ws(' ', schemaname, tablename, indexdef)
        from pg_indexes
        where schemaname not in ('pg_catalog', 'information_schema')
          and tablename <> 'flyway_schema_history'
        union all
        select concat_ws(' ', event_object_schema, event_object_table, trigger_name,
                         event_manipulation, action_statement)
        from information_schema.triggers
        union all
        select concat_ws(' ', grantee, table_schema, table_name, privilege_type)
        from information_schema.role_table_grants
        where table_schema not in ('pg_catalog', 'information_schema')
          and table_name <> 'flyway_schema_history'
        order by 1
        """);
  }

  private static List<String> column(TestDatabase database, String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
