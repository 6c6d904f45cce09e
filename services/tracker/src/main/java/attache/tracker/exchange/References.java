package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.Citation;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.tracker.log.Streams;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a record names and neither the log nor the file has. */
final class References {
  private static final int MOST_REMEMBERED = 50_000;

  private final Predicate<String> inLog;
  private final Predicate<String> inFile;
  private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

  /**
   * @param inLog whether the log has a stream
   * @param inFile whether the file tells of a record
   */
  References(Predicate<String> inLog, Predicate<String> inFile) {
    this.inLog = inLog;
    this.inFile = inFile;
  }

  List<Remark> unknown(Command.ImportRecord record) {
    List<Remark> remarks = new ArrayList<>();
    record("/requirement", record.registration().requirement(), remarks);
    for (int i = 0; i < record.developments().size(); i++) {
      Development development = record.developments().get(i);
      Details details = development.details();
      String event = "/events/" + i;
      if (development.type() == DevelopmentType.REQUIREMENT_MET) {
        record(event + "/by", details.meeting(), remarks);
      }
      record(event + "/competitor", details.competitor(), remarks);
      record(event + "/measure", details.measure(), remarks);
      record(event + "/to", details.to(), remarks);
    }
    for (int i = 0; i < record.links().size(); i++) {
      record("/links/" + i + "/to", record.links().get(i).to(), remarks);
    }
    List<Citation> sources = record.registration().sources();
    Set<SourceId> documents = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      SourceId document = sources.get(i).document();
      if (!documents.add(document)) {
        continue; // said once
      }
      boolean known = inLog(Streams.of(document));
      note("/sources/" + i + "/document", "source", document.value(), known, remarks);
    }
    return remarks;
  }

  private void record(String pointer, @Nullable RecordId id, List<Remark> remarks) {
    if (id != null) {
      note(pointer, "record", id.value(), knows(id.value()), remarks);
    }
  }

  private static void note(
      String pointer, String what, String id, boolean known, List<Remark> remarks) {
    if (!known) {
      remarks.add(
          new Remark(
              Remark.Kind.UNKNOWN_REFERENCE,
              pointer,
              "there is no %s %s yet; the reference is kept and resolves when it arrives"
                  .formatted(what, id)));
    }
  }

  private boolean knows(String record) {
    return inFile.test(record) || inLog(record);
  }

  private boolean inLog(String stream) {
    Boolean before = remembered.get(stream);
    if (before != null) {
      return before;
    }
    boolean now = inLog.test(stream);
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(stream, now);
    }
    return now;
  }
}
