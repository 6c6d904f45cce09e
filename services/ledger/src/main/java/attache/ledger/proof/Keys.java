package attache.ledger.proof;

import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.proof.BadProof;
import attache.proof.KeyRotation;
import attache.proof.SigningKey;
import attache.proof.VerifierKey;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose signature the log's checkpoints bear. The first key is made when there is none yet; from
 * then on a key signs only if it is the log's, or if the log's own key hands over to it.
 */
final class Keys {

  private static final Logger log = LoggerFactory.getLogger(Keys.class);

  private final Ledger ledger;
  private final EvidenceSettings settings;

  Keys(Ledger ledger, EvidenceSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  /** The log's keys, oldest first; empty before the first start. */
  List<VerifierKey> known(Connection connection) throws SQLException {
    var keys = new ArrayList<VerifierKey>();
    try (var statement = connection.prepareStatement("select verifier_key from ledger.first_key");
        var row = statement.executeQuery()) {
      while (row.next()) {
        keys.add(VerifierKey.parse(row.getString(1)));
      }
    }
    for (var event : ledger.read(KeyRotation.STREAM, 0)) {
      keys.add(KeyRotation.parse(KeyRotation.noteIn(event.data()).text()).next());
    }
    return keys;
  }

  /** The key this instance signs with, if it has one that may. For the holder of the lock. */
  Optional<SigningKey> mine(Connection connection) throws SQLException {
    var known = known(connection);
    var file = new KeyFile(settings.key());
    var key = file.read();
    if (known.isEmpty()) {
      var first = key.orElseGet(() -> file.create(name()));
      introduce(connection, first.verifier());
      return Optional.of(first);
    }
    var current = known.getLast();
    if (key.isPresent() && key.get().verifier().equals(current)) {
      return key;
    }
    var previous = Optional.ofNullable(settings.previousKey()).flatMap(p -> new KeyFile(p).read());
    if (previous.isPresent() && previous.get().verifier().equals(current)) {
      var next = key.orElseGet(() -> file.create(current.name()));
      handOver(previous.get(), next.verifier());
      return Optional.of(next);
    }
    log.warn(
        "Checkpoints are not signed here: {} does not have the log's key {}. Give this instance the"
            + " key, or the key before it to hand over to a new one (docs/audit.md).",
        settings.key(),
        current);
    return Optional.empty();
  }

  /** The log's key, if this instance has it. What is wrong with its file, who signs has said. */
  Optional<SigningKey> own(Connection connection) throws SQLException {
    var known = known(connection);
    try {
      return new KeyFile(settings.key())
          .read()
          .filter(key -> !known.isEmpty() && key.verifier().equals(known.getLast()));
    } catch (BadProof | UncheckedIOException unusable) {
      return Optional.empty();
    }
  }

  private String name() {
    return settings.origin() == null
        ? "attache/" + UUID.randomUUID().toString().substring(0, 8)
        : settings.origin();
  }

  private static void introduce(Connection connection, VerifierKey key) throws SQLException {
    try (var statement =
        connection.prepareStatement("insert into ledger.first_key (verifier_key) values (?)")) {
      statement.setString(1, key.toString());
      statement.execute();
    }
    log.info("The log's checkpoints are signed with {}", key);
  }

  private void handOver(SigningKey previous, VerifierKey next) {
    var rotation = new KeyRotation(next.name(), next);
    var note = previous.sign(rotation.text());
    var event = new Draft(KeyRotation.EVENT, 1, rotation.data(note), "{}");
    var answer =
        ledger.append(
            new Append(
                KeyRotation.STREAM,
                Append.ANY,
                List.of(event),
                "attache",
                new IdempotencyKey("key-rotation:" + next, new byte[0])));
    switch (answer) {
      case Appended.Written _ ->
          log.info("The log's key {} is followed by {}", previous.verifier(), next);
      case Appended.Repeated _ -> {}
      case Appended.VersionConflict _, Appended.KeyReused _ ->
          throw new IllegalStateException("the new key could not be recorded: " + answer);
    }
  }
}
