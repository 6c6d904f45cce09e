package attache.dossier.status;

import java.util.List;

/**
 * Why a record stands where it stands.
 *
 * @param status the status explained
 * @param steps the developments that had certainly happened, in order of occurrence
 * @param undecided the developments of which it cannot be told whether they had happened yet
 * @param later the developments that had certainly not happened yet
 * @param retracted the developments that were taken back and count for nothing
 * @param summary the whole in a few sentences
 */
public record Explanation(
    Status status,
    List<Step> steps,
    List<Step> undecided,
    List<Step> later,
    List<String> retracted,
    String summary) {

  /**
   * The steps that made the stage: the last that moved it, and where parties ratify together, what
   * the others did. None where there is no stage.
   */
  public List<Step> decisive() {
    return Step.lastMove(steps)
        .map(
            last ->
                last.rule() == Step.Rule.ALL_PARTIES
                    ? steps.stream().filter(step -> step.rule() == Step.Rule.ALL_PARTIES).toList()
                    : List.of(last))
        .orElse(List.of());
  }
}
