package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Expects a value to be refused, at a field and with a sentence. */
final class Refused {
  private Refused() {}

  static void at(@Nullable String field, String sentence, ThrowingCallable making) {
    assertThatThrownBy(making)
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo(field))
        .hasMessageContaining(sentence);
  }
}
