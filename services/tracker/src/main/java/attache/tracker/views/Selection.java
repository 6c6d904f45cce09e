package attache.tracker.views;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.names.Folding;
import attache.dossier.names.StateNames;
import attache.dossier.value.Modality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which records are asked for: conditions on a card {@code c} and its status {@code s}. Several
 * values of one filter mean any of them, several filters mean all of them.
 */
public final class Selection {
  /** The stage of a record of which nothing is known to have happened yet. */
  public static final String NO_STAGE = "NONE";

  /** Whatever stage, of a record that has one: something is known to have happened. */
  public static final String ANY_STAGE = "ANY";

  /** A parameter's name, and no cast. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):\\w+");

  private final List<String> onCards = new ArrayList<>();
  private final List<String> onWords = new ArrayList<>();
  private final List<String> onClasses = new ArrayList<>();
  private final List<String> onStages = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private int quiet;

  private Selection() {}

  public static Selection read(Parameters parameters) {
    Selection selection = new Selection();
    selection.classes(parameters.words("class", RecordClass.class));
    selection.any("c.kind", "kind", parameters.texts("kind"));
    selection.any("c.modality", "modality", parameters.words("modality", Modality.class));
    selection.groups(parameters.words("group", Group.class));
    selection.requirements(parameters.texts("requirement"));
    selection.stages(
        parameters.words(
            "stage",
            Stream.concat(
                    Arrays.stream(Stage.values()).map(Enum::name), Stream.of(NO_STAGE, ANY_STAGE))
                .toList()));
    selection.overlaps("c.parties", "party", parties(parameters.texts("party")));
    selection.overlaps("c.suppliers", "supplier", parties(parameters.texts("supplier")));
    selection.overlaps("c.recipients", "recipient", parties(parameters.texts("recipient")));
    selection.overlaps("c.equipment", "equipment", parameters.texts("equipment"));
    selection.ambiguous(parameters.words("ambiguous", List.of("true", "false")));
    selection.quiet(parameters.count("quiet", 0, 100_000, 0));
    String words = parameters.text("q");
    if (words != null) {
      selection.words(words);
    }
    return selection;
  }

  private void classes(List<String> classes) {
    if (!classes.isEmpty()) {
      onClasses.add("and s.class = any(:class::text[])");
      values.put("class", classes.toArray(String[]::new));
    }
  }

  private void any(String column, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      onCards.add("and %s = any(:%s::text[])".formatted(column, name));
      values.put(name, texts.toArray(String[]::new));
    }
  }

  /**
   * Who asks for a need that was merged asks for the one it went to, and for all that went there.
   */
  private void requirements(List<String> ids) {
    if (!ids.isEmpty()) {
      onCards.add("and c.requirement = any(array(\n" + Merged.SAME_NEEDS + "))");
      values.put("requirement", ids.toArray(String[]::new));
    }
  }

  private void stages(List<String> stages) {
    if (!stages.isEmpty()) {
      String named =
          stages.contains(ANY_STAGE) ? "s.stage is not null" : "s.stage = any(:stage::text[])";
      onStages.add(
          stages.contains(NO_STAGE)
              ? "and (s.stage is null or %s)".formatted(named)
              : "and " + named);
      values.put("stage", stages.toArray(String[]::new));
    }
  }

  /** A group is some stages of deals; naming them lets the index by stage find it. */
  private void groups(List<String> groups) {
    if (!groups.isEmpty()) {
      onStages.add("and s.grp = any(:group::text[])");
      onStages.add("and s.stage = any(:stagesOfGroup::text[])");
      values.put("group", groups.toArray(String[]::new));
      values.put(
          "stagesOfGroup",
          RecordClass.DEAL.lifeCycle().stages().stream()
              .filter(stage -> groups.contains(stage.dealGroup().name()))
              .map(Stage::name)
              .toArray(String[]::new));
    }
  }

  private void ambiguous(List<String> wanted) {
    if (!wanted.isEmpty()) {
      onStages.add("and s.ambiguous = any(:ambiguous::boolean[])");
      values.put("ambiguous", wanted.toArray(String[]::new));
    }
  }

  private void quiet(int days) {
    if (days > 0) {
      quiet = days;
      onStages.add("and s.heard <= :quietSince::date");
      values.put("quiet", new String[] {String.valueOf(days)});
    }
  }

