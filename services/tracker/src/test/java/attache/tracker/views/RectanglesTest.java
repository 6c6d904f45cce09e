package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import attache.tracker.log.Streams;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the views say of any day, as known at any time, is what folding the log up to then says. */
class RectanglesTest {

  @Test
  void everyRecordOfTheCatalogueStandsInTheViewWhereTheFoldSaysAtEveryTime() throws Exception {
    try (Followed followed = Followed.started()) {
      long last = followed.loadCatalogue();
      followed.caughtUp();

      for (long known = 1; known <= last; known += 7) {
        for (String day : List.of("1990-01-01", "2015-06-01", "2020-12-15", "2026-11-21")) {
          assertThat(shown(followed, known, LocalDate.parse(day)))
              .as("as known at %d, on %s", known, day)
              .isEqualTo(folded(followed, known, LocalDate.parse(day)));
        }
      }
    }
  }

  static List<String> shown(Followed followed, long known, LocalDate day) throws Exception {
    List<String> lines = new ArrayList<>();
    try (Connection connection = followed.pool.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select c.record, s.stage, s.grp, s.ambiguous, array_to_string(s.candidates, ','),
                  s.confirmed, s.firm_stage, s.facets
                from views.card c
                left join views.status s
                  on s.slot = c.slot
                  and s.born = c.born
                  and s.known_from <= ?
                  and s.known_to > ?
                  and s.valid_from <= ?::date
                  and s.valid_to > ?::date
                where c.slot = 0
                  and c.known_from <= ?
                  and c.known_to > ?
                order by c.born
                """)) {
      statement.setLong(1, known);
      statement.setLong(2, known);
      statement.setString(3, StoredDays.text(day));
      statement.setString(4, StoredDays.text(day));
      statement.setLong(5, known);
      statement.setLong(6, known);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= 8; i++) {
            cells.add(String.valueOf(rows.getString(i)));
          }
          lines.add(String.join("|", cells));
        }
      }
    }
    return lines;
  }

  static List<String> folded(Followed followed, long known, LocalDate day) {
    return followed.ledger.read(0, 100_000).stream()
        .filter(event -> event.position() <= known && event.sequence() == 0)
        .filter(event -> Streams.isOfRecord(event.stream()))
        .map(
            event -> {
              Standing standing =
                  Objects.requireNonNull(followed.replay.record(event.stream(), known, Set.of()));
              if (standing.dossier().mergedAway() != null) {
                return event.stream() + "|null".repeat(7);
              }
              Status status = Derivation.of(standing.dossier()).on(day);
              return String.join(
                  "|",
                  event.stream(),
                  String.valueOf(status.stage()),
                  String.valueOf(status.group()),
                  status.ambiguous() ? "t" : "f",
                  status.candidates().stream().map(Enum::name).collect(Collectors.joining(",")),
                  status.confirmed() ? "t" : "f",
                  String.valueOf(status.firm() == null ? null : status.firm().stage()),
                  FacetJson.write(status.facets()).toString());
            })
        .toList();
  }
}
