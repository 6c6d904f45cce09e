package attache.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several ways of doing the same against one limit, in rounds: each round measures all of them, and
 * the limit in their midst, in an order that moves on from round to round; a pair is from one
 * round.
 */
final class Contest {
  private final int clients;
  private final Options options;
  private final Side limit;
  private final Map<Side, Ratio> rows = new LinkedHashMap<>();

  Contest(int clients, Options options, Side limit) {
    this.clients = clients;
    this.options = options;
    this.limit = limit;
  }

  Contest against(Side side, Ratio row) {
    rows.put(side, row);
    return this;
  }

  void run() throws Exception {
    var sides = new ArrayList<>(rows.keySet());
    sides.add(sides.size() / 2, limit);
    for (var side : sides) {
      measure(side, side.warmUp(options.time()));
    }
    for (int round = 0; round < options.rounds(); round++) {
      var perSecond = new HashMap<Side, Double>();
      for (var side : rotated(sides, round)) {
        perSecond.put(side, measure(side, options.time()));
      }
      double most = perSecond.getOrDefault(limit, Double.NaN);
      rows.forEach((side, row) -> row.add(perSecond.getOrDefault(side, Double.NaN), most));
    }
  }

  private double measure(Side side, Duration time) throws Exception {
    double perSecond = side.perSecond(clients, time);
    side.settle();
    return perSecond;
  }

  private static List<Side> rotated(List<Side> sides, int by) {
    var rotated = new ArrayList<>(sides);
    Collections.rotate(rotated, by);
    return rotated;
  }
}
