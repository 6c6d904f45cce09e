package attache.tracker.problems;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explains each type of problem at the address that names it. */
@RestController
@Tag(name = "Problems", description = "What the service can refuse, and why")
class ProblemPages {

  @Operation(summary = "Lists every type of problem")
  @GetMapping(path = "/problems", produces = "application/json")
  ObjectNode all() {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    var items = page.putArray("items");
    Stream.of(ProblemType.values()).map(ProblemPages::explained).forEach(items::add);
    return page;
  }

  @Operation(summary = "Explains a type of problem")
  @GetMapping(path = "/problems/{slug}", produces = "application/json")
  ObjectNode one(@PathVariable String slug) {
    return ProblemType.ofSlug(slug)
        .map(ProblemPages::explained)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND, "no problem has this name; /problems lists them all"));
  }

  private static ObjectNode explained(ProblemType type) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("type", type.uri());
    page.put("title", type.title());
    page.put("status", type.status());
    page.put("explanation", type.explanation());
    return page;
  }
}
