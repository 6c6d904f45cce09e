package attache.dossier.value;

import java.math.BigDecimal;
import java.util.List;

/** Something a source states about a record beside its developments: a word, a number, a list. */
public sealed interface StatedFacet {

  record Words(String value) implements StatedFacet {
    public Words {
      Text.requiredPassage("value", value);
    }
  }

  record Number(BigDecimal value) implements StatedFacet {}

  record YesNo(boolean value) implements StatedFacet {}

  record Several(List<String> values) implements StatedFacet {
    public Several {
      values = List.copyOf(values);
      values.forEach(value -> Text.requiredPassage("value", value));
    }
  }
}
