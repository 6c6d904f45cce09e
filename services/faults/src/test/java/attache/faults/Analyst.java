package attache.faults;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Thinks of things to record: deals, and what happened in them, also in those of others. */
final class Analyst {

  private static final int MOST_DEVELOPMENTS = 12;
  private static final List<String> TYPES =
      List.of("OFFER_MADE", "QUOTE_REQUESTED", "OFFER_REFUSED", "CONTRACT_SIGNED", "DELIVERY_MADE");

  private final String name;
  private final Random random;
  private final ConcurrentLinkedDeque<String> everybodys;
  private String deal = "";
  private int deals;
  private int developments;

  Analyst(String name, Random random, ConcurrentLinkedDeque<String> everybodys) {
    this.name = name;
    this.random = random;
    this.everybodys = everybodys;
  }

  Write next() {
    if (deal.isEmpty() || developments % MOST_DEVELOPMENTS == 0) {
      return registration("deal-%s-%d".formatted(name, ++deals));
    }
    var latest = everybodys.peekLast();
    return development(latest != null && random.nextInt(5) == 0 ? latest : deal);
  }

  private Write registration(String id) {
    developments++;
    var body =
        """
        {"id": "%s", "class": "DEAL", "title": "Deal %d of %s", "equipment": [{
          "designation": "MiG-%d", "quantity": {"kind": "EXACT", "value": %d}}]}
        """
            .formatted(id, deals, name, random.nextInt(99), 1 + random.nextInt(50));
    return new Write(key(id), "/api/v1/records", body, id, null);
  }

  private Write development(String about) {
    var id = "%s-%d".formatted(name, ++developments);
    var body =
        """
        {"id": "%s", "type": "%s", "occurred": {"edtf": "%d-%02d"}}
        """
            .formatted(
                id,
                TYPES.get(random.nextInt(TYPES.size())),
                2000 + random.nextInt(25),
                1 + random.nextInt(12));
    return new Write(key(id), "/api/v1/records/" + about + "/developments", body, about, id);
  }

  private static String key(String id) {
    return "key-" + id;
  }

  /** Goes on with a record only once it knows that it is there. */
  void heard(Write write) {
    if (write.development == null && write.fate() == Write.Fate.ACKNOWLEDGED) {
      deal = write.record;
      everybodys.add(deal);
    }
  }
}
