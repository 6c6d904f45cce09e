package attache.faults;

/** How often something is killed: {@code -Dattache.faults.kills=3} makes a run short. */
final class Kills {

  static final int WANTED = Integer.getInteger("attache.faults.kills", 20);

  private Kills() {}
}
