package attache.tracker.pages.board;

import attache.tracker.pages.Quiet;

/** More of one stage, for a board that is shown already. */
public record MorePage(String recordClass, BoardPage.Stack stack, long left, Quiet.Since quiet) {}
