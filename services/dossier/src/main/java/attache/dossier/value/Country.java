package attache.dossier.value;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state by its ISO 3166 code: part 1 (alpha-2) for states of today, part 3 (alpha-4) for former
 * ones such as {@code SUHH}, the Soviet Union.
 */
public record Country(String code) {
  private static final Set<String> TODAY =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final Set<String> FORMER = Locale.getISOCountries(Locale.IsoCountryCode.PART3);

  public Country {
    if (!TODAY.contains(code) && !FORMER.contains(code)) {
      throw new Invalid(
          Invalid.Rule.COUNTRY,
          null,
          ("\"%s\" is no country; give an ISO 3166-1 alpha-2 code such as AR, or for a former state"
                  + " an ISO 3166-3 code such as SUHH")
              .formatted(Term.abbreviate(code)));
    }
  }

  /** The part of ISO 3166 the code belongs to: 1 or 3. */
  public int isoPart() {
    return code.length() == 2 ? 1 : 3;
  }

  /** Refuses a part that is not the code's own; a missing one is fine. */
  public Country inPart(@Nullable Integer part) {
    if (part != null && part != isoPart()) {
      throw new Invalid(
          "isoPart",
          "%s stands in part %d of ISO 3166, not in part %d".formatted(code, isoPart(), part));
    }
    return this;
  }

  @Override
  public String toString() {
    return code;
  }
}
