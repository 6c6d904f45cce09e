package attache.tracker.recording;

import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import java.security.SecureRandom;

/** Names what the analyst did not name. */
final class NewIds {
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz0123456789";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private NewIds() {}

  static RecordId record(RecordClass recordClass) {
    return new RecordId(recordClass.prefix() + "-" + random());
  }

  static DevelopmentId development() {
    return new DevelopmentId("d-" + random());
  }

  static DisputeId dispute() {
    return new DisputeId("q-" + random());
  }

  static SourceId source() {
    return new SourceId("src-" + random());
  }

  private static String random() {
    var letters = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return letters.toString();
  }
}
