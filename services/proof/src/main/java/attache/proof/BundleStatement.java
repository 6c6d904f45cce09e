package attache.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the log's key says about an evidence bundle, in a signed note: that these are all events of
 * its subject up to a position, and that the bundle is as it was given out. A proof of inclusion
 * cannot say that nothing was left out; this does.
 *
 * @param size the position: how much of the log was looked through, at most what the bundle's
 *     checkpoint covers
 * @param positions of the events in the bundle, ascending
 * @param digest SHA-256 over the RFC 8785 form of the bundle without its statement
 */
public record BundleStatement(
    String origin, String subject, long size, List<Long> positions, byte[] digest) {

  private static final Pattern TEXT =
      Pattern.compile(
          """
          (?<origin>[^\\n]+)
          bundle of (?<subject>[^\\n]+)
          size (?<size>[1-9][0-9]{0,17})
          positions(?<positions>( [1-9][0-9]{0,17})*)
          digest (?<digest>[0-9a-f]{64})
          """);

  public BundleStatement {
    positions = List.copyOf(positions);
  }

  public static BundleStatement parse(String text) {
    var match = TEXT.matcher(text);
    if (!match.matches()) {
      throw new BadProof("no statement about a bundle");
    }
    return new BundleStatement(
        match.group("origin"),
        match.group("subject"),
        Long.parseLong(match.group("size")),
        Stream.of(match.group("positions").split(" ", -1)).skip(1).map(Long::valueOf).toList(),
        HexFormat.of().parseHex(match.group("digest")));
  }

  /** What is signed. */
  public String text() {
    return "%s\nbundle of %s\nsize %d\npositions%s\ndigest %s\n"
        .formatted(
            origin,
            subject,
            size,
            positions.stream().map(p -> " " + p).collect(Collectors.joining()),
            Hex.text(digest));
  }
}
