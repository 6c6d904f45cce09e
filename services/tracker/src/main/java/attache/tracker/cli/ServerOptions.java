package attache.tracker.cli;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Which service a command talks to, and as whom; its subcommands take the same options. */
final class ServerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create(); // picocli puts the real one here

  @Option(
      names = "--server",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Where the service is (default: ${DEFAULT-VALUE}).")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--token",
      scope = ScopeType.INHERIT,
      paramLabel = "TOKEN",
      defaultValue = "${env:ATTACHE_TOKEN}",
      description = "What proves who you are (default: the variable ATTACHE_TOKEN).")
  private @Nullable String token;

  /**
   * The service's address.
   *
   * @throws ParameterException where it is none
   */
  URI server() {
    if (server.getHost() == null || server.getScheme() == null) {
      throw new ParameterException(
          command.commandLine(),
          "--server is an address such as http://127.0.0.1:8080, not " + server);
    }
    return server;
  }

  /** A request to the service, with the token where there is one. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server().resolve(path));
    if (token != null && !token.isBlank()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }
}
