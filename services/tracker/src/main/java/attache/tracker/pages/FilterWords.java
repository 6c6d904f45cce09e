package attache.tracker.pages;

import attache.tracker.views.Parameters;
import java.util.List;
import java.util.stream.Collectors;

/** What filters are set to, in words. */
public final class FilterWords {
  private FilterWords() {}

  public static String of(
      Visit visit, String filter, String value, List<Choices.Named> requirements) {
    return Parameters.apart(value).stream()
        .map(
            each ->
                filter.equals("requirement")
                    ? title(each, requirements)
                    : word(visit, filter, each))
        .collect(Collectors.joining(", "));
  }

  private static String title(String id, List<Choices.Named> requirements) {
    return requirements.stream()
        .filter(each -> each.id().equals(id))
        .map(Choices.Named::title)
        .findFirst()
        .orElse(id);
  }

  private static String word(Visit visit, String filter, String value) {
    return switch (filter) {
      case "stage", "group", "class", "modality", "kind" -> visit.word(filter, value);
      case "supplier", "recipient", "party" -> visit.texts().state(value);
      case "ambiguous" -> visit.t(value.equals("true") ? "yes" : "no");
      case "quiet" -> visit.t("search.quiet.days", value);
      default -> value;
    };
  }
}
