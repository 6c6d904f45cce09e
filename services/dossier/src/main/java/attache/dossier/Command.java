package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import java.util.List;

/** What may be asked of a record. */
public sealed interface Command {

  /** The record it is asked of. */
  RecordId record();

  record Register(RecordId record, Registration registration) implements Command {}

  record RecordDevelopment(RecordId record, Development development) implements Command {}

  record CorrectDevelopment(
      RecordId record, DevelopmentId development, Correction correction, Because because)
      implements Command {}

  record RetractDevelopment(RecordId record, DevelopmentId development, Because because)
      implements Command {}

  record AddEvidence(
      RecordId record, DevelopmentId development, List<Citation> sources, Because because)
      implements Command {
    public AddEvidence {
      if (sources.isEmpty()) {
        throw new Invalid("sources", "evidence needs at least one source");
      }
      sources = List.copyOf(sources);
    }
  }

  record LinkRecords(RecordId record, Link link) implements Command {}

  record UnlinkRecords(RecordId record, LinkId link, Because because) implements Command {}

  /** A whole record as a catalogue tells it; what changed since its last import is recorded. */
  record ImportRecord(
      RecordId record, Registration registration, List<Development> developments, List<Link> links)
      implements Command {
    public ImportRecord {
      developments = List.copyOf(developments);
      links = List.copyOf(links);
    }
  }
}
