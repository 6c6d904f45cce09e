package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

  @ParameterizedTest(name = "from {0} to {1}{2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-05-05 | 2021-05-05 |   | since 5 May 2021      | desde el 5 de mayo de 2021
          2019-11-01 | 2019-11-30 |   | since November 2019   | desde noviembre de 2019
          2019-01-01 | 2019-12-31 |   | since 2019            | desde 2019
          1980-01-01 | 1989-12-31 |   | since the 1980s       | desde la década de 1980
          1985-01-01 | 1994-12-31 |   | since a day between January 1985 and December 1994 | \
          desde un día entre enero de 1985 y diciembre de 1994
          2018-09-01 | 2018-12-31 |   | since a day between September 2018 and December 2018 | \
          desde un día entre septiembre de 2018 y diciembre de 2018
                     | 2021-07-31 |   | by 31 July 2021       | a más tardar el 31 de julio de 2021
          0000-02-02 | 2022-02-02 |   | by 2 February 2022    | a más tardar el 2 de febrero de 2022
          2021-05-01 | 2021-05-31 | ? | since May 2021 (uncertain) | desde mayo de 2021 (incierto)
          2021-01-01 | 2021-12-31 | ~ | since about 2021      | desde hacia 2021
          2021-05-01 | 2021-05-05 | ? | since a day between 1 May 2021 and 5 May 2021 (uncertain) | \
          desde un día entre el 1 de mayo de 2021 y el 5 de mayo de 2021 (incierto)
          """)
  void aBeginningIsToldAsPreciselyAsItIsKnown(
      @Nullable LocalDate earliest,
      LocalDate certain,
      @Nullable String qualifier,
      String english,
      String spanish) {
    Since since = new Since(earliest, certain, qualifier == null ? "" : qualifier, false);

    assertThat(since.words(Texts.in("en"))).isEqualTo(english);
    assertThat(since.words(Texts.in("es"))).isEqualTo(spanish);
  }
}
