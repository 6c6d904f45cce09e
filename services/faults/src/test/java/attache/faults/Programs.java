package attache.faults;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once; under root they run where nobody is root. */
record Programs(Path home) {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  static final Programs UNPACKED = unpackedIn(Path.of("target/postgresql").toAbsolutePath());

  private static Programs unpackedIn(Path home) {
    try {
      if (!Files.exists(home)) {
        var making = Files.createTempDirectory(Files.createDirectories(home.getParent()), "pg");
        unpack(making);
        moved(making, home);
      }
      return new Programs(home);
    } catch (IOException failure) {
      throw new IllegalStateException("PostgreSQL's programs cannot be unpacked", failure);
    }
  }

  private static void moved(Path made, Path home) throws IOException {
    try {
      Files.move(made, home);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
      // as good as ours, which is left for the next clean
    }
  }

  private static void unpack(Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          file.toFile().setExecutable(entry.getName().contains("bin/"));
        }
      }
    }
  }

  private static InputStream archive() throws IOException {
    var os = System.getProperty("os.name");
    var arch = System.getProperty("os.arch");
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        os.startsWith("Mac") ? "Darwin" : os, arch.equals("amd64") ? "x86_64" : arch);
  }

  /** Runs a program of PostgreSQL to its end; a failure is what it said. */
  void run(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (ROOT) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    said(command);
  }

  /** Runs any program to its end and returns what it said. */
  static String said(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
      if (process.waitFor() != 0) {
        throw new ProgramFailed(command + " says: " + said.strip());
      }
      return said;
    } catch (IOException failure) {
      throw new ProgramFailed(command + ": " + failure.getMessage());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ProgramFailed(command + " was interrupted");
    }
  }

  static final class ProgramFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProgramFailed(String said) {
      super(said);
    }
  }
}
