package attache.tracker.pages;

import attache.tracker.views.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page: its language, its looks, its clocks, and the addresses that keep them.
 */
public final class Visit {
  private static final List<String> CLOCKS = List.of("asOf", "knownAt");

  private final String path;
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();
  private final Texts texts;
  private final Looks looks;
  private final boolean part;

  public Visit(HttpServletRequest request) {
    // an address that began with two slashes would lead to another host
    this.path = request.getRequestURI().replaceFirst("^/+", "/");
    // what a form says does not belong into addresses
    if (!request.getMethod().equals("POST")) {
      request
          .getParameterMap()
          .forEach(
              (name, values) -> {
                List<String> given =
                    Arrays.stream(values).filter(value -> !value.isBlank()).toList();
                if (!given.isEmpty()) {
                  parameters.put(name, given);
                }
              });
    }
    Clocks.read(parameters);
    this.looks = Looks.of(request, parameters);
    this.texts = Texts.in(looks.language());
    this.part = "true".equals(request.getHeader("HX-Request"));
  }

  private Visit(Visit other) {
    this.path = other.path;
    this.parameters.putAll(other.parameters);
    this.texts = other.texts;
    this.looks = other.looks;
    this.part = other.part;
  }

  /** What the reader chose in this request, to be remembered. */
  Map<String, String> choices() {
    return looks.chosen();
  }

  public Texts texts() {
    return texts;
  }

  public String language() {
    return texts.locale().getLanguage();
  }

  public String theme() {
    return looks.theme();
  }

  /** Whether a script asks for a part of the page it shows. */
  public boolean part() {
    return part;
  }

  public String path() {
    return path;
  }

  public String t(String key, @Nullable Object... values) {
    return texts.say(key, values);
  }

  public String quoted(String words) {
    return texts.quoted(words);
  }

  public String word(String vocabulary, @Nullable String constant) {
    return texts.word(vocabulary, constant);
  }

  /** The parameter's first value, or {@code null}. */
  public @Nullable String one(String name) {
    List<String> values = parameters.get(name);
    return values == null ? null : values.getFirst();
  }

  public String or(String name, String otherwise) {
    String value = one(name);
    return value == null ? otherwise : value;
  }

  /** Whether the page shows another day, or another state of knowledge, than that of now. */
  public boolean past() {
    return CLOCKS.stream().anyMatch(parameters::containsKey);
  }

  /** Everything asked but what only concerns the looks, as parameters of a question. */
  public Map<String, String[]> question(String... own) {
    Map<String, String[]> question = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          if (!Looks.NAMES.contains(name) && !Arrays.asList(own).contains(name)) {
            question.put(name, values.toArray(String[]::new));
          }
        });
    return question;
  }

  /**
   * Refuses other parameters than the page's own, as the API does: one with a slip in its name
   * would show everything. For pages that hand no question on with all they are asked.
   */
  public void takes(String... own) {
    Parameters parameters = new Parameters(question(CLOCKS.toArray(String[]::new)));
    Stream.of(own).forEach(parameters::text);
    parameters.done();
  }

  /** The clocks alone, and whatever else is asked. */
  public Map<String, String[]> atTheClocks(String... more) {
    Map<String, String[]> question = new LinkedHashMap<>();
    CLOCKS.forEach(
        name -> {
          String value = one(name);
          if (value != null) {
            question.put(name, new String[] {value});
          }
        });
    for (int i = 0; i < more.length; i += 2) {
      question.put(more[i], new String[] {more[i + 1]});
    }
    return question;
  }

  /**
   * The same visit at the present: its addresses keep no clock, whatever those of the visit say.
   */
  public Visit now() {
    Visit now = new Visit(this);
    CLOCKS.forEach(now.parameters::remove);
    return now;
  }

  /** Another page at the same clocks; names and values in turn, empty ones left out. */
  public String to(String page, @Nullable String... pairs) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    put(kept, pairs);
    for (String clock : CLOCKS) {
      List<String> values = parameters.get(clock);
      if (values != null && !kept.containsKey(clock)) {
        kept.put(clock, values);
      }
    }
    return Addresses.asking(page, kept);
  }

  /** This page with some parameters changed; empty ones go, and with them the place in a list. */
  public String with(@Nullable String... pairs) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    Looks.NAMES.forEach(changed::remove);
    changed.remove("cursor");
    put(changed, pairs);
    return Addresses.asking(path, changed);
  }

  private static void put(Map<String, List<String>> parameters, @Nullable String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      String name = String.valueOf(pairs[i]);
      String value = pairs[i + 1];
      if (value == null || value.isBlank()) {
        parameters.remove(name);
      } else {
        parameters.put(name, List.of(value));
      }
    }
  }

  /** What a form must carry along beside its own fields. */
  public Map<String, String> carried(String... fields) {
    return parameters.entrySet().stream()
        .filter(entry -> !Looks.NAMES.contains(entry.getKey()) && !entry.getKey().equals("cursor"))
        .filter(entry -> !Arrays.asList(fields).contains(entry.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().getFirst(),
                (first, _) -> first,
                LinkedHashMap::new));
  }
}
