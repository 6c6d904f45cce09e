package attache.tracker.pages.explore;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Deals by supplier and recipient; who takes part in most stands first. */
public record Matrix(
    List<Side> suppliers, List<Side> recipients, Map<Pair, Cell> cells, List<Cell> all) {

  /**
   * A supplier or a recipient.
   *
   * @param key a state's code, or a name; empty where nobody is named
   * @param deals of a whole answer, each deal once; of cells added up, once a partner
   */
  public record Side(String key, long deals) {}

  /** Who supplies whom. */
  public record Pair(String supplier, String recipient) {}

  /** How many deals, and how many units. */
  public record Cell(Pair pair, long deals, Units units) {}

  static Matrix read(JsonNode items) {
    Map<Pair, Cell> cells = new LinkedHashMap<>();
    Map<String, Long> suppliers = new HashMap<>();
    Map<String, Long> recipients = new HashMap<>();
    for (JsonNode item : items) {
      Pair pair = new Pair(Fields.text(item, "supplier", ""), Fields.text(item, "recipient", ""));
      long deals = item.path("count").longValue();
      cells.put(pair, new Cell(pair, deals, Units.read(item.path("quantities"))));
      suppliers.merge(pair.supplier, deals, Long::sum);
      recipients.merge(pair.recipient, deals, Long::sum);
    }
    List<Cell> all = new ArrayList<>(cells.values());
    all.sort(Comparator.comparingLong(Cell::deals).reversed());
    return new Matrix(sides(suppliers), sides(recipients), cells, all);
  }

  /** The same with each side's own totals: there a deal with several partners counts once. */
  Matrix withTotals(JsonNode bySupplier, JsonNode byRecipient) {
    return new Matrix(read(bySupplier).suppliers, read(byRecipient).recipients, cells, all);
  }

  private static List<Side> sides(Map<String, Long> deals) {
    return deals.entrySet().stream()
        .map(entry -> new Side(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Side::deals).reversed().thenComparing(Side::key))
        .toList();
  }

  public @Nullable Cell cell(Side supplier, Side recipient) {
    return cells.get(new Pair(supplier.key, recipient.key));
  }

  public long most() {
    return all.stream().mapToLong(Cell::deals).max().orElse(1);
  }

  /** How dark a cell is, 1 to 5; each step doubles where there are many. */
  public int shade(Cell cell) {
    double most = Math.log1p(most());
    return Math.clamp((int) Math.ceil(5 * Math.log1p((double) cell.deals) / most), 1, 5);
  }
}
