package attache.tracker.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The two clocks an answer was given at. */
public record Moment(LocalDate asOf, Instant knownAt, long position) {

  public static Moment of(JsonNode answer) {
    return new Moment(
        Objects.requireNonNull(Days.read(Fields.text(answer, "asOf"))),
        Instant.parse(Fields.text(answer, "knownAt", "")),
        answer.path("position").longValue());
  }

  /** Why a page has nothing to show: nothing at all was recorded by then, or what the key says. */
  public String nothing(Visit visit, String otherwise) {
    return visit.t(
        position > 0 ? otherwise : visit.past() ? "overview.empty.past" : "overview.empty");
  }

  /** The instant to the second, in UTC. */
  public String known() {
    return clock(knownAt.toString());
  }

  /** "2026-11-21 12:00:00" of an instant as the API writes it. */
  public static String clock(String instant) {
    return instant.length() < 19 ? instant : instant.substring(0, 19).replace('T', ' ');
  }
}
