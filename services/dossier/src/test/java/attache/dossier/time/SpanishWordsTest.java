package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishWordsTest {
  private static final Locale SPANISH = Locale.of("es");

  @ParameterizedTest(name = "“{0}” is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-05-05            | 5 de mayo de 2021
          2021-05?              | mayo de 2021 (incierto)
          2021~                 | hacia 2021
          -0099                 | 100 a. C.
          201X                  | década de 2010
          20XX                  | algún año de 2000 a 2099
          2021-XX               | 2021, mes desconocido
          2021-XX-XX            | 2021, día y mes desconocidos
          XXXX-02-02            | 2 de febrero, año desconocido
          1984-1X               | octubre, noviembre o diciembre de 1984
          2020-02-X9            | 9, 19 o 29 de febrero de 2020
          2018-22               | verano de 2018
          2019-21               | primavera de 2019
          2001-30               | verano austral de 2001
          2001-28               | invierno boreal de 2001
          2001-36               | cuarto trimestre de 2001
          2020-37               | primer cuatrimestre de 2020
          2017-38               | segundo cuatrimestre de 2017
          2019-40               | primer semestre de 2019
          2010/2016             | de 2010 a 2016
          2021-02-17/2021-02-19 | del 17 de febrero de 2021 al 19 de febrero de 2021
          2018-21/2018-23       | de la primavera de 2018 al otoño de 2018
          2019-05/..            | desde mayo de 2019
          2019-40/              | desde el primer semestre de 2019, fin desconocido
          ../2019-05-05         | hasta el 5 de mayo de 2019
          /2019                 | hasta 2019, inicio desconocido
          [..2021-05-05]        | 5 de mayo de 2021 o antes
          [..2021-06-30]        | antes de julio de 2021
          [2019-33..]           | primer trimestre de 2019 o después
          [2010..2016]          | entre 2010 y 2016
          [2019-09,2019-10]     | septiembre de 2019 u octubre de 2019
          {1960,1961-12}        | 1960 y diciembre de 1961
          {..1984}              | todo hasta 1984
          2004-?06-11           | 11 de junio de 2004 (mes: incierto)
          ?2004-06-~11          | 11 de junio de 2004 (año: incierto, día: aproximado)
          1953S3                | hacia 1953, entre 1950 y 1959
          """)
  void aDateIsSaidInSpanish(String text, String words) {
    assertThat(Edtf.parse(text).inWords(SPANISH)).isEqualTo(words);
  }

  @ParameterizedTest(name = "“{0}”")
  @CsvFileSource(resources = "edtf-examples.csv", delimiter = '|', numLinesToSkip = 1)
  void whatEnglishSaysSpanishSaysWithoutCodes(
      String text, String earliest, String latest, String precision, String canonical, String en) {
    assertThat(Edtf.parse(text).inWords(SPANISH))
        .doesNotContain("/", "[", "{", "~", "?", "%")
        .doesNotContainPattern("\\d-\\d|\\b(year|month|day|unknown|about|from|until|or|and)\\b");
  }
}
