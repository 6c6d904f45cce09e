package attache.tracker.pages.audit;

import attache.tracker.pages.replay.LogEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded what, newest first.
 *
 * @param next where the rest begins; {@code null} where there is none
 * @param head how long the log is
 * @param called what the developments and records are called that entries name, by id
 */
public record LogPage(
    List<LogEntry> entries, @Nullable String next, long head, Map<String, String> called) {}
