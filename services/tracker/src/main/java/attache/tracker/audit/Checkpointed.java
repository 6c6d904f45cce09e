package attache.tracker.audit;

import attache.ledger.Ledger;
import attache.ledger.proof.Evidence;
import attache.ledger.proof.Signed;
import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.views.InLog;
import attache.tracker.views.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which checkpoint an answer is given under, and whether its parameters fit under it. */
@Component
class Checkpointed {

  private static final Duration USUAL = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Evidence evidence;
  private final Ledger ledger;
  private final InLog log;

  Checkpointed(Evidence evidence, Ledger ledger, InLog log) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.log = log;
  }

  /** The newest of no more than was known then, once it covers the question's position. */
  Signed newest(Question question) throws InterruptedException {
    long known = log.known(question);
    Signed now = now(question);
    return now.size() <= known ? now : upTo(known);
  }

  private Signed upTo(long known) {
    return evidence
        .upTo(known)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND,
                    "by then the log had %d positions, and the first checkpoint has more"
                        .formatted(known)));
  }

  /** How much of the log was known then and is covered by a checkpoint, from 1. */
  long size(Question question) throws InterruptedException {
    long known = log.known(question);
    if (known == 0) {
      throw new Problem(ProblemType.NOT_FOUND, "by then nothing had been recorded");
    }
    return Math.min(known, now(question).size());
  }

  private Signed now(Question question) throws InterruptedException {
    return question.minPosition() == 0 ? newest() : covering(question.minPosition());
  }

  /** The newest; it covers what was recorded before the request, unless signing lags. */
  Signed newest() throws InterruptedException {
    long head = ledger.head().position();
    return evidence
        .await(Math.max(1, head), head == 0 ? Duration.ZERO : USUAL)
        .or(evidence::latest)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND,
                    "nothing has been signed yet: the log is empty, or no instance has its key"));
  }

  /** The newest, once it covers a position. */
  Signed covering(long position) throws InterruptedException {
    return evidence
        .await(position, LONGEST)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.VIEW_BEHIND,
                    "no checkpoint covers position %d yet".formatted(position),
                    List.of(),
                    Map.of("Retry-After", "5")));
  }

  /** The one of exactly this size, if there is one. */
  Optional<Signed> signedAt(long size) {
    return evidence.covering(size).filter(signed -> signed.size() == size);
  }

  /** The one of exactly this size, of what was known then. */
  Signed ofSize(long size, Question question) {
    long known = log.known(question);
    if (size > known) {
      throw new Problem(ProblemType.NOT_FOUND, "by then the log had %d positions".formatted(known));
    }
    return signedAt(size)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.NOT_FOUND,
                    "no checkpoint of size %d was signed%s"
                        .formatted(
                            size,
                            evidence
                                .covering(size)
                                .map(next -> "; the next one has size " + next.size())
                                .orElse("; the log has not been signed that far"))));
  }

  /** A number that must lie in a range; the detail says which. */
  static long within(String parameter, long value, long least, long most) {
    if (value < least || value > most) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          List.of(
              new Fault(
                  "/" + parameter,
                  "the parameter %s: it must be between %d and %d, but is %d"
                      .formatted(parameter, least, most, value))));
    }
    return value;
  }
}
