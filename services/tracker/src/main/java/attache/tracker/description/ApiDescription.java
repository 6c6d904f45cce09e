package attache.tracker.description;

import attache.tracker.http.Submission;
import attache.tracker.http.Takes;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What OpenAPI cannot learn from signatures: the shapes of bodies that are read field by field, the
 * headers every write takes and gives, and that everything else is a problem.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Submission.class)
        .replaceWithSchema(ObjectNode.class, anything())
        .replaceWithSchema(JsonNode.class, anything());
  }

  private static Schema<?> anything() {
    return new Schema<>().types(java.util.Set.of("object"));
  }

  @Bean
  OpenAPI description() throws IOException {
    return new OpenAPI()
        .info(
            new Info()
                .title("Attaché")
                .version("v1")
                .description(
                    "Follows military-technical cooperation from open sources. Analysts record what"
                        + " sources say happened; stages are derived from that, for any day (asOf)"
                        + " and any state of knowledge (knownAt).")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(shapes());
  }

  private static Components shapes() throws IOException {
    try (var json = ApiDescription.class.getResourceAsStream("/openapi/schemas.json")) {
      return Vocabularies.in(Json31.mapper().readValue(json, Components.class));
    }
  }

  @Bean
  OperationCustomizer writes() {
    return (operation, handler) -> {
      Takes takes = handler.getMethodAnnotation(Takes.class);
      if (takes != null) {
        operation
            .requestBody(
                new RequestBody()
                    .required(!takes.value().equals(Takes.NOTHING))
                    .content(json(takes.value())))
            .responses(
                new ApiResponses()
                    .addApiResponse(
                        "201",
                        new ApiResponse().description("Recorded").content(json(takes.gives()))));
      }
      return takesSubmission(handler) ? write(operation) : operation;
    };
  }

  private static Content json(String shape) {
    return content("application/json", shape);
  }

  private static Content content(String type, String shape) {
    return new Content()
        .addMediaType(
            type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + shape)));
  }

  private static boolean takesSubmission(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == Submission.class);
  }

  private static Operation write(Operation operation) {
    operation.addParametersItem(
        header(
            "Idempotency-Key",
            "Makes it harmless to send the write again: the first answer comes again"));
    operation.addParametersItem(
        header(
            "If-Match",
            "Records only if the record is at this version, such as \"3\", or at one of several;"
                + " * stands for any, as long as there is one"));
    operation.addParametersItem(
        header("Attache-Actor", "Who records; analyst where left out, until there are accounts"));
    operation
        .getResponses()
        .forEach(
            (status, answer) -> {
              if (status.startsWith("2")) {
                answer.addHeaderObject("ETag", says("The version now"));
                answer.addHeaderObject(
                    "Attache-Position", says("The position in the log; give it to minPosition"));
              }
            });
    return operation;
  }

  private static HeaderParameter header(String name, String what) {
    var header = new HeaderParameter();
    header.name(name).description(what).schema(text());
    return header;
  }

  private static Header says(String what) {
    return new Header().description(what).schema(text());
  }

  private static Schema<?> text() {
    return new Schema<>().types(java.util.Set.of("string"));
  }

  @Bean
  OpenApiCustomizer problems() {
    return api ->
        api.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .forEach(
                operation ->
                    operation
                        .getResponses()
                        .addApiResponse(
                            "default",
                            new ApiResponse()
                                .description("Refused; /problems explains the types")
                                .content(content("application/problem+json", "Problem"))));
  }
}
