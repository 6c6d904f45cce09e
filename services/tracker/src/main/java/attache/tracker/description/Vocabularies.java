package attache.tracker.description;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.time.DateBasis;
import attache.dossier.value.Claim;
import attache.dossier.value.Equipment;
import attache.dossier.value.Grading;
import attache.dossier.value.Indicator;
import attache.dossier.value.Link;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.dossier.value.Party;
import attache.dossier.value.StatedStatus;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Puts the domain's closed vocabularies into the shapes, so that the two cannot drift apart. */
final class Vocabularies {
  private record Place(String shape, String field, Class<? extends Enum<?>> words) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("Registration", "class", RecordClass.class),
          new Place("Registration", "modality", Modality.class),
          new Place("CatalogueRecord", "class", RecordClass.class),
          new Place("CatalogueRecord", "modality", Modality.class),
          new Place("CatalogueRecord", "statusAfterLastEvent", Stage.class),
          new Place("CatalogueRecord", "statusBasis", StatedStatus.Basis.class),
          new Place("CatalogueEvent", "type", DevelopmentType.class),
          new Place("CatalogueEvent", "dateBasis", DateBasis.class),
          new Place("StatedStatus", "stage", Stage.class),
          new Place("StatedStatus", "basis", StatedStatus.Basis.class),
          new Place("Development", "type", DevelopmentType.class),
          new Place("Development", "modality", Modality.class),
          new Place("Correction", "type", DevelopmentType.class),
          new Place("Correction", "modality", Modality.class),
          new Place("Offset", "type", Offset.Type.class),
          new Place("Offset", "kinds", Offset.Kind.class),
          new Place("EventDate", "basis", DateBasis.class),
          new Place("Claim", "rank", Claim.Rank.class),
          new Place("Party", "type", Party.Type.class),
          new Place("Equipment", "condition", Equipment.Condition.class),
          new Place("Indicator", "qualifier", Indicator.Qualifier.class),
          new Place("Link", "effect", Link.Effect.class),
          new Place("Grade", "reliability", Grading.Reliability.class),
          new Place("Amendment", "reliability", Grading.Reliability.class),
          new Place("Source", "reliability", Grading.Reliability.class));

  private Vocabularies() {}

  static Components in(Components shapes) {
    for (Place place : PLACES) {
      Schema<?> shape = Objects.requireNonNull(shapes.getSchemas().get(place.shape()));
      Schema<?> field = Objects.requireNonNull(shape.getProperties().get(place.field()));
      words(field.getItems() == null ? field : field.getItems(), place.words());
    }
    return shapes;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void words(Schema field, Class<? extends Enum<?>> words) {
    field.setEnum(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }
}
