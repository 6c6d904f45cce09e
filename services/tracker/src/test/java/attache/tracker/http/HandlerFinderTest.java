package attache.tracker.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The short way to a handler leads where Spring's long one does. */
class HandlerFinderTest {

  /** A request that a handler asks for. */
  private record Asked(String method, String path, List<String> sent, List<String> wanted) {
    MockHttpServletRequest request() {
      MockHttpServletRequest request = new MockHttpServletRequest(method, path);
      sent.stream().findFirst().ifPresent(request::setContentType);
      wanted.forEach(type -> request.addHeader("Accept", type));
      return request;
    }
  }

  private static RunningTracker tracker;
  private static HandlerFinder finder;
  private static RequestMappingHandlerMapping springs;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    finder = tracker.bean(HandlerFinder.class);
    springs = new RequestMappingHandlerMapping();
    var context = (ConfigurableApplicationContext) requireNonNull(finder.getApplicationContext());
    springs.setApplicationContext(context);
    springs.setEmbeddedValueResolver(new EmbeddedValueResolver(context.getBeanFactory()));
    springs.setContentNegotiationManager(finder.getContentNegotiationManager());
    springs.afterPropertiesSet();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  /** One of each handler, path and method, and one that takes any answer. */
  private static Stream<Asked> whatHandlersAskFor() {
    return springs.getHandlerMethods().keySet().stream()
        .<Asked>mapMulti(
            (mapping, asked) -> {
              var sent = types(mapping.getConsumesCondition().getConsumableMediaTypes());
              var wanted = types(mapping.getProducesCondition().getProducibleMediaTypes());
              for (var pattern : mapping.getPatternValues()) {
                var path = pattern.replaceAll("\\{[^}]*}", "some-x");
                for (var method : mapping.getMethodsCondition().getMethods()) {
                  asked.accept(new Asked(method.name(), path, sent, wanted));
                  asked.accept(new Asked(method.name(), path, sent, List.of("*/*")));
                }
              }
            });
  }

  private static List<String> types(Set<MediaType> types) {
    return types.stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("whatHandlersAskFor")
  void aRequestComesToTheHandlerThatSpringWouldChoose(Asked asked) {
    assertThat(found(finder, asked.request()))
        .doesNotContain("Exception")
        .isEqualTo(found(springs, asked.request()));
  }

  @Test
  void nobodyIsMissing() {
    assertThat(whatHandlersAskFor()).hasSizeGreaterThan(160);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/records, application/json, application/json",
    "POST, /api/v1/records, text/plain, application/json",
    "GET, /api/v1/records, application/json, image/png",
    "GET, /api/v1/records/a/b/c/d/e, application/json, application/json",
    "GET, /api/v1/nothing, application/json, application/json",
    "HEAD, /api/v1/records/a, application/json, application/json",
    "OPTIONS, /api/v1/records/a, application/json, application/json",
    "PATCH, '', application/json, application/json"
  })
  void aRequestThatNobodyAskedForIsRefusedAsSpringWould(
      String method, String path, String sent, String wanted) {
    Asked asked = new Asked(method, path, List.of(sent), List.of(wanted));

    assertThat(found(finder, asked.request())).isEqualTo(found(springs, asked.request()));
  }

  /** The handler, or why there is none. */
  private static String found(
      RequestMappingHandlerMapping mapping, MockHttpServletRequest request) {
    try {
      var chain = mapping.getHandler(request);
      return chain == null ? "nobody" : chain.getHandler().toString();
    } catch (Exception refused) {
      return refused.toString();
    }
  }
}
