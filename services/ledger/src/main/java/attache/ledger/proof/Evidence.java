package attache.ledger.proof;

import attache.ledger.Ledger;
import attache.ledger.LedgerUnavailable;
import attache.ledger.Recorded;
import attache.proof.KeyRotation;
import attache.proof.MerkleTree;
import attache.proof.VerifierKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What shows others that the log is what it was: signed checkpoints, proofs under them, exports.
 *
 * <p>Positions count from 1; a checkpoint of size n covers positions 1 to n. Takes one connection
 * while this instance keeps the tree, and two for each question, at most four.
 */
public final class Evidence implements AutoCloseable {

  /** Answered at a time: each holds a connection while the ledger takes another. */
  private static final int QUESTIONS = 2;

  private static final Duration GRACE = Duration.ofMillis(500);

  private final DataSource database;
  private final Ledger ledger;
  private final Keys keys;
  private final Keeper keeper;
  private final Thread keeping;
  private final Semaphore turns = new Semaphore(QUESTIONS);

  private Evidence(DataSource database, Ledger ledger, EvidenceSettings settings) {
    this.database = database;
    this.ledger = ledger;
    this.keys = new Keys(ledger, settings);
    this.keeper = new Keeper(database, ledger, keys, settings.interval(), Clock.systemUTC());
    this.keeping = Thread.ofPlatform().name("ledger-proves").daemon().unstarted(keeper);
  }

  public static Evidence open(DataSource database, Ledger ledger, EvidenceSettings settings) {
    var evidence = new Evidence(database, ledger, settings);
    evidence.keeping.start();
    return evidence;
  }

  /** The newest checkpoint; empty while nothing was signed. */
  public Optional<Signed> latest() {
    return ask(connection -> Optional.ofNullable(Checkpoints.latest(connection)));
  }

  /** The smallest checkpoint that covers a position. */
  public Optional<Signed> covering(long position) {
    return ask(connection -> Optional.ofNullable(Checkpoints.from(connection, position)));
  }

  /** The largest checkpoint of at most this size. */
  public Optional<Signed> upTo(long size) {
    return ask(connection -> Optional.ofNullable(Checkpoints.upTo(connection, size)));
  }

  /** The newest checkpoint once it covers a position; empty if none does in time. */
  public Optional<Signed> await(long position, Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (true) {
      var latest = latest().filter(signed -> signed.size() >= position);
      if (latest.isPresent() || System.nanoTime() >= end) {
        return latest;
      }
      Thread.sleep(20);
    }
  }

  /** What leads from a position to the root of a size that a checkpoint covers. */
  public Inclusion inclusion(long position, long size) {
    return ask(
        connection -> {
          var nodes = new StoredNodes(connection, ledger);
          var tree = new MerkleTree(size, nodes);
          return new Inclusion(
              position,
              size,
              nodes.hash(0, position - 1),
              tree.root(),
              tree.inclusion(position - 1));
        });
  }

  /** What shows that one size of the log continues a smaller one; a checkpoint covers both. */
  public Consistency consistency(long from, long to) {
    return ask(
        connection -> {
          var nodes = new StoredNodes(connection, ledger);
          var tree = new MerkleTree(to, nodes);
          return new Consistency(
              from, to, new MerkleTree(from, nodes).root(), tree.root(), tree.consistency(from));
        });
  }

  /** The log's public keys, oldest first. */
  public List<VerifierKey> keys() {
    return ask(keys::known);
  }

  /** The whole log up to a checkpoint, line by line. */
  public Export export(Signed checkpoint) {
    return new Export(this, ledger, checkpoint);
  }

  /**
   * All events of a subject up to a position, with what proves them under a checkpoint, as JSON.
   *
   * @param until the position; where it lies beyond the checkpoint, that is where they end
   * @param from the size of a checkpoint that the receiver has kept, or 0
   * @throws NoSigningKey where this instance cannot state that these are all
   */
  public String bundle(Subject subject, Signed checkpoint, long until, long from) {
    long looked = Math.min(until, checkpoint.size());
    return ask(
        connection -> {
          var key = keys.own(connection).orElseThrow(NoSigningKey::new);
          var events =
              Stream.concat(
                      subject.streams().stream().flatMap(stream -> upTo(looked, stream)),
                      // who trusts an older key learns of this one, whenever it came
                      upTo(checkpoint.size(), KeyRotation.STREAM))
                  .sorted(Comparator.comparingLong(Recorded::position))
                  .toList();
          var tree = new MerkleTree(checkpoint.size(), new StoredNodes(connection, ledger));
          return new Bundle(subject, checkpoint, looked, events).json(tree, from, key);
        });
  }

  private Stream<Recorded> upTo(long position, String stream) {
    return ledger.read(stream, 0).stream().filter(event -> event.position() <= position);
  }

  List<Signed> checkpoints(long after, long upTo) {
    return ask(connection -> Checkpoints.between(connection, after, upTo));
  }

  /** Why nothing is signed any more; null while all is well. */
  public @Nullable String trouble() {
    return keeper.trouble();
  }

  /** Waits until this instance has given up signing, for want of a key or of a sound log. */
  void awaitEnd() throws InterruptedException {
    keeping.join();
  }

  /** To be closed before the ledger. */
  @Override
  public void close() {
    keeper.close();
    keeping.interrupt();
    try {
      // where the database is away nothing is lost: the next one goes on from what is stored
      keeping.join(GRACE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Question<T> {
    T answeredBy(Connection connection) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    turns.acquireUninterruptibly();
    try (var connection = database.getConnection()) {
      return question.answeredBy(connection);
    } catch (SQLException failure) {
      throw new LedgerUnavailable("the log's proofs cannot be read: " + failure, failure);
    } finally {
      turns.release();
    }
  }
}
