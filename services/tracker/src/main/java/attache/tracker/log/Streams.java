package attache.tracker.log;

import attache.dossier.value.SourceId;

/** The names of the log's streams: a record's is its id, all others have a prefix with a colon. */
public final class Streams {
  private Streams() {}

  /** Where a source document is registered. */
  public static String of(SourceId document) {
    return "source:" + document;
  }

  /** True for names a record's stream can have. */
  public static boolean isOfRecord(String stream) {
    return stream.indexOf(':') < 0;
  }
}
