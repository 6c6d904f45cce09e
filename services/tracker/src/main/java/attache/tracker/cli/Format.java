package attache.tracker.cli;

/** How a catalogue file holds its records. */
enum Format {
  json("application/json"),
  ndjson("application/x-ndjson");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }
}
