package attache.tracker.library;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.value.Citation.Quote;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final PlainText TEXT =
      new PlainText(
          "He said:  \u201cWe want\n two helicopters\u201d.  She didn\u2019t agree. We want two ships.");

  private static Quote quote(String exact) {
    return new Quote(exact, null, null);
  }

  private static PlainText.Span place(Quote quote) {
    return Objects.requireNonNull(TEXT.find(quote), "it is not found");
  }

  private static String found(Quote quote) {
    return TEXT.at(place(quote));
  }

  @Test
  void lineEndsAndQuotationMarksMayDifferAndThePlaceIsThatOfTheTextAsItIsKept() {
    assertThat(found(quote("said: \"We want two helicopters\".")))
        .isEqualTo("said:  \u201cWe want\n two helicopters\u201d.");
    assertThat(found(quote("didn't agree"))).isEqualTo("didn\u2019t agree");
    assertThat(found(quote("\u00abWe want"))).isEqualTo("\u201cWe want");
  }

  @Test
  void whatStandsAroundTellsTwoPlacesApart() {
    Quote second = new Quote("We want two", "agree.", " ships");

    assertThat(found(second)).isEqualTo("We want two");
    assertThat(place(quote("We want two")).start()).isLessThan(place(second).start());
    assertThat(TEXT.find(new Quote("We want two", "agree.", " helicopters"))).isNull();
  }

  @Test
  void aWordMoreOrLessIsNoQuote() {
    assertThat(TEXT.find(quote("We want three helicopters"))).isNull();
    assertThat(TEXT.find(quote("we want two"))).isNull();
  }

  @Test
  void theNearestPassageSharesMostWords() {
    assertThat(TEXT.nearest(quote("We want three helicopters")))
        .isEqualTo("We want two helicopters");
    assertThat(TEXT.nearest(quote("two big ships"))).isEqualTo("want two ships");
    assertThat(TEXT.nearest(quote("nothing of the kind"))).isNull();
    assertThat(TEXT.nearest(quote("..."))).isNull();
  }
}
