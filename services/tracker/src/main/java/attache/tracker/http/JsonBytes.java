package attache.tracker.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.json.NodeText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.JsonNode;

/**
 * Answers with a JSON tree in one piece whose length is said beforehand. Jackson's own converter
 * streams, and so sends a small answer in three pieces.
 */
final class JsonBytes extends AbstractHttpMessageConverter<JsonNode> {
  JsonBytes() {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return JsonNode.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected JsonNode readInternal(Class<? extends JsonNode> type, HttpInputMessage message) {
    throw new HttpMessageNotReadableException("bodies are read as submissions", message);
  }

  @Override
  protected void writeInternal(JsonNode json, HttpOutputMessage message) throws IOException {
    var bytes = NodeText.of(json).getBytes(UTF_8);
    message.getHeaders().setContentLength(bytes.length);
    message.getBody().write(bytes);
  }
}
