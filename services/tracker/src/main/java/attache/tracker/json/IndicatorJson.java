package attache.tracker.json;

import attache.dossier.time.Edtf;
import attache.dossier.value.Indicator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What an indicator measures in JSON. */
final class IndicatorJson {
  private IndicatorJson() {}

  static @Nullable Indicator read(Fields fields) {
    String measure = fields.requiredText("measure");
    BigDecimal value = fields.decimal("value");
    String unit = fields.text("unit");
    var qualifier = fields.word("qualifier", Indicator.Qualifier.class);
    Edtf period = fields.value("period", Edtf::parse);
    return fields.make(() -> new Indicator(measure, value, unit, qualifier, period));
  }

  static ObjectNode write(Indicator indicator) {
    ObjectNode node = Json.object();
    node.put("measure", indicator.measure());
    if (indicator.value() != null) {
      node.put("value", indicator.value().toPlainString());
    }
    Json.putText(node, "unit", indicator.unit());
    Json.putText(node, "qualifier", indicator.qualifier());
    Json.putText(node, "period", indicator.period());
    return node;
  }
}
