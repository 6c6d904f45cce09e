package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attache.dossier.value.Citation.Quote;
import attache.dossier.value.Country;
import attache.dossier.value.Equipment;
import attache.dossier.value.Indicator;
import attache.dossier.value.Invalid;
import attache.dossier.value.Money;
import attache.dossier.value.Offset;
import attache.dossier.value.Party;
import attache.dossier.value.Quantity;
import attache.dossier.value.RecordId;
import attache.dossier.value.Term;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DetailsTest {
  private static final Texts SPANISH = Texts.in("es");

  static final List<ThrowingCallable> REFUSALS =
      List.of(
          () -> new RecordId("No Slug"),
          () -> Term.of("role", "no term"),
          () -> new Country("XX"),
          () -> new Money(BigDecimal.ONE, "dollars", null, null, false),
          () -> new Money(BigDecimal.ONE.negate(), "USD", null, null, false),
          () -> new Party(Party.Type.STATE, "Peru", "PARTY", null, null, null, false, null),
          () -> new Party(Party.Type.GROUP, "x", "PARTY", null, null, "king", false, null),
          () -> new Party(Party.Type.GROUP, " ", "PARTY", null, null, null, false, null),
          () ->
              new Equipment(
                  null, new Quantity.Unspecified(null), null, null, null, null, null, List.of()),
          () -> new Indicator("share", null, null, null, null),
          () -> new Offset(null, List.of()),
          () -> new Quote("half \ud800 a character", null, null));

  @ParameterizedTest
  @FieldSource("REFUSALS")
  void whatTheDomainRefusesIsSaidInSpanish(ThrowingCallable refusal) {
    String refused = String.valueOf(catchThrowableOfType(Invalid.class, refusal).getMessage());

    assertThat(Details.in(SPANISH, refused)).as(refused).isNotNull().doesNotContain("$");
    assertThat(Details.in(Texts.in("en"), refused)).isEqualTo(refused);
  }

  @Test
  void whatTheDomainSaysInEnglishIsASentence() {
    assertThat(Details.sentence("a record cannot be linked to itself"))
        .isEqualTo("A record cannot be linked to itself.");
    assertThat(Details.sentence("purchase is no term; write 1 to 64 upper-case letters"))
        .isEqualTo("purchase is no term; write 1 to 64 upper-case letters.");
    assertThat(Details.sentence("deal-x has none")).isEqualTo("deal-x has none.");
  }

  @Test
  void whatNobodyTranslatedIsNotMadeUp() {
    assertThat(Details.in(SPANISH, "the moon is full")).isNull();
  }
}
