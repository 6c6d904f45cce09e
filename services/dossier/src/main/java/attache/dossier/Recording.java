package attache.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The circumstances of an event in the log.
 *
 * @param at when it was recorded
 * @param actor who recorded it
 * @param position its place in the log, from 1; 0 while it is not in the log yet
 * @param imported true where a catalogue was imported
 */
public record Recording(Instant at, String actor, long position, boolean imported) {

  /** The day it was recorded on, in UTC. */
  public LocalDate day() {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
