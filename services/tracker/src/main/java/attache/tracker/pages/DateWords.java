package attache.tracker.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The common EDTF dates in the reader's language; rarer ones stay as they are written. */
public final class DateWords {
  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(-\\d\\d)?(-\\d\\d)?([?~%])?");
  private static final Pattern UNTIL = Pattern.compile("\\[\\.\\.([^,.\\]]+)]");
  private static final Pattern SINCE = Pattern.compile("\\[([^,.\\]]+)\\.\\.]");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X");

  private DateWords() {}

  public static String of(String edtf, Texts texts) {
    Matcher until = UNTIL.matcher(edtf);
    if (until.matches()) {
      return texts.say("date.until", of(until.group(1), texts));
    }
    Matcher since = SINCE.matcher(edtf);
    if (since.matches()) {
      return texts.say("date.since", of(since.group(1), texts));
    }
    int slash = edtf.indexOf('/');
    if (slash > 0 && slash < edtf.length() - 1 && !edtf.contains("..")) {
      return texts.say(
          "date.between",
          of(edtf.substring(0, slash), texts),
          of(edtf.substring(slash + 1), texts));
    }
    Matcher decade = DECADE.matcher(edtf);
    if (decade.matches()) {
      return texts.say("date.decade", decade.group(1) + "0");
    }
    Matcher plain = PLAIN.matcher(edtf);
    return plain.matches() ? plain(plain, texts) : edtf;
  }

  private static String plain(Matcher date, Texts texts) {
    String said = date.group(1);
    if (date.group(3) != null) {
      said = texts.day(LocalDate.parse(said + date.group(2) + date.group(3)));
    } else if (date.group(2) != null) {
      int month = Integer.parseInt(date.group(2).substring(1));
      if (month > 12) {
        return date.group();
      }
      said =
          DateTimeFormatter.ofPattern(texts.say("date.month"), texts.locale())
              .format(YearMonth.of(Integer.parseInt(said), month));
    }
    return date.group(4) == null ? said : texts.say("date." + qualifier(date.group(4)), said);
  }

  private static String qualifier(String sign) {
    return switch (sign.charAt(0)) {
      case '?' -> "uncertain";
      case '~' -> "about";
      default -> "aboutUncertain";
    };
  }
}
