package attache.dossier.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record's status was on every day, as far as is known. */
public record Timeline(List<Span> spans) {

  /**
   * Days with one status, on which nothing more is known to have happened.
   *
   * @param from the first day; {@code null} where it has always been so
   * @param until the first day after; {@code null} where it still is so
   * @param since when the present run of the same stage began, which may be spans before
   * @param heard the last day by which one of the developments is known to have happened; {@code
   *     null} while none is
   */
  public record Span(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Status status,
      Since since,
      @Nullable LocalDate heard) {}

  public Timeline {
    spans = List.copyOf(spans);
  }
}
