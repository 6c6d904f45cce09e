package attache.dossier.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several dates (EDTF level 2 "Set representation"): one of them, or all of them. */
record DateSet(Choice choice, List<Element> elements) implements Expression {

  /** Which of the dates are meant. */
  enum Choice {
    /** {@code [..]}: one, and nobody said which. */
    ONE_OF,
    /** {@code {..}}: every one. */
    ALL_OF
  }

  /**
   * A date of a set, or all from one to another.
   *
   * @param from null in {@code ..2021}: that or any earlier date
   * @param to null in {@code 2021..}: that or any later date; the same as from for a single date
   */
  record Element(@Nullable Moment from, @Nullable Moment to) {

    boolean single() {
      return Objects.equals(from, to);
    }

    Qualifier qualifier() {
      return (from == null ? Qualifier.NONE : from.qualifier())
          .and(to == null ? Qualifier.NONE : to.qualifier());
    }

    @Nullable LocalDate firstFrom(LocalDate day) {
      return single() && from != null ? from.firstFrom(day) : Span.between(from, to).firstFrom(day);
    }

    @Nullable LocalDate lastUntil(LocalDate day) {
      return single() && to != null ? to.lastUntil(day) : Span.between(from, to).lastUntil(day);
    }

    String canonical() {
      return single() && from != null
          ? from.canonical()
          : (from == null ? "" : from.canonical()) + ".." + (to == null ? "" : to.canonical());
    }
  }

  DateSet {
    elements = List.copyOf(elements);
  }

  @Override
  public @Nullable LocalDate firstFrom(LocalDate day) {
    return elements.stream()
        .map(element -> element.firstFrom(day))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public @Nullable LocalDate lastUntil(LocalDate day) {
    return elements.stream()
        .map(element -> element.lastUntil(day))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  @Override
  public Precision precision() {
    return Precision.SET;
  }

  @Override
  public Qualifier qualifier() {
    return elements.stream().map(Element::qualifier).reduce(Qualifier.NONE, Qualifier::and);
  }

  @Override
  public String canonical() {
    String texts = elements.stream().map(Element::canonical).collect(Collectors.joining(","));
    return choice == Choice.ONE_OF ? "[" + texts + "]" : "{" + texts + "}";
  }
}
