package attache.tracker.exchange;

import attache.ledger.Appended;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.tracker.desk.KeyReused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/**
 * What was answered to imports that came with an idempotency key. The log cannot tell it again: it
 * has no events of records that were rejected, or had not changed.
 */
@Component
final class Answers {
  private record Answer(String contentType, long position, byte[] gzipped) {
    void sendTo(HttpServletResponse response) throws IOException {
      response.setContentType(contentType);
      response.setHeader("Attache-Position", String.valueOf(position));
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
        in.transferTo(response.getOutputStream());
      }
    }
  }

  private final Ledger ledger;
  private final JdbcClient database;

  Answers(Ledger ledger, JdbcClient database) {
    this.ledger = ledger;
    this.database = database;
  }

  /**
   * Answers as the first time, if there was one.
   *
   * @return whether there was; not so where the service was stopped before it could answer
   * @throws KeyReused where the key stands for another request
   */
  boolean again(IdempotencyKey key, HttpServletResponse response) throws IOException {
    Appended earlier = ledger.find(key).orElse(null);
    if (earlier instanceof Appended.KeyReused) {
      throw new KeyReused(key.value());
    }
    Optional<Answer> first = earlier == null ? Optional.empty() : kept(key);
    if (first.isPresent()) {
      first.get().sendTo(response);
    }
    return first.isPresent();
  }

  private Optional<Answer> kept(IdempotencyKey key) {
    return database
        .sql(
            """
            select content_type, position, gzipped
            from exchange.answer
            where key = :key
            """)
        .param("key", key.value())
        .query(
            (row, _) ->
                new Answer(
                    row.getString("content_type"),
                    row.getLong("position"),
                    row.getBytes("gzipped")))
        .optional();
  }

  /**
   * Takes the key before anything is recorded.
   *
   * @throws KeyReused where it stands for another request
   */
  void claim(IdempotencyKey key) {
    if (!ledger.claim(key)) {
      throw new KeyReused(key.value());
    }
  }

  /** Keeps what is answered, unless the same import, sent twice at once, has been answered. */
  void keep(IdempotencyKey key, String contentType, long position, Path gzipped)
      throws IOException {
    try (InputStream in = Files.newInputStream(gzipped)) {
      database
          .sql(
              """
              insert into exchange.answer (key, content_type, position, gzipped)
              values (:key, :contentType, :position, :gzipped)
              on conflict (key) do nothing
              """)
          .param("key", key.value())
          .param("contentType", contentType)
          .param("position", position)
          .param("gzipped", new SqlBinaryValue(in, Files.size(gzipped)))
          .update();
    }
  }
}
