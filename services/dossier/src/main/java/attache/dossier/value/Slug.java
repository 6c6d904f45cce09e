package attache.dossier.value;

import java.util.regex.Pattern;

/** The shape of a name that people choose and links carry: lower case, digits and hyphens. */
final class Slug {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");

  private Slug() {}

  static String of(String what, String value, int longest, String example) {
    if (value.length() > longest || !SHAPE.matcher(value).matches()) {
      throw new Invalid(
          null,
          "\"%s\" is no %s; write at most %d lower-case letters and digits joined by hyphens, as in %s"
              .formatted(Term.abbreviate(value), what, longest, example));
    }
    return value;
  }
}
