package attache.tracker.exchange;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records in the catalogue's format that nobody wrote, but that anybody could have. */
final class RandomRecords {
  private static final List<String> DATES =
      List.of(
          "2019",
          "2019-05?",
          "2018-02-28~",
          "198X",
          "2001/2004",
          "2015/..",
          "[..2012-01]",
          "[2011,2012]",
          "2006-21",
          "XXXX-02-02",
          "2010-1X",
          "1999-07-01/1999-08");
  private static final List<String> TEXTS =
      List.of("Ñuñoa", "現代", "Łódź \"quoted\"", "a\tb\\c/d", "🛩️ ok", "é", "x".repeat(400));
  private static final List<String> ADDRESSES =
      List.of("https://example.org/2021/05/05/", "http://ñandú.example/a?b=c:d%", "www.x.ar/現代");
  private static final List<String> NUMBERS = List.of("0", "2.50", "100", "1e2", "-3", "0.1");

  private final Random random;

  RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  ObjectNode next(String id) {
    RecordClass recordClass = one(List.of(RecordClass.values()));
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", id).put("class", recordClass.name());
    record.put("kind", one(List.of("PURCHASE", "X1", "A_B_C")));
    record.put("title", one(TEXTS).replace('\t', ' ') + id);
    record.put("modality", one(List.of("ASSERTED", "CONDITIONAL", "ATTRIBUTED", "UNCONFIRMED")));
    times(3, () -> party(record.withArray("parties").addObject()));
    List<DevelopmentType> types =
        Stream.of(DevelopmentType.values()).filter(recordClass.lifeCycle()::knows).toList();
    int[] seq = {0};
    times(
        6,
        () -> {
          seq[0] += 1 + random.nextInt(2);
          event(record.withArray("events").addObject().put("seq", seq[0]), one(types));
        });
    times(2, () -> equipment(record.withArray("equipment").addObject()));
    times(2, () -> amount(record.withArray("amounts").addObject()));
    times(3, () -> link(record.withArray("links").addObject()));
    times(2, () -> source(record.withArray("sources").addObject()));
    if (recordClass == RecordClass.INDICATOR) {
      record
          .putObject("indicator")
          .put("measure", one(TEXTS))
          .put("value", one(NUMBERS))
          .put("period", one(DATES));
    }
    if (random.nextBoolean()) {
      ObjectNode facets = record.putObject("facets");
      facets.set("number", Json.parse(one(NUMBERS)));
      facets.put("words", one(TEXTS)).put("yes", random.nextBoolean());
      facets.putArray("several").add(one(TEXTS)).add(one(TEXTS));
      facets.set("odd/name~", Json.parse("true"));
    }
    if (random.nextBoolean()) {
      record.put("notes", one(TEXTS)).putNull("reason");
    }
    return record;
  }

  /** The same record with the fields of every object in another order. */
  ObjectNode shuffled(ObjectNode record) {
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    List<String> names = new ArrayList<>(record.propertyNames());
    Collections.shuffle(names, random);
    names.forEach(
        name ->
            other.set(
                name, record.get(name) instanceof ObjectNode o ? shuffled(o) : record.get(name)));
    return other;
  }

  private void party(ObjectNode party) {
    party.put("name", one(TEXTS)).put("role", one(List.of("SUPPLIER", "PARTY", "NEW_ROLE")));
    switch (random.nextInt(3)) {
      case 0 -> party.put("type", "STATE").put("iso3166", "SUHH").put("isoPart", 3);
      case 1 -> party.put("type", "PERSON").put("office", one(TEXTS)).put("country", "AR");
      default -> party.put("type", "GROUP").put("unnamed", random.nextBoolean());
    }
  }

  private void event(ObjectNode event, DevelopmentType type) {
    event.put("type", type.name());
    if (random.nextInt(4) == 0) {
      event.putNull("edtf").put("dateBasis", "NONE").put("edtfBound", "[..2021-07]");
    } else {
      event.put("edtf", one(DATES)).put("dateBasis", one(List.of("STATED", "CONTEXT")));
    }
    event.put("dateAsStated", one(TEXTS));
    if (random.nextBoolean()) {
      event.put("note", one(TEXTS)).put("place", one(TEXTS)).put("count", random.nextInt(99));
      event.put("by", one(TEXTS)).put("recurring", random.nextBoolean()).put("session", 7);
    }
  }

  private void equipment(ObjectNode equipment) {
    equipment.put("designation", one(TEXTS)).put("category", "AIRCRAFT");
    ObjectNode quantity = equipment.putObject("quantity");
    switch (random.nextInt(3)) {
      case 0 -> quantity.put("kind", "RANGE").put("value", 3).put("max", 9);
      case 1 -> quantity.put("kind", "AT_LEAST").put("value", random.nextInt(99));
      default -> quantity.put("kind", "UNSPECIFIED").put("asStated", one(TEXTS));
    }
  }

  private void amount(ObjectNode amount) {
    amount.put("currency", one(List.of("USD", "ARS", "CLF"))).put("asStated", one(TEXTS));
    if (random.nextBoolean()) {
      amount.put("amount", one(List.of("50.00", "1E+3", "0.10")));
    } else {
      amount.put("amount", new BigDecimal(one(List.of("50.00", "1E+3", "7"))));
    }
  }

  private void link(ObjectNode link) {
    link.put("rel", one(List.of("FOLLOWS", "RELATED")))
        .put("to", "rec-" + random.nextInt(40))
        .put("note", one(TEXTS));
  }

  private void source(ObjectNode source) {
    source.put("document", "doc-1").put("line", 1 + random.nextInt(99)).put("citation", one(TEXTS));
    source.put("url", one(ADDRESSES)).put("urlDate", one(DATES));
    source.set("pageFootnotes", ((ArrayNode) Json.parse("[1, 2]")));
    source.put("quote", one(TEXTS));
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void times(int most, Runnable action) {
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      action.run();
    }
  }
}
