package attache.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What is checked after a fault would be noticed if it were not so. */
@Tag("slow")
class WatchfulTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void whateverWentWrongWouldBeNoticed() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());
      var writes = load.stop();
      var tally = Aftermath.check(service, log, writes, auditor);

      change(
          log,
          "update views.card set title = 'Another' where born = (select min(born) from views.card)");
      assertThatThrownBy(() -> Rebuilt.check(service.client(), log))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("card");

      var first = writes.iterator().next().record;
      new Forger(log).append(first, "OfferMade", 1, "{\"id\": \"o\"}", "a-key-nobody-sent");
      imbalance(log, writes, "a-key-nobody-sent");

      change(log, "update ledger.event set actor = 'eve' where position = 5");
      assertThatThrownBy(() -> Chain.check(log)).hasMessageContaining("[5L]");
      assertThatThrownBy(() -> auditor.check(service.client(), tally.events()))
          .hasMessageContaining("NOT SOUND (changed): position 5 ");

      change(log, "delete from ledger.event where position = 7");
      imbalance(log, writes, "the event under");
      assertThatThrownBy(() -> Chain.check(log)).hasMessageContaining("8L");
    }
  }

  private static void imbalance(Connection log, Collection<Write> writes, String what) {
    assertThatThrownBy(() -> Books.balance(log, writes, 0))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(what);
  }

  /** As nobody but the owner can. */
  private static void change(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("alter table ledger.event disable trigger event_append_only");
      statement.execute(sql);
      statement.execute("alter table ledger.event enable always trigger event_append_only");
    }
  }
}
