package attache.tracker.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The calls that the tour names are there. */
class TourTest {
  private static final Path TOUR = PagesTest.ROOT.resolve("docs/tour.md");
  private static final Pattern CALLS = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("\\b([A-Z]\\w+\\.[a-z]\\w+)\\b");

  private static List<String> named() throws IOException {
    var calls = CALLS.matcher(Files.readString(TOUR));
    assertThat(calls.find()).isTrue();
    return CALL.matcher(calls.group(1)).results().map(call -> call.group(1)).toList();
  }

  private static Set<String> known() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("attache").stream()
            .flatMap(type -> type.getMethods().stream())
            .map(TourTest::name)
            .collect(Collectors.toSet());
  }

  private static String name(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return owner.getSimpleName() + "." + method.getName();
  }

  @Test
  void everyCallOfTheTourIsThere() throws IOException {
    assertThat(named()).hasSizeGreaterThan(15).isSubsetOf(known());
  }
}
