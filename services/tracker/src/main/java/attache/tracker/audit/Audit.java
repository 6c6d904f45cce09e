package attache.tracker.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.ledger.proof.Evidence;
import attache.proof.Hex;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What auditors take away. Hashes are 64 hexadecimal digits; positions and sizes count from 1. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "Showing that the log is what it was")
class Audit {

  private static final String TEXT = "text/plain;charset=utf-8";

  private final Evidence evidence;
  private final Checkpointed checkpointed;

  Audit(Evidence evidence, Checkpointed checkpointed) {
    this.evidence = evidence;
    this.checkpointed = checkpointed;
  }

  @Operation(summary = "A signed checkpoint of the log, to be kept (C2SP tlog-checkpoint)")
  @GetMapping(path = "/checkpoint", produces = TEXT)
  String checkpoint(@RequestParam @Nullable Long size, @RequestParam @Nullable Long minPosition)
      throws InterruptedException {
    if (size != null) {
      return checkpointed.ofSize(size).note();
    }
    return minPosition == null
        ? checkpointed.newest().note()
        : checkpointed.covering(minPosition).note();
  }

  @Operation(summary = "The log's public keys, oldest first, as verifier keys (C2SP signed-note)")
  @GetMapping(path = "/key", produces = TEXT)
  String key() throws InterruptedException {
    if (evidence.keys().isEmpty()) {
      checkpointed.newest();
    }
    return evidence.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
  }

  @Operation(summary = "That a position's event is in the log of a size (RFC 9162, 2.1.3)")
  @GetMapping(path = "/proofs/inclusion", produces = "application/json")
  ObjectNode inclusion(@RequestParam long position, @RequestParam @Nullable Long size)
      throws InterruptedException {
    var newest = checkpointed.newest();
    long of = size == null ? newest.size() : size;
    Checkpointed.within("size", of, 1, newest.size());
    Checkpointed.within("position", position, 1, of);
    var proof = evidence.inclusion(position, of);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("position", proof.position());
    json.put("size", proof.size());
    json.put("leafHash", Hex.text(proof.leafHash()));
    json.put("rootHash", Hex.text(proof.root()));
    path(json, proof.path());
    if (of == newest.size()) {
      json.put("checkpoint", newest.note());
    }
    return json;
  }

  @Operation(summary = "That the log of a size begins with the log of a smaller one (2.1.4)")
  @GetMapping(path = "/proofs/consistency", produces = "application/json")
  ObjectNode consistency(@RequestParam long from, @RequestParam @Nullable Long to)
      throws InterruptedException {
    var newest = checkpointed.newest();
    long until = to == null ? newest.size() : to;
    Checkpointed.within("to", until, 1, newest.size());
    Checkpointed.within("from", from, 1, until);
    var proof = evidence.consistency(from, until);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("from", proof.from());
    json.put("to", proof.to());
    json.put("fromRootHash", Hex.text(proof.fromRoot()));
    json.put("toRootHash", Hex.text(proof.toRoot()));
    path(json, proof.path());
    if (until == newest.size()) {
      json.put("checkpoint", newest.note());
    }
    return json;
  }

  private static void path(ObjectNode json, List<byte[]> path) {
    var hashes = json.putArray("path");
    path.forEach(hash -> hashes.add(Hex.text(hash)));
  }

  @Operation(summary = "The whole log up to a checkpoint, as lines that the verifier checks")
  @GetMapping(path = "/export", produces = "application/x-ndjson")
  void export(@RequestParam @Nullable Long size, HttpServletResponse response)
      throws IOException, InterruptedException {
    var signed = size == null ? checkpointed.newest() : checkpointed.ofSize(size);
    response.setContentType("application/x-ndjson");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"attache-%d.ndjson\"".formatted(signed.size()));
    try (var out =
        new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8), 1 << 16)) {
      evidence.export(signed).writeTo(out);
    }
  }
}
