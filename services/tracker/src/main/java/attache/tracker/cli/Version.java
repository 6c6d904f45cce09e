package attache.tracker.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which release this is, from the jar's manifest. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "attache %s".formatted(version == null ? "(not from a jar)" : version),
      "Java %s".formatted(Runtime.version()),
    };
  }
}
