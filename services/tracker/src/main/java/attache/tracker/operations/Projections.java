package attache.tracker.operations;

import attache.ledger.Ledger;
import attache.tracker.http.Actor;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.views.Parameters;
import attache.tracker.views.Upkeep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows how far the views are, builds them anew, and takes parked records up again. */
@RestController
@RequestMapping(path = "/api/v1/operations/projections", produces = "application/json")
@Tag(name = "Operations")
class Projections {
  private final Ledger ledger;
  private final Upkeep upkeep;
  private final ProjectionState state;

  Projections(Ledger ledger, Upkeep upkeep, ProjectionState state) {
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.state = state;
  }

  @Operation(summary = "How far each view is, with rebuilds and parked events")
  @GetMapping
  ObjectNode all() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    long head = ledger.head().position();
    node.set("items", state.all(head));
    return node.put("head", head);
  }

  @Operation(summary = "Build a view anew beside the live one and swap")
  @PostMapping("/{name}/rebuild")
  ResponseEntity<ObjectNode> rebuild(@PathVariable String name, HttpServletRequest request) {
    new Parameters(request).done();
    requireKnown(name);
    upkeep.rebuild(Actor.of(request));
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .header("Location", "/api/v1/operations/projections")
        .body(all());
  }

  @Operation(summary = "Call a rebuild off; the live view stays")
  @DeleteMapping("/{name}/rebuild")
  ObjectNode callOff(@PathVariable String name) {
    requireKnown(name);
    upkeep.callOff();
    return all();
  }

  @Operation(summary = "Take a parked record up again")
  @PostMapping("/{name}/parked/{record}/retry")
  ObjectNode retry(@PathVariable String name, @PathVariable String record) {
    return takeUp(name, record, false);
  }

  @Operation(summary = "Leave a parked event out for good and take its record up again")
  @PostMapping("/{name}/parked/{record}/discard")
  ObjectNode discard(@PathVariable String name, @PathVariable String record) {
    return takeUp(name, record, true);
  }

  private ObjectNode takeUp(String name, String record, boolean discard) {
    requireKnown(name);
    if (!upkeep.takeUp(record, discard)) {
      throw new Problem(ProblemType.NOT_FOUND, "no event of this record is parked");
    }
    return all();
  }

  private void requireKnown(String name) {
    if (!state.isKnown(name)) {
      throw new Problem(
          ProblemType.NOT_FOUND,
          "there is no such projection; /api/v1/operations/projections lists them");
    }
  }
}
