package attache.tracker.search;

import attache.tracker.json.ObjectText;
import attache.tracker.views.AtClocks;
import attache.tracker.views.StoredDays;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A record as lists show it.
 *
 * @param key its value of what the list is sorted by
 * @param born the position at which it was registered
 */
record Listed(String key, long born, String json) {

  /**
   * What is shown of those on a {@code page}, which tells born and sort_key. The limits of one row
   * keep the planner to the keys: it expects dozens of rectangles where there is one.
   */
  static final String OF_PAGE =
      """
      page.born, page.sort_key::text, c.record, c.class, c.kind, c.title, c.modality,
        c.requirement, c.document->'parties' as parties, c.document->'equipment' as equipment,
        s.stage, s.grp, s.ambiguous, array_to_json(s.candidates) as candidates, s.confirmed,
        s.since::text as since, s.since_earliest::text as since_earliest, s.since_qualifier,
        s.facets
      from page
      cross join lateral (
        select *
        from views.card c
        where c.slot = :slot
          and c.born = page.born
          and c.known_from <= :known
          and c.known_to > :known
        limit 1
      ) c
      cross join lateral (
        select *
        %s
          and s.born = page.born
        limit 1
      ) s
      """
          .formatted(AtClocks.STATUSES);

  static Listed read(ResultSet row) throws SQLException {
    return new Listed(
        row.getString("sort_key"),
        row.getLong("born"),
        new ObjectText()
            .put("id", row.getString("record"))
            .put("class", row.getString("class"))
            .put("kind", row.getString("kind"))
            .put("title", row.getString("title"))
            .put("modality", row.getString("modality"))
            .put("requirement", row.getString("requirement"))
            .put("stage", row.getString("stage"))
            .put("group", row.getString("grp"))
            .put("ambiguous", row.getBoolean("ambiguous"))
            .raw("candidates", row.getString("candidates"))
            .put("confirmed", row.getBoolean("confirmed"))
            .put("since", StoredDays.read(row.getString("since")))
            .put("sinceEarliest", StoredDays.read(row.getString("since_earliest")))
            .put("sinceQualifier", row.getString("since_qualifier"))
            .raw("facets", row.getString("facets"))
            .raw("parties", row.getString("parties"))
            .raw("equipment", row.getString("equipment"))
            .toString());
  }
}
