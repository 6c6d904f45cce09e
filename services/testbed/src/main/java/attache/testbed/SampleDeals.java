package attache.testbed;

import java.util.List;

/**
 * As many deals as are wanted, each with a registration and ten developments as analysts would send
 * them: in the API's JSON, some 600 bytes each, from several sources, with dates of every
 * precision. The same numbers give the same text.
 */
public final class SampleDeals {

  /** A deal's developments, in the order in which they are recorded. */
  public static final int DEVELOPMENTS = 10;

  private static final List<String> TYPES =
      List.of(
          "INTEREST_EXPRESSED",
          "QUOTE_REQUESTED",
          "OFFER_MADE",
          "NEGOTIATION_STEP",
          "OFFER_REVISED",
          "AGREED_IN_PRINCIPLE",
          "FINANCING_OFFERED",
          "CONTRACT_SIGNED",
          "DELIVERY_PARTIAL",
          "DELIVERY_MADE");
  private static final List<String> RECIPIENTS =
      List.of("AR", "BO", "BR", "CL", "CO", "CU", "EC", "GT", "MX", "NI", "PE", "PY", "UY", "VE");
  private static final List<String> SUPPLIERS =
      List.of("RU", "CN", "US", "FR", "DE", "IL", "IT", "ES", "SE", "KR", "TR", "GB");
  private static final List<String> THINGS =
      List.of("Mi-171E", "MiG-35", "BTR-82A", "AMUR 1650", "JF-17", "Guarani 6x6", "Spike", "T-72");
  private static final List<String> CATEGORIES =
      List.of(
          "AIRCRAFT", "AIRCRAFT", "ARMOUR", "SHIPS", "AIRCRAFT", "ARMOUR", "MISSILES", "ARMOUR");
  private static final String NOTE =
      "The ministry's spokesman said that both delegations had gone through the commercial and"
          + " technical terms, and that a decision was to be expected after the visit to the plant";

  private SampleDeals() {}

  public static String id(long deal) {
    return "deal-sample-" + deal;
  }

  /** The body of a registration. */
  public static String registration(long deal) {
    int thing = pick(deal, 3, THINGS.size());
    return """
    {"id":"%s","class":"DEAL","kind":"PURCHASE",\
    "title":"%s for %s, from %s: talks on a batch of %d, deal %d",\
    "parties":[{"type":"STATE","name":"%s","iso3166":"%s","role":"RECIPIENT"},\
    {"type":"STATE","name":"%s","iso3166":"%s","role":"SUPPLIER"}],\
    "equipment":[{"designation":"%s","quantity":{"kind":"EXACT","value":%d},"category":"%s"}],\
    "notes":"%s","sources":[%s]}"""
        .formatted(
            id(deal),
            THINGS.get(thing),
            recipient(deal),
            supplier(deal),
            2 + pick(deal, 4, 40),
            deal,
            recipient(deal),
            recipient(deal),
            supplier(deal),
            supplier(deal),
            THINGS.get(thing),
            2 + pick(deal, 4, 40),
            CATEGORIES.get(thing),
            NOTE,
            citation(deal, 0));
  }

  public static String developmentId(int number) {
    return "d" + number;
  }

  /**
   * The body of a development.
   *
   * @param number 1 to {@link #DEVELOPMENTS}
   */
  public static String development(long deal, int number) {
    return """
    {"id":"%s","type":"%s","occurred":{%s,"basis":"STATED","asStated":"as the source puts it"},\
    "modality":"ASSERTED","details":{"by":"%s","place":"Buenos Aires","note":"%s"},\
    "sources":[%s]}"""
        .formatted(
            developmentId(number),
            TYPES.get((number - 1 + pick(deal, 5, 2)) % TYPES.size()),
            occurred(deal, number),
            number % 2 == 0 ? "the supplier" : "the recipient",
            NOTE,
            number % 3 == 0
                ? citation(deal, number) + "," + citation(deal, number + 1)
                : citation(deal, number));
  }

  /** Days, months, years, decades, spans and bounds; now and then later than what is told next. */
  private static String occurred(long deal, int number) {
    int year = 1995 + pick(deal, 6, 20) + number / 3;
    int month = 1 + pick(deal, number, 12);
    return "\"edtf\":\""
        + switch (pick(deal, number + 10, 8)) {
          case 0 -> "%d".formatted(year);
          case 1 -> "%d-%02d".formatted(year, month);
          case 2 -> "%d-%02d?".formatted(year, month);
          case 3 -> "%d/%d".formatted(year, year + 1);
          case 4 -> "[..%d-%02d]".formatted(year, month);
          case 5 -> "%dX".formatted(year / 10);
          default -> "%d-%02d-%02d".formatted(year, month, 1 + pick(deal, number + 20, 28));
        }
        + "\"";
  }

  private static String citation(long deal, int number) {
    int document = pick(deal, number + 30, 400);
    return """
    {"document":"report-%d","line":%d,"page":%d,"citation":"Defence Review, %d, p. %d",\
    "url":"https://example.org/%d/%d","language":"en","grading":"B%d"}"""
        .formatted(
            document,
            1 + pick(deal, number + 40, 900),
            1 + number,
            2000 + document % 24,
            1 + number,
            2000 + document % 24,
            document,
            1 + number % 4);
  }

  private static String recipient(long deal) {
    return RECIPIENTS.get(pick(deal, 1, RECIPIENTS.size()));
  }

  private static String supplier(long deal) {
    return SUPPLIERS.get(pick(deal, 2, SUPPLIERS.size()));
  }

  /** Spread evenly, and the same in every run (SplitMix64). */
  private static int pick(long deal, int what, int of) {
    long mixed = (deal * 64 + what) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), of);
  }
}
