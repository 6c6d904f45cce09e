package attache.tracker.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the guards at the door and lets handlers take a {@link Submission}. */
@Configuration(proxyBeanMethods = false)
class Entrance implements WebMvcConfigurer {
  @Bean
  WebMvcRegistrations handlers() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new HandlerFinder();
      }
    };
  }

  @Bean
  FilterRegistrationBean<Door> door(
      @Value("${attache.allowed-hosts:}") Set<String> allowed,
      @Value("${attache.bootstrap-token:}") String token) {
    var hosts =
        allowed.stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    var guards =
        List.<Door.Guard>of(new HostGuard(hosts), new OriginGuard(), new TokenGuard(token));
    var door = new FilterRegistrationBean<>(new Door(guards));
    door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return door;
  }

  @Bean
  FilterRegistrationBean<ReadsEnd> readsEnd(
      @Value("${attache.read-timeout:10s}") Duration patience) {
    var end = new FilterRegistrationBean<>(new ReadsEnd(patience));
    end.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
    return end;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new JsonBytes());
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new Legible());
    interceptors.addInterceptor(new OnlyNamed());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SubmissionReader());
  }
}
