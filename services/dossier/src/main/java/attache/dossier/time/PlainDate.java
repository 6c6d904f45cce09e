package attache.dossier.time;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single dates as people type them, read as EDTF texts that may still name no existing day. */
final class PlainDate {

  private static final Map<String, Integer> MONTHS =
      Stream.of(Month.values())
          .flatMap(
              month ->
                  Stream.of(Locale.ENGLISH, Locale.of("es"))
                      .flatMap(
                          locale ->
                              Stream.of(TextStyle.FULL, TextStyle.SHORT)
                                  .map(style -> month.getDisplayName(style, locale)))
                      .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                      .distinct()
                      .map(name -> Map.entry(name, month.getValue())))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));

  private static final Map<String, Integer> PARTS =
      Map.ofEntries(
          Map.entry("spring", 21),
          Map.entry("primavera", 21),
          Map.entry("summer", 22),
          Map.entry("verano", 22),
          Map.entry("autumn", 23),
          Map.entry("fall", 23),
          Map.entry("otoño", 23),
          Map.entry("winter", 24),
          Map.entry("invierno", 24),
          Map.entry("q1", 33),
          Map.entry("first quarter", 33),
          Map.entry("primer trimestre", 33),
          Map.entry("q2", 34),
          Map.entry("second quarter", 34),
          Map.entry("segundo trimestre", 34),
          Map.entry("q3", 35),
          Map.entry("third quarter", 35),
          Map.entry("tercer trimestre", 35),
          Map.entry("q4", 36),
          Map.entry("fourth quarter", 36),
          Map.entry("cuarto trimestre", 36),
          Map.entry("first half", 40),
          Map.entry("primer semestre", 40),
          Map.entry("second half", 41),
          Map.entry("segundo semestre", 41));

  /** As thirds of a year, the likeliest first; what is meant is seldom said more closely. */
  private static final Map<String, List<Integer>> ROUGHLY =
      Map.of("early", List.of(37, 33), "mid", List.of(38), "late", List.of(39, 36));

  private static final List<Map.Entry<String, String>> ROUGH_WORDS =
      List.of(
          Map.entry("early(?: in)?|(?:the )?(?:beginning|start) of", "early"),
          Map.entry("(?:a )?(?:principios|comienzos|inicios) de(?:l año)?", "early"),
          Map.entry("mid|(?:the )?middle of|(?:a )?mediados de(?:l año)?", "mid"),
          Map.entry("late(?: in)?|(?:the )?end of", "late"),
          Map.entry("(?:a )?(?:fines|finales) de(?:l año)?", "late"));

  private static final String OF = "(?:,? (?:of |de |del )?)";
  private static final String DAY = "(?:el )?(\\d{1,2})(?:st|nd|rd|th|º)?";
  private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")\\.?";
  private static final String PART = "(?:the |el |la )?(" + String.join("|", PARTS.keySet()) + ")";
  private static final String YEAR = "(\\d{4})";
  private static final Pattern FINAL_YEAR = Pattern.compile(".*?" + OF + YEAR);

  private static final List<Form> FORMS =
      List.of(
          new Form("(?:the year |el año )?" + YEAR, m -> Stream.of(m.group(1))),
          new Form("(?:the )?(\\d{3})0s", m -> Stream.of(m.group(1) + "X")),
          new Form(
              "(?:los|los años|años|(?:la )?década de(?: los)?) (\\d{3})0",
              m -> Stream.of(m.group(1) + "X")),
          new Form(MONTH + OF + YEAR, m -> Stream.of(m.group(2) + "-" + month(m.group(1)))),
          new Form(DAY + OF + MONTH + OF + YEAR, m -> Stream.of(day(m, 3, 2, 1))),
          new Form(MONTH + " " + DAY + OF + YEAR, m -> Stream.of(day(m, 3, 1, 2))),
          new Form(PART + OF + YEAR, m -> Stream.of(m.group(2) + "-" + PARTS.get(m.group(1)))),
          new Form(YEAR + " " + PART, m -> Stream.of(m.group(1) + "-" + PARTS.get(m.group(2)))),
          new Form("(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR, PlainDate::eitherWayRound),
          new Form(YEAR + "[/.](\\d{1,2})[/.](\\d{1,2})", m -> Stream.of(day(m, 1, 2, 3))),
          new Form(YEAR + "[/.](\\d{1,2})", m -> Stream.of(m.group(1) + "-" + two(m.group(2)))));

  private PlainDate() {}

  static List<String> read(String text) {
    List<String> plain = FORMS.stream().flatMap(form -> form.read(text)).toList();
    return plain.isEmpty() ? roughly(text) : plain;
  }

  /** "early 2020", "a mediados de mayo de 2021". */
  private static List<String> roughly(String text) {
    for (Map.Entry<String, String> words : ROUGH_WORDS) {
      var matcher = Pattern.compile("(?:" + words.getKey() + ")[ -](.+)").matcher(text);
      if (matcher.matches()) {
        return FORMS.stream()
            .flatMap(form -> form.read(matcher.group(1)))
            .flatMap(date -> part(date, words.getValue()))
            .toList();
      }
    }
    return List.of();
  }

  private static Stream<String> part(String date, String part) {
    if (date.matches("\\d{4}")) {
      return ROUGHLY.getOrDefault(part, List.of()).stream().map(code -> date + "-" + code);
    }
    if (!date.matches("\\d{4}-(?:0[1-9]|1[0-2])")) {
      return Stream.of();
    }
    YearMonth month = YearMonth.parse(date);
    return Stream.of(
        switch (part) {
          case "early" -> "[%s-01..%s-10]".formatted(month, month);
          case "mid" -> "[%s-11..%s-20]".formatted(month, month);
          default -> "[%s-21..%s]".formatted(month, month.atEndOfMonth());
        });
  }

  /** What the first of two dates leaves to the second: "17" of "17 to 19 February 2021". */
  static String completed(String first, String second) {
    if (!read(first).isEmpty()) {
      return first;
    }
    var year = FINAL_YEAR.matcher(second);
    if (!year.matches()) {
      return first;
    }
    String month = second.replaceFirst("^" + DAY, "");
    return first.matches(DAY) ? first + month : first + " " + year.group(1);
  }

  /** 05/06/2021 is 5 June to some and 6 May to others. */
  private static Stream<String> eitherWayRound(MatchResult m) {
    return Stream.of(day(m, 3, 2, 1), day(m, 3, 1, 2));
  }

  private static String day(MatchResult m, int year, int month, int day) {
    return m.group(year) + "-" + month(m.group(month)) + "-" + two(m.group(day));
  }

  private static String month(String name) {
    Integer number = MONTHS.get(name);
    return number == null ? two(name) : two(number.toString());
  }

  private static String two(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private record Form(Pattern words, Function<MatchResult, Stream<String>> make) {

    Form(String words, Function<MatchResult, Stream<String>> make) {
      this(Pattern.compile(words), make);
    }

    Stream<String> read(String text) {
      var matcher = words.matcher(text);
      return matcher.matches() ? make.apply(matcher.toMatchResult()) : Stream.of();
    }
  }
}
