package attache.tracker.exchange;

import attache.dossier.Event;
import java.util.List;

/**
 * What a catalogue's record led to, or would lead to.
 *
 * @param before what was known of the record
 * @param events what is new
 * @param after what is known now
 * @param position the last position written; 0 where nothing was
 */
record Decision(Known before, List<Event> events, Known after, long position) {}
