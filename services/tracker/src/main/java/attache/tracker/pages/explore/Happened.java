package attache.tracker.pages.explore;

import attache.tracker.pages.Moment;
import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Kept;
import attache.tracker.views.OverIndexes;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import attache.tracker.views.Selection;
import attache.tracker.views.StoredDays;
import attache.tracker.views.Views;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which years the developments of records happened, as far as their dates say: one statement.
 */
@Component
class Happened {
  /** Spread over so many years a development would be a sliver in each that says nothing. */
  private static final int FAR = 20;

  private static final int MOST_KEPT = 50;

  /** Of the records that other conditions let through. */
  private static final String FOUND =
      """
      in (
        select c.born
        %s%s
          and s.confirmed
          and c.modality <> 'UNCONFIRMED'
        %%s
      )
      """
          .formatted(AtClocks.FIRM, AtClocks.WHERE);

  /**
   * Of all records, which is asked most and of most developments: to look up the few that do not
   * count costs less than half of joining the many that do. What was merged away has none.
   */
  private static final String NOT_LEFT_OUT =
      """
      not in (
        select born
        from views.card
        where slot = :slot
          and known_from <= :known
          and known_to > :known
          and modality = 'UNCONFIRMED'
        union all
        select born
        from views.status
        where slot = :slot
          and known_from <= :known
          and known_to > :known
          and valid_from <= :day::date
          and valid_to > :day::date
          and not firm
          and firm_stage is null
          and stage is not null
      )
      """;

  private final Views views;
  private final JdbcClient database;
  private final OverIndexes indexes;
  private final Kept<Found> kept = new Kept<>(MOST_KEPT);

  Happened(Views views, JdbcClient database, OverIndexes indexes) {
    this.views = views;
    this.database = database;
    this.indexes = indexes;
  }

  /** So many developments can have happened from one year to another, both included. */
  record Between(int first, int last, long number) {}

  /**
   * What is known of when things happened.
   *
   * @param undated of how many no year is known, or none within twenty
   */
  record Found(Moment moment, List<Between> between, long undated) {}

  Found in(Parameters parameters) {
    Question question = Question.read(parameters);
    Selection selection = Selection.read(parameters);
    parameters.done();
    At at = views.at(question);
    Found found =
        kept.find(
            selection.canonical(), at, _ -> true, () -> indexes.ask(() -> found(selection, at)));
    return new Found(new Moment(at.asOf(), at.knownAt(), at.known()), found.between, found.undated);
  }

  private Found found(Selection selection, At at) {
    List<Between> between = new ArrayList<>();
    long[] undated = {0};
    selection
        .bind(
            database.sql(
                """
                select
                  case when isfinite(earliest) then extract(year from earliest)::integer end,
                  extract(year from least(latest, :day::date))::integer,
                  sum(number)
                from (
                select d.earliest, d.latest, count(*) as number
                from views.development d
                where d.slot = :slot
                  and d.known_from <= :known
                  and d.known_to > :known
                  and d.earliest <= :day::date
                  and not d.retracted
                  and not d.unconfirmed
                  and d.born %s
                group by 1, 2
                ) days
                group by 1, 2
                """
                    .formatted(
                        selection.isOfAll()
                            ? NOT_LEFT_OUT
                            : FOUND.formatted(selection.conditions()))),
            at)
        .query(
            row -> {
              int first = StoredDays.year(row.getInt(1));
              boolean open = row.wasNull();
              int last = StoredDays.year(row.getInt(2));
              if (open || last - first >= FAR) {
                undated[0] += row.getLong(3);
              } else {
                between.add(new Between(first, Math.max(first, last), row.getLong(3)));
              }
            });
    return new Found(new Moment(at.asOf(), at.knownAt(), at.known()), between, undated[0]);
  }
}
