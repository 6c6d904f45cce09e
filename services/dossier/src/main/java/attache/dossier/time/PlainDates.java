package attache.dossier.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands dates as people type them into a form, in English and Spanish: "about May 2021",
 * "antes de julio de 2021". It only suggests; the log takes nothing but EDTF.
 *
 * <p>Here: what stands around dates. The dates themselves: {@link PlainDate}.
 */
public final class PlainDates {

  private static final List<Frame> FRAMES =
      List.of(
          one(
              "(?:about|around|circa|ca\\.?|c\\.|approximately|hacia|alrededor de|cerca de|aproximadamente) (.+)",
              "%s~"),
          one("(?:perhaps|possibly|maybe|quizás|quizá|posiblemente) (.+)|(.+?) ?\\?", "%s?"),
          new Frame("(?:before|antes del?) (.+)", (date, none) -> before(date)),
          new Frame("(?:after|después del?|despues del?) (.+)", (date, none) -> after(date)),
          one("(?:by|until|till|up to|hasta) (.+)|(.+) (?:or earlier|o antes)", "[..%s]"),
          one("(.+) (?:or later|o después|o despues)", "[%s..]"),
          one("(?:since|desde) (.+)|from (.+) on(?:wards)?", "%s/.."),
          two("(?:between|entre) (.+?) (?:and|y) (.+)", "[%s..%s]", "%s/%s"),
          two("(?:from|desde|de|del) (.+?) (?:to|until|hasta|al|a) (.+)", "%s/%s", "[%s..%s]"),
          two("(.+?)(?: (?:to|until|hasta|al|a) | ?- ?)(.+)", "%s/%s", "[%s..%s]"));

  private PlainDates() {}

  /** The readings of the text, the likeliest first; none when it is not understood. */
  public static List<DateSuggestion> suggest(String text) {
    if (text.length() > Edtf.MAX_LENGTH) {
      return List.of();
    }
    String typed = text.strip();
    List<Edtf> asIs = edtf(typed);
    List<Edtf> all = asIs.isEmpty() ? readings(normal(typed)) : asIs;
    return all.stream().distinct().map(DateSuggestion::of).toList();
  }

  private static String normal(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\u00a0]+", " ")
        .replaceAll("[‐‑–—]", "-")
        .replaceFirst("^(?:in|on|en|during|durante) ", "")
        .replaceFirst("\\.$", "");
  }

  private static List<Edtf> readings(String text) {
    List<Edtf> plain = PlainDate.read(text).stream().flatMap(t -> edtf(t).stream()).toList();
    return plain.isEmpty()
        ? FRAMES.stream()
            .map(frame -> frame.read(text))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of())
        : plain;
  }

  private static List<Edtf> edtf(String text) {
    try {
      return List.of(Edtf.parse(text));
    } catch (InvalidEdtf e) {
      return List.of();
    }
  }

  /** Strictly before, and as many people mean it: the date itself included. */
  private static Stream<String> before(String date) {
    var first = Edtf.parse(date).earliest();
    return first == null
        ? Stream.of()
        : Stream.of("[..%s]".formatted(first.minusDays(1)), "[..%s]".formatted(date));
  }

  private static Stream<String> after(String date) {
    var last = Edtf.parse(date).latest();
    return last == null
        ? Stream.of()
        : Stream.of("[%s..]".formatted(last.plusDays(1)), "[%s..]".formatted(date));
  }

  private static Frame one(String words, String edtf) {
    return new Frame(words, (date, none) -> Stream.of(edtf.formatted(date)));
  }

  private static Frame two(String words, String... edtf) {
    return new Frame(words, (from, to) -> Stream.of(edtf).map(form -> form.formatted(from, to)));
  }

  /** Words around one date or two, and what they make of them. */
  private record Frame(Pattern words, BiFunction<String, String, Stream<String>> make) {

    Frame(String words, BiFunction<String, String, Stream<String>> make) {
      this(Pattern.compile(words), make);
    }

    List<Edtf> read(String text) {
      Matcher matcher = words.matcher(text);
      if (!matcher.matches()) {
        return List.of();
      }
      List<String> parts = new ArrayList<>();
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          parts.add(matcher.group(group));
        }
      }
      String last = parts.getLast();
      List<String> ends = dates(last);
      return dates(PlainDate.completed(parts.getFirst(), last)).stream()
          .flatMap(from -> ends.stream().flatMap(to -> make.apply(from, to)))
          .flatMap(made -> edtf(made).stream())
          .toList();
    }

    /** Those that exist: of 25/12/2020 one way round does not. */
    private static List<String> dates(String text) {
      return PlainDate.read(text).stream().filter(date -> !edtf(date).isEmpty()).toList();
    }
  }
}
