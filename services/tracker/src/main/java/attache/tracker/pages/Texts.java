package attache.tracker.pages;

import attache.dossier.names.StateNames;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What pages say in one language, from every file in its folder, {@code texts/en} for English: a
 * file an area, so that areas do not share one. A further language is one more folder and one more
 * entry here.
 */
public final class Texts {
  public static final List<String> LANGUAGES = List.of("en", "es");

  private static final PathMatchingResourcePatternResolver FILES =
      new PathMatchingResourcePatternResolver();
  private static final Map<String, Texts> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

  private final Locale locale;
  private final Properties texts = new Properties();

  private Texts(String language) {
    // days as in the documents: 8 October 2019
    this.locale = Locale.forLanguageTag(language.equals("en") ? "en-GB" : language);
    try {
      for (Resource file : FILES.getResources("classpath*:/texts/" + language + "/*.properties")) {
        var area = new Properties();
        area.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        area.forEach(this::add);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void add(Object key, Object text) {
    if (texts.putIfAbsent(key, text) != null) {
      throw new IllegalStateException("Two files of " + locale + " have a text for " + key);
    }
  }

  public static Texts in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  public Locale locale() {
    return locale;
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text under the key, with {0}, {1} … replaced; the key itself where there is none. */
  public String say(String key, @Nullable Object... values) {
    String text = texts.getProperty(key, key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", said(values[i]));
    }
    return text;
  }

  private String said(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long number -> number(number);
      case Integer number -> number(number);
      case LocalDate day -> day(day);
      default -> value.toString();
    };
  }

  /** Words of others, in the quotes of the reader's language. */
  public String quoted(String words) {
    return say("quoted", words);
  }

  /** Singular or plural: the key with ".one" where the number is 1. */
  public String count(String key, long number) {
    return say(number == 1 ? key + ".one" : key, number);
  }

  /** A word of a vocabulary; others are shown as they are recorded. */
  public String word(String vocabulary, @Nullable String constant) {
    if (constant == null) {
      return say(vocabulary + ".NONE");
    }
    String text = texts.getProperty(vocabulary + "." + constant);
    return text != null ? text : quoted(constant);
  }

  /** What the field of an answer or of an event is called, wherever it stands. */
  public String field(String name) {
    return Stream.of("facet", "detail", "field", "claim")
        .map(vocabulary -> texts.getProperty(vocabulary + "." + name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> quoted(name));
  }

  /** The name of a state; other keys are names already. */
  public String state(String code) {
    String former = StateNames.former(code) ? StateNames.in(locale.getLanguage(), code) : null;
    if (former != null || !code.matches("[A-Z]{2}")) {
      return former != null ? former : code;
    }
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** States and others in the order of their names, as the reader's language sorts them. */
  public List<String> inOrder(List<String> keys) {
    return keys.stream()
        .sorted(Comparator.comparing(this::state, Collator.getInstance(locale)))
        .toList();
  }

  public String number(Number number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** What is recorded as a number, for people to read; other words stay as they are. */
  public String figure(String recorded) {
    return recorded.matches("\\d{1,18}") ? number(Long.parseLong(recorded)) : recorded;
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }
}
