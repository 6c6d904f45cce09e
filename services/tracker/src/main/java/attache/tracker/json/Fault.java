package attache.tracker.json;

/**
 * One thing wrong with a JSON text.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole text
 * @param detail what is wrong and what would be right
 */
public record Fault(String pointer, String detail) {}
