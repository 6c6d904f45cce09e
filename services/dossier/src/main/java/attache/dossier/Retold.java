package attache.dossier;

/**
 * An event of one record told again in the stream of another, with who recorded it and when.
 *
 * @param name its name in the log
 */
public record Retold(String name, Event event, Recording recording) {}
