package attache.tracker.pages.places;

import attache.dossier.names.StateNames;
import attache.tracker.pages.Moment;
import attache.tracker.views.StoredDays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In how many records beside deals each state takes part, in whatever role: one statement. */
@Component
class Participants {
  private static final String[] CODES =
      StateNames.known().stream().map(code -> code.toLowerCase(Locale.ROOT)).toArray(String[]::new);

  private final JdbcClient database;

  Participants(JdbcClient database) {
    this.database = database;
  }

  /**
   * Numbers of records by the code of the state.
   *
   * @param begun whether those are left out of which nothing had happened by the day
   */
  Map<String, Long> besideDeals(Moment moment, boolean begun) {
    Map<String, Long> records = new HashMap<>();
    database
        .sql(
            """
            select upper(state), count(*)
            from views.projection p
            join views.card c
              on c.slot = p.live_slot
              and c.class <> 'DEAL'
              and c.merged_into is null
              and not c.awaits_approval
              and c.known_from <= :known
              and c.known_to > :known
            cross join unnest(c.parties) as state
            where p.name = 'records'
              and state = any(:codes::text[])
              and (not :begun or exists (
                select
                from views.status s
                where s.slot = p.live_slot
                  and s.born = c.born
                  and s.known_from <= :known
                  and s.known_to > :known
                  and s.valid_from <= :day::date
                  and s.valid_to > :day::date
                  and s.stage is not null
              ))
            group by state
            """)
        .param("known", moment.position())
        .param("begun", begun)
        .param("day", StoredDays.text(moment.asOf()))
        .param("codes", CODES)
        .query(
            row -> {
              records.put(row.getString(1), row.getLong(2));
            });
    return records;
  }
}
