package attache.dossier.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an EDTF text means: one date, an interval or a set; made by {@link Edtf#parse}. */
sealed interface Expression permits Moment, Interval, DateSet {

  /** The first day on or after the given one that this covers, or null when there is none. */
  @Nullable LocalDate firstFrom(LocalDate day);

  /** The last day on or before the given one that this covers, or null when there is none. */
  @Nullable LocalDate lastUntil(LocalDate day);

  Precision precision();

  /** All qualifiers of all parts taken together. */
  Qualifier qualifier();

  /** The one text of this meaning; reading it gives an equal expression. */
  String canonical();
}
