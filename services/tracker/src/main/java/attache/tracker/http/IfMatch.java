package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header If-Match (RFC 9110, 13.1.1). Our tags are versions in quotes, such as {@code "3"}; a
 * tag that is not ours, and every weak one, matches nothing.
 */
final class IfMatch {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e]*)\"");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  private IfMatch() {}

  /** The version the record must have; {@code null} for any, as without the header. */
  static @Nullable Long version(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return null;
    }
    var tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header If-Match holds no entity tag; give one version in quotes as ETag gave it,"
              + " such as \"3\", or *");
    }
    if (tag.group(1) != null || !VERSION.matcher(tag.group(2)).matches()) {
      throw new Problem(
          ProblemType.STALE_VERSION,
          "no version of a record has the tag %s; give the one from ETag, such as \"3\""
              .formatted(tag.group().length() <= 80 ? tag.group() : "in If-Match"));
    }
    return Long.valueOf(tag.group(2));
  }
}
