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
            member ->
                new Pair(
                    texts.word("facet", member.getKey()),
                    Difference.plain(member.getValue(), texts)))
        .toList();
  }
}
