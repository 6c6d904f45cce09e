package attache.tracker.http;

import attache.tracker.desk.Expected;
import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header If-Match (RFC 9110, 13.1.1): one tag or more, or {@code *}. Our tags are versions in
 * quotes, such as {@code "3"}; a tag that is not ours, and every weak one, matches nothing.
 */
final class IfMatch {
  /** A tag of the list, and no other text between it and the one before. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\G[, \\t]*(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7e\\x80-\\xff]*)\"[ \\t]*(?=,|$)");

  private static final Pattern REST = Pattern.compile("[, \\t]*");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  private IfMatch() {}

  /** What the record must be like; {@code null} without the header. */
  static @Nullable Expected read(HttpServletRequest request) {
    List<String> lines = Collections.list(request.getHeaders("If-Match"));
    // lines of one name are one list
    return lines.isEmpty() ? null : read(String.join(",", lines).strip());
  }

  private static Expected read(String header) {
    if (header.equals("*")) {
      return Expected.SOMETHING;
    }
    List<Long> versions = new ArrayList<>();
    Matcher tags = TAG.matcher(header);
    int end = 0;
    while (tags.find()) {
      if (tags.group("weak") == null && VERSION.matcher(tags.group("tag")).matches()) {
        versions.add(Long.valueOf(tags.group("tag")));
      }
      end = tags.end();
    }
    if (end == 0 || !REST.matcher(header.substring(end)).matches()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header If-Match holds no entity tags; give versions in quotes as ETag gave them,"
              + " such as \"3\", or *");
    }
    if (versions.isEmpty()) {
      throw new Problem(
          ProblemType.STALE_VERSION,
          "no version of a record has the tag %s; give the one from ETag, such as \"3\""
              .formatted(Fault.shortened(header)));
    }
    return new Expected(versions);
  }
}
