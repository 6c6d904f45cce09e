package attache.tracker.search;

import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records of each stage that moved last, and how many there are: all stages in one pass, since
 * to see whether filters let a record through costs more than to sort it.
 */
@Component
class StageHeads {
  private final JdbcClient database;

  StageHeads(JdbcClient database) {
    this.database = database;
  }

  /**
   * The first of a stage.
   *
   * @param stage {@code null} for records of which nothing is known to have happened yet
   * @param last where the rest begins; {@code null} where there is none
   */
  record Head(@Nullable String stage, long number, List<Listed> records, @Nullable Cursor last) {}

  private record Row(@Nullable String stage, long number, Listed record) {}

  List<Head> of(Selection selection, At at, int limit) {
    String sql =
        """
        with found as materialized (
        select s.born, s.stage, s.since
        %s%s
        ), counted as (
          select stage, count(*) as number
          from found
          group by stage
        ), placed as (
          select *,
            row_number() over (partition by stage order by since desc, born desc) as place
          from found
        ), page as (
          select placed.born, placed.since as sort_key, placed.place, counted.number
          from placed
          join counted on counted.stage is not distinct from placed.stage
          where placed.place <= :limit
        )
        select page.number, %s
        order by s.stage, page.place
        """
            .formatted(
                selection.isOnStatuses() ? AtClocks.STATUSES : AtClocks.FROM + AtClocks.WHERE,
                selection.conditions(),
                Listed.OF_PAGE);
    Map<String, List<Row>> stages = new LinkedHashMap<>();
    selection
        .bind(database.sql(sql), at)
        .param("limit", limit)
        .query(
            row -> {
              String stage = row.getString("stage");
              stages
                  .computeIfAbsent(Objects.requireNonNullElse(stage, ""), _ -> new ArrayList<>())
                  .add(new Row(stage, row.getLong("number"), Listed.read(row)));
            });
    return stages.values().stream().map(rows -> head(rows, at)).toList();
  }

  private static Head head(List<Row> rows, At at) {
    Row last = rows.getLast();
    return new Head(
        last.stage,
        last.number,
        rows.stream().map(Row::record).toList(),
        last.number > rows.size() ? Cursor.after(last.record, at) : null);
  }
}
