package attache.tracker.desk;

import attache.dossier.Command;
import attache.dossier.Refusal;

/**
 * Takes commands and answers when what they led to is durably in the log.
 *
 * <p>Blocks; call it on a virtual thread.
 */
public interface Desk {

  /**
   * Hands in a command.
   *
   * @return what was recorded, or what was recorded before under the same idempotency key
   * @throws Refusal where the record cannot follow the command
   * @throws StaleVersion where the record is no longer at the expected version
   * @throws KeyReused where the idempotency key was used for something else
   */
  Receipt submit(Command command, Circumstances circumstances);
}
