package attache.tracker.pages.writing;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field.
 *
 * @param sentence in the reader's language
 * @param english what the domain says of it, where the sentence leaves that open
 */
public record Wrong(String sentence, @Nullable String english) {}
