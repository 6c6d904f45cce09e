package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** What must be so after any fault, once the service works again. */
final class Aftermath {

  private Aftermath() {}

  static Tally check(Service service, Connection log, Collection<Write> writes, Auditor auditor)
      throws SQLException, IOException {
    var client = service.client();
    assertThat(client.isReady()).as("the service says it is ready").isTrue();
    var tally = Books.balance(log, writes, auditor.kept());
    Chain.check(log);
    auditor.check(client, client.json("/api/v1/operations/projections").path("head").asLong());
    Rebuilt.check(client, log);
    assertThat(service.errors()).as("what the service calls an error").isEmpty();
    return tally;
  }
}
