package attache.dossier.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may become of records of one class. Advisory: an unusual order is accepted and flagged,
 * never refused.
 *
 * @param stages every stage, in the usual order
 * @param progress the stages a record usually passes in this order; falling back is unusual
 * @param ended the stages after which nothing more is expected
 * @param reopenedBy the developments that take up an ended record again
 * @param on the effect of every development such a record can have
 */
public record LifeCycle(
    List<Stage> stages,
    List<Stage> progress,
    Set<Stage> ended,
    Set<DevelopmentType> reopenedBy,
    Map<DevelopmentType, Effect> on) {

  public boolean knows(DevelopmentType type) {
    return on.containsKey(type);
  }

  /** The effect of a development this class knows. */
  public Effect effect(DevelopmentType type) {
    Effect effect = on.get(type);
    if (effect == null) {
      throw new IllegalArgumentException(type + " is unknown to this life cycle");
    }
    return effect;
  }
}
