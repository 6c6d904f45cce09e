package attache.tracker.http;

import attache.tracker.json.Json;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads a request's body: bounded, strictly UTF-8, strictly JSON. */
final class Body {
  private Body() {}

  /**
   * The whole body; a larger one is refused before it is read where its length is declared, and
   * after {@code limit} bytes where it is not.
   */
  static byte[] bytes(HttpServletRequest request, int limit) throws IOException {
    long declared = request.getContentLengthLong();
    if (declared > limit) {
      throw tooLarge(limit);
    }
    // asked for more than there is, a stream sets 16 KiB aside for a few hundred bytes
    int most = declared < 0 ? limit + 1 : (int) declared;
    byte[] bytes = request.getInputStream().readNBytes(most);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  private static Problem tooLarge(int limit) {
    return new Problem(
        ProblemType.PAYLOAD_TOO_LARGE,
        "the body is larger than the %d KiB that fit here; nothing was recorded"
            .formatted(limit >> 10));
  }

  /** The JSON in these bytes. */
  static JsonNode json(byte[] bytes) {
    JsonNode json;
    try {
      json = Json.parse(text(bytes));
    } catch (JacksonException malformed) {
      throw new Problem(ProblemType.MALFORMED_JSON, where(malformed));
    }
    if (json.isMissingNode()) {
      throw new Problem(ProblemType.MALFORMED_JSON, "the body is empty; send a JSON object");
    }
    return json;
  }

  private static String text(byte[] bytes) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new Problem(ProblemType.MALFORMED_JSON, "the body is not in UTF-8");
    }
  }

  private static String where(JacksonException malformed) {
    String sentence = Json.fault(malformed);
    if (sentence.length() > 300) {
      sentence = sentence.substring(0, 297) + "…";
    }
    TokenStreamLocation place = malformed.getLocation();
    return place == null || place.getLineNr() < 1
        ? sentence
        : "line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), sentence);
  }
}
