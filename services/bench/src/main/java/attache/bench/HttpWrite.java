package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.testbed.SampleDeals;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** JSON in, read and checked, decided, durable, 201 out; views follow all the while. */
final class HttpWrite implements Side {
  private final RunningService service;
  private final AtomicLong deals = new AtomicLong();
  private long lag;

  HttpWrite(RunningService service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "the same through HTTP";
  }

  @Override
  public double perSecond(int clients, Duration time) throws IOException, InterruptedException {
    double rate = HttpLoad.perSecond(service.address(), clients, time, 201, client -> new Deal());
    lag = service.lag();
    return rate;
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(6);
  }

  /** How many events the views were behind when the last measurement ended. */
  long lag() {
    return lag;
  }

  @Override
  public void settle() throws IOException, InterruptedException {
    service.catchUp();
  }

  private final class Deal implements Supplier<byte[]> {
    private long deal;
    private int version = Samples.EVENTS;

    @Override
    public byte[] get() {
      if (version == Samples.EVENTS) {
        deal = deals.incrementAndGet();
        version = 1;
        return request("/api/v1/records", "", Samples.registration(deal));
      }
      return request(
          "/api/v1/records/" + SampleDeals.id(deal) + "/developments",
          "If-Match: \"" + version + "\"\r\n",
          Samples.development(deal, version++));
    }
  }

  static byte[] request(String path, String header, String json) {
    return """
    POST %s HTTP/1.1\r
    Host: localhost\r
    Content-Type: application/json\r
    Attache-Actor: bench\r
    Content-Length: %d\r
    %s\r
    %s"""
        .formatted(path, json.getBytes(UTF_8).length, header, json)
        .getBytes(UTF_8);
  }
}
