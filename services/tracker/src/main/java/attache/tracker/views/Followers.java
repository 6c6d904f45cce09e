package attache.tracker.views;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who follows the log into the live view, and how far they are. */
@Component
public class Followers {
  private final JdbcClient database;

  Followers(JdbcClient database) {
    this.database = database;
  }

  /**
   * One segment.
   *
   * @param holder the instance that follows with it, or {@code null} where none does
   * @param since when it began
   */
  public record Follower(
      int segment, long position, @Nullable String holder, @Nullable Instant since) {}

  /** All segments of a projection. */
  public List<Follower> of(String projection) {
    return database
        .sql(
            """
            select s.segment, s.position,
              case when l.pid is not null then s.holder end as holder,
              case when l.pid is not null then s.held_at end as held_at
            from views.segment s
            left join pg_locks l on l.locktype = 'advisory'
              and l.granted
              and l.database = (select oid from pg_database where datname = current_database())
              and l.objsubid = 1
              and (l.classid::bigint << 32 | l.objid::bigint) = :first + s.segment
            where s.name = :name
            order by s.segment
            """)
        .param("first", Lease.follow(0))
        .param("name", projection)
        .query(
            (row, _) -> {
              OffsetDateTime since = row.getObject("held_at", OffsetDateTime.class);
              return new Follower(
                  row.getInt("segment"),
                  row.getLong("position"),
                  row.getString("holder"),
                  since == null ? null : since.toInstant());
            })
        .list();
  }
}
