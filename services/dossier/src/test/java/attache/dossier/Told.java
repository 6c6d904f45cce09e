package attache.dossier;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.time.DateBasis;
import attache.dossier.time.Edtf;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Equipment;
import attache.dossier.value.Modality;
import attache.dossier.value.Party;
import attache.dossier.value.SourceId;
import attache.dossier.value.StatedFacet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a record by hand: registers it, adds developments and folds them into a dossier. */
public final class Told {
  private Registration registration;
  private final List<Development> developments = new ArrayList<>();
  private Instant recordedAt = Instant.parse("2026-11-21T12:00:00Z");

  private Told(Registration registration) {
    this.registration = registration;
  }

  public static Told of(RecordClass recordClass) {
    return new Told(registration(recordClass, "A record", List.of(), List.of(), Map.of()));
  }

  public static Registration registration(
      RecordClass recordClass,
      String title,
      List<Party> parties,
      List<Equipment> equipment,
      Map<String, StatedFacet> facets) {
    return new Registration(
        recordClass,
        "KIND",
        title,
        Modality.ASSERTED,
        parties,
        equipment,
        List.of(),
        null,
        null,
        new TreeMap<>(facets),
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  public Told between(Party... parties) {
    registration =
        registration(
            registration.recordClass(),
            registration.title(),
            List.of(parties),
            registration.equipment(),
            registration.facets());
    return this;
  }

  /** A record of which nobody confirms anything. */
  public Told unconfirmed() {
    registration =
        new Revision(
                null,
                null,
                Modality.UNCONFIRMED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of())
            .applyTo(registration);
    return this;
  }

  public Told about(Equipment... equipment) {
    registration =
        registration(
            registration.recordClass(),
            registration.title(),
            registration.parties(),
            List.of(equipment),
            registration.facets());
    return this;
  }

  public Told stating(String name, StatedFacet facet) {
    registration =
        registration(
            registration.recordClass(),
            registration.title(),
            registration.parties(),
            registration.equipment(),
            Map.of(name, facet));
    return this;
  }

  public Told recordedOn(String day) {
    recordedAt = Instant.parse(day + "T12:00:00Z");
    return this;
  }

  public Told with(Development development) {
    developments.add(development);
    return this;
  }

  public Told with(DevelopmentType type, @Nullable String edtf) {
    return with(development(type, edtf, null, null));
  }

  public Told with(DevelopmentType type, @Nullable String edtf, @Nullable String bound, int seq) {
    return with(development(type, edtf, bound, seq));
  }

  public Development development(
      DevelopmentType type, @Nullable String edtf, @Nullable String bound, @Nullable Integer seq) {
    return Told.development("d" + (developments.size() + 1), type, date(edtf, bound), seq);
  }

  public static Development development(
      String id, DevelopmentType type, EventDate occurred, @Nullable Integer seq) {
    return new Development(
        new DevelopmentId(id),
        seq,
        type,
        occurred,
        Modality.ASSERTED,
        null,
        Details.NONE,
        List.of(),
        List.of());
  }

  public static EventDate date(@Nullable String edtf, @Nullable String bound) {
    return new EventDate(
        edtf == null ? null : Edtf.parse(edtf),
        edtf == null ? DateBasis.NONE : DateBasis.STATED,
        null,
        bound == null ? null : Edtf.parse(bound));
  }

  public static Development said(Development old, Modality modality) {
    return copy(old, modality, old.details(), old.claims(), old.sources());
  }

  public static Development by(Development old, String by) {
    return copy(
        old,
        old.modality(),
        new Details(by, null, null, null, null, null, null, null, false, false, null, null),
        old.claims(),
        old.sources());
  }

  public static Development counting(Development old, long count) {
    return copy(
        old,
        old.modality(),
        new Details(null, null, null, null, null, null, null, null, false, false, count, null),
        old.claims(),
        old.sources());
  }

  public static Development future(Development old) {
    return copy(
        old,
        old.modality(),
        new Details(null, null, null, null, null, null, null, null, false, true, null, null),
        old.claims(),
        old.sources());
  }

  public static Development claiming(Development old, Claim... claims) {
    return copy(old, old.modality(), old.details(), List.of(claims), old.sources());
  }

  public static Development citing(Development old, Citation... sources) {
    return copy(old, old.modality(), old.details(), old.claims(), List.of(sources));
  }

  /** A registration that rests on these sources. */
  public static Registration citing(Registration old, Citation... sources) {
    return new Revision(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(sources),
            Set.of())
        .applyTo(old);
  }

  /** A document as a whole, neither quoted nor graded. */
  public static Citation source(String document) {
    return new Citation(
        new SourceId(document),
        Citation.Locator.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Development copy(
      Development old,
      Modality modality,
      Details details,
      List<Claim> claims,
      List<Citation> sources) {
    return new Development(
        old.id(),
        old.seq(),
        old.type(),
        old.occurred(),
        modality,
        old.attributedTo(),
        details,
        claims,
        sources);
  }

  public Dossier.Open dossier() {
    Recording recording = new Recording(recordedAt, "test", 1, false);
    Dossier dossier =
        Dossier.evolve(Dossier.BLANK, new Event.RecordRegistered(registration), recording);
    for (Development development : developments) {
      dossier = Dossier.evolve(dossier, new Event.DevelopmentRecorded(development), recording);
    }
    return (Dossier.Open) dossier;
  }
}
