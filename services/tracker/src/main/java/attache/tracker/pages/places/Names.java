package attache.tracker.pages.places;

import attache.dossier.names.StateNames;
import attache.tracker.pages.Texts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What a state is called in the languages other than the reader's. */
final class Names {
  private Names() {}

  /** By language; languages that call it as the reader does are left out. */
  static Map<String, String> others(String code, Texts texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : StateNames.LANGUAGES) {
      String name = StateNames.in(language, code);
      if (name != null
          && !language.equals(texts.locale().getLanguage())
          && !name.equals(texts.state(code))) {
        names.put(language, name);
      }
    }
    return names;
  }

  static List<String> distinct(String code, Texts texts) {
    return List.copyOf(new LinkedHashSet<>(others(code, texts).values()));
  }
}
