package attache.tracker.recording;

import attache.proof.json.JsonMembers;
import attache.tracker.desk.Receipt;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a write is answered with. Made of nothing but what stands in the log, so that a repeated
 * request gets the first answer again to the letter.
 */
final class Answer {
  private Answer() {}

  /** The address of a record. */
  static URI address(Receipt receipt) {
    return URI.create("/api/v1/records/" + receipt.record());
  }

  /** A body that names what was recorded. */
  static ObjectNode body(Receipt receipt) {
    Receipt.Line line = receipt.events().getLast();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("record", receipt.record().value());
    body.put("event", line.name());
    body.put("version", receipt.version());
    body.put("position", line.position());
    body.put("recordedAt", line.recordedAt().toString());
    return body;
  }

  /** Names what was recorded as the event names it, in this field. */
  static ResponseEntity<ObjectNode> naming(String field, Receipt receipt) {
    String data = receipt.events().getLast().data();
    String id = Objects.requireNonNull(JsonMembers.object(data).get(field), field);
    return created(receipt, body(receipt).put(field, JsonMembers.text(id)));
  }

  static ResponseEntity<ObjectNode> created(Receipt receipt, ObjectNode body) {
    return headers(ResponseEntity.created(address(receipt)), receipt).body(body);
  }

  static ResponseEntity<ObjectNode> ok(Receipt receipt, ObjectNode body) {
    return headers(ResponseEntity.status(HttpStatus.OK), receipt).body(body);
  }

  private static ResponseEntity.BodyBuilder headers(
      ResponseEntity.BodyBuilder answer, Receipt receipt) {
    return answer
        // said here, it is not negotiated: whoever takes no JSON was refused before
        .contentType(MediaType.APPLICATION_JSON)
        .eTag("\"" + receipt.version() + "\"")
        .header("Attache-Position", Long.toString(receipt.events().getLast().position()))
        .header("Cache-Control", "no-store");
  }
}
