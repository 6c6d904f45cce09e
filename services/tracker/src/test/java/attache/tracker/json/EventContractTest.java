package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Event;
import attache.dossier.source.SourceEvent;
import attache.proof.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log holds for every event stays readable and keeps its meaning: one approved file an
 * event, and one ({@code .least.json}) for each kind with nothing that can be left out. A new
 * event, and a new member, needs a new file ({@code -Dapproved.write=true} writes those that are
 * missing); a changed shape needs a new version and an upcaster, never a changed file.
 */
class EventContractTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Pattern KNOWN = Pattern.compile("known are (.*?), kind=");

  private static final SortedMap<String, JsonNode> EXAMPLES = examples();

  /** The samples, and of the first event of each kind what is left of it at the least. */
  private static SortedMap<String, JsonNode> examples() {
    SortedMap<String, JsonNode> examples = Samples.events();
    Set<Class<?>> kinds = new HashSet<>();
    Samples.events()
        .forEach(
            (example, data) -> {
              if (kinds.add(read(example, data).getClass())) {
                JsonNode least = data.deepCopy();
                shrink(least, () -> isWhole(example, least));
                examples.put(example + ".least", least);
              }
            });
    return examples;
  }

  /** Takes everything out without which the whole still stands. */
  private static void shrink(JsonNode node, BooleanSupplier stands) {
    if (node instanceof ObjectNode object) {
      for (String member : List.copyOf(object.propertyNames())) {
        JsonNode value = object.remove(member);
        if (!stands.getAsBoolean()) {
          object.set(member, value);
          shrink(value, stands);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        JsonNode value = array.remove(i);
        if (!stands.getAsBoolean()) {
          array.insert(i, value);
          shrink(value, stands);
        }
      }
    }
  }

  static Stream<String> names() {
    return EXAMPLES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsWrittenIsWhatWasApproved(String name) throws IOException {
    String written = canonical(rewritten(name, Objects.requireNonNull(EXAMPLES.get(name))));
    Path file = APPROVED.resolve(name + ".json");
    if (Boolean.getBoolean("approved.write") && !Files.exists(file)) {
      Files.createDirectories(APPROVED);
      Files.writeString(file, Json.parse(written).toPrettyString() + "\n");
    }

    assertThat(written).isEqualTo(canonical(Json.parse(Files.readString(file))));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatWasApprovedIsReadWithoutLoss(String name) throws IOException {
    JsonNode approved = Json.parse(Files.readString(APPROVED.resolve(name + ".json")));

    assertThat(canonical(rewritten(name, approved))).isEqualTo(canonical(approved));
  }

  @Test
  void everyApprovedNameIsStillAnEvents() throws IOException {
    try (var files = Files.list(APPROVED)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }
  }

  /** Objects that are read alike, as citations are, have each member somewhere among them. */
  @Test
  void everyMemberThatIsReadStandsInAnApprovedExample() {
    Map<Set<String>, Set<String>> shown = new HashMap<>();
    // a claim that is told in short, by its type, is written in full
    shown.put(
        Set.of("type", "field", "value", "rank", "from", "sources"), new HashSet<>(Set.of("type")));
    EXAMPLES.forEach(
        (name, data) -> {
          JsonNode copy = data.deepCopy();
          objects(copy)
              .toList()
              .forEach(
                  object ->
                      shown
                          .computeIfAbsent(known(name, copy, object), _ -> new HashSet<>())
                          .addAll(object.propertyNames()));
        });

    assertThat(shown).hasSizeGreaterThan(20);
    shown.forEach((known, members) -> assertThat(members).containsAll(known));
  }

  /** Which members the reader knows of an object within an event; none where all are welcome. */
  private static Set<String> known(String name, JsonNode event, ObjectNode object) {
    object.put("unheardOf", true);
    try {
      read(name, event);
      return Set.of();
    } catch (IllegalStateException refused) {
      Matcher known = KNOWN.matcher(refused.getMessage());
      assertThat(known.find()).as(refused.getMessage()).isTrue();
      return Set.of(known.group(1).split(", "));
    } finally {
      object.remove("unheardOf");
    }
  }

  /** All objects but those within an event that is told again, which has examples of its own. */
  private static Stream<ObjectNode> objects(JsonNode node) {
    Stream<ObjectNode> within =
        node.propertyStream()
            .filter(member -> !member.getKey().equals("data"))
            .flatMap(member -> objects(member.getValue()));
    return switch (node) {
      case ObjectNode object -> Stream.concat(Stream.of(object), within);
      case ArrayNode array -> array.valueStream().flatMap(EventContractTest::objects);
      default -> Stream.of();
    };
  }

  private static boolean isWhole(String name, JsonNode data) {
    try {
      return canonical(rewritten(name, data)).equals(canonical(data));
    } catch (RuntimeException incomplete) {
      return false;
    }
  }

  private static Object read(String example, JsonNode data) {
    String name = example.replaceFirst("\\..*", "");
    return name.startsWith("Source") ? SourceJson.read(name, data) : EventJson.read(name, data);
  }

  private static JsonNode rewritten(String example, JsonNode data) {
    return switch (read(example, data)) {
      case SourceEvent event -> SourceJson.write(event);
      case Event event -> EventJson.write(event, new Upcasters());
      case Object other -> throw new IllegalArgumentException(other.toString());
    };
  }

  private static String canonical(JsonNode json) {
    return CanonicalJson.object(json.toString());
  }
}
