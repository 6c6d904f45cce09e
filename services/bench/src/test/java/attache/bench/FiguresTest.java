package attache.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class FiguresTest {

  @Test
  void theMedianIsTheValueInTheMiddleOrBetweenTheTwo() {
    assertThat(Figures.median(DoubleStream.of(9, 1, 5))).isEqualTo(5);
    assertThat(Figures.median(DoubleStream.of(4, 1, 2, 9))).isEqualTo(3);
  }

  @Test
  void aPercentileFallsBetweenItsNeighbours() {
    assertThat(Figures.percentile(new double[] {10, 20, 30, 40, 50}, 0.99)).isEqualTo(49.6);
  }

  @Test
  void numbersShowThreeDigitsThatMatter() {
    assertThat(Figures.text(16204.4)).isEqualTo("16,204");
    assertThat(Figures.text(83.93)).isEqualTo("83.9");
    assertThat(Figures.text(4.711)).isEqualTo("4.71");
    assertThat(Figures.text(0.2134)).isEqualTo("0.213");
  }
}
