package attache.dossier.time;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the time of day after a day: {@code T10:00:00}, with {@code Z} or an offset. */
final class TimeReader {

  private static final int EAST = 14 * 60;
  private static final int WEST = 12 * 60;

  private final Cursor cursor;

  TimeReader(Cursor cursor) {
    this.cursor = cursor;
  }

  DateTime at(Moment date) {
    if (!(date instanceof CalendarDate day && day.isPlainDay())) {
      throw cursor.fault("only a day that is fully known has a time: 2021-05-05T10:00:00");
    }
    cursor.eats('T');
    int hour = number(23, "an hour");
    colon();
    int minute = number(59, "a minute");
    colon();
    int second = number(59, "a second");
    var time = new DateTime(day.toLocalDate(), LocalTime.of(hour, minute, second), offset());
    if (cursor.sees('/')) {
      throw cursor.fault("an interval has no times of day: leave the time out");
    }
    return time;
  }

  private @Nullable ZoneOffset offset() {
    if (cursor.eats('Z')) {
      return ZoneOffset.UTC;
    }
    int start = cursor.at();
    boolean west = cursor.sees('-');
    if (!cursor.eats('-') && !cursor.eats('+')) {
      return null;
    }
    int minutes = 60 * number(23, "an offset's hour");
    minutes += cursor.eats(':') ? number(59, "an offset's minute") : 0;
    if (minutes > (west ? WEST : EAST)) {
      throw cursor.fault(start, "offsets go from -12:00 to +14:00");
    }
    if (west && minutes == 0) {
      throw cursor.fault(start, "Greenwich's own time is written Z or +00:00");
    }
    return ZoneOffset.ofTotalSeconds(60 * (west ? -minutes : minutes));
  }

  private void colon() {
    if (!cursor.eats(':')) {
      throw cursor.fault("a time is written 10:00:00, with colons; here stands " + cursor.here());
    }
  }

  private int number(int highest, String what) {
    int start = cursor.at();
    for (int i = 0; i < 2; i++) {
      if (!cursor.eatsDigit(false)) {
        throw cursor.fault("%s has two digits; here stands %s".formatted(what, cursor.here()));
      }
    }
    int number = Integer.parseInt(cursor.since(start));
    if (number > highest) {
      throw cursor.fault(start, "%s goes from 00 to %s".formatted(what, highest));
    }
    return number;
  }
}
