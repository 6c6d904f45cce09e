package attache.dossier;

import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.RecordId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A development with what became of it.
 *
 * @param imported the development as a catalogue last told it
 * @param recording when it was recorded first
 * @param said when what it says now was said: when it was recorded, or last corrected
 * @param retracted why it should not be here, or {@code null}
 * @param corrections what it said before, oldest first
 * @param disputes who disagrees with it, oldest first
 * @param home where it was recorded, where that is another record
 */
public record Entry(
    Development development,
    @Nullable Development imported,
    Recording recording,
    Recording said,
    @Nullable Because retracted,
    List<Corrected> corrections,
    SequencedMap<DisputeId, Dispute> disputes,
    @Nullable Home home) {

  /** Where a development was recorded, and under which name. */
  public record Home(RecordId record, DevelopmentId development) {}

  public Entry {
    corrections = List.copyOf(corrections);
    disputes = Collections.unmodifiableSequencedMap(disputes);
  }

  static Entry recorded(Development development, Recording recording) {
    return new Entry(
        development,
        recording.imported() ? development : null,
        recording,
        recording,
        null,
        List.of(),
        new LinkedHashMap<>(),
        null);
  }

  /** The disputes that nobody has settled. */
  public List<Dispute> open() {
    return disputes.values().stream().filter(Dispute::isOpen).toList();
  }

  Entry corrected(Corrected corrected) {
    Correction before = corrected.before();
    Correction after = corrected.after();
    Details old = before.details() == null ? development.details() : before.details();
    Development base = imported == null ? development : imported;
    return new Entry(
        after.applyTo(development),
        corrected.because().byImport() ? after.onDetailsOf(base, old).applyTo(base) : imported,
        recording,
        corrected.recording(),
        retracted,
        Stream.concat(corrections.stream(), Stream.of(corrected)).toList(),
        disputes,
        home);
  }

  Entry retracted(Because because) {
    return new Entry(development, imported, recording, said, because, corrections, disputes, home);
  }

  Entry saying(Development changed) {
    return new Entry(changed, imported, recording, said, retracted, corrections, disputes, home);
  }

  /** No catalogue tells of it where it is now. */
  Entry movedFrom(Home from, Development here) {
    return new Entry(here, null, recording, said, retracted, corrections, disputes, from);
  }

  /** True where both say the same and the other was said no later. */
  boolean saysAs(Entry other) {
    return retracted == null
        && other.retracted == null
        && !other.said.day().isAfter(said.day())
        && development.saysAs(other.development);
  }

  Entry with(Dispute dispute) {
    SequencedMap<DisputeId, Dispute> more = new LinkedHashMap<>(disputes);
    more.put(dispute.id(), dispute);
    return new Entry(development, imported, recording, said, retracted, corrections, more, home);
  }

  Entry resolved(DisputeId id, Because because, Recording now) {
    Dispute dispute = disputes.get(id);
    if (dispute == null) {
      throw new IllegalStateException("the log is damaged: there is no dispute " + id);
    }
    return with(dispute.resolved(because, now));
  }
}
