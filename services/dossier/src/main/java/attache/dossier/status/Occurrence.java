package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Entry;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.LifeCycle;
import attache.dossier.lifecycle.Stage;
import attache.dossier.time.DateRange;
import attache.dossier.time.EventDate;
import attache.dossier.value.Modality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A development with the days between which it happened.
 *
 * @param earliest the first day it can have happened on; {@link LocalDate#MIN} where that is open
 * @param latest the first day by which it certainly had; {@link LocalDate#MAX} where that is open
 * @param over the last day of the closed period it covers, where that matters to its effect
 * @param said the day what it says was said on
 * @param place where it stands among the others when dates do not tell
 * @param chapter which part of its source's story it belongs to, or {@code null} where no source
 *     tells it in an order; see {@link Order}
 */
record Occurrence(
    Development development,
    Effect effect,
    LocalDate earliest,
    LocalDate latest,
    @Nullable LocalDate over,
    LocalDate said,
    int place,
    @Nullable Integer chapter) {

  static Occurrence of(Entry entry, LifeCycle lifeCycle, int place) {
    Development development = entry.development();
    Effect effect = effectOf(development, lifeCycle);
    EventDate occurred = development.occurred();
    DateRange range = occurred.range();
    LocalDate first = range.earliest();
    LocalDate earliest = first == null ? LocalDate.MIN : first;
    LocalDate latest = range.latest() == null ? LocalDate.MAX : range.latest();
    LocalDate said = entry.said().day();
    LocalDate over = null;
    if (effect instanceof Effect.PastIfClosedInterval && occurred.edtf() != null) {
      // A cooperation over a period begins in its first year, month or day and lasts to its end.
      LocalDate begun = occurred.edtf().intervalBegunBy();
      over = occurred.edtf().isIntervalThatEnds() ? range.latest() : null;
      if (begun != null) {
        latest = begun.isBefore(earliest) ? earliest : begun;
      }
    }
    if (development.type() == DevelopmentType.EXPIRY_SCHEDULED) {
      // Its date is the day it will expire on; it was scheduled before, at a time nobody states.
      earliest = LocalDate.MIN;
      latest = latest.isBefore(said) ? latest : said;
    }
    // What is reported as having happened had happened on the day it was said.
    boolean reportsThePast = !development.isToCome() && !earliest.isAfter(said);
    return new Occurrence(
        development,
        effect,
        earliest,
        reportsThePast && latest.isAfter(said) ? said : latest,
        over,
        said,
        place,
        null);
  }

  /**
   * What is denied, or only planned, moves no stage, unless its type is judged by modality; nor
   * does what is to come on a day that nobody names.
   */
  private static Effect effectOf(Development development, LifeCycle lifeCycle) {
    if (development.isToComeSomeDay()) {
      return new Effect.FacetOnly();
    }
    Effect effect = lifeCycle.effect(development.type());
    return switch (development.modality()) {
      case ASSERTED, CONDITIONAL, ATTRIBUTED, UNCONFIRMED -> effect;
      case DENIED, PLANNED -> effect instanceof Effect.ByModality ? effect : new Effect.FacetOnly();
    };
  }

  boolean isRatification() {
    return effect instanceof Effect.AllParties;
  }

  boolean setsStage() {
    return !(effect instanceof Effect.FacetOnly);
  }

  /**
   * The stage it leads to whatever came before, or {@code null} where that depends on the others.
   */
  @Nullable Stage decides(LocalDate day) {
    return switch (effect) {
      case Effect.To(Stage to) -> to;
      case Effect.PastIfClosedInterval(Stage otherwise) ->
          over != null && over.isBefore(day) ? Stage.PAST : otherwise;
      case Effect.ByModality(Stage otherwise) ->
          switch (development.modality()) {
            case UNCONFIRMED, DENIED -> Stage.UNCONFIRMED;
            case ASSERTED, CONDITIONAL, ATTRIBUTED, PLANNED -> otherwise;
          };
      case Effect.IfNone _, Effect.AllParties _, Effect.FacetOnly _ -> null;
    };
  }

  boolean certainBy(LocalDate day) {
    return !latest.isAfter(day);
  }

  boolean possibleBy(LocalDate day) {
    return !earliest.isAfter(day);
  }

  /**
   * True where nothing but unconfirmed words, or sources that cannot be judged, bear it out, or
   * where it leads to a stage although it is denied.
   */
  boolean isUnconfirmed() {
    return development.isUnconfirmedBy(development.sources())
        || (setsStage() && development.modality() == Modality.DENIED);
  }

  /** True where dates, or the order in which the source tells them, say that this came first. */
  boolean toldBefore(Occurrence other) {
    return latest.isBefore(other.earliest)
        || (chapter != null && other.chapter != null && chapter < other.chapter);
  }

  /** The same where its source tells it in this chapter, between these days. */
  Occurrence told(LocalDate from, LocalDate until, int inChapter) {
    return new Occurrence(
        development,
        effect,
        from.isAfter(earliest) ? from : earliest,
        until.isBefore(latest) ? until : latest,
        over,
        said,
        place,
        inChapter);
  }

  Occurrence at(int newPlace) {
    return new Occurrence(development, effect, earliest, latest, over, said, newPlace, chapter);
  }
}
