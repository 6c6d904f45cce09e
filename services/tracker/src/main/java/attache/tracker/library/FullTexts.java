package attache.tracker.library;

import attache.dossier.source.FullText;
import attache.dossier.value.Invalid;
import attache.proof.Hashes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The full texts of documents, each once, named by its hash. */
@Component
public class FullTexts {
  private static final int LONGEST = 2 << 20;

  private final JdbcClient database;

  FullTexts(JdbcClient database) {
    this.database = database;
  }

  /**
   * What the log keeps of a text.
   *
   * @throws Invalid where the text could not be kept as it is
   */
  public static FullText described(String text) {
    if (text.isBlank()) {
      throw new Invalid(null, "the text is blank; leave it out where it is not known");
    }
    if (text.length() > LONGEST) {
      throw new Invalid(
          null,
          "the text has %d characters; at most %d are kept".formatted(text.length(), LONGEST));
    }
    if (text.indexOf('\0') >= 0) {
      throw new Invalid(null, "the text contains the character U+0000; remove it");
    }
    return new FullText(HexFormat.of().formatHex(sha256(utf8(text))), text.length());
  }

  /** Keeps a text. One that no document comes to name does no harm. */
  public void keep(FullText described, String text) {
    database
        .sql(
            """
            insert into library.source_text (sha256, text)
            values (:sha256, :text)
            on conflict do nothing
            """)
        .param("sha256", HexFormat.of().parseHex(described.sha256()))
        .param("text", text)
        .update();
  }

  public Optional<String> find(FullText described) {
    return database
        .sql(
            """
            select text
            from library.source_text
            where sha256 = :sha256
            """)
        .param("sha256", HexFormat.of().parseHex(described.sha256()))
        .query(String.class)
        .optional();
  }

  private static ByteBuffer utf8(String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException _) {
      throw new Invalid(null, "the text has half a character (a lone surrogate); remove it");
    }
  }

  private static byte[] sha256(ByteBuffer bytes) {
    MessageDigest digest = Hashes.sha256();
    digest.update(bytes);
    return digest.digest();
  }
}
