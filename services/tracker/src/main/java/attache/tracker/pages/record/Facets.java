package attache.tracker.pages.record;

import attache.tracker.pages.Difference;
import attache.tracker.pages.Texts;
import attache.tracker.pages.record.RecordPage.Pair;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What holds beside the stage, in words. */
public final class Facets {
  private Facets() {}

  public static List<Pair> pairs(JsonNode facets, Texts texts) {
    return facets
        .propertyStream()
        .filter(member -> !member.getValue().isNull())
        .map(
            member -> {
              String said = value(member.getValue(), texts);
              return new Pair(
                  texts.word("facet", member.getKey()),
                  member.getKey().equals("value") ? texts.figure(said) : said);
            })
        .toList();
  }

  /** A number of which nobody says out of how many is no more than a number. */
  private static String value(JsonNode value, Texts texts) {
    boolean alone = value.has("count") && value.size() == 1;
    return Difference.plain(alone ? value.path("count") : value, texts);
  }
}
