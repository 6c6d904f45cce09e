package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Refusal;
import attache.dossier.value.Invalid;
import attache.dossier.value.RecordId;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Receipt;
import attache.tracker.json.BadInput;
import attache.tracker.json.CatalogueJson;
import attache.tracker.library.QuotedDesk;
import attache.tracker.library.Quotes;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Decides records against what the log knows and what the file told before, and writes nothing. */
final class Rehearsal implements Counter {
  private static final int MOST_REMEMBERED = 256;

  private final Desk quotes;
  private final Archive archive;
  private final Pieces pieces;
  private final Ids ids;
  private final Recording now;

  /** What the last repeated records led to, so that a file of nothing but one record stays fast. */
  private final Map<Integer, Remembered> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Remembered> eldest) {
              return size() > MOST_REMEMBERED;
            }
          });

  private record Remembered(RecordId record, Known known) {}

  Rehearsal(Archive archive, Quotes quotes, Pieces pieces, Ids ids, String actor, Instant now) {
    this.quotes = new QuotedDesk(Rehearsal::nothing, quotes);
    this.archive = archive;
    this.pieces = pieces;
    this.ids = ids;
    this.now = new Recording(now, actor, 0, true);
  }

  @Override
  public Decision handIn(Command.ImportRecord record, Piece piece) throws IOException {
    List<Integer> earlier =
        ids.tellings(piece.index()).stream().filter(index -> index < piece.index()).toList();
    int next = earlier.size();
    Known before = null;
    while (before == null && next > 0) {
      before = remembered(record.record(), earlier.get(--next));
    }
    if (before == null) {
      before = archive.known(record.record(), Long.MAX_VALUE);
      next = -1;
    }
    for (int index : earlier.subList(next + 1, earlier.size())) {
      before = afterTelling(before, record.record(), pieces.piece(index));
    }
    Decision decision = decide(before, record);
    if (!ids.tellings(piece.index()).isEmpty()) {
      recent.put(piece.index(), new Remembered(record.record(), decision.after()));
    }
    return decision;
  }

  private @Nullable Known remembered(RecordId record, int index) {
    Remembered remembered = recent.get(index);
    return remembered == null || !remembered.record().equals(record) ? null : remembered.known();
  }

  /** What is recorded at a desk that only hears what would be handed in. */
  private static Receipt nothing(Command command, Circumstances circumstances) {
    return new Receipt(command.record(), 0, List.of(), false);
  }

  private Decision decide(Known before, Command.ImportRecord record) {
    try {
      quotes.submit(record, new Circumstances(now.actor(), Circumstances.Via.IMPORT, null, null));
    } catch (BadInput misquoted) {
      if (!before.saysAllOf(record)) {
        throw misquoted;
      }
    }
    List<Event> events = Decider.decide(before.dossier(), record);
    Known after = before;
    for (Event event : events) {
      after = after.and(event, now);
    }
    return new Decision(before, events, after, 0);
  }

  private Known afterTelling(Known before, RecordId record, Piece earlier) throws IOException {
    try {
      Command.ImportRecord told = CatalogueJson.read(earlier.parse());
      return told.record().equals(record) ? decide(before, told).after() : before;
    } catch (JacksonException | BadInput | Invalid | Refusal _) {
      return before; // it was rejected, so it told nothing
    }
  }
}
