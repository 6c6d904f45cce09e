package attache.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import attache.proof.Hashes;
import attache.proof.json.JsonText;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * An event's canonical form with three holes: position, recordedAt and sequence stand side by side
 * in it, so that all the rest is rendered before the lock is taken, by whoever appends.
 */
record Leaf(byte[] before, byte[] after) {

  private static final byte LEAF = 0;

  private static final DateTimeFormatter MICROSECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 6, 6, true)
          .appendLiteral('Z')
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  static Leaf of(Draft draft, String stream, String actor) {
    return of(
        actor,
        draft.data(),
        draft.id().toString(),
        draft.meta(),
        draft.name(),
        stream,
        draft.version());
  }

  static Leaf of(Recorded event) {
    return of(
        event.actor(),
        event.data(),
        event.id().toString(),
        event.meta(),
        event.name(),
        event.stream(),
        event.version());
  }

  private static Leaf of(
      String actor, String data, String id, String meta, String name, String stream, int version) {
    var before = new StringBuilder(data.length() + meta.length() + 200);
    before.append("{\"actor\":");
    JsonText.quote(before, actor);
    before.append(",\"data\":").append(data);
    before.append(",\"id\":\"").append(id);
    before.append("\",\"meta\":").append(meta);
    before.append(",\"name\":");
    JsonText.quote(before, name);
    before.append(",\"position\":");
    var after = new StringBuilder(stream.length() + 50);
    after.append(",\"stream\":");
    JsonText.quote(after, stream);
    after.append(",\"version\":").append(version).append('}');
    return new Leaf(before.toString().getBytes(UTF_8), after.toString().getBytes(UTF_8));
  }

  static String text(Instant recordedAt) {
    return MICROSECONDS.format(recordedAt);
  }

  byte[] hash(long position, String recordedAt, long sequence) {
    MessageDigest sha256 = Hashes.sha256();
    sha256.update(LEAF);
    sha256.update(before);
    sha256.update(between(position, recordedAt, sequence));
    sha256.update(after);
    return sha256.digest();
  }

  byte[] canonical(long position, String recordedAt, long sequence) {
    byte[] between = between(position, recordedAt, sequence);
    byte[] whole = new byte[before.length + between.length + after.length];
    System.arraycopy(before, 0, whole, 0, before.length);
    System.arraycopy(between, 0, whole, before.length, between.length);
    System.arraycopy(after, 0, whole, before.length + between.length, after.length);
    return whole;
  }

  private static byte[] between(long position, String recordedAt, long sequence) {
    return (position + ",\"recordedAt\":\"" + recordedAt + "\",\"sequence\":" + sequence)
        .getBytes(US_ASCII);
  }

  int size() {
    return before.length + after.length;
  }
}
