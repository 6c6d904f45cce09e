package attache.bench;

import attache.testbed.TestDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Axon's own engine on the same server, given the best that it can have: a connection for each
 * client, JSON instead of XML, payloads as bytes, and each append a single statement that commits
 * by itself, without a transaction around it.
 */
final class AxonLog implements AutoCloseable {
  private final HikariDataSource connections;
  private final EventStorageEngine engine;

  AxonLog(TestDatabase database, int clients) throws SQLException {
    connections = Pools.of(database, clients + 1);
    try (var connection = connections.getConnection();
        var table =
            PostgresEventTableFactory.INSTANCE.createDomainEventTable(
                connection, EventSchema.builder().build());
        var snapshots =
            PostgresEventTableFactory.INSTANCE.createSnapshotEventTable(
                connection, EventSchema.builder().build())) {
      table.execute();
      snapshots.execute();
    }
    var serializer = JacksonSerializer.builder().objectMapper(new ObjectMapper()).build();
    engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(new DataSourceConnectionProvider(connections))
            .transactionManager(NoTransactionManager.INSTANCE)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
            .build();
  }

  EventStorageEngine engine() {
    return engine;
  }

  @Override
  public void close() {
    connections.close();
  }
}
