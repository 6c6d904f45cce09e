package attache.bench;

import java.util.Locale;

/** The ways in which an event is written. */
enum Way {
  APPEND,
  AXON_APPEND,
  COMMAND,
  AXON_COMMAND,
  HTTP;

  /** As it is asked for, as in {@code -Dbench.ways=append,http}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
