package attache.tracker.pages.explore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Land without borders, and where each state's capital is, on a drawing 1000 wide. Equal Earth: an
 * area of the map is the same area of the world wherever it lies (Šavrič, Patterson and Jenny
 * 2018).
 */
public final class Earth {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double SCALE = 1000 / 5.4133;
  private static final double NORTH = y(84);

  /** Nobody has a capital in Antarctica. */
  private static final int HEIGHT = (int) Math.ceil((NORTH - y(-57)) * SCALE);

  private static final List<String> LAND = new ArrayList<>();
  private static final List<String> WATER = new ArrayList<>();
  private static final Map<String, Place> CAPITALS = new HashMap<>();

  static {
    outline();
    capitals();
  }

  private Earth() {}

  /** A point of the drawing. */
  public record Place(double x, double y) {}

  public static int height() {
    return HEIGHT;
  }

  /** Paths of land. */
  public static List<String> land() {
    return LAND;
  }

  /** Paths of seas and lakes that lie within land. */
  public static List<String> water() {
    return WATER;
  }

  /** The capital of a state; {@code null} for whoever has none. */
  static @Nullable Place capital(String key) {
    return CAPITALS.get(key);
  }

  static Place at(double latitude, double longitude) {
    double l = parameter(latitude);
    double l2 = l * l;
    double l6 = l2 * l2 * l2;
    double x =
        2
            * Math.sqrt(3)
            * Math.toRadians(longitude)
            * Math.cos(l)
            / (3 * (9 * A4 * l6 * l2 + 7 * A3 * l6 + 3 * A2 * l2 + A1));
    return new Place(500 + x * SCALE, (NORTH - y(latitude)) * SCALE);
  }

  private static double parameter(double latitude) {
    return Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
  }

  private static double y(double latitude) {
    double l = parameter(latitude);
    double l2 = l * l;
    double l6 = l2 * l2 * l2;
    return l * (A4 * l6 * l2 + A3 * l6 + A2 * l2 + A1);
  }

  private static void outline() {
    try (BufferedReader lines = open("/map/outline.txt")) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> (line.startsWith("~") ? WATER : LAND).add(path(line.replace("~", ""))));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String path(String line) {
    String[] numbers = line.strip().split(" ");
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < numbers.length; i += 2) {
      Place place = at(Double.parseDouble(numbers[i + 1]), Double.parseDouble(numbers[i]));
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", place.x, place.y));
    }
    return path.append('Z').toString();
  }

  private static void capitals() {
    try (BufferedReader lines = open("/map/capitals.properties")) {
      Properties read = new Properties();
      read.load(lines);
      for (String code : read.stringPropertyNames()) {
        String[] degrees = read.getProperty(code).split(" ");
        CAPITALS.put(code, at(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1])));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static BufferedReader open(String file) {
    InputStream in = Objects.requireNonNull(Earth.class.getResourceAsStream(file));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
