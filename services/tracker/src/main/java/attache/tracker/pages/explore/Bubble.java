package attache.tracker.pages.explore;

import attache.tracker.pages.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals of one state, drawn at its capital; a bubble's area says how many.
 *
 * @param label where the name stands; {@code null} where it would lie on something else
 */
public record Bubble(
    String key, String name, long deals, double x, double y, double r, @Nullable Label label) {
  private static final double LARGEST = 36;
  private static final double SMALLEST = 4;
  private static final double LETTER = 8.3;
  private static final double LINE = 15;

  /** A name beside its bubble, from its left end. */
  public record Label(double x, double y) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  /** Of those with a capital, the largest first, so that smaller ones lie on top. */
  static List<Bubble> of(List<Matrix.Side> sides, Texts texts) {
    List<Matrix.Side> drawn =
        sides.stream().filter(side -> Earth.capital(side.key()) != null).toList();
    long most = drawn.stream().mapToLong(Matrix.Side::deals).max().orElse(1);
    List<Bubble> bubbles =
        drawn.stream().map(side -> bare(side, most, texts.state(side.key()))).toList();
    List<Box> taken = new ArrayList<>(bubbles.stream().map(Bubble::box).toList());
    return bubbles.stream().map(bubble -> bubble.labelled(taken)).toList();
  }

  private static Bubble bare(Matrix.Side side, long most, String name) {
    Earth.Place place = java.util.Objects.requireNonNull(Earth.capital(side.key()));
    double r = Math.max(SMALLEST, LARGEST * Math.sqrt((double) side.deals() / most));
    return new Bubble(side.key(), name, side.deals(), place.x(), place.y(), r, null);
  }

  private Box box() {
    return new Box(x - r, y - r, x + r, y + r);
  }

  /** The first of four places at which the name meets nothing; none of them is fine too. */
  private Bubble labelled(List<Box> taken) {
    double width = LETTER * (name.length() + 1 + String.valueOf(deals).length());
    for (Label label :
        List.of(
            new Label(x + r + 4, y + 4),
            new Label(x - r - 4 - width, y + 4),
            new Label(x - width / 2, y - r - 5),
            new Label(x - width / 2, y + r + 14))) {
      Box box = new Box(label.x, label.y - LINE + 3, label.x + width, label.y + 4);
      boolean inside = box.left > 0 && box.right < 1000 && box.top > 0;
      if (inside && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return new Bubble(key, name, deals, x, y, r, label);
      }
    }
    return this;
  }
}
