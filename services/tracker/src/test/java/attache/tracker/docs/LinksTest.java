package attache.tracker.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A link of a page leads to a file that is there, and to a heading that is in it. */
class LinksTest {
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(PagesTest.ROOT.resolve("docs"));
        Stream<Path> services = Files.list(PagesTest.ROOT.resolve("services"))) {
      return Stream.of(
              Stream.of("README.md", "deploy/README.md", "migrations/README.md")
                  .map(PagesTest.ROOT::resolve),
              docs.filter(file -> file.toString().endsWith(".md")),
              services.map(service -> service.resolve("README.md")).filter(Files::exists))
          .flatMap(each -> each)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkOfAPageLeadsSomewhere(Path page) throws IOException {
    Matcher link = LINK.matcher(prose(page));
    while (link.find()) {
      if (!link.group(1).contains("://")) {
        String[] parts = link.group(1).split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).as(link.group(1)).exists();
        if (parts.length > 1) {
          assertThat(headings(target)).as(link.group(1)).contains(parts[1]);
        }
      }
    }
  }

  private static String prose(Path page) throws IOException {
    return CODE.matcher(Files.readString(page)).replaceAll("");
  }

  /** As they stand in addresses: in small letters, hyphens for blanks, nothing else but words. */
  private static List<String> headings(Path page) throws IOException {
    return HEADING
        .matcher(prose(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .toList();
  }
}
