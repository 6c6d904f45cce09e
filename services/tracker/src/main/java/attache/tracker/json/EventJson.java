package attache.tracker.json;

import attache.dossier.Because;
import attache.dossier.Development;
import attache.dossier.Event;
import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of a record as the log keeps them: a name and a JSON object, both chosen and never
 * changed. A change of shape is a new version and an upcaster ({@link Upcasters}).
 */
public final class EventJson {
  private static final Set<String> REGISTERED =
      Arrays.stream(RecordClass.values())
          .map(RecordClass::registeredEvent)
          .collect(Collectors.toUnmodifiableSet());

  private EventJson() {}

  /**
   * The event's name in the log.
   *
   * @param recordClass the class of the record it belongs to
   */
  public static String name(Event event, RecordClass recordClass) {
    return switch (event) {
      case Event.RecordRegistered(Registration registration, _) ->
          registration.recordClass().registeredEvent();
      case Event.DevelopmentRecorded(Development development) ->
          development.type().eventName(recordClass);
      case Event.RecordCorrected _ -> "RecordCorrected";
      case Event.AboutDevelopment about -> KnowledgeJson.name(about);
      case Event.OfDraft draft -> DraftJson.name(draft);
      case Event.RecordsLinked _ -> "RecordsLinked";
      case Event.RecordsUnlinked _ -> "RecordsUnlinked";
      case Event.RecordsMerged _ -> "RecordsMerged";
      case Event.RecordsUnmerged _ -> "RecordsUnmerged";
      case Event.RecordMergedAway _ -> "RecordMergedAway";
      case Event.RecordRestored _ -> "RecordRestored";
    };
  }

  /**
   * The event in the shape of today.
   *
   * @param upcasters know the versions of the events that are told again within it
   */
  public static ObjectNode write(Event event, Upcasters upcasters) {
    return switch (event) {
      case Event.RecordRegistered(Registration registration, boolean draft) -> {
        ObjectNode node = RegistrationJson.write(registration);
        yield draft ? node.put("draft", true) : node;
      }
      case Event.DevelopmentRecorded(Development development) -> DevelopmentJson.write(development);
      case Event.RecordCorrected(Registration before, Registration after, Because because) -> {
        ObjectNode node = Json.object();
        node.set("before", RegistrationJson.write(before));
        node.set("after", RegistrationJson.write(after));
        yield BecauseJson.put(node, because);
      }
      case Event.AboutDevelopment about -> KnowledgeJson.write(about);
      case Event.OfDraft draft -> DraftJson.write(draft);
      case Event.RecordsLinked(Link link) -> LinkJson.write(link);
      case Event.RecordsUnlinked(LinkId link, Because because) ->
          BecauseJson.put(Json.object().put("link", link.value()), because);
      case Event.RecordsMerged merged -> MergerJson.write(merged, upcasters);
      case Event.RecordsUnmerged(RecordId from, Because because) ->
          BecauseJson.put(Json.object().put("from", from.value()), because);
      case Event.RecordMergedAway(RecordId into, Because because) ->
          BecauseJson.put(Json.object().put("into", into.value()), because);
      case Event.RecordRestored restored -> MergerJson.write(restored, upcasters);
    };
  }

  /**
   * Reads an event in the shape of today, as those told again within it are.
   *
   * @throws IllegalStateException where the name is none of ours or the data does not fit it
   */
  public static Event read(String name, JsonNode data) {
    Faults faults = new Faults();
    Event event = read(name, Fields.of(data, faults));
    if (event == null || faults.count() > 0) {
      throw new IllegalStateException(
          "the log is damaged: %s cannot be read: %s".formatted(name, faults.list()));
    }
    return event;
  }

  private static @Nullable Event read(String name, Fields data) {
    if (REGISTERED.contains(name)) {
      boolean draft = data.flag("draft");
      return map(
          RegistrationJson.read(data),
          registration -> new Event.RecordRegistered(registration, draft));
    }
    if (DevelopmentType.ofEventName(name) != null) {
      return map(
          DevelopmentJson.read(
              data,
              () -> {
                throw new IllegalStateException("the log is damaged: a development has no id");
              }),
          Event.DevelopmentRecorded::new);
    }
    if (DraftJson.NAMES.contains(name)) {
      return DraftJson.read(name, data);
    }
    return switch (name) {
      case "RecordCorrected" -> {
        Registration before = data.object("before", RegistrationJson::read);
        Registration after = data.object("after", RegistrationJson::read);
        Because because = BecauseJson.read(data);
        yield data.make(() -> new Event.RecordCorrected(some(before), some(after), some(because)));
      }
      case "RecordsLinked" -> map(LinkJson.read(data), Event.RecordsLinked::new);
      case "RecordsUnlinked" -> {
        LinkId link = data.value("link", LinkId::new);
        Because because = BecauseJson.read(data);
        yield data.make(() -> new Event.RecordsUnlinked(some(link), some(because)));
      }
      case "RecordsMerged", "RecordsUnmerged", "RecordMergedAway", "RecordRestored" ->
          MergerJson.read(name, data);
      default -> KnowledgeJson.read(name, data);
    };
  }

  private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> mapper) {
    return value == null ? null : mapper.apply(value);
  }

  private static <T> T some(@Nullable T value) {
    return Objects.requireNonNull(value, "a field is missing");
  }
}
