package attache.tracker.pages.writing;

import attache.dossier.value.Text;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, to be shown again as it was, and what is wrong with it. */
public final class Entered {
  static final String COOKIE = "analyst";
  static final String RECORDED = "recorded";
  private static final String FORM = "[0-9a-f-]{36}";
  private static final int REMEMBERED = 8;

  private final Map<String, String[]> values;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();
  private final String known;
  private final List<String> recorded;
  private final String form;

  public Entered(HttpServletRequest request) {
    this.values = new LinkedHashMap<>(request.getParameterMap());
    this.known = cookie(request, COOKIE);
    this.recorded =
        Arrays.stream(cookie(request, RECORDED).split("\\."))
            .filter(form -> form.matches(FORM))
            .toList();
    String given = value("form");
    this.form = given.matches(FORM) ? given : UUID.randomUUID().toString();
  }

  private static String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(cookie -> decoded(cookie.getValue()))
        .findFirst()
        .orElse("");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return "";
    }
  }

  /** Names this filling-in of the form, so that sending it twice records nothing twice. */
  public String form() {
    return form;
  }

  /** The forms recorded last, this one first: the browser need not keep them any longer. */
  String recorded() {
    return Stream.concat(Stream.of(form), recorded.stream())
        .distinct()
        .limit(REMEMBERED)
        .collect(Collectors.joining("."));
  }

  /** Who records: as just typed, or as said before; empty where nobody said so yet. */
  public String analyst() {
    String typed = value("analyst").strip();
    return typed.isEmpty() ? known : typed;
  }

  /** Whether the browser remembers who records. */
  public boolean named() {
    return !known.isEmpty();
  }

  /** Shows first what is recorded, where nothing was sent yet. */
  public void recall(Map<String, List<String>> recorded) {
    if (value("do").isEmpty()) {
      recorded.forEach((name, all) -> values.putIfAbsent(name, all.toArray(String[]::new)));
    }
  }

  /** Everything that was sent, by name. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** As typed; empty where nothing was. */
  public String value(String name) {
    String[] given = values.get(name);
    return given == null ? "" : given[0].replace("\r\n", "\n");
  }

  /** What was typed but for spaces around it, or {@code null} where nothing of it can be seen. */
  public @Nullable String text(String name) {
    String text = value(name).strip();
    return Text.isBlank(text) ? null : text;
  }

  /** The same in one line. */
  public @Nullable String line(String name) {
    String text = text(name);
    return text == null ? null : text.replaceAll("\\s*\\R\\s*", " ");
  }

  public boolean has(String name) {
    return text(name) != null;
  }

  public String or(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  public boolean is(String name, String value) {
    return value.equals(value(name));
  }

  public List<String> all(String name) {
    String[] given = values.get(name);
    return given == null ? List.of() : List.of(given);
  }

  public void wrong(String field, Wrong what) {
    wrong.putIfAbsent(field, what);
  }

  public @Nullable Wrong wrongWith(String field) {
    return wrong.get(field);
  }

  /** What is wrong, by field, in the order it was found. */
  public Map<String, Wrong> wrong() {
    return wrong;
  }

  /** The first field at fault, where the cursor goes. */
  public @Nullable String first() {
    return wrong.isEmpty() ? null : wrong.keySet().iterator().next();
  }
}
