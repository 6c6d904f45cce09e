package attache.tracker.wiring;

import attache.dossier.Command;
import attache.tracker.desk.Circumstances;

/** A command on its way through Axon to the record it is asked of. */
record Handed(Command command, Circumstances circumstances) {}
