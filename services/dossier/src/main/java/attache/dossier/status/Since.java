package attache.dossier.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a record stands where it stands without a break, as precisely as its sources say:
 * since a day between two, each of which can be that day.
 *
 * @param earliest the first day from which it can have stood there; {@code null} where nothing
 *     bounds it
 * @param certain the first day from which it certainly did; {@code null} where it always did
 * @param qualifier what EDTF puts behind the date it began on where that is uncertain ({@code ?}),
 *     approximate ({@code ~}) or both ({@code %})
 */
public record Since(
    @Nullable LocalDate earliest, @Nullable LocalDate certain, @Nullable String qualifier) {}
