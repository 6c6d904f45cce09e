/** For auditors: the checkpoint to keep, who recorded what, who looked at what. */
@NullMarked
package attache.tracker.pages.audit;

import org.jspecify.annotations.NullMarked;
