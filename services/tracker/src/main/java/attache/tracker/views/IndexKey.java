package attache.tracker.views;

import attache.dossier.names.Folding;

/** What an index finds a name by. */
public final class IndexKey {
  /** Three bytes each, these fit into an entry of any index; a folded name can be far longer. */
  private static final int LONGEST = 600;

  private IndexKey() {}

  /** All of the folded name, unless folding made it very long. */
  public static String of(String name) {
    return beginning(Folding.fold(name), LONGEST);
  }

  /** At most so many characters, and no half of one at the end. */
  static String beginning(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    return words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
  }
}
