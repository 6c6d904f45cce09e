package attache.dossier.status;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Effect;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Country;
import attache.dossier.value.Modality;
import attache.dossier.value.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Records with developments thrown together at random, from a fixed seed. */
final class RandomStory {
  private RandomStory() {}

  static List<DevelopmentType> typesOf(RecordClass recordClass) {
    return recordClass.lifeCycle().on().keySet().stream().sorted().toList();
  }

  static Dossier.Open of(
      Random random, RecordClass recordClass, List<DevelopmentType> types, int length) {
    return told(random, recordClass, developments(random, types, length)).dossier();
  }

  static Told told(Random random, RecordClass recordClass, List<Development> developments) {
    Told told = Told.of(recordClass).between(state("AR"), state("RU"));
    developments.forEach(told::with);
    return random.nextInt(6) == 0 ? told.recordedOn("2006-03-01") : told;
  }

  static List<Development> developments(Random random, List<DevelopmentType> types, int length) {
    boolean inOrder = random.nextBoolean();
    List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, length).boxed().toList());
    if (!inOrder) {
      Collections.shuffle(numbers, random);
    }
    List<Development> developments = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Integer seq = random.nextInt(3) == 0 ? null : numbers.get(i);
      developments.add(development(random, types, "d" + i, seq));
    }
    return developments;
  }

  static Development development(
      Random random, List<DevelopmentType> types, String id, @Nullable Integer seq) {
    DevelopmentType type = types.get(random.nextInt(types.size()));
    String edtf = random.nextInt(4) == 0 ? null : date(random);
    Development plain = Told.development(id, type, Told.date(edtf, bound(random, edtf)), seq);
    Development development =
        type == DevelopmentType.RATIFIED && random.nextInt(8) > 0
            ? Told.by(plain, List.of("AR", "RU", "Russia", "BR").get(random.nextInt(4)))
            : plain;
    return switch (random.nextInt(12)) {
      case 0 -> Told.said(development, Modality.PLANNED);
      case 1 -> Told.said(development, Modality.DENIED);
      case 2 -> Told.said(development, Modality.UNCONFIRMED);
      default -> development;
    };
  }

  private static String date(Random random) {
    int year = 2003 + random.nextInt(6);
    return switch (random.nextInt(5)) {
      case 0 -> "%d".formatted(year);
      case 1 -> "%d-0%d".formatted(year, 1 + random.nextInt(3));
      case 2 -> "%d-02-0%d".formatted(year, 1 + random.nextInt(2));
      case 3 -> "%d/%d".formatted(year, year + random.nextInt(4));
      default -> "[..%d]".formatted(year);
    };
  }

  private static @Nullable String bound(Random random, @Nullable String edtf) {
    return edtf != null || random.nextBoolean()
        ? null
        : "[..%d]".formatted(2003 + random.nextInt(6));
  }

  static Party state(String code) {
    return new Party(Party.Type.STATE, code, "PARTY", new Country(code), null, null, false, null);
  }

  /** The days on which something can turn, and those before and after. */
  static SortedSet<LocalDate> days(Dossier.Open dossier) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(LocalDate.parse("1990-01-01"));
    days.add(LocalDate.parse("2026-11-21"));
    for (Entry entry : dossier.entries().values()) {
      Occurrence occurrence =
          Occurrence.of(entry, dossier.registration().recordClass().lifeCycle(), 0);
      for (LocalDate day : new LocalDate[] {occurrence.earliest(), occurrence.latest()}) {
        if (!day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX)) {
          days.add(day.minusDays(1));
          days.add(day);
          days.add(day.plusDays(1));
        }
      }
    }
    return days;
  }

  static boolean isFacetOnly(RecordClass recordClass, DevelopmentType type) {
    return recordClass.lifeCycle().effect(type) instanceof Effect.FacetOnly;
  }

  static String tell(Dossier.Open dossier) {
    return dossier.entries().values().stream()
        .map(Entry::development)
        .map(
            d ->
                "%s%s %s %s %s%s"
                    .formatted(
                        d.seq() == null ? "" : "#" + d.seq() + " ",
                        d.type(),
                        d.occurred().edtf(),
                        d.occurred().bound(),
                        d.modality(),
                        d.details().by() == null ? "" : " by " + d.details().by()))
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
