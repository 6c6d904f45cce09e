package attache.tracker.pages.replay;

import attache.tracker.pages.Visit;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.questions.LogQuestion;
import attache.tracker.views.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds events in the log as a player needs them: one, its neighbours, and both ends. */
@Component
class Reel {
  /** How often a search that found nothing goes on where it ended. */
  private static final int ROUNDS = 5;

  private final LogQuestion log;

  Reel(LogQuestion log) {
    this.log = log;
  }

  /**
   * An event and where it stands among those that are played.
   *
   * @param previous the position before, among those that are played; {@code null} at the start
   * @param length how many events a record has, or the log
   */
  record Cut(
      LogEntry entry,
      LogEntry first,
      LogEntry last,
      @Nullable Long previous,
      @Nullable Long next,
      long length) {}

  /** What is played: a record's events or those of the log, narrowed down. */
  record Played(@Nullable String record, @Nullable String actor, @Nullable String name) {
    Map<String, String[]> question(String... more) {
      Map<String, String[]> question = new LinkedHashMap<>();
      put(question, "record", record);
      put(question, "actor", actor);
      put(question, "name", name);
      for (int i = 0; i < more.length; i += 2) {
        put(question, more[i], more[i + 1]);
      }
      question.put("limit", new String[] {"1"});
      return question;
    }

    private static void put(Map<String, String[]> question, String name, @Nullable String value) {
      if (value != null) {
        question.put(name, new String[] {value});
      }
    }
  }

  /** The event that the address asks for, or the nearest before it; {@code null} of none. */
  @Nullable Cut cut(Played played, Visit visit) {
    LogEntry first = find(played, "order", "oldest");
    LogEntry last = find(played);
    if (first == null || last == null) {
      return null;
    }
    LogEntry entry = asked(played, visit);
    if (entry == null) {
      entry = visit.one("go") == null && visit.one("at") == null ? last : first;
    }
    String here = Long.toString(entry.position());
    LogEntry previous = find(played, "cursor", here);
    LogEntry next = find(played, "order", "oldest", "cursor", here);
    return new Cut(
        entry,
        first,
        last,
        previous == null ? null : previous.position(),
        next == null ? null : next.position(),
        played.record == null ? last.position() : last.sequence() + 1);
  }

  private @Nullable LogEntry asked(Played played, Visit visit) {
    String go = visit.one("go");
    if (go != null) {
      return find(played, "to", go);
    }
    String step = visit.one("step");
    if (step != null && played.record != null) {
      return find(played, "sequence", Long.toString(Math.max(0, number(step) - 1)));
    }
    String at = visit.one("at");
    return at == null ? null : find(played, "to", Long.toString(number(at)));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER, "a place in the log is a whole number from 1 up");
    }
    return Long.parseLong(text);
  }

  private @Nullable LogEntry find(Played played, String... more) {
    Map<String, String[]> question = played.question(more);
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode answer = log.recorded(new Parameters(question));
      JsonNode found = answer.path("items").path(0);
      if (found.isObject()) {
        return LogEntry.read(found);
      }
      if (!answer.path("next").isString()) {
        return null;
      }
      question.put("cursor", new String[] {answer.path("next").asString()});
    }
    return null;
  }
}
