package attache.dossier.time;

import java.util.List;

/**
 * How sure the source is of a date or of one part of it (EDTF level 1 "Qualification of a date").
 */
enum Qualifier {
  NONE(""),
  UNCERTAIN("?"),
  APPROXIMATE("~"),
  UNCERTAIN_AND_APPROXIMATE("%");

  private final String sign;

  Qualifier(String sign) {
    this.sign = sign;
  }

  public boolean uncertain() {
    return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
  }

  public boolean approximate() {
    return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
  }

  String sign() {
    return sign;
  }

  Qualifier and(Qualifier other) {
    return this == other || other == NONE ? this : this == NONE ? other : UNCERTAIN_AND_APPROXIMATE;
  }

  static Qualifier of(char sign) {
    return switch (sign) {
      case '?' -> UNCERTAIN;
      case '~' -> APPROXIMATE;
      case '%' -> UNCERTAIN_AND_APPROXIMATE;
      default -> NONE;
    };
  }

  /**
   * Writes the parts of a date with their qualifiers in the one canonical way: what the leading
   * parts share stands once, right of them (level 2 "Group Qualification"); every other part
   * carries its own sign on its left ("Qualification of Individual Component").
   */
  static String write(List<String> parts, List<Qualifier> qualifiers) {
    int shared = 1;
    while (shared < parts.size() && qualifiers.get(shared) == qualifiers.getFirst()) {
      shared++;
    }
    var text = new StringBuilder(String.join("-", parts.subList(0, shared)));
    text.append(qualifiers.getFirst().sign);
    for (int i = shared; i < parts.size(); i++) {
      text.append('-').append(qualifiers.get(i).sign).append(parts.get(i));
    }
    return text.toString();
  }
}
