package attache.bench;

/** A row of the table, or several that share a limit. */
interface Row {

  /** What it is asked for by, as in {@code -Dbench.rows=writing}. */
  String name();

  /** Whether it is measured unless others are asked for. */
  default boolean usual() {
    return true;
  }

  void measure(Stage stage, Options options, Table table) throws Exception;
}
