package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** Those who only read: whatever keeps writers from writing need not concern them. */
final class Readers {

  private Readers() {}

  static void areServed(Client service) throws IOException {
    var deals = service.json("/api/v1/records?class=DEAL&limit=5").path("items");
    assertThat(deals).isNotEmpty();
    for (var deal : deals) {
      var address = "/api/v1/records/" + deal.path("id").asString();
      assertThat(service.get(address).statusCode()).isEqualTo(200);
      assertThat(service.get(address + "/history").statusCode()).isEqualTo(200);
      assertThat(service.get(address + "/explanation").statusCode()).isEqualTo(200);
    }
    assertThat(service.get("/api/v1/events?limit=10").statusCode()).isEqualTo(200);
    assertThat(service.get("/api/v1/audit/checkpoint").statusCode()).isEqualTo(200);
  }
}
