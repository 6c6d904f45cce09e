package attache.tracker.pages.record;

import attache.tracker.pages.Apart;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Occurred;
import attache.tracker.pages.Offset;
import attache.tracker.pages.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What sources say happened.
 *
 * @param cited whether a source is named, for it or for the record as a whole
 */
public record Development(
    String id,
    String type,
    Occurred occurred,
    String happened,
    String modality,
    @Nullable String attributedTo,
    Map<String, String> details,
    Offset offset,
    List<Claim> claims,
    List<Citation> sources,
    boolean cited,
    String recordedAt,
    String recordedBy,
    long corrections,
    @Nullable String retracted,
    @Nullable String confidence,
    String confidenceBecause,
    List<Dispute> disputes) {

  /**
   * Sources, or analysts, that disagree about it.
   *
   * @param resolution why it was settled; {@code null} while it is open
   */
  public record Dispute(
      String id, String reason, String by, List<Claim> claims, @Nullable String resolution) {
    public boolean open() {
      return resolution == null;
    }

    /** Who disputes it, why, and what is said instead, in a sentence of ours. */
    String words(Texts texts) {
      String why =
          "%s: %s%s"
              .formatted(Apart.of(by), Apart.of(reason), reason.matches("(?s).*[.!?…]") ? "" : ".");
      return claims.isEmpty()
          ? why
          : why
              + " "
              + texts.say(
                  "record.why.instead",
                  claims.stream().map(each -> each.apart(texts)).collect(Collectors.joining("; ")));
    }
  }

  public boolean disputed() {
    return disputes.stream().anyMatch(Dispute::open);
  }

  /** All of a record's that stand in a list of it. */
  public static List<Development> readAll(JsonNode record, String list) {
    return record.path(list).valueStream().map(node -> read(record, node)).toList();
  }

  /** One of a record's. */
  public static Development read(JsonNode record, JsonNode node) {
    String type = Fields.text(node, "type", "");
    Occurred occurred = Occurred.read(node.path("occurred"));
    long corrections = node.path("corrections").asLong(0);
    List<Claim> claims = Claim.readAll(node.path("claims"));
    return new Development(
        Fields.text(node, "id", ""),
        type,
        occurred,
        Fields.text(node, "happened", "CERTAIN"),
        Fields.text(node, "modality", "ASSERTED"),
        attributed(node),
        details(node.path("details")),
        Offset.read(node.path("details").path("offset")),
        (corrections == 0 ? claims : Claim.beside(claims, type, occurred.edtf()))
            .stream().sorted(Claim.ORDER).toList(),
        Citation.readAll(node.path("sources")),
        !node.path("sources").isEmpty() || !record.path("sources").isEmpty(),
        Fields.text(node, "recordedAt", ""),
        Fields.text(node, "recordedBy", ""),
        corrections,
        Fields.text(node.path("retracted"), "reason"),
        Fields.text(node, "confidence"),
        Fields.text(node, "confidenceBecause", ""),
        node.path("disputes").valueStream().map(Development::dispute).toList());
  }

  private static Dispute dispute(JsonNode node) {
    return new Dispute(
        Fields.text(node, "id", ""),
        Fields.text(node, "reason", ""),
        Fields.text(node, "recordedBy", ""),
        Claim.readAll(node.path("claims")),
        Fields.text(node.path("resolution"), "reason"));
  }

  private static @Nullable String attributed(JsonNode node) {
    JsonNode speaker = node.path("attributedTo");
    return speaker.isObject() ? Fields.text(speaker, "name") : Fields.text(node, "attributedTo");
  }

  private static Map<String, String> details(JsonNode node) {
    Map<String, String> details = new LinkedHashMap<>();
    for (String name :
        List.of("by", "place", "competitor", "measure", "to", "step", "session", "count", "note")) {
      String value = Fields.text(node, name);
      if (value != null) {
        details.put(name, value);
      }
    }
    return details;
  }

  /** Whether a claim ranks above or below others on the same field. */
  public boolean ranks(Claim claim) {
    return !claim.rank().equals("NORMAL")
        || claims.stream()
            .anyMatch(other -> other.preferred() && other.field().equals(claim.field()));
  }

  public @Nullable String by() {
    return details.get("by");
  }

  public String clock() {
    return Moment.clock(recordedAt);
  }
}
