package attache.tracker.pages.writing;

import attache.tracker.json.Fault;
import attache.tracker.pages.Details;
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
      String field = problem.type() == ProblemType.UNKNOWN_RECORD ? said.field("/record") : null;
      entered.wrong(field == null ? WHOLE : field, refusal(problem, texts));
    }
    for (Fault fault : problem.errors()) {
      String field = said.field(fault.pointer());
      entered.wrong(field == null ? WHOLE : field, fault(problem, fault, texts));
    }
    return problem;
  }

  /** A refusal of what was entered; where it is none, nothing more can be asked for. */
  public static Problem expected(Problem refused) {
    if (refused.type().status() >= 500) {
      throw refused;
    }
    return refused;
  }

  /** The refusal as a whole. */
  public static Wrong refusal(Problem problem, Texts texts) {
    String own = own(problem.type(), texts);
    return own == null
        ? wrong(texts.say("problem.kind." + problem.type().name()), problem.detail(), texts)
        : new Wrong(own, null);
  }

  private static Wrong fault(Problem problem, Fault fault, Texts texts) {
    return switch (fault.kind()) {
      case MISSING_FIELD, UNKNOWN_COUNTRY -> new Wrong(kind(fault.kind(), texts), null);
      case OTHER -> {
        String own = own(problem.type(), texts);
        yield own == null ? fault(fault.kind(), fault.detail(), texts) : new Wrong(own, null);
      }
      case INVALID_DATE,
          TOO_LONG,
          INVALID_QUANTITY,
          UNKNOWN_FIELD,
          WRONG_JSON_KIND,
          UNKNOWN_TYPE,
          UNKNOWN_WORD,
          UNKNOWN_CURRENCY ->
          fault(fault.kind(), fault.detail(), texts);
    };
  }

  /** What is wrong with a value; a kind that says it all needs no English beside it. */
  public static Wrong fault(Fault.Kind kind, String detail, Texts texts) {
    if (kind == Fault.Kind.OTHER && Details.areEnglish(texts)) {
      return new Wrong(Details.sentence(detail), null);
    }
    return kind == Fault.Kind.OTHER || Details.areEnglish(texts)
        ? wrong(kind(kind, texts), detail, texts)
        : new Wrong(kind(kind, texts), null);
  }

  private static String kind(Fault.Kind kind, Texts texts) {
    return texts.say("wrong." + kind.name());
  }

  private static Wrong wrong(String sentence, String detail, Texts texts) {
    String told = Details.in(texts, detail);
    return told == null || told.equals(detail)
        ? new Wrong(sentence, detail)
        : new Wrong(told, null);
  }

  private static @Nullable String own(ProblemType type, Texts texts) {
    String key = "refused." + type.name();
    String sentence = texts.say(key);
    return sentence.equals(key) ? null : sentence;
  }
}
