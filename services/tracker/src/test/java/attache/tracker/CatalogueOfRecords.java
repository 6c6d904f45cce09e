package attache.tracker;

import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.desk.Desk;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The catalogue that the product ships, handed in command by command. */
public final class CatalogueOfRecords {
  private CatalogueOfRecords() {}

  /** Loads it and answers the position of the last event. */
  public static long load(RunningTracker tracker) {
    Desk desk = tracker.bean(Desk.class);
    long position = 0;
    try (InputStream file =
        CatalogueOfRecords.class.getResourceAsStream("/catalogue/records.json")) {
      for (JsonNode record : Json.MAPPER.readTree(file)) {
        var receipt =
            desk.submit(
                CatalogueJson.read(record), new Circumstances("test", Via.IMPORT, null, null));
        position = receipt.events().getLast().position();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return position;
  }
}
