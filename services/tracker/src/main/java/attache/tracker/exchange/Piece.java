package attache.tracker.exchange;

import attache.tracker.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One record's text, as it stands in the file.
 *
 * @param index its place among the records, from 0
 * @param line the line it begins in, from 1
 */
record Piece(int index, int line, byte[] bytes) {

  /**
   * @throws JacksonException where the text is no JSON
   * @throws CharacterCodingException where the bytes are no UTF-8
   */
  JsonNode parse() throws CharacterCodingException {
    return Json.parse(text());
  }

  /** What is wrong with the text, and where in the file. */
  String where(JacksonException broken) {
    var place = broken.getLocation();
    int below = place == null ? 0 : Math.max(place.getLineNr() - 1, 0);
    return "this is no JSON: %s, at line %d, column %d"
        .formatted(
            Json.fault(broken), line + below, place == null ? 1 : Math.max(place.getColumnNr(), 1));
  }

  private String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
