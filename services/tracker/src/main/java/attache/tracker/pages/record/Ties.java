package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a record has to do with others, each thing once: where both ends say the same, it stands
 * among the record's own.
 *
 * @param own its own links
 * @param others links of others that its own do not say
 * @param asserted influences that no link says, but a development does
 */
public record Ties(List<Tie> own, List<Tie> others, List<Tie> asserted) {

  public boolean none() {
    return own.isEmpty() && others.isEmpty() && asserted.isEmpty();
  }

  static Ties read(JsonNode record) {
    List<Tie> own = Tie.readAll(record.path("links"), "to");
    List<Tie> from = Tie.readAll(record.path("linkedFrom"), "from");
    Set<String> linked =
        Stream.concat(
                own.stream().map(tie -> key(tie.rel(), tie.record())),
                from.stream().map(tie -> key(turned(tie.rel()), tie.record())))
            .collect(Collectors.toSet());
    return new Ties(
        own.stream().map(tie -> tie.with(said(tie, from))).toList(),
        from.stream().filter(tie -> own.stream().noneMatch(mine -> same(mine, tie))).toList(),
        Stream.of("influences", "influencedBy")
            .flatMap(name -> record.path(name).valueStream().map(asserted(name)))
            .filter(tie -> !linked.contains(key(tie.rel(), tie.record())))
            .toList());
  }

  private static Function<JsonNode, Tie> asserted(String name) {
    String rel = name.equals("influences") ? "INFLUENCES" : "INFLUENCED_BY";
    return node -> {
      String record = Fields.text(node, "record", "");
      return new Tie(
          "",
          rel,
          record,
          Fields.text(node, "title", record),
          Fields.text(node, "effect"),
          Fields.text(node, "note"));
    };
  }

  private static @Nullable Tie said(Tie own, List<Tie> from) {
    return from.stream().filter(tie -> same(own, tie)).findFirst().orElse(null);
  }

  /** Ends that say the same, or of which one says nothing of the effect. */
  private static boolean same(Tie own, Tie other) {
    return own.record().equals(other.record())
        && own.rel().equals(turned(other.rel()))
        && (own.effect() == null
            || other.effect() == null
            || Objects.equals(own.effect(), other.effect()));
  }

  private static String key(String rel, String record) {
    return rel + " " + record;
  }

  /** What the other end says of the same; empty where it has no word for it. */
  private static String turned(String rel) {
    return switch (rel) {
      case "INFLUENCES" -> "INFLUENCED_BY";
      case "INFLUENCED_BY" -> "INFLUENCES";
      case "RELATED", "COMPETES_WITH" -> rel;
      default -> "";
    };
  }
}
