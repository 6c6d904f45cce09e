package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {
  private static final Country AR = new Country("AR");

  private static Party party(
      Party.Type type,
      @Nullable Country state,
      @Nullable Country country,
      @Nullable String office) {
    return new Party(type, "Somebody", "PARTY", state, country, office, false, null);
  }

  @Test
  void stateHasItsCode() {
    assertThat(party(Party.Type.STATE, AR, null, null).nationality()).isEqualTo(AR);
    Refused.at(
        "iso3166", "needs its ISO 3166 code", () -> party(Party.Type.STATE, null, null, null));
  }

  @Test
  void othersBelongToACountryInstead() {
    for (Party.Type type : List.of(Party.Type.ORGANISATION, Party.Type.PERSON, Party.Type.GROUP)) {
      assertThat(party(type, null, AR, null).nationality()).isEqualTo(AR);
      assertThat(party(type, null, null, null).nationality()).isNull();
      Refused.at("iso3166", "only a STATE", () -> party(type, AR, null, null));
    }
  }

  @Test
  void onlyAPersonHoldsAnOffice() {
    assertThat(party(Party.Type.PERSON, null, AR, "president").office()).isEqualTo("president");
    Refused.at("office", "only a PERSON", () -> party(Party.Type.STATE, AR, null, "president"));
    Refused.at("office", "only a PERSON", () -> party(Party.Type.GROUP, null, null, "president"));
  }

  @Test
  void nameAndRoleAreNeeded() {
    Refused.at(
        "name",
        "missing",
        () -> new Party(Party.Type.GROUP, "", "PARTY", null, null, null, false, null));
    Refused.at(
        "role",
        "no term",
        () -> new Party(Party.Type.GROUP, "A", "party", null, null, null, false, null));
  }

  @Test
  void rolesTellTheSides() {
    Party supplier = new Party(Party.Type.STATE, "R", "SUPPLIER", AR, null, null, false, null);
    Party recipient = new Party(Party.Type.STATE, "A", "RECIPIENT", AR, null, null, false, null);
    assertThat(supplier.supplies()).isTrue();
    assertThat(supplier.receives()).isFalse();
    assertThat(recipient.receives()).isTrue();
    assertThat(recipient.supplies()).isFalse();
  }

  @Test
  void countryIsOneOfTodayOrAFormerOne() {
    assertThat(new Country("RU").isoPart()).isEqualTo(1);
    assertThat(new Country("SUHH").isoPart()).isEqualTo(3);
    assertThat(new Country("SUHH").inPart(3).inPart(null)).hasToString("SUHH");
    Refused.at("isoPart", "not in part 1", () -> new Country("SUHH").inPart(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "ar", "ARG", "SU", "Argentina", "ZZZZ"})
  void anythingElseIsNoCountry(String code) {
    Refused.at(null, "is no country", () -> new Country(code));
  }

  @Test
  void equipmentMayHaveNoDesignationButSaysSomething() {
    Quantity some = new Quantity.Unspecified("a batch");
    assertThat(line(null, some, null, null, "Russian helicopters").isSubject()).isTrue();
    assertThat(line("Mirage", some, "AIRCRAFT", "LOST", null).isSubject()).isFalse();
    assertThat(line("MiG-35", some, null, "SUBJECT", null).isSubject()).isTrue();
    Refused.at("designation", "nothing says", () -> line(null, some, null, null, null));
    Refused.at("designation", "missing", () -> line(" ", some, null, null, null));
    Refused.at("category", "no term", () -> line("A", some, "aircraft", null, null));
    Refused.at("role", "no term", () -> line("A", some, null, "lost", null));
    Refused.at(
        "includes/1",
        "missing",
        () -> new Equipment("A", some, null, null, null, null, null, List.of("spares", "")));
  }

  private static Equipment line(
      @Nullable String designation,
      Quantity quantity,
      @Nullable String category,
      @Nullable String role,
      @Nullable String asStated) {
    return new Equipment(designation, quantity, category, null, role, null, asStated, List.of());
  }
}
