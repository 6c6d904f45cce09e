package attache.dossier.status;

import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.Equipment;
import attache.dossier.value.Quantity;
import java.util.OptionalLong;

/** What counts as a delivery, and of how many units in all. */
final class Deliveries {
  private Deliveries() {}

  /** How many units the record is about, where every line says so exactly. */
  static OptionalLong ordered(Registration registration) {
    boolean any = false;
    long sum = 0;
    for (Equipment line : registration.equipment()) {
      if (line.isSubject()) {
        if (!(line.quantity() instanceof Quantity.Exact(long number, _))) {
          return OptionalLong.empty();
        }
        any = true;
        sum += number;
      }
    }
    return any ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  static boolean isDelivery(DevelopmentType type) {
    return type == DevelopmentType.DELIVERY_MADE || type == DevelopmentType.DELIVERY_PARTIAL;
  }
}
