package attache.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a log was when it had a size: C2SP's tlog-checkpoint, to be signed, kept and compared.
 *
 * <p>Two extension lines follow the three of the form: {@code chain}, the hash of the last event in
 * hexadecimal, for who follows the log line by line; and {@code time}, when this was signed.
 *
 * @param origin which log
 * @param root of the Merkle tree over positions 1 to size
 */
public record Checkpoint(String origin, long size, byte[] root, byte[] chain, Instant time) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final String CHAIN = "chain ";
  private static final String TIME = "time ";

  public static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length < 6 || !lines[lines.length - 1].isEmpty()) {
      throw new BadProof("a checkpoint has five lines: origin, size, root, chain, time");
    }
    if (lines[0].isEmpty() || !SIZE.matcher(lines[1]).matches()) {
      throw new BadProof("a checkpoint begins with an origin and a size");
    }
    byte[] root = Base64s.decode(lines[2]);
    if (root.length != Hashes.SIZE || !lines[3].startsWith(CHAIN) || !lines[4].startsWith(TIME)) {
      throw new BadProof("a checkpoint has a root of 32 bytes, a chain and a time");
    }
    try {
      return new Checkpoint(
          lines[0],
          Long.parseLong(lines[1]),
          root,
          Hex.hash(lines[3].substring(CHAIN.length())),
          Instant.parse(lines[4].substring(TIME.length())));
    } catch (DateTimeParseException notATime) {
      throw new BadProof("a checkpoint's time that is none");
    }
  }

  /** What is signed. */
  public String text() {
    return "%s\n%d\n%s\n%s%s\n%s%s\n"
        .formatted(
            origin, size, Base64s.encode(root), CHAIN, HexFormat.of().formatHex(chain), TIME, time);
  }

  public boolean sameTree(Checkpoint other) {
    return size == other.size && Arrays.equals(root, other.root);
  }
}
