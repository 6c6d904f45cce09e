package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool is closed while its database is away. */
class ClosingPoolsTest {

  @Test
  @Timeout(60)
  void aPoolIsLeftThatStillTriesToConnect() throws IOException {
    // given: somebody who takes connections and says nothing
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var config = new HikariConfig();
      config.setJdbcUrl("jdbc:postgresql://127.0.0.1:%d/x".formatted(silent.getLocalPort()));
      config.addDataSourceProperty("connectTimeout", "600");
      config.addDataSourceProperty("loginTimeout", "600");
      config.setInitializationFailTimeout(-1);
      config.setConnectionTimeout(600_000);
      var pool = new HikariDataSource(config);
      try (Socket connecting = silent.accept()) {

        // when
        new ClosingPools().postProcessBeforeDestruction(pool, "pool");

        // then
        assertThat(pool.isClosed()).isTrue();
        assertThat(connecting.isConnected()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
            .extracting(Thread::getName)
            .contains("closes-" + pool.getPoolName());
        pool.close();
      }
    }
  }
}
