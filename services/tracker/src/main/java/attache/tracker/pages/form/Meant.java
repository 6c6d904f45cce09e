package attache.tracker.pages.form;

import attache.tracker.pages.Card;
import java.util.List;

/** Records and sources that may be meant by what is being typed. */
public record Meant(List<Card> records, List<KnownSource> sources) {}
