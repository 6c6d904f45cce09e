package attache.tracker.views;

import attache.dossier.time.Edtf;
import attache.dossier.time.InvalidEdtf;
import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a question, and refuses together everything that is wrong with them. An
 * unknown parameter is refused: a filter with a slip in its name would answer with everything.
 */
public final class Parameters {
  private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
  private static final int MOST_VALUES = 100;
  private static final int LONGEST = 2_000;

  private final Map<String, String[]> given;
  private final Set<String> asked = new TreeSet<>();
  private final List<Fault> faults = new ArrayList<>();

  public Parameters(HttpServletRequest request) {
    this(request.getParameterMap());
  }

  /** Those a page asks with. */
  public Parameters(Map<String, String[]> given) {
    this.given = given;
  }

  /** The parameter's one value, or {@code null}. */
  public @Nullable String text(String name) {
    asked.add(name);
    String[] values = given.get(name);
    if (values != null && values.length > 1) {
      fault(name, "is given %d times; give it once".formatted(values.length));
    }
    if (values == null || values[0].isBlank()) {
      return null;
    }
    if (values[0].length() > LONGEST || values[0].indexOf('\0') >= 0) {
      fault(name, "has at most %d characters, none of them U+0000".formatted(LONGEST));
      return null;
    }
    return values[0].strip();
  }

  /**
   * The value of a parameter that must be there; empty where it is not, which {@link #done}
   * refuses.
   */
  public String required(String name) {
    String text = text(name);
    if (text == null) {
      fault(name, "is missing");
      return "";
    }
    return text;
  }

  /** Whether the parameter is there at all. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** A value that may have commas of its own, as it stands where several are joined by commas. */
  public static String whole(String value) {
    return value.replace(",", "\\,");
  }

  /** The values that are joined by commas; one after a backslash belongs to its value. */
  public static List<String> apart(String joined) {
    return Arrays.stream(COMMA.split(joined, -1)).map(part -> part.replace("\\,", ",")).toList();
  }

  /** Several values: joined by commas, or the parameter several times. */
  public List<String> texts(String name) {
    asked.add(name);
    String[] values = given.get(name);
    if (values == null) {
      return List.of();
    }
    List<String> parts =
        Arrays.stream(values)
            .flatMap(value -> apart(value).stream())
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    if (parts.size() > MOST_VALUES
        || parts.stream().anyMatch(part -> part.length() > LONGEST || part.indexOf('\0') >= 0)) {
      fault(name, "has at most %d values of %d characters".formatted(MOST_VALUES, LONGEST));
      return List.of();
    }
    return parts;
  }

  /** Several words of a closed vocabulary, in any case. */
  public List<String> words(String name, Collection<String> known) {
    List<String> words = new ArrayList<>();
    for (String text : texts(name)) {
      known.stream()
          .filter(word -> word.equalsIgnoreCase(text))
          .findFirst()
          .ifPresentOrElse(
              words::add,
              () ->
                  fault(
                      name,
                      "\"%s\" is unknown here; known are %s"
                          .formatted(Fault.shortened(text), String.join(", ", known))));
    }
    return words;
  }

  public <E extends Enum<E>> List<String> words(String name, Class<E> vocabulary) {
    return words(name, Stream.of(vocabulary.getEnumConstants()).map(Enum::name).toList());
  }

  public int count(String name, int least, int most, int otherwise) {
    long number = position(name, otherwise);
    if (number < least || number > most) {
      fault(name, "runs from %d to %d".formatted(least, most));
      return otherwise;
    }
    return (int) number;
  }

  /** A position in the log, from 0. */
  public long position(String name, long otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    fault(name, "\"%s\" is no whole number from 0 up".formatted(Fault.shortened(text)));
    return otherwise;
  }

  /** A position in the log, or a size of it, that must be there. */
  public long number(String name) {
    return required(name).isEmpty() ? 0 : position(name, 0);
  }

  /** Whether the parameter is all digits: a position where an instant could stand too. */
  public boolean isPosition(String name) {
    String text = text(name);
    return text != null && text.chars().allMatch(Character::isDigit);
  }

  /** A day: a date known to the day, as EDTF. */
  public @Nullable LocalDate day(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      Edtf date = Edtf.parse(text);
      if (date.earliest() != null && date.earliest().equals(date.latest())) {
        return date.earliest();
      }
      fault(name, "\"%s\" is no single day; write one such as 2021-05-31".formatted(text));
    } catch (InvalidEdtf invalid) {
      fault(
          name,
          "\"%s\" is no day; write one such as 2021-05-31 (%s)"
              .formatted(Fault.shortened(text), invalid.getMessage()));
    }
    return null;
  }

  /** An instant; a day means its end, in UTC. */
  public @Nullable Instant instant(String name) {
    return instant(name, Duration.ofDays(1).minusNanos(1_000));
  }

  /** An instant; a day means its beginning, in UTC. */
  public @Nullable Instant beginning(String name) {
    return instant(name, Duration.ZERO);
  }

  private @Nullable Instant instant(String name, Duration ofDay) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return inDatabase(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().plus(ofDay)
              // a plus sign that was not encoded arrives as a space
              : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeParseException | ArithmeticException _) {
      fault(
          name,
          "\"%s\" is no instant; write one such as 2026-11-21T12:00:00Z, or a day"
              .formatted(Fault.shortened(text)));
      return null;
    }
  }

  /** Instants beyond PostgreSQL's calendar all mean before or after everything. */
  private static Instant inDatabase(Instant instant) {
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant last = Instant.parse("9999-12-31T23:59:59Z");
    return instant.isBefore(first) ? first : instant.isAfter(last) ? last : instant;
  }

  /** Notes what is wrong with a parameter. */
  public void fault(String name, String what) {
    Fault fault = new Fault("/" + name, "the parameter %s: %s".formatted(name, what));
    if (!faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** Refuses what was wrong; to be called when every parameter was asked for. */
  public void done() {
    Set<String> unknown = new LinkedHashSet<>(given.keySet());
    unknown.removeAll(asked);
    unknown.forEach(
        name ->
            fault(
                Fault.shortened(name),
                "it is unknown here; known are %s".formatted(String.join(", ", asked))));
    if (!faults.isEmpty()) {
      throw new Problem(ProblemType.INVALID_PARAMETER, faults);
    }
  }
}
