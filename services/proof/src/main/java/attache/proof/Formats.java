package attache.proof;

/** What the files that leave the log call themselves, in their member {@code format}. */
public final class Formats {
  public static final String EXPORT = "attache-export/1";
  public static final String BUNDLE = "attache-bundle/1";

  private Formats() {}
}
