package attache.dossier.time;

/** An end of an interval: a date, or one of the two ways to have none. */
sealed interface IntervalEnd permits Moment, IntervalEnd.Dateless {

  /** An end without a date (EDTF level 1 "Extended Interval"). */
  enum Dateless implements IntervalEnd {
    /** Written {@code ..}: the interval has no end on this side. */
    OPEN(".."),
    /** Written as nothing: it has one, but nobody said when. */
    UNKNOWN("");

    private final String sign;

    Dateless(String sign) {
      this.sign = sign;
    }

    @Override
    public String canonical() {
      return sign;
    }

    @Override
    public Qualifier qualifier() {
      return Qualifier.NONE;
    }
  }

  String canonical();

  Qualifier qualifier();
}
