package attache.dossier.lifecycle;

import static attache.dossier.lifecycle.DevelopmentType.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a development can say beside when it happened and who says so. Place and note go with every
 * type; the others are asked for where they say something of the type. Advisory, as life cycles
 * are: what a source says besides is never refused.
 */
public enum Detail {
  BY(RATIFIED, REQUIREMENT_MET, DENOUNCED, WITHDRAWN, DEAL_SUSPENDED, CONTRACT_CANCELLED),
  COMPETITOR(COMPETITOR_FAVOURED, COMPETITOR_SELECTED),
  MEASURE(POLICY_IMPACT_ASSERTED, CONCERN_RAISED, EXPORT_LICENCE_DENIED),
  TO(DIVERTED),
  STEP(NEGOTIATION_STEP),
  SESSION(SESSION_HELD),
  COUNT(
      SIGNED,
      ORDER_REPORTED,
      CONTRACT_SIGNED,
      DELIVERY_MADE,
      DELIVERY_PARTIAL,
      ENTERED_SERVICE,
      EQUIPMENT_LENT,
      EQUIPMENT_RETURNED,
      CAPABILITY_LOST),
  OFFSET(OFFSET_PROPOSED, OFFSET_AGREED, OFFSET_FULFILLED),
  RECURRING(
      STATED, VISIT_MADE, SESSION_HELD, EXHIBITION_HELD, SUPPORT_PROVIDED, COOPERATION_REPORTED),
  FUTURE(EXPIRY_SCHEDULED),
  PLACE(DevelopmentType.values()),
  NOTE(DevelopmentType.values());

  private static final Map<DevelopmentType, Set<Detail>> BY_TYPE = byType();

  private final Set<DevelopmentType> types;

  Detail(DevelopmentType... types) {
    this.types = Collections.unmodifiableSet(new TreeSet<>(List.of(types)));
  }

  /** The types it is asked for. */
  public Set<DevelopmentType> types() {
    return types;
  }

  /** What a development of the type can say. */
  public static Set<Detail> of(DevelopmentType type) {
    return BY_TYPE.getOrDefault(type, Set.of());
  }

  private static Map<DevelopmentType, Set<Detail>> byType() {
    Map<DevelopmentType, Set<Detail>> byType = new EnumMap<>(DevelopmentType.class);
    for (Detail detail : values()) {
      detail.types.forEach(
          type -> byType.computeIfAbsent(type, _ -> EnumSet.noneOf(Detail.class)).add(detail));
    }
    return byType;
  }
}
