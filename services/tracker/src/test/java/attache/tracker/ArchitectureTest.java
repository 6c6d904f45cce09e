package attache.tracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("attache");

  /** What features share; everything else below {@code attache.tracker} is a feature. */
  private static final Set<String> SHARED =
      Set.of(
          "desk",
          "json",
          "log",
          "http",
          "problems",
          "library",
          "views",
          "questions",
          "commands",
          "wiring",
          "embedded");

  @Test
  void onlyTheRimKnowsAxon() {
    noClasses()
        .that()
        .resideOutsideOfPackages("attache.ledger.axon..", "attache.tracker.wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.axonframework..", "attache.ledger.axon..")
        .check(ALL);
  }

  @Test
  void theDossierDependsOnNothing() {
    classes()
        .that()
        .resideInAPackage("attache.dossier..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("attache.dossier..", "java..", "org.jspecify..")
        .check(ALL);
  }

  @Test
  void theLedgerKnowsNoDealsAndNoSpring() {
    noClasses()
        .that()
        .resideInAPackage("attache.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("attache.dossier..", "attache.tracker..", "org.springframework..")
        .check(ALL);
  }

  @Test
  void packagesDoNotGoInCircles() {
    SlicesRuleDefinition.slices()
        .matching("attache.tracker.(*)..")
        .should()
        .beFreeOfCycles()
        .check(ALL);
  }

  static Set<String> features() {
    return ALL.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith("attache.tracker."))
        .map(name -> name.substring("attache.tracker.".length()).replaceFirst("\\..*", ""))
        .filter(name -> !SHARED.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("features")
  void featuresDoNotKnowEachOther(String feature) {
    String[] others =
        features().stream()
            .filter(other -> !other.equals(feature))
            .map(other -> "attache.tracker." + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("attache.tracker." + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("features")
  void nothingThatIsSharedKnowsAFeature(String feature) {
    noClasses()
        .that()
        .resideInAnyPackage(
            SHARED.stream().map(name -> "attache.tracker." + name + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("attache.tracker." + feature + "..")
        .check(ALL);
  }

  @Test
  void nobodyButTheRimPutsThingsTogether() {
    noClasses()
        .that()
        .resideOutsideOfPackage("attache.tracker.wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("attache.tracker.wiring..")
        .check(ALL);
  }

  private static final DescribedPredicate<JavaMethodCall> IS_NOW =
      DescribedPredicate.describe(
          "now() of java.time",
          call ->
              call.getTarget().getName().equals("now")
                  && call.getTargetOwner().getPackageName().equals("java.time"));

  @Test
  void decisionsReadNoClockAndNoChance() {
    noClasses()
        .that()
        .resideInAPackage("attache.dossier..")
        .should()
        .callMethodWhere(IS_NOW)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(ALL);
  }
}
