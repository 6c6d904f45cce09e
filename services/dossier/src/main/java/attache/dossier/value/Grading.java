package attache.dossier.value;

import java.util.OptionalInt;

/**
 * The Admiralty code (NATO STANAG 2511): the source's reliability and the information's
 * credibility, kept apart.
 */
public record Grading(Reliability reliability, Credibility credibility) {

  /** How far the source can be relied upon; F means it cannot be judged, never "middling". */
  public enum Reliability {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("reliability cannot be judged");

    private final String words;

    Reliability(String words) {
      this.words = words;
    }

    /** The letter of the code in words. */
    public String words() {
      return words;
    }
  }

  /** How credible the information is, 1 (confirmed) to 5 (improbable); 6 cannot be judged. */
  public enum Credibility {
    ONE(1, "confirmed by other sources"),
    TWO(2, "probably true"),
    THREE(3, "possibly true"),
    FOUR(4, "doubtful"),
    FIVE(5, "improbable"),
    SIX(6, "truth cannot be judged");

    private final int digit;
    private final String words;

    Credibility(int digit, String words) {
      this.digit = digit;
      this.words = words;
    }

    /** The digit of the code in words. */
    public String words() {
      return words;
    }

    /** The digit of the code, 1 to 6. */
    public int digit() {
      return digit;
    }

    public static Credibility of(int digit) {
      if (digit < 1 || digit > 6) {
        throw new Invalid("credibility", "credibility runs from 1 to 6; " + digit + " does not");
      }
      return values()[digit - 1];
    }
  }

  /**
   * Confidence in percent by the Admiralty credibility scale of STIX 2.1, appendix A: 90, 70, 50,
   * 30 and 10 for 1 to 5; empty where source or information cannot be judged.
   */
  public OptionalInt confidence() {
    return switch (credibility) {
      case SIX -> OptionalInt.empty();
      case ONE, TWO, THREE, FOUR, FIVE ->
          reliability == Reliability.F
              ? OptionalInt.empty()
              : OptionalInt.of(110 - 20 * credibility.digit());
    };
  }

  /** True for F6: neither the source nor the information can be judged. */
  public boolean isUnknown() {
    return reliability == Reliability.F && credibility == Credibility.SIX;
  }

  @Override
  public String toString() {
    return reliability.name() + credibility.digit();
  }
}
