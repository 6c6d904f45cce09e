package attache.ledger.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;

import attache.proof.BadProof;
import attache.proof.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Where a signing key is kept: one line, readable by its owner alone. */
record KeyFile(Path path) {

  Optional<SigningKey> read() {
    try {
      return Files.exists(path)
          ? Optional.of(SigningKey.parse(Files.readString(path).strip()))
          : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the signing key in %s cannot be read".formatted(path), failure);
    } catch (BadProof garbled) {
      throw new BadProof("%s holds no signing key: %s".formatted(path, garbled.getMessage()));
    }
  }

  /** Complete and on the disk before it has its name, and never over another key. */
  SigningKey create(String name) {
    var key = SigningKey.generate(name);
    try {
      var directory = path.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      var draft = Files.createTempFile(directory, "key", ".new", onlyOurs());
      try (var file = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
        file.write(ByteBuffer.wrap((key.secret() + "\n").getBytes(US_ASCII)));
        file.force(true);
      }
      if (Files.exists(path)) {
        Files.delete(draft);
        throw new IOException("the file exists already");
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      return key;
    } catch (IOException failure) {
      throw new UncheckedIOException("a signing key cannot be kept in %s".formatted(path), failure);
    }
  }

  private FileAttribute<?>[] onlyOurs() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
