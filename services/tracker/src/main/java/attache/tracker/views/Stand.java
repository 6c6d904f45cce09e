package attache.tracker.views;

/**
 * Where the live view is.
 *
 * @param slot where its rows are
 * @param position where the segment is that came least far
 * @param upheavals those of all segments
 */
record Stand(short slot, long position, long upheavals) {}
