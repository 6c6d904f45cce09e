package attache.bench;

import java.util.List;
import java.util.stream.Stream;

/** The pages, with every filter, on both clocks. */
final class PagePaths {
  private static final String THEN = "asOf=" + OtherDays.DAY;

  private static final List<String> FILTERS =
      List.of(
          "class=AGREEMENT",
          "supplier=RU",
          "recipient=AR",
          "party=AR",
          "kind=PURCHASE",
          "modality=ASSERTED",
          "equipment=MiG-35",
          "ambiguous=true",
          "quiet=365",
          "quiet=5000",
          "recipient=AR&quiet=365",
          "q=argentina",
          "q=mig");

  private PagePaths() {}

  /**
   * All paths.
   *
   * @param deal the id of one deal
   * @param earlier an instant at which less was known
   */
  static List<String> of(String deal, String earlier) {
    return Stream.of(
            now(deal),
            then(deal),
            FILTERS.stream().map(filter -> "/board?" + THEN + "&" + filter),
            FILTERS.stream().map(filter -> "/search?" + THEN + "&" + filter),
            Stream.of("/", "/board", "/search", "/explore", "/countries/AR")
                .map(page -> page + "?" + THEN + "&knownAt=" + earlier))
        .flatMap(paths -> paths)
        .toList();
  }

  private static Stream<String> now(String deal) {
    return Stream.of(
        "/",
        "/board",
        "/search",
        "/records/" + deal,
        "/records/" + deal + "/replay",
        "/compare",
        "/compare?record=" + deal,
        "/explore",
        "/explore/flows",
        "/explore/map",
        "/explore/years",
        "/countries",
        "/countries/AR",
        "/equipment",
        "/replay",
        "/audit",
        "/audit/log",
        "/audit/visits",
        "/record",
        "/review",
        "/load");
  }

  private static Stream<String> then(String deal) {
    return Stream.of(
            "/?",
            "/board?",
            "/search?",
            "/search?sort=-since&",
            "/search?sort=title&",
            "/search?sort=-title&q=mig&",
            "/search?facets=all&",
            "/search?facets=all&stage=OFFERED&",
            "/records/" + deal + "?",
            "/compare?record=" + deal + "&",
            "/compare?then",
            "/explore?",
            "/explore?recipient=AR&",
            "/explore/flows?",
            "/explore/map?",
            "/explore/map?side=supplier&",
            "/explore/years?",
            "/explore/years?recipient=AR&",
            "/countries?",
            "/countries/AR?",
            "/equipment?",
            "/equipment/MiG-35?",
            "/api/v1/totals?by=supplier,recipient&",
            "/api/v1/totals?by=equipment&include=agreements&",
            "/api/v1/quality?",
            "/api/v1/dormant?",
            "/api/v1/lag?")
        .map(page -> page.endsWith("then") ? page + "AsOf=" + OtherDays.DAY : page + THEN);
  }
}
