package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatesTest {

  @ParameterizedTest(name = "“{0}” may mean {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          May 2021                        | 2021-05
          may, 2021                       | 2021-05
          mayo de 2021                    | 2021-05
          Sept. 2021                      | 2021-09
          5 May 2021                      | 2021-05-05
          October 8, 2019                 | 2019-10-08
          the 1st of June 2021            | -
          1st June 2021                   | 2021-06-01
          8 de octubre de 2019            | 2019-10-08
          2021/05/05                      | 2021-05-05
          2021/5                          | 2021-05
          05/05/2021                      | 2021-05-05
          05/06/2021                      | 2021-06-05 2021-05-06
          17/02/2021                      | 2021-02-17
          32/13/2021                      | -
          31 April 2021                   | -
          about 2019                      | 2019~
          c. 2019                         | 2019~
          about May 2021                  | 2021-05~
          hacia mayo de 2021              | 2021-05~
          May 2021?                       | 2021-05?
          possibly May 2021               | 2021-05?
          around 2019                     | 2019~
          early 2020                      | 2020-37 2020-33
          a principios de 2020            | 2020-37 2020-33
          mid-2020                        | 2020-38
          a mediados de 2020              | 2020-38
          late 2020                       | 2020-39 2020-36
          a fines de 2020                 | 2020-39 2020-36
          late May 2021                   | [2021-05-21..2021-05-31]
          in May 2021                     | 2021-05
          en mayo de 2021                 | 2021-05
          el 5 de mayo de 2021            | 2021-05-05
          antes del 5 de mayo de 2021     | [..2021-05-04] [..2021-05-05]
          before 5 May 2021               | [..2021-05-04] [..2021-05-05]
          before July 2021                | [..2021-06-30] [..2021-07]
          antes de julio de 2021          | [..2021-06-30] [..2021-07]
          after July 2021                 | [2021-08-01..] [2021-07..]
          by July 2021                    | [..2021-07]
          July 2021 or earlier            | [..2021-07]
          hasta julio de 2021             | [..2021-07]
          since 2017                      | 2017/..
          desde 2017                      | 2017/..
          2017 or later                   | [2017..]
          17-19 February 2021             | 2021-02-17/2021-02-19 [2021-02-17..2021-02-19]
          17–19 February 2021             | 2021-02-17/2021-02-19 [2021-02-17..2021-02-19]
          from 17 to 19 February 2021     | 2021-02-17/2021-02-19 [2021-02-17..2021-02-19]
          del 17 al 19 de febrero de 2021 | 2021-02-17/2021-02-19 [2021-02-17..2021-02-19]
          28 February to 2 March 2021     | 2021-02-28/2021-03-02 [2021-02-28..2021-03-02]
          May to July 2021                | 2021-05/2021-07 [2021-05..2021-07]
          between 2010 and 2016           | [2010..2016] 2010/2016
          entre 2010 y 2016               | [2010..2016] 2010/2016
          2010-2016                       | 2010/2016 [2010..2016]
          2016-2010                       | -
          2017 to July 2021               | 2017/2021-07 [2017..2021-07]
          the 2000s                       | 200X
          2010s                           | 201X
          los años 2000                   | 200X
          la década de 2010               | 201X
          before 2000                     | [..1999-12-31] [..2000]
          spring 2021                     | 2021-21
          primavera de 2021               | 2021-21
          Q1 2021                         | 2021-33
          2021 Q1                         | 2021-33
          the first half of 2021          | 2021-40
          today                           | -
          for several years               | -
          """)
  void aPersonSWordsAreRead(String typed, String readings) {
    List<String> expected = readings.equals("-") ? List.of() : Arrays.asList(readings.split(" "));

    assertThat(PlainDates.suggest(typed)).extracting(s -> s.edtf().text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-05?", "[..2021-07]", "2017/2021-07", " 2021-05-05 "})
  void whatIsEDTFAlreadyMeansItself(String typed) {
    assertThat(PlainDates.suggest(typed))
        .extracting(s -> s.edtf().text())
        .containsExactly(typed.strip());
  }

  @Test
  void aSuggestionSaysBackWhatItUnderstood() {
    assertThat(PlainDates.suggest("before July 2021"))
        .extracting(DateSuggestion::words)
        .containsExactly("before July 2021", "July 2021 or earlier");
  }

  @Test
  void wordsAroundADateThatDoesNotExistAreNotUnderstoodAndAroundOneThatDoesAre() {
    for (String words :
        List.of("before %s", "antes del %s", "after %s", "by %s", "from %s on", "early %s")) {
      for (String date : List.of("31/02/2021", "2021/00", "2021/13", "31 February 2021")) {
        String text = words.formatted(date);
        assertThat(PlainDates.suggest(text)).as(text).isEmpty();
      }
    }
    assertThat(PlainDates.suggest("before 25/12/2020"))
        .extracting(found -> found.edtf().text())
        .containsExactly("[..2020-12-24]", "[..2020-12-25]");
  }

  @Test
  void nonsenseAndEndlessTextsAreNotUnderstood() {
    var noise = new RandomEdtf(new Random(7));
    for (int i = 0; i < 500; i++) {
      String text = noise.noise();
      assertThatCode(() -> PlainDates.suggest(text)).as(text).doesNotThrowAnyException();
    }
    assertThat(PlainDates.suggest("a to ".repeat(40))).isEmpty();
    assertThat(PlainDates.suggest("a".repeat(1_000_000))).isEmpty();
    assertThat(PlainDates.suggest("May" + " ".repeat(200) + "2021")).isEmpty();
    assertThat(PlainDates.suggest("")).isEmpty();
  }
}
