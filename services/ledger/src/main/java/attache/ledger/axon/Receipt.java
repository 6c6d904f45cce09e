package attache.ledger.axon;

import attache.ledger.Recorded;
import java.util.List;

/**
 * What a command recorded.
 *
 * @param events in order; empty where the command changed nothing
 * @param repeated whether it was an earlier request that recorded them, under the same key
 */
public record Receipt(List<Recorded> events, boolean repeated) {}
