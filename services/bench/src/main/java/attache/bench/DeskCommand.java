package attache.bench;

import attache.dossier.Command;
import attache.dossier.Development;
import attache.dossier.Registration;
import attache.dossier.value.RecordId;
import attache.testbed.SampleDeals;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Expected;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Faults;
import attache.tracker.json.Fields;
import attache.tracker.json.Json;
import attache.tracker.json.RegistrationJson;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The service's own way of a command: the desk, Axon's bus, the cache, the decision, the event as
 * JSON, the append. Commands are made beforehand, as the web server makes them of a request.
 */
final class DeskCommand implements Side {
  private static final int DIFFERENT = 256;

  private final Desk desk;
  private final AtomicLong deals = new AtomicLong();
  private final Registration[] registrations = new Registration[DIFFERENT];
  private final Development[][] developments =
      new Development[DIFFERENT][SampleDeals.DEVELOPMENTS + 1];

  DeskCommand(Desk desk) {
    this.desk = desk;
    for (int deal = 0; deal < DIFFERENT; deal++) {
      registrations[deal] =
          read(
              Samples.registration(deal),
              fields -> {
                fields.value("id", RecordId::new);
                return RegistrationJson.handedIn(fields);
              });
      for (int number = 1; number <= SampleDeals.DEVELOPMENTS; number++) {
        developments[deal][number] =
            read(
                Samples.development(deal, number),
                fields ->
                    DevelopmentJson.handedIn(
                        fields,
                        () -> {
                          throw new IllegalStateException("a sample has no id");
                        }));
      }
    }
  }

  private static <T> T read(String json, Function<Fields, @Nullable T> reader) {
    var faults = new Faults();
    T value = reader.apply(Fields.of(Json.parse(json), faults));
    faults.throwIfAny();
    return Objects.requireNonNull(value);
  }

  @Override
  public String name() {
    return "command through the gateway";
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(3);
  }

  @Override
  public double perSecond(int clients, Duration time) throws InterruptedException {
    return Writers.perSecond(Writers.threads(clients), clients, time, client -> new Deal()::next);
  }

  /** Records so many whole deals, one after the other. */
  void record(int howMany) {
    var deal = new Deal();
    for (int i = 0; i < howMany * Samples.EVENTS; i++) {
      deal.next();
    }
  }

  private final class Deal {
    private long deal;
    private int version = Samples.EVENTS;

    void next() {
      if (version == Samples.EVENTS) {
        deal = deals.incrementAndGet();
        version = 0;
      }
      var record = new RecordId(SampleDeals.id(deal));
      int sample = (int) (deal % DIFFERENT);
      var command =
          version == 0
              ? new Command.Register(record, registrations[sample])
              : new Command.RecordDevelopment(record, developments[sample][version]);
      var expected = version == 0 ? null : Expected.version(version);
      var receipt = desk.submit(command, new Circumstances("bench", Via.API, expected, null));
      if (receipt.version() != ++version) {
        throw new IllegalStateException("recorded otherwise: " + receipt);
      }
    }
  }
}
