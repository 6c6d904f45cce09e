package attache.tracker.exchange;

import attache.dossier.Command;
import java.io.IOException;

/** Where the records of a file are handed in one by one. */
interface Counter {
  Decision handIn(Command.ImportRecord record, Piece piece) throws IOException;
}
