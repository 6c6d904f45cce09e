package attache.tracker.views;

import attache.ledger.LedgerException;
import attache.ledger.Recorded;
import attache.ledger.WholeStreams;
import attache.tracker.log.LoggedEvent;
import attache.tracker.log.Streams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page of whole streams.
 *
 * @param events how many there were
 * @param streams that they belong to, in their order
 * @param load the rows that are finished
 * @param open the last stream, where it goes on in the next page
 */
record FoldedPage(
    int events,
    SequencedSet<String> streams,
    Load load,
    List<RowFold.Parked> parked,
    @Nullable Unfinished open) {

  /** A stream of which more is to come. */
  static final class Unfinished {
    private final String stream;
    private final Rows rows = new Rows();
    private @Nullable Standing standing;
    private boolean standsStill;

    private Unfinished(String stream) {
      this.stream = stream;
    }
  }

  /** How streams become rows of a slot, without the events that were discarded. */
  record Folding(Replay replay, short slot, Set<Long> discarded) {

    /**
     * Folds a page.
     *
     * @param before what the page before left open
     */
    FoldedPage fold(WholeStreams.Page page, @Nullable Unfinished before) {
      Load load = new Load(slot);
      SequencedSet<String> streams = new LinkedHashSet<>();
      List<RowFold.Parked> parked = new ArrayList<>();
      Unfinished open = before;
      if (open != null) {
        streams.add(open.stream);
      }
      for (Recorded event : page.events()) {
        if (open == null || !open.stream.equals(event.stream())) {
          if (open != null) {
            load.take(open.rows, true);
          }
          open = new Unfinished(event.stream());
          streams.add(event.stream());
        }
        if (Streams.isOfRecord(event.stream())
            && !open.standsStill
            && !discarded.contains(event.position())) {
          take(event, open, parked);
        }
      }
      if (open != null) {
        load.take(open.rows, page.complete());
      }
      return new FoldedPage(
          page.events().size(), streams, load, parked, page.complete() ? null : open);
    }

    private void take(Recorded event, Unfinished open, List<RowFold.Parked> parked) {
      try {
        LoggedEvent logged = replay.read(event);
        Standing after = Standing.after(open.standing, event.stream(), logged);
        Change.enter(open.standing, after, logged, open.rows);
        open.standing = after;
      } catch (LedgerException unavailable) {
        throw unavailable;
      } catch (RuntimeException poison) {
        open.standsStill = true;
        parked.add(RowFold.parked(event, poison));
      }
    }
  }
}
