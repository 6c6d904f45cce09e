package attache.tracker.pages.writing;

import attache.tracker.json.Fault;
import attache.tracker.pages.Texts;
import attache.tracker.problems.EveryFailure;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells a person what is wrong, at the field where it can be mended, in the person's language. */
public final class Mending {
  /** Stands for the form as a whole. */
  public static final String WHOLE = "whole";

  private Mending() {}

  /** Notes a refusal; what nobody expected is logged as everywhere. */
  public static Problem note(
      RuntimeException refused,
      Said said,
      Entered entered,
      Texts texts,
      HttpServletRequest request) {
    Problem problem = EveryFailure.problem(refused, request);
    if (problem.errors().isEmpty()) {
      entered.wrong(WHOLE, refusal(problem, texts));
    }
    for (Fault fault : problem.errors()) {
      String field = said.field(fault.pointer());
      entered.wrong(field == null ? WHOLE : field, fault(problem, fault, texts));
    }
    return problem;
  }

  /** The refusal as a whole. */
  public static Wrong refusal(Problem problem, Texts texts) {
    String own = own(problem.type(), texts);
    return own == null
        ? new Wrong(texts.say("wrong.OTHER"), problem.detail())
        : new Wrong(own, null);
  }

  private static Wrong fault(Problem problem, Fault fault, Texts texts) {
    return switch (fault.kind()) {
      case MISSING_FIELD -> new Wrong(texts.say("wrong.MISSING_FIELD"), null);
      case UNKNOWN_COUNTRY -> new Wrong(texts.say("wrong.UNKNOWN_COUNTRY"), null);
      case INVALID_DATE -> new Wrong(texts.say("wrong.INVALID_DATE"), fault.detail());
      case TOO_LONG -> new Wrong(texts.say("wrong.TOO_LONG"), fault.detail());
      case INVALID_QUANTITY -> new Wrong(texts.say("wrong.INVALID_QUANTITY"), fault.detail());
      case UNKNOWN_FIELD, WRONG_JSON_KIND, UNKNOWN_TYPE, UNKNOWN_WORD, UNKNOWN_CURRENCY, OTHER -> {
        String own = own(problem.type(), texts);
        yield own == null
            ? new Wrong(texts.say("wrong.OTHER"), fault.detail())
            : new Wrong(own, null);
      }
    };
  }

  private static @Nullable String own(ProblemType type, Texts texts) {
    String key = "refused." + type.name();
    String sentence = texts.say(key);
    return sentence.equals(key) ? null : sentence;
  }
}
