package attache.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text that somebody vouches for: C2SP's signed-note, signed with Ed25519.
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<Line> lines) {

  private static final String DASH = "\u2014 ";
  private static final int MOST_SIGNATURES = 100;
  private static final int MOST_CHARACTERS = 1 << 20;

  /** One signature: whose, by name and key hash, and its bytes. */
  public record Line(String name, byte[] keyHash, byte[] signature) {}

  /** What a signature says. */
  public enum Verdict {
    SIGNED,
    NOT_SIGNED,
    BADLY_SIGNED
  }

  public SignedNote {
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new BadProof("a note's text is made of whole lines without control characters");
    }
    lines = List.copyOf(lines);
  }

  static SignedNote of(String text, VerifierKey key, byte[] signature) {
    return new SignedNote(text, List.of(new Line(key.name(), key.hash(), signature)));
  }

  public static SignedNote parse(String note) {
    int split = note.lastIndexOf("\n\n");
    if (split < 0 || !note.endsWith("\n") || note.length() > MOST_CHARACTERS) {
      throw new BadProof("no signed note: a text, an empty line and signatures are needed");
    }
    var lines = new ArrayList<Line>();
    for (var line : note.substring(split + 2).split("\n", MOST_SIGNATURES + 2)) {
      if (!line.isEmpty()) {
        lines.add(line(line));
      }
    }
    if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
      throw new BadProof("a signed note has 1 to %d signatures".formatted(MOST_SIGNATURES));
    }
    return new SignedNote(note.substring(0, split + 1), lines);
  }

  private static Line line(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new BadProof("\"%s\" is no signature line".formatted(line));
    }
    byte[] bytes = Base64s.decode(line.substring(space + 1));
    if (bytes.length < 5) {
      throw new BadProof("a signature that is too short");
    }
    return new Line(
        line.substring(DASH.length(), space),
        Arrays.copyOf(bytes, 4),
        Arrays.copyOfRange(bytes, 4, bytes.length));
  }

  /** Unknown signatures are passed over; one of this key must be right. */
  public Verdict verdict(VerifierKey key) {
    var verdict = Verdict.NOT_SIGNED;
    for (var line : lines) {
      if (line.name().equals(key.name()) && Arrays.equals(line.keyHash(), key.hash())) {
        if (!Ed25519.verify(key.publicKey(), text.getBytes(UTF_8), line.signature())) {
          return Verdict.BADLY_SIGNED;
        }
        verdict = Verdict.SIGNED;
      }
    }
    return verdict;
  }

  /** The note as it is sent and kept. */
  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    for (var line : lines) {
      byte[] bytes = Arrays.copyOf(line.keyHash(), 4 + line.signature().length);
      System.arraycopy(line.signature(), 0, bytes, 4, line.signature().length);
      note.append(DASH).append(line.name()).append(' ').append(Base64s.encode(bytes)).append('\n');
    }
    return note.toString();
  }
}
