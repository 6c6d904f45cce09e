package attache.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  static String description(String postgres) {
    return "%s: %d cores (%s), %d GiB of memory, %s; Java %s; %s, fsync and synchronous_commit on."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            line("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
            memory() >> 30,
            System.getProperty("os.name"),
            Runtime.version(),
            postgres);
  }

  private static long memory() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize() + (1L << 29)
        : 0;
  }

  /** How many want to run at the moment, over the last minute; above the cores is noise. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String line(String file, String name, String otherwise) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException unknown) {
      return otherwise;
    }
  }
}
