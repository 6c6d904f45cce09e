package attache.bench;

import attache.testbed.SampleDeals;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The requests of one client: a deal is registered, then told of ten times, then the next one. */
final class NextDeal implements Supplier<byte[]> {
  private final AtomicLong deals;
  private long deal;
  private int version = Samples.EVENTS;

  NextDeal(AtomicLong deals) {
    this.deals = deals;
  }

  @Override
  public byte[] get() {
    if (version == Samples.EVENTS) {
      deal = deals.incrementAndGet();
      version = 1;
      return Requests.post("/api/v1/records", "", Samples.registration(deal));
    }
    return Requests.post(
        path() + "/developments",
        "If-Match: \"" + version + "\"\r\n",
        Samples.development(deal, version++));
  }

  /** Of the deal the last request was about. */
  String path() {
    return path(deal);
  }

  static String path(long deal) {
    return "/api/v1/records/" + SampleDeals.id(deal);
  }
}
