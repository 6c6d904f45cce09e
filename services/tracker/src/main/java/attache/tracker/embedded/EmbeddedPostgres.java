package attache.tracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL in a directory: started with the service, stopped after it, and, when it
 * dies alone, started again on the same port. It answers on loopback only, to the one user whose
 * password lies in the directory.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "attache";

  private final DataDirectory directory;
  private final Postmaster postmaster;
  private final String password;
  private final int port;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile boolean closed;

  private EmbeddedPostgres(DataDirectory directory, Postmaster postmaster) {
    this.directory = directory;
    this.postmaster = postmaster;
    this.password = directory.password().read();
    this.port = freePort();
  }

  /**
   * Starts the server of a directory, and first makes what is missing there.
   *
   * @throws DatabaseRefused where the directory cannot be used, by us or now
   */
  public static EmbeddedPostgres start(Path dataDirectory) {
    var directory = DataDirectory.open(dataDirectory);
    try {
      return start(directory, Binaries.unpackedIn(directory.path()));
    } catch (RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  static EmbeddedPostgres start(DataDirectory directory, Binaries binaries) {
    var programs = new Programs(binaries);
    var postmaster = new Postmaster(programs, directory);
    Cluster.prepare(programs, directory);
    postmaster.stopLeftOver();
    var postgres = new EmbeddedPostgres(directory, postmaster);
    postgres.start();
    postgres.createDatabase();
    log.info("Embedded PostgreSQL on 127.0.0.1:{}, data in {}", postgres.port, directory.path());
    return postgres;
  }

  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  public String username() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** Stops the server and gives the directory free. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    // a start that is under way, which may have much to recover, ends with its server
    while (!starting.tryLock()) {
      postmaster.stop();
      LockSupport.parkNanos(50_000_000);
    }
    try {
      postmaster.stop();
      directory.close();
    } finally {
      starting.unlock();
    }
  }

  private void start() {
    postmaster.start(port, () -> !closed);
    var _ = postmaster.process().map(process -> process.onExit().thenRun(this::startAgain));
  }

  private void startAgain() {
    starting.lock();
    try {
      if (!closed) {
        log.warn("The embedded PostgreSQL ended by itself; starting it again");
        postmaster.stopLeftOver();
        start();
      }
    } catch (RuntimeException failure) {
      if (!closed) {
        log.error("Trying again in 5 seconds. {}", failure.getMessage());
        CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS).execute(this::startAgain);
      }
    } finally {
      starting.unlock();
    }
  }

  private void createDatabase() {
    try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password);
        var statement = connection.createStatement();
        var exists =
            statement.executeQuery(
                "select from pg_database where datname = '%s'".formatted(DATABASE))) {
      if (!exists.next()) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException failure) {
      close();
      throw new DatabaseRefused(
          "The embedded PostgreSQL in %s does not let us in: %s"
              .formatted(directory.path(), failure.getMessage()),
          "Its password is in the file `password` there; if that was lost or replaced, put it back.",
          failure);
    }
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
