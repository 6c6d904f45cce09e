package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;

/**
 * When things happened.
 *
 * @param undated how many can be put in no year
 */
public record YearsPage(Moment moment, Years years, long undated, Choices.Offered offered) {}
