package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** HTTP/1.1 requests as bytes. */
final class Requests {
  private Requests() {}

  static byte[] get(String path) {
    return """
    GET %s HTTP/1.1\r
    Host: localhost\r
    \r
    """
        .formatted(path)
        .getBytes(UTF_8);
  }

  /**
   * A POST of JSON.
   *
   * @param header further headers, each with its line's end
   */
  static byte[] post(String path, String header, String json) {
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Attache-Actor: bench\r\nContent-Length: "
            + json.getBytes(UTF_8).length
            + "\r\n"
            + header
            + "\r\n"
            + json)
        .getBytes(UTF_8);
  }
}
