package attache.tracker.pages;

import attache.tracker.views.StoredDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For how long records have been quiet: one statement for all that a page shows. */
@Component
public class Quiet {
  private final JdbcClient database;

  Quiet(JdbcClient database) {
    this.database = database;
  }

  /** The day since which each record is quiet; none where nothing is known to have happened. */
  public record Since(LocalDate day, Map<String, LocalDate> last) {
    public @Nullable Long days(String record) {
      LocalDate heard = last.get(record);
      return heard == null ? null : ChronoUnit.DAYS.between(heard, day);
    }

    /** "quiet 412 d", in years where there are many. */
    public String words(String record, Texts texts) {
      Long days = days(record);
      if (days == null) {
        return texts.say("quiet.unknown");
      }
      return days < 730 ? texts.say("quiet", days) : texts.say("quiet.years", days / 365);
    }
  }

  public Since of(Collection<String> records, Moment moment) {
    Map<String, LocalDate> last = new HashMap<>();
    database
        .sql(
            """
            select c.record, s.heard::text
            from views.projection p
            join views.card c
              on c.slot = p.live_slot
              and c.record = any(:records::text[])
              and c.known_from <= :known
              and c.known_to > :known
            cross join lateral (
              select s.heard
              from views.status s
              where s.slot = p.live_slot
                and s.born = c.born
                and s.known_from <= :known
                and s.known_to > :known
                and s.valid_from <= :day::date
                and s.valid_to > :day::date
              limit 1
            ) s
            where p.name = 'records'
            """)
        .param("records", records.toArray(String[]::new))
        .param("known", moment.position())
        .param("day", StoredDays.text(moment.asOf()))
        .query(
            row -> {
              LocalDate day = Days.read(StoredDays.read(row.getString(2)));
              if (day != null) {
                last.put(row.getString(1), day);
              }
            });
    return new Since(moment.asOf(), last);
  }
}
