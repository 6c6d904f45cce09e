package attache.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** JSON in, read and checked, decided, durable, 201 out; views follow all the while. */
final class HttpWrite implements Side {
  private final RunningService service;
  private final AtomicLong deals = new AtomicLong();
  private long lag;
  private double microseconds;

  HttpWrite(RunningService service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "the same through HTTP";
  }

  @Override
  public double perSecond(int clients, Duration time) throws IOException, InterruptedException {
    var before = service.processorTime();
    double rate =
        HttpLoad.perSecond(service.address(), clients, time, 201, client -> new NextDeal(deals));
    lag = service.lag();
    microseconds =
        service.processorTime().minus(before).toNanos() / 1e3 / (rate * time.toMillis() / 1e3);
    return rate;
  }

  @Override
  public Duration warmUp(Duration time) {
    return time.multipliedBy(45);
  }

  /** How many events the views were behind when the last measurement ended. */
  long lag() {
    return lag;
  }

  /** Processor time the service took for each event of the last measurement. */
  double microseconds() {
    return microseconds;
  }

  @Override
  public void settle() throws IOException, InterruptedException {
    service.catchUp();
  }
}
