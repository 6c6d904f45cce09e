package attache.tracker.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the embedded PostgreSQL, in a file that nobody else can read. */
record PasswordFile(Path path) {

  /** Writes a new one, for a cluster that is about to be made, and returns where it stands. */
  Path renew() throws IOException {
    var random = new byte[24];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(path);
    Files.createFile(path, DataDirectory.onlyOurs("rw-------"));
    return Files.writeString(path, Base64.getUrlEncoder().encodeToString(random));
  }

  String read() {
    try {
      return Files.readString(path).strip();
    } catch (IOException failure) {
      throw new DatabaseRefused(
          "The password of the embedded PostgreSQL cannot be read: " + failure,
          "Put the file back, from the backup that the data came from.",
          failure);
    }
  }
}
