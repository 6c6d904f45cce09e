package attache.tracker.totals;

import attache.tracker.views.AtClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts and quantities, all that are asked of the same records from one statement. */
@Component
class Totals {
  /** What rests on something; the rest counts only where asked for. */
  static final String CONFIRMED =
      "(s.confirmed and c.modality <> 'UNCONFIRMED' and s.stage is distinct from 'UNCONFIRMED')";

  private final JdbcClient database;
  private final Wholes wholes;

  Totals(JdbcClient database, Wholes wholes) {
    this.database = database;
    this.wholes = wholes;
  }

  /** Of each slice the totals of every combination there is, or the one over all. */
  ArrayNode of(Asked asked) {
    EquipmentLines lines =
        asked.quantities() || asked.isOver(Dimension.Over.LINES)
            ? EquipmentLines.asked(database, asked.selection(), asked.at())
            : EquipmentLines.ALL;
    OneLook look = new OneLook(asked, lines);
    List<Less> less = asked.quantities() ? wholes.less(asked, look, lines) : List.of();
    ArrayNode answers = JsonNodeFactory.instance.arrayNode();
    asked.slices().forEach(_ -> answers.addArray());
    look.bind(database.sql(look.sql()))
        .query(
            row -> {
              int place = row.getInt("place");
              Asked.Slice slice = asked.slices().get(place);
              ObjectNode item = ((ArrayNode) answers.get(place)).addObject();
              for (int i = 0; i < slice.by().size(); i++) {
                item.put(slice.by().get(i).word(), row.getString("by_" + (i + 1)));
              }
              item.put("count", row.getLong("records"));
              if (asked.quantities()) {
                quantities(
                    item,
                    row,
                    asked.agreements() && !slice.isOver(Dimension.Over.LINES),
                    less.get(place).of(slice.by(), row));
              }
              if (slice.isOfAll()) {
                item.put("unconfirmedLeftOut", row.getLong("left_out"));
              }
            });
    return answers;
  }

  /** The records that are counted; conditions follow. */
  static String records(Asked asked) {
    return asked.isOnStatuses() ? AtClocks.STATUSES : from(asked) + AtClocks.WHERE;
  }

  /** Without what is unconfirmed, unless that counts as well. */
  static String from(Asked asked) {
    return asked.unconfirmed() ? AtClocks.FROM : AtClocks.FIRM;
  }

  static String conditions(Asked asked) {
    return asked.selection().conditions() + (asked.unconfirmed() ? "" : "\nand " + CONFIRMED);
  }

  private static void quantities(ObjectNode node, ResultSet row, boolean agreements, Less.Sum less)
      throws SQLException {
    if (agreements) {
      node.put("agreements", row.getBigDecimal("agreements").subtract(less.agreements()));
    }
    ObjectNode quantities = node.putObject("quantities");
    quantities.put("exact", row.getBigDecimal("units").subtract(less.units()));
    quantities.put("countedInParts", less.inParts());
    quantities.put("offsetsLeftOut", less.offsets());
    quantities
        .putObject("lines")
        .put("exact", row.getLong("exact") - less.exact())
        .put("inexact", row.getLong("inexact") - less.inexact())
        .put("unspecified", row.getLong("unspecified") - less.unspecified());
  }
}
