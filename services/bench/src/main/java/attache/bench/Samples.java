package attache.bench;

import attache.testbed.SampleDeals;
import java.util.stream.IntStream;

/** Sample deals rendered once, so that what is measured is not the rendering. */
final class Samples {
  private static final int DIFFERENT = 256;
  private static final String ID = "\"" + SampleDeals.id(1) + "\"";
  private static final String[] REGISTRATIONS =
      IntStream.range(0, DIFFERENT)
          .mapToObj(deal -> SampleDeals.registration(deal).replace(quoted(deal), ID))
          .toArray(String[]::new);
  private static final String[][] DEVELOPMENTS =
      IntStream.range(0, DIFFERENT)
          .mapToObj(
              deal ->
                  IntStream.rangeClosed(1, SampleDeals.DEVELOPMENTS)
                      .mapToObj(number -> SampleDeals.development(deal, number))
                      .toArray(String[]::new))
          .toArray(String[][]::new);

  /** How many events a deal has in the end. */
  static final int EVENTS = 1 + SampleDeals.DEVELOPMENTS;

  private Samples() {}

  private static String quoted(long deal) {
    return "\"" + SampleDeals.id(deal) + "\"";
  }

  static String registration(long deal) {
    var text = REGISTRATIONS[(int) (deal % DIFFERENT)];
    int at = text.indexOf(ID);
    return text.substring(0, at) + quoted(deal) + text.substring(at + ID.length());
  }

  /**
   * A development's text; it does not name its deal.
   *
   * @param number from 1
   */
  static String development(long deal, int number) {
    return DEVELOPMENTS[(int) (deal % DIFFERENT)][number - 1];
  }
}
