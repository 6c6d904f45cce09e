package attache.dossier.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A season, quarter, third or half of a year: {@code 2021-21}, {@code 2001-33}. */
record PartOfYear(
    YearDigits year, Qualifier yearQualifier, Division division, Qualifier divisionQualifier)
    implements Moment {

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    // A winter reaches into the next year, so the year before the limit's may still cover it.
    return year.upFrom(day.getYear() - 1)
        .mapToObj(y -> new Span(division.firstDay(y), division.lastDay(y)).firstFrom(day))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate day) {
    return year.downFrom(day.getYear())
        .mapToObj(y -> new Span(division.firstDay(y), division.lastDay(y)).lastUntil(day))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Precision precision() {
    return year.known() ? division.precision() : year.precision();
  }

  @Override
  public Qualifier qualifier() {
    return yearQualifier.and(divisionQualifier);
  }

  @Override
  public String canonical() {
    return Qualifier.write(
        List.of(year.toString(), Integer.toString(division.code())),
        List.of(yearQualifier, divisionQualifier));
  }
}
