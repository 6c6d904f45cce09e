package attache.tracker.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much an import may bring.
 *
 * @param window how many records are decided at once
 * @param maxRecord the longest record
 * @param maxFile the longest file
 * @param maxRecords the most records in a file
 */
@ConfigurationProperties("attache.import")
record ImportSettings(
    @DefaultValue("128") int window,
    @DefaultValue("1MB") DataSize maxRecord,
    @DefaultValue("2GB") DataSize maxFile,
    @DefaultValue("1000000") int maxRecords) {

  ImportSettings {
    if (window < 1 || maxRecords < 1 || maxRecord.toBytes() > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "attache.import: window and max-records are at least 1, max-record is at most 1GB");
    }
  }

  int longestRecord() {
    return (int) maxRecord.toBytes();
  }
}
