package attache.bench;

import attache.testbed.TestDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways of writing that are being measured, each on a database of its own. */
final class OpenWays implements AutoCloseable {
  private final Stage stage;
  private final Options options;
  private final int clients;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private @Nullable HttpWrite http;

  OpenWays(Stage stage, Options options, int clients) {
    this.stage = stage;
    this.options = options;
    this.clients = clients;
  }

  Side open(Way way) throws Exception {
    var database = keep(stage.database());
    return switch (way) {
      case APPEND -> keep(new LedgerAppend(database));
      case AXON_APPEND -> new AxonAppend(axon(database));
      case COMMAND -> new DeskCommand(keep(new WritingSide(database)).desk());
      case AXON_COMMAND -> new AxonCommand(axon(database));
      case HTTP -> {
        http = new HttpWrite(keep(new RunningService(options.jar(), database)));
        yield http;
      }
    };
  }

  private AxonLog axon(TestDatabase database) throws Exception {
    return keep(new AxonLog(database, clients));
  }

  private <T extends AutoCloseable> T keep(T closeable) {
    open.push(closeable);
    return closeable;
  }

  /** What the figures do not say. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (http != null) {
      remarks.add(
          ("In the last round through HTTP the service used %.0f µs of processor time an event; the"
                  + " views were %,d events behind the log when it ended.")
              .formatted(http.microseconds(), http.lag()));
    }
    return remarks;
  }

  @Override
  public void close() throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
