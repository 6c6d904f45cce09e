package attache.tracker.pages;

import attache.tracker.views.StoredDays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much was recorded on each of the last days: where the log stood at the end of each. */
@Component
public class Activity {
  private static final int DAYS = 28;

  private final JdbcClient database;

  Activity(JdbcClient database) {
    this.database = database;
  }

  /** What was recorded on one day. */
  public record Day(LocalDate day, long events) {}

  /**
   * What was recorded lately.
   *
   * @param weekAgo where the log stood seven days before the last one
   */
  public record Recorded(List<Day> days, long weekAgo) {
    public long most() {
      return Math.max(1, days.stream().mapToLong(Day::events).max().orElse(1));
    }

    public long all() {
      return days.stream().mapToLong(Day::events).sum();
    }
  }

  private record Mark(LocalDate day, long position) {}

  Recorded until(long position, Moment moment) {
    LocalDate last = moment.knownAt().atZone(ZoneOffset.UTC).toLocalDate();
    List<Mark> marks =
        database
            .sql(
                """
                select day, least(:position, ledger.position_at(day::timestamp at time zone 'UTC'))
                from (
                  select :last::date - n as day
                  from generate_series(0, :days) as n
                ) days
                order by 1
                """)
            .param("position", position)
            .param("days", DAYS)
            .param("last", StoredDays.text(last))
            .query((row, _) -> new Mark(row.getObject(1, LocalDate.class), row.getLong(2)))
            .list();
    List<Day> days = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      long end = i + 1 < marks.size() ? marks.get(i + 1).position : position;
      days.add(new Day(marks.get(i).day, Math.max(0, end - marks.get(i).position)));
    }
    return new Recorded(days, marks.get(Math.max(0, marks.size() - 8)).position);
  }
}
