package attache.dossier.lifecycle;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be tracked. A document that says so is not a record but a source. */
public enum RecordClass {
  /** One supplier side, one recipient side, one object. */
  DEAL("deal", "Deal"),
  /** A buyer's need; competing deals answer it. */
  REQUIREMENT("req", "Requirement"),
  /** A treaty, framework, memorandum, commission, or a package of them. */
  AGREEMENT("agr", "Agreement"),
  /** A service centre, training centre, base or plant. */
  FACILITY("fac", "Facility"),
  /** A sanctions law, embargo, doctrine or fund. */
  POLICY_MEASURE("pol", "Measure"),
  /** A visit, session, exhibition or standing cooperation. */
  ENGAGEMENT("eng", "Engagement"),
  /** What somebody declares. */
  POSITION("pos", "Position"),
  /** A measured share, rank or count. */
  INDICATOR("ind", "Indicator");

  private final String prefix;
  private final String noun;

  RecordClass(String prefix, String noun) {
    this.prefix = prefix;
    this.noun = noun;
  }

  /** What the ids of such records begin with by custom. */
  public String prefix() {
    return prefix;
  }

  /** The word that names the class in the names of events, as in DealRegistered. */
  public String noun() {
    return noun;
  }

  /** The name in the log of the event that registers such a record. */
  public String registeredEvent() {
    return noun + "Registered";
  }

  /** What may become of such a record. */
  public LifeCycle lifeCycle() {
    return LifeCycles.of(this);
  }

  /** Says that such a record has no such development, and which it can have. */
  public String lacks(DevelopmentType type) {
    return "a record of class %s has no development %s; it can have %s"
        .formatted(
            this,
            type,
            Stream.of(DevelopmentType.values())
                .filter(lifeCycle()::knows)
                .map(Enum::name)
                .collect(Collectors.joining(", ")));
  }
}