  /** What states are called finds them by their codes, too; other names are only names. */
  private static List<String> parties(List<String> texts) {
    return texts.stream()
        .flatMap(text -> Stream.concat(Stream.of(text), StateNames.meant(text).stream()))
        .map(IndexKey::of)
        .distinct()
        .toList();
  }

  private void overlaps(String column, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      String overlaps = "and %s && :%s::text[]".formatted(column, name);
      onCards.add(overlaps);
      if (name.equals("party")) {
        onWords.add(overlaps);
      }
      values.put(name, texts.stream().map(IndexKey::of).toArray(String[]::new));
    }
  }

  /**
   * Every word must stand somewhere in the title, the equipment or the parties; the name of a state
   * in any of the languages also finds it as a party.
   */
  private void words(String words) {
    int before = onCards.size();
    List<String> plain = new ArrayList<>();
    for (StateNames.Term term : StateNames.terms(words)) {
      if (term.states().isEmpty()) {
        plain.add(term.text());
      } else {
        String name = "state" + values.size();
        onCards.add(
            "and (c.search like any(:%1$s::text[]) or c.parties && :%1$sCodes::text[])"
                .formatted(name));
        values.put(name, folded(List.of(term.text()), Selection::anywhere));
        values.put(name + "Codes", folded(List.copyOf(term.states()), code -> code));
      }
    }
    if (!plain.isEmpty()) {
      onCards.add("and c.search like all(:q::text[])");
      values.put("q", folded(plain, Selection::anywhere));
    }
    onWords.addAll(onCards.subList(before, onCards.size()));
  }

  private static String anywhere(String word) {
    return "%" + escaped(word) + "%";
  }

  private static String[] folded(List<String> texts, UnaryOperator<String> shape) {
    return texts.stream().map(Folding::fold).map(shape).toArray(String[]::new);
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** The conditions, each on a line that begins with "and". */
  public String conditions() {
    return Stream.of(onCards, onClasses, onStages)
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  /** What equipment is asked for, folded; empty where any will do. */
  public Set<String> equipment() {
    return values.get("equipment") instanceof String[] words ? Set.of(words) : Set.of();
  }

  /** As a value: whether a card has the words and the party, whatever else is asked for. */
  public String conditionsOnWords() {
    return Stream.concat(Stream.of("true"), onWords.stream()).collect(Collectors.joining("\n"));
  }

  /** Whether nothing is asked for, so that every record will do. */
  public boolean isOfAll() {
    return values.isEmpty();
  }

  /** Whether no card need be looked at to see if all conditions are met. */
  public boolean isOnStatuses() {
    return onCards.isEmpty();
  }

  /** As a value: whether all conditions are met. Their parameters end with what is their own. */
  public String told(String own) {
    return "(true\n" + PARAMETER.matcher(conditions()).replaceAll("$0" + own) + ")";
  }

  /** Gives the statement the values that {@link #told} speaks of. */
  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, At at, String own) {
    JdbcClient.StatementSpec bound =
        statement
            .param("slot" + own, at.slot())
            .param("known" + own, at.known())
            .param("day" + own, at.day())
            .param("quietSince" + own, at.daysBefore(quiet));
    for (Map.Entry<String, Object> value : values.entrySet()) {
      bound = bound.param(value.getKey() + own, value.getValue());
    }
    return bound;
  }

  /**
   * Those of the conditions that are met by few records as often as by many, and that statuses
   * tell; empty where there are none.
   */
  public String narrowing() {
    return String.join("\n", onStages);
  }

  /** Gives the statement the values of the conditions and the clocks. */
  public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, At at) {
    return bind(statement, at, "");
  }

  /**
   * The same for the same filters, whatever order they were given in, and for no others: each value
   * stands with its length, so that none can pass for the beginning of another filter.
   */
  public String canonical() {
    return canonical(values);
  }

  /** The same with another filter, which this one lacks. */
  public String canonicalWith(String name, String value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(name, new String[] {value});
    return canonical(more);
  }

  private static String canonical(Map<String, Object> values) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values)
        .forEach(
            (name, value) ->
                text.append(name)
                    .append('=')
                    .append(
                        Stream.of((String[]) value)
                            .sorted()
                            .map(each -> each.length() + ":" + each)
                            .collect(Collectors.joining(",")))
                    .append(';'));
    return text.toString();
  }
}
