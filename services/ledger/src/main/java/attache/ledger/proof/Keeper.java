package attache.ledger.proof;

import attache.ledger.Ledger;
import attache.ledger.LedgerException;
import attache.ledger.Recorded;
import attache.proof.Checkpoint;
import attache.proof.Hashes;
import attache.proof.MerkleTree;
import attache.proof.SigningKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log, adds to its tree and signs what it has become. Among all instances that have the
 * key, one does it at a time; whoever comes next goes on from what is stored.
 *
 * <p>Never in the append's transaction: the tree may lag, and a crash costs nothing but the hashes
 * of the last tile's events. Not even the lock is needed for correctness, since tiles are functions
 * of the log; it saves work.
 */
final class Keeper implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Keeper.class);

  /** "keeper" in ASCII. */
  private static final String LOCK = "118074604119410";

  private static final int BATCH = 2_048;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Waking up costs more than an event does. */
  private static final Duration BREATH = Duration.ofMillis(50);

  private final DataSource database;
  private final Ledger ledger;
  private final Keys keys;
  private final Duration interval;
  private final Clock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable String trouble;

  Keeper(DataSource database, Ledger ledger, Keys keys, Duration interval, Clock clock) {
    this.database = database;
    this.ledger = ledger;
    this.keys = keys;
    this.interval = interval;
    this.clock = clock;
  }

  /** Why nothing is signed any more; null while all is well. */
  @Nullable String trouble() {
    return trouble;
  }

  void close() {
    closed.countDown();
  }

  @Override
  public void run() {
    try {
      boolean again = true;
      while (again) {
        try (var connection = database.getConnection()) {
          connection.setAutoCommit(true);
          again = work(connection);
        } catch (SQLException | LedgerException failure) {
          log.debug("The log's tree waits for the database", failure);
        }
        again &= !pause(PAUSE);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      trouble = String.valueOf(broken.getMessage());
      log.error("No checkpoint is signed any more: {}", broken.getMessage(), broken);
    }
  }

  /** False where this instance can never sign. */
  private boolean work(Connection connection) throws SQLException, InterruptedException {
    if (!isMine(connection)) {
      return true;
    }
    try {
      var key = keys.mine(connection);
      if (key.isPresent()) {
        keep(connection, key.get());
      }
      return key.isPresent();
    } finally {
      release(connection);
    }
  }

  private void keep(Connection connection, SigningKey key)
      throws SQLException, InterruptedException {
    var last = Checkpoints.latest(connection);
    if (last != null) {
      confirm(connection, last);
    }
    long signed = last == null ? 0 : last.size();
    var edge = Tiles.edge(connection);
    var tail = ledger.tail(edge.size());
    byte[] chain = chain(edge.size());
    long due = System.nanoTime();
    while (!pause(BREATH)) {
      boolean open = edge.size() > signed;
      long left = due - System.nanoTime();
      var events = tail.next(BATCH, open ? Duration.ofNanos(Math.max(left, 0)) : PAUSE);
      chain = add(connection, edge, events, chain);
      if (edge.size() > signed && due - System.nanoTime() <= 0) {
        sign(connection, key, edge, chain);
        signed = edge.size();
        due = System.nanoTime() + interval.toNanos();
      }
    }
  }

  private static byte[] add(Connection connection, Edge edge, List<Recorded> events, byte[] before)
      throws SQLException {
    byte[] chain = before;
    var filled = new ArrayList<Tile>();
    for (var event : events) {
      byte[] leaf = event.leafHash();
      chain = Hashes.chained(chain, leaf);
      if (!Arrays.equals(chain, event.hash())) {
        throw new BrokenLog(
            "position %d is not what was recorded: its content does not make its hash"
                .formatted(event.position()));
      }
      edge.add(leaf, filled);
    }
    Tiles.add(connection, filled);
    return chain;
  }

  private void sign(Connection connection, SigningKey key, Edge edge, byte[] chain)
      throws SQLException {
    var checkpoint =
        new Checkpoint(
            key.verifier().name(),
            edge.size(),
            edge.root(),
            chain,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Checkpoints.add(connection, new Signed(checkpoint, key.sign(checkpoint.text()).toString()));
  }

  /** What was signed must still be so: two histories under one name are never signed. */
  private void confirm(Connection connection, Signed last) {
    byte[] root = new MerkleTree(last.size(), new StoredNodes(connection, ledger)).root();
    if (!Arrays.equals(root, last.checkpoint().root())) {
      throw new BrokenLog(
          "positions 1 to %d are not what was signed as checkpoint %1$d".formatted(last.size()));
    }
  }

  private byte[] chain(long position) {
    if (position == 0) {
      return Hashes.unchained();
    }
    var found = ledger.read(position - 1, 1);
    if (found.isEmpty() || found.getFirst().position() != position) {
      throw new BrokenLog("position %d has been hashed before and is missing".formatted(position));
    }
    return found.getFirst().hash();
  }

  private static boolean isMine(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement("select pg_try_advisory_lock(%s)".formatted(LOCK));
        var row = statement.executeQuery()) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void release(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("select pg_advisory_unlock(%s)".formatted(LOCK))) {
      statement.execute();
    }
  }

  /** True once closed. */
  private boolean pause(Duration duration) throws InterruptedException {
    return closed.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
