package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Refusal;
import attache.dossier.value.Invalid;
import attache.ledger.Unstorable;
import attache.tracker.desk.Contended;
import attache.tracker.json.BadInput;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.Fault;
import attache.tracker.log.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One import on its way: hands in many records at once, so that the log can write them together,
 * and reports in the order of the file. Records of one id follow one another.
 */
final class Importing {
  /**
   * A record being decided.
   *
   * @param telling where the file first tells of the same record
   */
  private record Pending(int telling, Future<Outcome> outcome) {}

  private final Pieces pieces;
  private final Ids ids;
  private final Counter counter;
  private final References references;
  private final ImportSettings settings;

  Importing(
      Pieces pieces, Ids ids, Counter counter, References references, ImportSettings settings) {
    this.pieces = pieces;
    this.ids = ids;
    this.counter = counter;
    this.references = references;
    this.settings = settings;
  }

  Tally run(Report report) throws IOException {
    Tally tally = new Tally();
    Deque<Pending> window = new ArrayDeque<>();
    Map<Integer, Pending> repeated = new HashMap<>();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int i = 0; i < pieces.count(); i++) {
          if (window.size() == settings.window()) {
            Pending first = window.remove();
            repeated.remove(first.telling(), first);
            finish(first, report, tally);
          }
          int index = i;
          List<Integer> tellings = ids.tellings(index);
          int telling = tellings.isEmpty() ? index : tellings.getFirst();
          Pending before = repeated.get(telling);
          Pending pending = new Pending(telling, workers.submit(() -> after(before, index)));
          if (!tellings.isEmpty()) {
            repeated.put(telling, pending);
          }
          window.add(pending);
        }
        while (!window.isEmpty()) {
          finish(window.remove(), report, tally);
        }
      } catch (IOException | RuntimeException broken) {
        // What is on its way is finished, so that each record is either there or not.
        window.forEach(pending -> pending.outcome().cancel(false));
        throw broken;
      }
    }
    return tally;
  }

  private static void finish(Pending pending, Report report, Tally tally) throws IOException {
    try {
      Outcome outcome = pending.outcome().get();
      tally.add(outcome);
      report.add(outcome);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException io -> throw io;
        case RuntimeException broken -> throw broken;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the import was interrupted"));
    }
  }

  private Outcome after(@Nullable Pending before, int index) throws Exception {
    if (before != null) {
      before.outcome().get();
    }
    return outcome(index);
  }

  private Outcome outcome(int index) throws IOException {
    if (pieces.length(index) > settings.longestRecord()) {
      return Outcome.rejected(
          new Piece(index, pieces.line(index), new byte[0]),
          null,
          List.of(
              new Fault(
                  "",
                  "the record has %d bytes; at most %d are taken"
                      .formatted(pieces.length(index), settings.longestRecord()))));
    }
    Piece piece = pieces.piece(index);
    JsonNode record;
    try {
      record = piece.parse();
    } catch (CharacterCodingException _) {
      return Outcome.rejected(
          piece, null, List.of(new Fault("", "the bytes of this record are no UTF-8")));
    } catch (JacksonException broken) {
      return Outcome.rejected(piece, null, List.of(new Fault("", piece.where(broken))));
    }
    try {
      return taken(piece, CatalogueJson.read(record));
    } catch (BadInput bad) {
      return Outcome.rejected(piece, id(record), bad.faults());
    } catch (Refusal refusal) {
      return rejected(piece, record, refusal.field(), refusal);
    } catch (Invalid invalid) {
      return rejected(piece, record, invalid.field(), invalid);
    } catch (Contended | Unstorable | Unreadable alone) {
      return rejected(piece, record, null, alone);
    }
  }

  private Outcome taken(Piece piece, Command.ImportRecord told) throws IOException {
    Decision decision = counter.handIn(told, piece);
    Comparison comparison = new Comparison(told, decision.after(), LocalDate.now(ZoneOffset.UTC));
    List<Remark> remarks = comparison.remarks();
    remarks.addAll(references.unknown(told));
    return Outcome.taken(piece, told.record().value(), decision, comparison, remarks);
  }

  private static Outcome rejected(
      Piece piece, JsonNode record, @Nullable String field, RuntimeException why) {
    return Outcome.rejected(
        piece,
        id(record),
        List.of(new Fault(field == null ? "" : "/" + field, String.valueOf(why.getMessage()))));
  }

  /** The id as the file has it, also where it is none. */
  private static @Nullable String id(JsonNode record) {
    String id = record.path("id").asString("");
    return id.isEmpty() ? null : id.length() <= 120 ? id : id.substring(0, 117) + "…";
  }
}
