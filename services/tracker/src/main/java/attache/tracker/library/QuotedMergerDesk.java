package attache.tracker.library;

import attache.dossier.Merger;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.MergerDesk;
import attache.tracker.desk.Receipt;

/** A desk for mergers that takes no evidence whose quote does not stand in its text. */
public final class QuotedMergerDesk implements MergerDesk {
  private final MergerDesk desk;
  private final Quotes quotes;

  public QuotedMergerDesk(MergerDesk desk, Quotes quotes) {
    this.desk = desk;
    this.quotes = quotes;
  }

  @Override
  public Receipt submit(Merger merger, Circumstances circumstances) {
    return desk.submit(
        merger, circumstances.finding(quotes.find("/evidence", merger.because().evidence())));
  }
}
