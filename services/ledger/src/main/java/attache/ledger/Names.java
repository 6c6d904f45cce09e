package attache.ledger;

import attache.proof.json.JsonText;

/** What every short text in the log must be: there, not too long, and storable. */
final class Names {

  private Names() {}

  static void check(String what, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException(
          "%s must have 1 to %d characters, but has %d".formatted(what, longest, text.length()));
    }
    int unstorable = JsonText.firstUnstorable(text);
    if (unstorable >= 0) {
      throw new IllegalArgumentException(
          "%s has a character at %d that cannot be stored".formatted(what, unstorable));
    }
  }
}
