package attache.tracker.audit;

import attache.ledger.Ledger;
import attache.ledger.proof.Evidence;
import attache.ledger.proof.EvidenceSettings;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log's tree is kept and signed beside the log, on the log's connections. */
@Configuration(proxyBeanMethods = false)
class AuditWiring {

  @Bean(destroyMethod = "close")
  Evidence evidence(
      @Qualifier("logConnections") DataSource connections,
      Ledger ledger,
      @Value("${attache.audit.key:${attache.data-dir:./.attache}/audit.key}") Path key,
      @Value("${attache.audit.previous-key:#{null}}") @Nullable Path previousKey,
      @Value("${attache.audit.origin:#{null}}") @Nullable String origin,
      @Value("${attache.audit.interval:1s}") Duration interval) {
    return Evidence.open(
        connections, ledger, new EvidenceSettings(key, previousKey, origin, interval));
  }

  /** A log that is not what was signed must not stay unnoticed. */
  @Bean
  HealthIndicator auditHealth(Evidence evidence) {
    return () -> {
      var trouble = evidence.trouble();
      return trouble == null
          ? Health.up().build()
          : Health.down().withDetail("trouble", trouble).build();
    };
  }
}
