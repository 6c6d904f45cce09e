package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.Checkpoint;
import attache.proof.ExportedEvent;
import attache.proof.Hex;
import attache.proof.Proofs;
import attache.proof.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Keeps checkpoints before anything is broken, and holds the log to them afterwards. */
final class Auditor {

  private static final int SAMPLES = 50;

  private final Path directory;
  private final Set<String> kept = new LinkedHashSet<>();

  Auditor(Path directory) {
    this.directory = directory;
  }

  void keepCheckpoint(Client service) {
    kept.add(service.text("/api/v1/audit/checkpoint"));
  }

  int kept() {
    return kept.size();
  }

  /** Everything up to a position, which must be the log's last. */
  void check(Client service, long position) throws IOException {
    var newest = checkpoint(service.text("/api/v1/audit/checkpoint?minPosition=" + position));
    var export = service.text("/api/v1/audit/export?size=" + newest.size());
    verifyOffline(export, service.text("/api/v1/audit/key"));
    for (var note : kept) {
      checkConsistency(service, checkpoint(note), newest);
    }
    checkInclusion(service, events(export), newest);
  }

  private static Checkpoint checkpoint(String note) {
    return Checkpoint.parse(SignedNote.parse(note).text());
  }

  private void verifyOffline(String export, String key) throws IOException {
    var command = new ArrayList<>(List.of(Service.JAVA, "-jar"));
    command.add(Service.jar("verifier", "attache-verifier.jar").toString());
    command.add(written("export.ndjson", export));
    command.addAll(List.of("--key", written("key.pub", key)));
    int number = 0;
    for (var note : kept) {
      command.addAll(List.of("--checkpoint", written("kept-%d.txt".formatted(++number), note)));
    }
    assertThat(Programs.said(command)).startsWith("Sound");
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static List<ExportedEvent> events(String export) {
    return export
        .lines()
        .filter(line -> !line.contains("\"checkpoint\":"))
        .map(ExportedEvent::parse)
        .toList();
  }

  private static void checkConsistency(Client service, Checkpoint before, Checkpoint newest) {
    var proof =
        service.json(
            "/api/v1/audit/proofs/consistency?from=%d&to=%d"
                .formatted(before.size(), newest.size()));
    assertThat(
            Proofs.extend(before.root(), before.size(), newest.root(), newest.size(), path(proof)))
        .as("the log continues what it was at %d", before.size())
        .isTrue();
  }

  private static void checkInclusion(
      Client service, List<ExportedEvent> events, Checkpoint newest) {
    assertThat(events).hasSize(Math.toIntExact(newest.size()));
    new Random(newest.size())
        .ints(SAMPLES, 0, events.size())
        .forEach(
            index -> {
              var proof =
                  service.json(
                      "/api/v1/audit/proofs/inclusion?position=%d&size=%d"
                          .formatted(index + 1, newest.size()));
              assertThat(
                      Proofs.includes(
                          newest.root(),
                          newest.size(),
                          index,
                          events.get(index).leafHash(),
                          path(proof)))
                  .as("position %d is in the log", index + 1)
                  .isTrue();
            });
  }

  private static List<byte[]> path(JsonNode proof) {
    return proof.path("path").valueStream().map(hash -> Hex.hash(hash.asString())).toList();
  }
}
