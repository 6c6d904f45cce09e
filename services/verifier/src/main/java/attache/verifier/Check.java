package attache.verifier;

import attache.proof.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Checks a file, whichever of the two forms it has. */
final class Check {

  private static final long LARGEST_BUNDLE = 512L << 20;

  private Check() {}

  static Verdict of(Path file, Trust trust, LongConsumer progress) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "it is a directory");
    }
    try (var in = Files.newInputStream(file)) {
      return of(in, trust, progress, file);
    } catch (Wrong wrong) {
      return wrong.verdict();
    }
  }

  private static Verdict of(InputStream in, Trust trust, LongConsumer progress, Path file)
      throws IOException, Wrong {
    var lines = new Lines(in);
    String first;
    try {
      first = lines.next();
    } catch (IOException notLines) {
      throw Wrong.with(
          Fault.UNREADABLE, "neither an export nor a bundle: " + notLines.getMessage());
    }
    if (first != null && first.startsWith("{\"format\":\"" + Formats.EXPORT + "\"")) {
      return new ExportCheck(lines, trust, progress).check(CanonicalMembers.of(first));
    }
    if (Files.size(file) > LARGEST_BUNDLE) {
      throw Wrong.with(Fault.UNREADABLE, "neither an export nor, by its size, a bundle");
    }
    var members = CanonicalMembers.of(Files.readString(file));
    if (!("\"" + Formats.BUNDLE + "\"").equals(members.get("format"))) {
      throw Wrong.with(
          Fault.UNREADABLE,
          "its format is neither %s nor %s".formatted(Formats.EXPORT, Formats.BUNDLE));
    }
    return new BundleCheck(members, trust).check();
  }
}
