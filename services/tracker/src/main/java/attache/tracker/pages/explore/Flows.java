package attache.tracker.pages.explore;

import attache.tracker.pages.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where ribbons from suppliers to recipients are drawn, in units of a drawing 1000 wide. A ribbon
 * is as thick as it has deals; each side keeps room for its name, so that no two names overlap.
 */
public record Flows(List<Node> left, List<Node> right, List<Ribbon> ribbons, int height) {
  /** Stands for all that are not drawn one by one. */
  public static final String REST = "…";

  private static final int MOST = 12;
  private static final int LONGEST = 30;
  private static final int LINE = 20;
  private static final int GAP = 6;
  private static final double THICKEST = 22;
  private static final double TALLEST = 460;
  static final int FROM = 260;
  static final int TO = 740;

  /**
   * A supplier or a recipient.
   *
   * @param y where its bar begins
   * @param middle where its name stands
   */
  public record Node(String key, long deals, double y, double size, double middle) {}

  /** Deals from one to another, drawn along a path. */
  public record Ribbon(String supplier, String recipient, long deals, String path) {}

  /** A side as it is written beside its bar. */
  public static String named(Texts texts, String key) {
    String name =
        switch (key) {
          case "" -> texts.say("explore.unnamed");
          case REST -> texts.say("explore.rest");
          default -> texts.state(key);
        };
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }

  static Flows of(Matrix matrix) {
    List<String> suppliers = drawn(matrix.suppliers());
    List<String> recipients = drawn(matrix.recipients());
    Map<Matrix.Pair, Long> cells = new LinkedHashMap<>();
    for (Matrix.Cell cell : matrix.all()) {
      cells.merge(
          new Matrix.Pair(
              kept(cell.pair().supplier(), suppliers), kept(cell.pair().recipient(), recipients)),
          cell.deals(),
          Long::sum);
    }
    long all = Math.max(1, cells.values().stream().mapToLong(Long::longValue).sum());
    double each = Math.min(THICKEST, TALLEST / all);
    List<Node> left = nodes(suppliers, cells, true, each);
    List<Node> right = nodes(recipients, cells, false, each);
    int height = (int) Math.ceil(Math.max(bottom(left), bottom(right))) + GAP;
    return new Flows(left, right, ribbons(left, right, cells, each), height);
  }

  private static List<String> drawn(List<Matrix.Side> sides) {
    List<String> keys = new ArrayList<>(sides.stream().limit(MOST).map(Matrix.Side::key).toList());
    if (sides.size() > MOST) {
      keys.add(REST);
    }
    return keys;
  }

  private static String kept(String key, List<String> drawn) {
    return drawn.contains(key) ? key : REST;
  }

  private static List<Node> nodes(
      List<String> keys, Map<Matrix.Pair, Long> cells, boolean supplies, double each) {
    List<Node> nodes = new ArrayList<>();
    double y = GAP;
    for (String key : keys) {
      long deals =
          cells.entrySet().stream()
              .filter(
                  cell ->
                      key.equals(supplies ? cell.getKey().supplier() : cell.getKey().recipient()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      double size = Math.max(1.5, deals * each);
      double room = Math.max(LINE, size);
      nodes.add(new Node(key, deals, y + (room - size) / 2, size, y + room / 2));
      y += room + GAP;
    }
    return nodes;
  }

  private static double bottom(List<Node> nodes) {
    return nodes.isEmpty()
        ? 0
        : Math.max(nodes.getLast().y + nodes.getLast().size, nodes.getLast().middle + LINE / 2.0);
  }

  /** Ribbons leave and arrive in the order of the other side, so that few cross. */
  private static List<Ribbon> ribbons(
      List<Node> left, List<Node> right, Map<Matrix.Pair, Long> cells, double each) {
    Map<String, Double> arrived = new HashMap<>();
    List<Ribbon> ribbons = new ArrayList<>();
    for (Node from : left) {
      double out = from.y;
      for (Node to : right) {
        long deals = cells.getOrDefault(new Matrix.Pair(from.key, to.key), 0L);
        if (deals > 0) {
          double in = to.y + arrived.getOrDefault(to.key, 0.0);
          double thick = Math.max(1.5, deals * each);
          ribbons.add(new Ribbon(from.key, to.key, deals, path(out, in, thick)));
          out += thick;
          arrived.merge(to.key, thick, Double::sum);
        }
      }
    }
    return ribbons;
  }

  private static String path(double out, double in, double thick) {
    int begin = FROM + 12;
    int half = (FROM + TO) / 2;
    return String.format(
        Locale.ROOT,
        "M%d %.1fC%d %.1f %d %.1f %d %.1fL%d %.1fC%d %.1f %d %.1f %d %.1fZ",
        begin,
        out,
        half,
        out,
        half,
        in,
        TO - 12,
        in,
        TO - 12,
        in + thick,
        half,
        in + thick,
        half,
        out + thick,
        begin,
        out + thick);
  }
}
