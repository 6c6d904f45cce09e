package attache.dossier.value;

/** The shape of a name that people choose and links carry: lower case, digits and hyphens. */
final class Slug {
  private Slug() {}

  static String of(String what, String value, int longest, String example) {
    if (value.length() > longest || !isJoined(value)) {
      throw new Invalid(
          null,
          "\"%s\" is no %s; write at most %d lower-case letters and digits joined by hyphens, as in %s"
              .formatted(Term.abbreviate(value), what, longest, example));
    }
    return value;
  }

  /**
   * Letters and digits, with single joints between them; by hand, for every event names several.
   */
  private static boolean isJoined(String value) {
    boolean open = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean joint = c == '-' || c == '_' || c == '.';
      if ((joint && open) || !(joint || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
        return false;
      }
      open = joint;
    }
    return !open;
  }
}
