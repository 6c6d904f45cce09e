package attache.dossier.time;

/** One date of any precision: what may stand alone, at an end of an interval or in a set. */
sealed interface Moment extends Expression, IntervalEnd
    permits CalendarDate, DateTime, PartOfYear, LongYear {}
