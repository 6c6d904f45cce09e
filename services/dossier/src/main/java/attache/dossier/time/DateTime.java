package attache.dossier.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day with a time of day to the second (EDTF level 0 "Date and Time").
 *
 * <p>It covers the day as it is written: an event on the evening of 5 May in Buenos Aires happened
 * on 5 May, whatever day it was in Greenwich.
 *
 * @param offset null for local time that does not say where
 */
record DateTime(LocalDate date, LocalTime time, @Nullable ZoneOffset offset) implements Moment {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return new Span(date, date).firstFrom(day);
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate day) {
    return new Span(date, date).lastUntil(day);
  }

  @Override
  public Precision precision() {
    return Precision.DAY;
  }

  @Override
  public Qualifier qualifier() {
    return Qualifier.NONE;
  }

  @Override
  public String canonical() {
    return date + "T" + TO_THE_SECOND.format(time) + (offset == null ? "" : offset.getId());
  }
}
