package attache.tracker.cli;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file to import, or standard input; read while it is sent, never held as a whole. */
final class CatalogueFile {
  private final String name;
  private final @Nullable Path path;
  private final @Nullable Format format;

  private CatalogueFile(String name, @Nullable Path path, @Nullable Format format) {
    this.name = name;
    this.path = path;
    this.format = format;
  }

  /**
   * @throws IOException with a sentence, where there is no such file
   */
  static CatalogueFile of(String file, @Nullable Format given) throws IOException {
    if (file.equals("-")) {
      return new CatalogueFile("standard input", null, given);
    }
    Path path = Path.of(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new FileNotFoundException(
          "%s %s"
              .formatted(
                  file,
                  Files.isDirectory(path)
                      ? "is a directory; name the files in it"
                      : Files.exists(path) ? "cannot be read" : "does not exist"));
    }
    return new CatalogueFile(file, path, given != null ? given : named(file));
  }

  private static @Nullable Format named(String file) {
    String name = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    if (name.endsWith(".json")) {
      return Format.json;
    }
    return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? Format.ndjson : null;
  }

  String name() {
    return name;
  }

  BufferedInputStream open() throws IOException {
    InputStream bytes = path == null ? System.in : Files.newInputStream(path);
    return new BufferedInputStream(
        name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes, 1 << 16);
  }

  /** The format as given or as named; what is sent as JSON may hold an object a line too. */
  Format format() {
    return format == null ? Format.json : format;
  }
}
