package attache.dossier.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another (EDTF level 0 "Time Interval"), with open or unknown ends and parts of
 * any precision (levels 1 and 2 "Extended Interval"). It covers every day from the first of its
 * start to the last of its end.
 */
record Interval(IntervalEnd start, IntervalEnd end) implements Expression {

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return span().firstFrom(day);
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate day) {
    return span().lastUntil(day);
  }

  private Span span() {
    return Span.between(start instanceof Moment m ? m : null, end instanceof Moment m ? m : null);
  }

  @Override
  public Precision precision() {
    return Precision.INTERVAL;
  }

  @Override
  public Qualifier qualifier() {
    return start.qualifier().and(end.qualifier());
  }

  @Override
  public String canonical() {
    return start.canonical() + "/" + end.canonical();
  }
}
