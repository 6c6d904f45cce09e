package attache.tracker.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.ledger.proof.Evidence;
import attache.ledger.proof.Signed;
import attache.proof.Hex;
import attache.tracker.views.Clocked;
import attache.tracker.views.Parameters;
import attache.tracker.views.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What auditors take away. Hashes are 64 hexadecimal digits; positions and sizes count from 1. The
 * log has one clock: {@code knownAt} ends it, {@code asOf} changes nothing.
 */
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

  @Clocked
  @Size
  @Operation(summary = "A signed checkpoint of the log, to be kept (C2SP tlog-checkpoint)")
  @GetMapping(path = "/checkpoint", produces = TEXT)
  String checkpoint(HttpServletRequest request) throws InterruptedException {
    return signed(request).note();
  }

  private Signed signed(HttpServletRequest request) throws InterruptedException {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    long size = parameters.position("size", 0);
    parameters.done();
    return parameters.has("size")
        ? checkpointed.ofSize(size, question)
        : checkpointed.newest(question);
  }

  @Operation(summary = "The log's public keys, oldest first, as verifier keys (C2SP signed-note)")
  @GetMapping(path = "/key", produces = TEXT)
  String key() throws InterruptedException {
    if (evidence.keys().isEmpty()) {
      checkpointed.newest();
    }
    return evidence.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
  }

  @Clocked
  @Size
  @Parameter(
      in = ParameterIn.QUERY,
      name = "position",
      required = true,
      description = "Of the event",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Operation(summary = "That a position's event is in the log of a size (RFC 9162, 2.1.3)")
  @GetMapping(path = "/proofs/inclusion", produces = "application/json")
  ObjectNode inclusion(HttpServletRequest request) throws InterruptedException {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    long position = parameters.number("position");
    long size = parameters.position("size", 0);
    parameters.done();
    long most = checkpointed.size(question);
    long of = parameters.has("size") ? Checkpointed.within("size", size, 1, most) : most;
    Checkpointed.within("position", position, 1, of);
    var proof = evidence.inclusion(position, of);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("position", proof.position());
    json.put("size", proof.size());
    json.put("leafHash", Hex.text(proof.leafHash()));
    json.put("rootHash", Hex.text(proof.root()));
    path(json, proof.path());
    return checkpoint(json, of);
  }

  @Clocked
  @Parameter(
      in = ParameterIn.QUERY,
      name = "from",
      required = true,
      description = "The smaller size",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Parameter(
      in = ParameterIn.QUERY,
      name = "to",
      description = "The larger size; that of the newest checkpoint if missing",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Operation(summary = "That the log of a size begins with the log of a smaller one (2.1.4)")
  @GetMapping(path = "/proofs/consistency", produces = "application/json")
  ObjectNode consistency(HttpServletRequest request) throws InterruptedException {
    Parameters parameters = new Parameters(request);
    Question question = Question.read(parameters);
    long from = parameters.number("from");
    long to = parameters.position("to", 0);
    parameters.done();
    long most = checkpointed.size(question);
    long until = parameters.has("to") ? Checkpointed.within("to", to, 1, most) : most;
    Checkpointed.within("from", from, 1, until);
    var proof = evidence.consistency(from, until);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("from", proof.from());
    json.put("to", proof.to());
    json.put("fromRootHash", Hex.text(proof.fromRoot()));
    json.put("toRootHash", Hex.text(proof.toRoot()));
    path(json, proof.path());
    return checkpoint(json, until);
  }

  /** With what was signed at this very size, where anything was. */
  private ObjectNode checkpoint(ObjectNode json, long size) {
    checkpointed.signedAt(size).ifPresent(signed -> json.put("checkpoint", signed.note()));
    return json;
  }

  private static void path(ObjectNode json, List<byte[]> path) {
    var hashes = json.putArray("path");
    path.forEach(hash -> hashes.add(Hex.text(hash)));
  }

  @Clocked
  @Size
  @Operation(summary = "The whole log up to a checkpoint, as lines that the verifier checks")
  @GetMapping(path = "/export", produces = "application/x-ndjson")
  void export(HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    var signed = signed(request);
    response.setContentType("application/x-ndjson");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"attache-%d.ndjson\"".formatted(signed.size()));
    try (var out =
        new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8), 1 << 16)) {
      evidence.export(signed).writeTo(out);
    }
  }

  @Parameter(
      in = ParameterIn.QUERY,
      name = "size",
      description = "How many positions of the log; those of the newest checkpoint if missing",
      schema = @Schema(type = "integer", format = "int64", minimum = "1"))
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Size {}
}
